using System.Collections.Immutable;
using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.Places;

namespace Klynge.Register.Search;

/// <summary>What can be found beside organisations: industries, value chains, cluster categories, places, knowledge environments, known clusters. Immutable; made once.</summary>
/// <remarks>A few thousand short texts: looking at each of them takes a millisecond or two.</remarks>
public sealed class ReferenceIndex
{
    readonly ImmutableArray<Entry> entries;

    /// <summary>Makes the index.</summary>
    public ReferenceIndex(Classifications classifications, Geography geography, KnowledgeEnvironments knowledge, KnownClusters.KnownClusters clusters)
    {
        Geography = geography;
        entries =
        [
            .. Places(geography),
            .. Industries(classifications),
            .. classifications.Chains.Select(c => new Entry([c.Title.Nb, c.Title.Nn, c.Title.En, c.Key], "", 0, fit => new SearchHit.Chain(fit, c.Key, c.Title))),
            .. classifications.Categories.Select(c => new Entry([c.Title.Nb, c.Title.Nn, c.Title.En, c.Key], "", 0, fit => new SearchHit.Category(fit, c.Key, c.Title))),
            .. knowledge.All.Select(k => new Entry([k.Name, k.Short], "", 0, fit => new SearchHit.Knowledge(fit, k.Id, k.Name))),
            .. clusters.All.Select(c => new Entry([c.Name], "", 0, fit => new SearchHit.Cluster(fit, c.Id, c.Name))),
        ];
    }

    internal Geography Geography { get; }

    /// <summary>Everything that fits what was typed, best first.</summary>
    internal IEnumerable<SearchHit> Find(Query query, string typed) => entries
        .Select(entry => (entry, Fit: entry.Fits(query, typed)))
        .Where(t => t.Fit is not null)
        .OrderBy(t => t.Fit).ThenByDescending(t => t.entry.Weight).ThenBy(t => t.entry.Shortest)
        .Select(t => t.entry.Hit(t.Fit!.Value));

    static IEnumerable<Entry> Places(Geography geography) =>
    [
        .. geography.Municipalities.Select(m => new Entry([m.Name, m.FullName], m.Code, m.Employees,
            fit => new SearchHit.Place(fit, PlaceKind.Municipality, m.Code, m.Name))),
        .. geography.Counties.Select(c => new Entry([c.Name, c.FullName], c.Code, 1_000_000, fit => new SearchHit.Place(fit, PlaceKind.County, c.Code, c.Name))),
        .. geography.LabourMarketRegions.Where(r => r.Municipalities.Length > 1).Select(r => new Entry([r.Name], "", 0,
            fit => new SearchHit.Place(fit, PlaceKind.LabourMarketRegion, r.Code, r.Name))),
        // A postal place that is a municipality's name too is that municipality.
        .. geography.PostalCodes.Where(p => p.Municipality.Length > 0 && p.Use != PostalUse.Historic && !p.Place.Contains('(')).GroupBy(p => (p.Place, p.Municipality))
            .Where(g => geography.Municipality(g.Key.Municipality) is { } m && !string.Equals(m.Name, g.Key.Place, StringComparison.OrdinalIgnoreCase))
            .Select(g => new Entry([g.Key.Place, .. g.Select(p => p.Code)], "", 0,
                fit => new SearchHit.Place(fit, PlaceKind.PostalPlace, g.Key.Municipality, g.Key.Place))),
    ];

    // Where both standards say the same under one code, one hit is enough: the newer.
    static IEnumerable<Entry> Industries(Classifications classifications) =>
        classifications.All(Standard.Nace21)
            .Concat(classifications.All(Standard.Nace2).Where(old => classifications.Find(Standard.Nace21, old.Code)?.Title.Nb != old.Title.Nb))
            .Select(i => new Entry(
                [i.Short.Nb, i.Short.Nn, i.Short.En, i.Title.Nb, i.Title.En], i.Code, 10 - i.Level,
                fit => new SearchHit.Industry(fit, i.Standard, i.Code, i.Title)));

    sealed class Entry(string[] names, string code, int weight, Func<Fit, SearchHit> hit)
    {
        readonly Folded[] folded = [.. names.Distinct(StringComparer.Ordinal).Select(Folded.Of)];

        public int Weight => weight;

        public int Shortest => folded.Min(name => name.Text.Length);

        public SearchHit Hit(Fit fit) => hit(fit);

        public Fit? Fits(Query query, string typed)
        {
            if (code.Length > 0 && code == typed) return Fit.Whole;
            Fit? best = null;
            foreach (var name in folded)
                if (query.Of(name) is { } fit && (best is null || fit < best)) best = fit;
            return best;
        }
    }
}
