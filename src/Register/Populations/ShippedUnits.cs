using Klynge.Register.Import;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>Makes the units of a shipped population known to the register, so that they can be looked up without an import.</summary>
/// <remarks>
/// Only named ones: who may not be named has no row, no number and no page. A row that an import has written is left as it is, and an
/// establishment whose parent an import knows to be a person stays out. Of two samples the newer counts; what only the older knows
/// (an address, an activity) is added to it.
/// </remarks>
static class ShippedUnits
{
    static readonly string[] Facts =
    [
        "address", "address_care_of", "address_box", "postcode", "place", "municipality", "sector", "description", "written_language", "registered", "started",
        "industry2", "standard2", "industry3", "standard3", "auxiliary_code",
    ];

    static readonly string[] Own = ["kind", "parent", "name", "folded_name", "legal_form", "industry1", "standard1", "employees", "employees_band", "auxiliary", "as_of"];

    public static void MakeKnown(RegisterDb db, IReadOnlyList<Candidate> units)
    {
        var rounds = units.Where(u => u.MayBeNamed && u.Name.Length > 0).GroupBy(u => u.Orgnr)
            .SelectMany(same => same.Select((unit, round) => (unit, round))).GroupBy(each => each.round, each => each.unit).OrderBy(round => round.Key);
        using var transaction = db.BeginWriting();
        // No unit twice in one statement; one that comes twice is laid over what the first left.
        foreach (var round in rounds) Merge(db, round);
        transaction.Commit();
    }

    static void Merge(RegisterDb db, IEnumerable<Candidate> units)
    {
        string[] all = [.. Own, .. Facts];
        db.Run($"CREATE TEMP TABLE shipped AS SELECT orgnr, {string.Join(", ", all)} FROM {db.Table("unit")} WHERE 1 = 0");
        db.InsertMany("shipped", $"orgnr, {string.Join(", ", all)}", units.Select(Row));
        db.Run($"""
            INSERT INTO {db.Table("unit")} AS u (orgnr, may_be_named, industry_since, address_since, employees_since, country, address_is_postal, bankrupt,
                winding_up, last_seen, hash, {string.Join(", ", all)})
            SELECT orgnr, true, as_of, as_of, as_of, 'NO', false, false, false, 0, 0, {string.Join(", ", all)} FROM shipped s
            WHERE NOT EXISTS (SELECT 1 FROM {db.Table("unit")} p WHERE p.orgnr = s.parent AND p.kind = 'entity' AND NOT p.may_be_named)
            ON CONFLICT (orgnr) DO UPDATE SET {string.Join(", ", Own.Select(name => $"{name} = CASE WHEN u.as_of <= excluded.as_of THEN excluded.{name} ELSE u.{name} END"))},
                {string.Join(", ", new[] { "industry_since", "employees_since" }.Select(name => $"{name} = CASE WHEN u.{name} < excluded.{name} THEN excluded.{name} ELSE u.{name} END"))},
                {string.Join(", ", Facts.Select(name => $"{name} = CASE WHEN u.as_of <= excluded.as_of THEN coalesce(excluded.{name}, u.{name}) ELSE coalesce(u.{name}, excluded.{name}) END"))}
            WHERE u.last_seen = 0
            """);
        db.Run("DROP TABLE shipped");
    }

    /// <summary>The number, then as <see cref="Own"/> and <see cref="Facts"/>.</summary>
    static object?[] Row(Candidate unit) =>
    [
        unit.Orgnr, unit.IsEntity ? "entity" : "establishment", unit.IsEntity ? null : unit.Parent, unit.ShownName, Text(FoldedText.Of(unit.ShownName)),
        unit.LegalForm.Length > 0 ? unit.LegalForm : unit.IsEntity ? "?" : "BEDR",
        Text(unit.Code), unit.Code.Length > 0 ? StandardCode.Of(unit.CodeStandard) : null, unit.Employees, unit.Band, unit.Row?.Auxiliary == true, unit.AsOf,
        Text(unit.Row?.Address.Lines), unit.CareOf, unit.Box, Text(unit.PostalCode), Text(unit.Place), Text(unit.Row?.Address.Municipality ?? unit.Municipality),
        Text(unit.Sector), Text(unit.Row?.Description), Text(unit.Row?.WrittenLanguage), unit.Row?.Registered, unit.Row?.Started,
        Text(unit.Row?.Industry2?.Code), Standard(unit.Row?.Industry2), Text(unit.Row?.Industry3?.Code), Standard(unit.Row?.Industry3), Text(unit.Row?.AuxiliaryCode),
    ];

    static string? Text(string? value) => value is "" ? null : value;

    static string? Standard(IndustryCode? industry) => industry is { } known ? StandardCode.Of(known.Standard) : null;
}
