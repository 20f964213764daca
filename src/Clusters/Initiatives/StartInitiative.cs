using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>Starts an initiative, from a finding or from scratch, with the year's next number.</summary>
public sealed class StartInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="theme">What it is about, in a line.</param>
    /// <param name="counties">Codes of its counties.</param>
    /// <param name="finding">What it builds on; null from scratch.</param>
    /// <param name="known">Codes of all counties.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Change> Run(
        string name, string theme, ImmutableArray<string> counties, PinnedFinding? finding, IReadOnlySet<string> known, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction<Change>(async inside =>
        {
            if (Editing.WhyNotStart(name, theme, counties, known).ToImmutableArray() is { IsEmpty: false } reasons) return new Change.Refused(reasons);
            var id = await db.NextId(OsloTime.Day(at).Year, inside);
            var started = Started(id, name, theme, counties, finding is null ? [] : [new Fact.Pinned(finding)], OsloTime.Day(at), by, at);
            await db.Save(null, started, "start-initiative", inside);
            await db.SaveChangesAsync(inside);
            return new Change.Done(started);
        }, cancel);

    /// <summary>A new initiative with its first facts.</summary>
    internal static Initiative Started(
        InitiativeId id, string name, string theme, ImmutableArray<string> counties, ImmutableArray<Fact> more, DateOnly on, Hand by, DateTimeOffset at) =>
        Initiative.Of(id, [new Entry(1, on, at, by, new Fact.Started(name, theme, [.. counties.Distinct().Order(StringComparer.Ordinal)]))]).With(more, on, at, by);
}

/// <summary>The numbers of a year.</summary>
static class Numbering
{
    /// <summary>The next id of a year. Holds within the transaction: its unique index lets no number be given twice.</summary>
    public static async Task<InitiativeId> NextId(this ClustersDb db, int year, CancellationToken cancel) =>
        new(year, await db.LastGiven('I', year, cancel) + 1);
}
