using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>Links between the standards of 2007 and 2025, weighted by jobs.</summary>
/// <remarks>
/// The official table (Eurostat, four digits) says which classes are linked; how much goes where is not published. The jobs of each
/// SN2007 code (Statistics Norway, table 13926) follow the best five-digit candidate link; a class none of whose jobs can be followed is
/// parted equally over its official links.
/// </remarks>
sealed class Correspondence
{
    readonly FrozenDictionary<(Standard From, string Code, Standard To), ImmutableArray<WeightedCode>> links;

    Correspondence(FrozenDictionary<(Standard, string, Standard), ImmutableArray<WeightedCode>> links) => this.links = links;

    public ImmutableArray<WeightedCode> Convert(Standard from, string code, Standard to)
    {
        if (from == to) return [new(code, 1)];
        return (from, to) switch
        {
            (Standard.Sn2007, Standard.Nace2) or (Standard.Sn2025, Standard.Nace21) => code.Length >= 5 ? [new(code[..5], 1)] : [new(code, 1)],
            (Standard.Sn2007, Standard.Nace21) => Then(from, code, Standard.Sn2025, Standard.Nace21),
            (Standard.Sn2025, Standard.Nace2) => Then(from, code, Standard.Sn2007, Standard.Nace2),
            _ => links.GetValueOrDefault((from, code, to), []),
        };
    }

    ImmutableArray<WeightedCode> Then(Standard from, string code, Standard middle, Standard to) =>
    [
        .. Convert(from, code, middle)
            .SelectMany(step => Convert(middle, step.Code, to).Select(end => (end.Code, Weight: step.Weight * end.Weight)))
            .GroupBy(end => end.Code, end => end.Weight, StringComparer.Ordinal)
            .Select(g => new WeightedCode(g.Key, g.Sum()))
            .OrderByDescending(w => w.Weight).ThenBy(w => w.Code, StringComparer.Ordinal),
    ];

    public static Correspondence Load(DataFolder data)
    {
        var jobs = data.Read("economy/ssb_13926_jobs_by_nace5_2024K4.csv", r => (Code: r.Text("sn2007"), Jobs: r.Whole("jobs") ?? 0))
            .ToDictionary(r => r.Code, r => r.Jobs, StringComparer.Ordinal);
        var fine = data.Read("classifications/sn2007_sn2025_derived.csv", r => new Link(r.Text("sn2007"), r.Text("sn2025"), r.Text("best") == "1", 0));
        // The jobs of a code follow its best links, parted equally among them.
        var weighed = fine.GroupBy(l => l.From, StringComparer.Ordinal)
            .SelectMany(g =>
            {
                var chosen = g.Any(l => l.Best) ? g.Where(l => l.Best).ToArray() : [.. g];
                return chosen.Select(l => l with { Jobs = jobs.GetValueOrDefault(g.Key) / (double)chosen.Length });
            }).ToArray();
        // Every code has a way back, even when it is nobody's best link.
        var reached = weighed.Select(w => w.To).ToHashSet(StringComparer.Ordinal);
        var backwards = weighed.Concat(fine.Where(l => !reached.Contains(l.To))).ToArray();
        // Codes of one level have one length: 2, 4 and 5 signs.
        var flows = new[] { 2, 4, 5 }.SelectMany(n => weighed.Select(w => (Key: (w.From[..n], w.To[..n]), w.Jobs)))
            .GroupBy(w => w.Key, w => w.Jobs).ToDictionary(g => g.Key, g => g.Sum());

        var official = data.Read("classifications/nace2_nace21_correspondence.csv", r => (From: r.Text("nace2"), To: r.Text("nace21"), Level: r.Whole("level")))
            .Where(l => l.From.Length > 1 && l.To.Length > 1)
            .Select(l => new Link(l.From, l.To, false, flows.GetValueOrDefault((l.From, l.To))))
            .ToArray();

        var all = Shares(weighed, Standard.Sn2007, Standard.Sn2025)
            .Concat(Shares([.. backwards.Select(Reversed)], Standard.Sn2025, Standard.Sn2007))
            .Concat(Shares(official, Standard.Nace2, Standard.Nace21))
            .Concat(Shares([.. official.Select(Reversed)], Standard.Nace21, Standard.Nace2));
        return new(all.ToFrozenDictionary(l => l.Key, l => l.Value));
    }

    static Link Reversed(Link link) => link with { From = link.To, To = link.From };

    static IEnumerable<KeyValuePair<(Standard, string, Standard), ImmutableArray<WeightedCode>>> Shares(Link[] links, Standard from, Standard to) =>
        links.GroupBy(l => l.From, StringComparer.Ordinal).Select(g =>
        {
            var sum = g.Sum(l => l.Jobs);
            var shares = g.GroupBy(l => l.To, StringComparer.Ordinal)
                .Select(same => new WeightedCode(same.Key, sum > 0 ? same.Sum(l => l.Jobs) / sum : 1.0 / g.Select(l => l.To).Distinct().Count()))
                .Where(w => w.Weight > 0)
                .OrderByDescending(w => w.Weight).ThenBy(w => w.Code, StringComparer.Ordinal);
            return KeyValuePair.Create((from, g.Key, to), shares.ToImmutableArray());
        });

    sealed record Link(string From, string To, bool Best, double Jobs);
}
