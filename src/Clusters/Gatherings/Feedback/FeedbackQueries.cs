using Klynge.Clusters.Gatherings.Door;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>What pages ask about feedback.</summary>
public sealed class FeedbackQueries(ClustersDb db)
{
    /// <summary>All that was said of a gathering.</summary>
    public async Task<FeedbackResults> Of(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        // By their random ids: the order in which they came is nobody's business.
        var rows = await db.Set<FeedbackRow>().AsNoTracking().Where(row => row.Gathering == key).OrderBy(row => row.Id).ToListAsync(cancel);
        return new([.. rows.Select(FeedbackTable.Read)], (await new DoorQueries(db).Attendance(id, cancel)).SignUps.Count);
    }
}
