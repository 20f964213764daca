using System.Collections.Concurrent;
using System.Collections.Immutable;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Atlas.Findings;

/// <summary>What finished runs say, kept in memory: a finished run never changes. One for each database.</summary>
public sealed class RunCache
{
    internal ConcurrentDictionary<int, ImmutableArray<FindingSummary>> Summaries { get; } = [];
    internal ConcurrentDictionary<int, ImmutableArray<IndustryResult>> Results { get; } = [];
}

/// <summary>The findings as pages, exports and the command line read them.</summary>
public sealed class FindingQueries(AtlasDb db, RunCache cache)
{
    /// <summary>All findings of a population's current run, strongest first; empty when it has none.</summary>
    public async Task<ImmutableArray<FindingSummary>> Summaries(string population, CancellationToken cancel = default)
    {
        if (await CurrentRun(population, cancel) is not { } run) return [];
        if (cache.Summaries.TryGetValue(run, out var known)) return known;

        var rows = await db.Versions.Where(row => row.Run == run).OrderBy(row => row.Rank).Select(row => row.Summary).ToListAsync(cancel);
        return cache.Summaries.GetOrAdd(run, [.. rows.Select(AtlasJson.Read<FindingSummary>)]);
    }

    /// <summary>All findings of a population's current run, whole, strongest first: for exports.</summary>
    public async Task<ImmutableArray<Finding>> All(string population, CancellationToken cancel = default)
    {
        if (await CurrentRun(population, cancel) is not { } run) return [];
        var rows = await db.Versions.Where(row => row.Run == run).OrderBy(row => row.Rank).Select(row => row.Content).ToListAsync(cancel);
        return [.. rows.Select(AtlasJson.Read<Finding>)];
    }

    /// <summary>What an address leads to; null when there never was such a finding.</summary>
    /// <param name="address">For example <c>F117</c>.</param>
    /// <param name="cancel">Stops the question.</param>
    public async Task<FindingPage?> Get(string address, CancellationToken cancel = default)
    {
        if (FindingTable.Number(address) is not { } number
            || await db.Findings.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return null;

        var last = await Version(number, row.LastRun, cancel);
        if (await CurrentRun(row.Population, cancel) == row.LastRun) return new FindingPage.Current(last, RunTable.Id(row.FirstRun));
        if (row.SupersededBy is not { } by) return new FindingPage.Superseded(last, null, Ids(last), []);

        // The successor is compared as it was in the run that took over, or as it is now when it lives on.
        var successor = await db.Findings.AsNoTracking().SingleAsync(other => other.Number == by, cancel);
        var next = await Version(by, successor.LastRun, cancel);
        return new FindingPage.Superseded(last, FindingTable.Address(by), [.. Ids(last).Except(Ids(next))], [.. Ids(next).Except(Ids(last))]);
    }

    /// <summary>Findings of current runs that a unit belongs to, as core, edge or folded; strongest first.</summary>
    /// <param name="unit">Organisation number.</param>
    /// <param name="cancel">Stops the question.</param>
    public async Task<ImmutableArray<FindingSummary>> OfUnit(string unit, CancellationToken cancel = default)
    {
        var current = db.Runs.Where(run => run.State == "finished").GroupBy(run => run.Population).Select(runs => runs.Max(run => run.Id));
        var rows = await db.Members.Where(member => member.UnitId == unit && current.Contains(member.Run))
            .Join(db.Versions, member => new { member.Run, member.Number }, version => new { version.Run, version.Number },
                (_, version) => new { version.Strength, version.Summary })
            .OrderByDescending(version => version.Strength).Select(version => version.Summary).ToListAsync(cancel);
        return [.. rows.Select(AtlasJson.Read<FindingSummary>)];
    }

    /// <summary>Every tested group of a population's current run, found or not, in the order of the classification.</summary>
    public async Task<ImmutableArray<IndustryResult>> Results(string population, CancellationToken cancel = default)
    {
        if (await CurrentRun(population, cancel) is not { } run) return [];
        if (cache.Results.TryGetValue(run, out var known)) return known;

        var rows = await db.Groups.Where(row => row.Run == run).OrderBy(row => row.Ordinal).Select(row => row.Content).ToListAsync(cancel);
        return cache.Results.GetOrAdd(run, [.. rows.Select(AtlasJson.Read<IndustryResult>)]);
    }

    /// <summary>What a population's current run says of each known cluster; empty for populations outside Norway.</summary>
    public async Task<ImmutableArray<KnownClusterVerdict>> KnownClusterVerdicts(string population, CancellationToken cancel = default)
    {
        if (await CurrentRun(population, cancel) is not { } run) return [];
        var rows = await db.Verdicts.Where(row => row.Run == run).OrderBy(row => row.ClusterId).Select(row => row.Content).ToListAsync(cancel);
        return [.. rows.Select(AtlasJson.Read<KnownClusterVerdict>)];
    }

    Task<int?> CurrentRun(string population, CancellationToken cancel) =>
        db.Runs.Where(run => run.Population == population && run.State == "finished").MaxAsync(run => (int?)run.Id, cancel);

    async Task<Finding> Version(int number, int run, CancellationToken cancel) => AtlasJson.Read<Finding>(
        await db.Versions.Where(row => row.Number == number && row.Run == run).Select(row => row.Content).SingleAsync(cancel));

    static ImmutableArray<string> Ids(Finding finding) =>
        finding.Members.IsEmpty ? finding.Where.Areas : [.. finding.Members.Select(member => member.Id)];
}
