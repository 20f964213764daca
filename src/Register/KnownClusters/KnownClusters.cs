using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.KnownClusters;

/// <summary>The known clusters: an authored list with places and industries, joined with a sourced one with levels and years.</summary>
/// <remarks>Which rows are the same cluster is written down in <c>clusters/same_cluster.csv</c>, not guessed from names.</remarks>
public sealed class KnownClusters
{
    readonly FrozenDictionary<string, KnownCluster> byId;

    KnownClusters(ImmutableArray<KnownCluster> all) => (All, byId) = (all, all.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal));

    /// <summary>All of them, by id.</summary>
    public ImmutableArray<KnownCluster> All { get; }

    /// <summary>One; null when there is none with the id.</summary>
    public KnownCluster? Get(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads the shipped lists.</summary>
    public static KnownClusters Load(DataFolder data)
    {
        var steps = data.Read("names/level_histories.csv", r => (Key: r.Text("key"), Words: new Words(r.Text("nb"), r.Text("nn"), r.Text("en"))))
            .ToDictionary(r => r.Key, r => r.Words, StringComparer.Ordinal);
        // "Arena 2016-06-20" is the same in every language; what has more to say stands in the list of words.
        Words Step(string text) => steps.GetValueOrDefault(text, new Words(text, text, text));
        var programme = data.Read("clusters/programme_clusters.csv", r => new Sourced(
                r.Text("cluster"), r.Text("level_latest"), r.Text("status"), r.Whole("year_admitted"), [.. r.List("level_history", ';').Select(Step)],
                [.. r.List("source", '|')]))
            .ToDictionary(r => r.Name, StringComparer.Ordinal);
        var same = data.Read("clusters/same_cluster.csv", r => new Same(
            r.Text("id"), r.Text("programme_cluster"), r.Text("kommune"), r.Text("place"), r.Text("value_chain"), [.. r.List("core_nace2_classes", ' ')]));
        var bySame = same.ToDictionary(s => s.Id, s => programme[s.Programme], StringComparer.Ordinal);
        var centres = data.Read("geo/kommuner_2024.csv", r => (Code: r.Text("kommune"), Lat: r.Number("job_centroid_lat"), Lon: r.Number("job_centroid_lon")))
            .ToDictionary(r => r.Code, StringComparer.Ordinal);

        var authored = data.Read("clusters/norwegian_clusters.csv", r => new KnownCluster(
            r.Text("id"), r.Text("name"), r.Text("programme_level"), [], r.Whole("start_year_approx"), KnownClusterStatus.Unknown, "",
            r.Text("host_kommune"), r.Text("host_place"), r.Number("lat"), r.Number("lon"),
            [.. r.List("core_kommuner_2024", ' ')], [.. r.List("core_nace2_classes", ' ')], r.Text("value_chain"), []));
        var beside = same.Where(s => s.Municipality.Length > 0).Select(s => new KnownCluster(
            s.Id, s.Programme, "", [], null, KnownClusterStatus.Unknown, "", s.Municipality, s.Place,
            centres[s.Municipality].Lat, centres[s.Municipality].Lon, [s.Municipality], s.CoreClasses, s.Chain, []));

        return new(
        [
            .. authored.Concat(beside).Select(c => bySame.TryGetValue(c.Id, out var sourced) ? With(c, sourced) : c)
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ]);
    }

    static KnownCluster With(KnownCluster cluster, Sourced sourced) => cluster with
    {
        Level = sourced.Level,
        LevelHistory = sourced.History,
        FromYear = sourced.Year ?? cluster.FromYear,
        Status = StatusOf(sourced.Status),
        StatusNote = sourced.Status,
        Sources = sourced.Sources,
    };

    static KnownClusterStatus StatusOf(string note) => note switch
    {
        _ when note.StartsWith("ended", StringComparison.Ordinal) || note.Contains("period ended", StringComparison.Ordinal) => KnownClusterStatus.Ended,
        _ when note.StartsWith("merged", StringComparison.Ordinal) => KnownClusterStatus.Merged,
        _ when note.StartsWith("outside", StringComparison.Ordinal) || note.StartsWith("rejected", StringComparison.Ordinal)
            || note.StartsWith("considered", StringComparison.Ordinal) => KnownClusterStatus.Outside,
        _ when note is "" or "active" => KnownClusterStatus.Unknown,
        _ => KnownClusterStatus.Admitted,
    };

    sealed record Sourced(string Name, string Level, string Status, int? Year, ImmutableArray<Words> History, ImmutableArray<string> Sources);

    sealed record Same(string Id, string Programme, string Municipality, string Place, string Chain, ImmutableArray<string> CoreClasses);
}
