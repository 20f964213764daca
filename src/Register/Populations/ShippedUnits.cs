using System.Globalization;
using Klynge.Register.Import;
using Klynge.Storage;
using Microsoft.Data.Sqlite;

namespace Klynge.Register.Populations;

/// <summary>Makes the units of a shipped population known to the register, so that they can be looked up without an import.</summary>
/// <remarks>
/// Only named ones: who may not be named has no row, no number and no page. A row that an import has written is left as it is, and an
/// establishment whose parent an import knows to be a person stays out. Of two samples the newer counts; what only the older knows
/// (an address, an activity) is added to it.
/// </remarks>
static class ShippedUnits
{
    const string Facts = """
        address, address_care_of, address_box, postcode, place, municipality, sector, description, written_language, registered, started,
        industry2, standard2, industry3, standard3, auxiliary_code
        """;

    public static void MakeKnown(RegisterDb db, IReadOnlyList<Candidate> units)
    {
        if (units.Count == 0) return;
        using var opened = new PopulationRows.Opened(db);
        using var transaction = (SqliteTransaction)opened.Connection.BeginTransaction();
        using var command = opened.Connection.CreateCommand();
        command.Transaction = transaction;
        var facts = Facts.Split([',', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries);
        string[] own = ["kind", "parent", "name", "folded_name", "legal_form", "industry1", "standard1", "employees", "employees_band", "auxiliary", "as_of"];
        string[] all = [.. own, .. facts];
        command.CommandText = $"""
            INSERT INTO register_unit (orgnr, may_be_named, industry_since, address_since, employees_since, country, address_is_postal, bankrupt,
                winding_up, last_seen, hash, {string.Join(", ", all)})
            SELECT $orgnr, 1, $as_of, $as_of, $as_of, 'NO', 0, 0, 0, 0, 0, {string.Join(", ", all.Select(name => "$" + name))}
            WHERE NOT EXISTS (SELECT 1 FROM register_unit WHERE orgnr = $parent AND kind = 'entity' AND NOT may_be_named)
            ON CONFLICT (orgnr) DO UPDATE SET {string.Join(", ", own.Select(name => $"{name} = iif(as_of <= excluded.as_of, excluded.{name}, {name})"))},
                industry_since = max(industry_since, excluded.industry_since), employees_since = max(employees_since, excluded.employees_since),
                {string.Join(", ", facts.Select(name => $"{name} = iif(as_of <= excluded.as_of, coalesce(excluded.{name}, {name}), coalesce({name}, excluded.{name}))"))}
            WHERE register_unit.last_seen = 0
            """;
        var p = all.Append("orgnr").ToDictionary(name => name, name => command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name }));
        foreach (var unit in units.Where(u => u.MayBeNamed && u.Name.Length > 0))
        {
            void Set(string name, object? value) => p[name].Value = value is null or "" ? DBNull.Value : value;
            string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Set("orgnr", unit.Orgnr);
            Set("kind", unit.IsEntity ? "entity" : "establishment");
            Set("parent", unit.IsEntity ? null : unit.Parent);
            Set("name", unit.ShownName);
            Set("folded_name", FoldedText.Of(unit.ShownName));
            Set("legal_form", unit.LegalForm.Length > 0 ? unit.LegalForm : unit.IsEntity ? "?" : "BEDR");
            Set("industry1", unit.Code);
            Set("standard1", unit.Code.Length > 0 ? StandardCode.Of(unit.CodeStandard) : null);
            Set("employees", unit.Employees);
            Set("employees_band", unit.Band);
            Set("as_of", Date(unit.AsOf));
            Set("postcode", unit.PostalCode);
            Set("place", unit.Place);
            Set("municipality", unit.Row?.Address.Municipality ?? unit.Municipality);
            Set("sector", unit.Sector);
            Set("auxiliary", unit.Row?.Auxiliary == true ? 1 : 0);
            Set("auxiliary_code", unit.Row?.AuxiliaryCode);
            Set("address", unit.Row?.Address.Lines);
            Set("address_care_of", unit.CareOf ? 1 : 0);
            Set("address_box", unit.Box ? 1 : 0);
            Set("description", unit.Row?.Description);
            Set("written_language", unit.Row?.WrittenLanguage);
            Set("registered", Date(unit.Row?.Registered));
            Set("started", Date(unit.Row?.Started));
            foreach (var (number, industry) in new[] { ("2", unit.Row?.Industry2), ("3", unit.Row?.Industry3) })
            {
                Set("industry" + number, industry?.Code);
                Set("standard" + number, industry is { } known ? StandardCode.Of(known.Standard) : null);
            }
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
