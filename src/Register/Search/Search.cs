using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Register.Organisations;
using Klynge.Storage;

namespace Klynge.Register.Search;

/// <summary>Finds organisations, industries, value chains, cluster categories, places, knowledge environments and known clusters by what a person types.</summary>
public sealed class Search(RegisterDb db, ReferenceIndex reference)
{
    const int Candidates = 400;

    // Said of nearly every company: they sort out nothing.
    static readonly HashSet<string> Empty = new(["as", "asa", "sa", "da", "ans", "avd", "og", "i", "av", "the", "and"], StringComparer.Ordinal);

    /// <summary>The best hits of all kinds, best first. Nothing of a person or a sole proprietorship is ever among them.</summary>
    /// <param name="text">What was typed: words, the beginning of one, an organisation number with or without blanks, a code.</param>
    /// <param name="limit">At most so many.</param>
    public ImmutableArray<SearchHit> Run(string text, int limit = 20)
    {
        var (typed, folded) = (text.Trim(), FoldedText.Of(text));
        if (folded.Length == 0 || folded.Length > 200) return [];
        var hits = reference.Find(new Query(folded), typed).Take(limit).Concat(Organisations(typed, folded, limit)).OrderBy(hit => hit.Fit).ThenBy(Order).ToArray();
        // Where something begins as it was typed, a letter apart is something else.
        return [.. hits.Where(hit => hit.Fit < Fit.Near || !IsGood(hits[0].Fit)).Take(limit)];
    }

    static bool IsGood(Fit fit) => fit <= Fit.Plain;

    /// <summary>Organisations only, best first.</summary>
    public ImmutableArray<SearchHit.Organisation> Organisations(string text, int limit) =>
        FoldedText.Of(text) is { Length: > 0 and <= 200 } folded ? [.. Organisations(text.Trim(), folded, limit)] : [];

    IEnumerable<SearchHit.Organisation> Organisations(string typed, string folded, int limit)
    {
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length is >= 4 and <= 9 && digits.All(char.IsAsciiDigit)) return ByNumber(digits, limit);

        var words = folded.Split(' ').Where(word => !Empty.Contains(word)).ToArray();
        if (words.Length == 0) words = folded.Split(' ');
        var (whole, query) = (new Query(folded), new Query(string.Join(' ', words)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fitting = new List<(Found Unit, Fit Fit, int Whole)>();
        void Add((string Sql, string Value) question)
        {
            foreach (var unit in Read($"SELECT n.number, {Columns} FROM ({question.Sql}) n JOIN {Units} u ON u.orgnr = n.orgnr ORDER BY n.number", question.Value).Where(unit => seen.Add(unit.Hit.Orgnr)))
            {
                var name = Folded.OfFolded(unit.Name);
                var both = name.Beside(Folded.OfFolded(unit.Place));
                if ((whole.Of(name) is { } all and <= Fit.Beginning ? all : query.Of(both)) is { } fit) fitting.Add((unit, fit, query.WholeWords(both)));
            }
        }

        // The likeliest first; what is dearer and vaguer is asked only while there is room.
        var names = INameTables.Of(db);
        Add(names.WithWords(words, Candidates));
        var plain = words.Select(Likeness.Plain).ToArray();
        if (fitting.Count < limit && plain.All(word => word.Length >= 3 && !Empty.Contains(word)))
            Add(names.WithPlainWords(plain, Candidates));
        if (fitting.Count < limit && words.All(word => word.Length >= 3))
            Add(names.Holding(Misspelt.Within(words), Candidates));
        // Who has found a name that begins so is not asking for others.
        bool Found() => fitting.Any(found => IsGood(found.Fit)) || fitting.Count >= limit;
        if (!Found() && Misspelt.OnceWrong(words) is { } once) Add(names.Holding(once, Candidates));
        if (!Found() && fitting.Count == 0 && Misspelt.TwiceWrong(words) is { } twice) Add(names.Holding(twice, Candidates));
        var best = fitting.Count == 0 ? Fit.Near : fitting.Min(found => found.Fit);
        if (IsGood(best)) fitting.RemoveAll(found => found.Fit == Fit.Near);

        return fitting.OrderBy(t => t.Fit).ThenByDescending(t => t.Whole).ThenBy(t => t.Unit.Number).Take(limit)
            .Select(t => t.Unit.Hit with { Fit = t.Fit });
    }

    IEnumerable<SearchHit.Organisation> ByNumber(string digits, int limit)
    {
        var scale = (int)Math.Pow(10, 9 - digits.Length);
        var from = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * (long)scale;
        return Read(
            $"SELECT CAST(0 AS bigint), {Columns} FROM {Units} u WHERE orgnr BETWEEN @p0 AND @p1 AND may_be_named AND name IS NOT NULL ORDER BY orgnr LIMIT {limit.ToString(CultureInfo.InvariantCulture)}",
            from, from + scale - 1).Select(unit => unit.Hit with { Fit = digits.Length == 9 ? Fit.Whole : Fit.Beginning });
    }

    const string Columns = "u.orgnr, u.name, u.kind, u.place, u.municipality, u.industry1, u.standard1, u.employees, u.closed IS NOT NULL, u.folded_name, u.may_be_named";

    string Units => db.Table("unit");

    // The index holds only those that may be named; a unit that became a person's since is stopped here.
    IEnumerable<Found> Read(string sql, params ReadOnlySpan<object?> values) => db.Ask(sql, Found? (row) =>
    {
        if (!row.GetBoolean(11) || row.IsDBNull(2)) return null;
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new(row.GetInt64(0), Text(10) ?? "", FoldedText.Of(Text(4) ?? ""), new(
            Fit.Near, row.GetInt32(1).ToString(CultureInfo.InvariantCulture), row.GetString(2),
            row.GetString(3) == "entity" ? OrganisationKind.Entity : OrganisationKind.Establishment, Text(4), Text(5),
            Text(6) is { } code ? new(Text(7) == "SN2025" ? Standard.Sn2025 : Standard.Sn2007, code) : null,
            row.IsDBNull(8) ? null : row.GetInt32(8), row.GetBoolean(9)));
    }, values).OfType<Found>();

    // Of equal fit, a place goes before an industry, and both before the many companies that carry their names.
    static int Order(SearchHit hit) => hit switch
    {
        SearchHit.Place { Kind: not PlaceKind.PostalPlace } => 0,
        SearchHit.Chain => 1,
        SearchHit.Category => 2,
        SearchHit.Industry => 3,
        SearchHit.Cluster => 4,
        SearchHit.Knowledge => 5,
        SearchHit.Place => 6,
        SearchHit.Organisation => 7,
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit, "The hierarchy is closed."),
    };

    sealed record Found(long Number, string Name, string Place, SearchHit.Organisation Hit);
}
