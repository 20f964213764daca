using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.KnownClusters;

/// <summary>An organised or well-known cluster of the Norwegian programme or beside it.</summary>
/// <param name="Id">Id in the shipped lists, for example K002.</param>
/// <param name="Name">Name.</param>
/// <param name="Level">Latest level: GCE, NCE, Arena Pro, Arena, network, unofficial...</param>
/// <param name="LevelHistory">Levels with their dates, oldest first, as the source tells them. Dates are those of the source, 2016-06-20.</param>
/// <param name="FromYear">The year that it began or was admitted; null when not known.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StatusNote">What the list says about that, in English; empty when nothing.</param>
/// <param name="Municipality">Municipality of its host; empty when not known.</param>
/// <param name="Place">Its host's town.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Municipalities">Core municipalities of 2024. Authored.</param>
/// <param name="CoreClasses">Core classes of NACE Rev. 2. Authored; empty when none were stated.</param>
/// <param name="Chain">Key of its value chain.</param>
/// <param name="Sources">Web addresses that its levels and years are from; empty when authored from general knowledge.</param>
public sealed record KnownCluster(
    string Id, string Name, string Level, ImmutableArray<Words> LevelHistory, int? FromYear, KnownClusterStatus Status, string StatusNote,
    string Municipality, string Place, double Lat, double Lon, ImmutableArray<string> Municipalities, ImmutableArray<string> CoreClasses,
    string Chain, ImmutableArray<string> Sources)
{
    /// <summary>Whether level and years have a source. Position, municipalities and industries are authored in any case.</summary>
    public bool Sourced => !Sources.IsEmpty;
}

/// <summary>Where a cluster stands to the programme.</summary>
public enum KnownClusterStatus
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>Admitted; the period may have run out since the source was written.</summary>
    Admitted,

    /// <summary>Its time in the programme is over.</summary>
    Ended,

    /// <summary>Merged into another.</summary>
    Merged,

    /// <summary>Never in the programme.</summary>
    Outside,
}

/// <summary>The words of a status.</summary>
public static class KnownClusterStatuses
{
    /// <summary>The status in three languages.</summary>
    public static Words Text(this KnownClusterStatus status) => status switch
    {
        KnownClusterStatus.Admitted => new("Tatt opp i klyngeprogrammet", "Teken opp i klyngeprogrammet", "Admitted to the cluster programme"),
        KnownClusterStatus.Ended => new("Perioden i klyngeprogrammet er over", "Perioden i klyngeprogrammet er over", "Its period in the cluster programme is over"),
        KnownClusterStatus.Merged => new("Slått sammen med en annen klynge", "Slått saman med ei anna klynge", "Merged with another cluster"),
        KnownClusterStatus.Outside => new("Utenfor klyngeprogrammet", "Utanfor klyngeprogrammet", "Outside the cluster programme"),
        _ => new("Ikke oppgitt", "Ikkje oppgitt", "Not stated"),
    };
}
