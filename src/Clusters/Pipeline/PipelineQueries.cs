using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Pipeline;

/// <summary>Reads the pipeline.</summary>
public sealed class PipelineQueries(ClustersDb db)
{
    /// <summary>Every initiative, oldest first: one question, however many there are.</summary>
    public async Task<ImmutableArray<PipelineItem>> All(CancellationToken cancel) =>
        [.. (await db.Initiatives.AsNoTracking().OrderBy(row => row.Year).ThenBy(row => row.Number).ToListAsync(cancel)).Select(PipelineItem.Of)];
}
