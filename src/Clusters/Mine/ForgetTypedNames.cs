using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Mine;

/// <summary>
/// Empties names that somebody typed of another without an address, since no account leads to them: who came without signing up, who answered for a
/// partner, who wanted to be called after a gathering. That somebody came, answered or told stays.
/// </summary>
public sealed class ForgetTypedNames(ClustersDb db)
{
    /// <summary>How long they are kept: after the gathering's end, or after the answer was noted. Days.</summary>
    public const int KeptDays = 365;

    /// <returns>How many were emptied.</returns>
    public Task<int> Run(DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var before = now.AddDays(-KeptDays);
        var over = db.Set<GatheringRow>().Where(gathering => gathering.EndAt <= before).Select(gathering => gathering.Id);
        return await db.Set<DoorEventRow>().Where(row => row.Name != null && row.Name != "" && over.Contains(row.Gathering)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, ""), inside)
            + await db.Set<FeedbackRow>().Where(row => row.Contact != "" && over.Contains(row.Gathering)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Contact, ""), inside)
            + await db.Set<FactRow>().Where(row => row.SaidBy != null && row.At <= before).ExecuteUpdateAsync(set => set.SetProperty(row => row.SaidBy, (string?)null), inside);
    }, cancel);
}
