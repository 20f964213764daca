using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Forgets where an answer was wanted that never came, as long after the end as guests' needs are kept.</summary>
public sealed class ForgetAskers(ClustersDb db)
{
    /// <returns>How many addresses were forgotten.</returns>
    public Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-Needs.KeptDays);
        return db.InOneTransaction(inside => db.Set<QuestionRow>().Where(row => row.ReplyTo != null && db.Set<GatheringRow>().Any(gathering => gathering.Id == row.Gathering && gathering.EndAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReplyTo, (string?)null), inside), cancel);
    }
}
