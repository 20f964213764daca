namespace Klynge.Clusters.Gatherings.Programme;

/// <summary>A part of the programme.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends, after it begins.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Speaker">Who speaks; null when nobody is named.</param>
/// <param name="Track">The room or group, when several parts go on at the same time; null when all are together.</param>
public sealed record Slot(DateTimeOffset From, DateTimeOffset To, string Title, string? Speaker, string? Track)
{
    /// <summary>Whether both cannot be attended as the programme is written: they overlap and are not in two named tracks.</summary>
    public bool CollidesWith(Slot other) =>
        From < other.To && other.From < To && (Track is null || other.Track is null || string.Equals(Track, other.Track, StringComparison.OrdinalIgnoreCase));
}
