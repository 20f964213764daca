using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Atlas.Runs;

/// <summary>Which runs there are.</summary>
public sealed class RunQueries(AtlasDb db, TimeProvider clock)
{
    /// <summary>The run whose findings are shown: the latest finished one of a population; null when there is none.</summary>
    public async Task<Run?> Current(string population, CancellationToken cancel = default) =>
        await db.Runs.AsNoTracking().Where(run => run.Population == population && run.State == "finished")
            .OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancel) is { } row
            ? RunTable.Read(row, clock.GetUtcNow())
            : null;

    /// <summary>One run, or null when there is no such run.</summary>
    /// <param name="id">For example <c>R12</c>.</param>
    /// <param name="cancel">Stops the question.</param>
    public async Task<Run?> Get(string id, CancellationToken cancel = default) =>
        RunTable.Number(id) is { } number
        && await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == number, cancel) is { } row
            ? RunTable.Read(row, clock.GetUtcNow())
            : null;

    /// <summary>All runs, latest first.</summary>
    public async Task<ImmutableArray<Run>> All(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Runs.AsNoTracking().OrderByDescending(run => run.Id).ToListAsync(cancel);
        return [.. rows.Select(row => RunTable.Read(row, now))];
    }

    /// <summary>Runs that are at work now, earliest first: what a page shows progress of.</summary>
    public async Task<ImmutableArray<Run>> Underway(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Runs.AsNoTracking().Where(run => run.State == "running").OrderBy(run => run.Id).ToListAsync(cancel);
        return [.. rows.Select(row => RunTable.Read(row, now)).Where(run => run.State is RunState.Running)];
    }
}
