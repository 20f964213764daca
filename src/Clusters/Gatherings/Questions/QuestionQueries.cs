using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>What pages ask about questions.</summary>
public sealed class QuestionQueries(ClustersDb db)
{
    /// <summary>All of a gathering, in the order they were asked. For the organiser.</summary>
    public async Task<ImmutableArray<Question>> All(GatheringId id, CancellationToken cancel) => await Read(id, row => true, cancel);

    /// <summary>Those that are out, in the order they were asked. For everyone.</summary>
    public async Task<ImmutableArray<Question>> Published(GatheringId id, CancellationToken cancel) => await Read(id, row => row.PublishedAt != null, cancel);

    async Task<ImmutableArray<Question>> Read(GatheringId id, System.Linq.Expressions.Expression<Func<QuestionRow, bool>> wanted, CancellationToken cancel)
    {
        var key = id.ToString();
        return [.. (await db.Set<QuestionRow>().AsNoTracking().Where(row => row.Gathering == key).Where(wanted).OrderBy(row => row.Number).ToListAsync(cancel)).Select(QuestionTable.Read)];
    }
}
