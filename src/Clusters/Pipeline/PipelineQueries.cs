using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Pipeline;

/// <summary>Reads the pipeline, whole or in part: one question each, however many there are.</summary>
public sealed class PipelineQueries(ClustersDb db)
{
    /// <summary>Every initiative, oldest first.</summary>
    public Task<ImmutableArray<PipelineItem>> All(CancellationToken cancel) => Read(db.Initiatives, cancel);

    /// <summary>Those that work in a county, oldest first.</summary>
    public Task<ImmutableArray<PipelineItem>> InCounty(string county, CancellationToken cancel) =>
        Read(db.Initiatives.Where(row => ("," + row.Counties + ",").Contains("," + county + ",")), cancel);

    /// <summary>Those that build on a finding, oldest first.</summary>
    public Task<ImmutableArray<PipelineItem>> OnFinding(string address, CancellationToken cancel) => Read(db.Initiatives.Where(row => row.Finding == address), cancel);

    /// <summary>Those that an organisation has said yes to, or signed with, oldest first.</summary>
    public Task<ImmutableArray<PipelineItem>> With(string organisation, CancellationToken cancel) =>
        Read(db.Initiatives.Where(row => db.Partners.Any(partner => partner.Initiative == row.Id && partner.Organisation == organisation && (partner.Answer == "yes" || partner.Signed))), cancel);

    static async Task<ImmutableArray<PipelineItem>> Read(IQueryable<InitiativeRow> rows, CancellationToken cancel) =>
        [.. (await rows.AsNoTracking().OrderBy(row => row.Year).ThenBy(row => row.Number).ToListAsync(cancel)).Select(PipelineItem.Of)];
}
