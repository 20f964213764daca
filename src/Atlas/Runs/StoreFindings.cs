using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Atlas.Runs;

/// <summary>What a run has to say, ready to be stored.</summary>
/// <param name="Findings">Strongest first.</param>
/// <param name="Results">From findings under their addresses to the results of all groups.</param>
/// <param name="Verdicts">From addresses to verdicts, in the order of <paramref name="Findings"/>.</param>
/// <param name="Figures">What it covered.</param>
sealed record RunContent(
    ImmutableArray<Described> Findings, Func<ImmutableArray<Finding>, ImmutableArray<IndustryResult>> Results,
    Func<ImmutableArray<string>, ImmutableArray<KnownClusterVerdict>> Verdicts, RunFigures Figures);

/// <summary>Stores a run's findings under their addresses and closes it, all at once or not at all.</summary>
sealed class StoreFindings(AtlasDb db)
{
    public async Task Run(RunRow run, RunContent content, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // One after the other: two populations that end at once would give their findings the same numbers.
        await using var transaction = await db.BeginWriting(cancel);

        var rows = await db.Findings.Where(row => row.Population == run.Population).ToDictionaryAsync(row => row.Number, cancel);
        var carried = Addresses.Carry(
            await Held(run, rows, cancel), [.. content.Findings.Select(finding => finding.Identity)],
            1 + (await db.Findings.MaxAsync(row => (int?)row.Number, cancel) ?? 0));
        var addresses = carried.Numbers.Select(FindingTable.Address).ToImmutableArray();
        var verdicts = content.Verdicts(addresses);
        var known = verdicts.SelectMany(verdict => AddressesOf(verdict).Select(address => (address, verdict.Cluster)))
            .ToLookup(pair => pair.address, pair => pair.Cluster, StringComparer.Ordinal);
        var findings = content.Findings.Select((finding, i) =>
            finding.At(addresses[i], RunTable.Id(run.Id), run.Population, i + 1, [.. known[addresses[i]]])).ToImmutableArray();

        for (var i = 0; i < findings.Length; i++) Add(run, carried.Numbers[i], findings[i], content.Findings[i].Identity, rows);
        foreach (var (number, by) in carried.Superseded) rows[number].SupersededBy = by;
        db.Groups.AddRange(content.Results(findings).Select((result, i) => new GroupRow
        {
            Run = run.Id,
            GroupId = result.Group,
            Ordinal = i,
            Content = AtlasJson.Write(result),
        }));
        db.Verdicts.AddRange(verdicts.Select(verdict => VerdictTable.Row(run.Id, verdict)));

        RunTable.Write(new RunState.Finished(now, content.Figures), run);
        run.Findings = findings.Length;
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task<ImmutableArray<HeldAddress>> Held(RunRow run, Dictionary<int, FindingRow> rows, CancellationToken cancel)
    {
        var previous = await db.Runs.Where(row => row.Population == run.Population && row.State == "finished").MaxAsync(row => (int?)row.Id, cancel);
        var identities = await db.Versions
            .Join(db.Findings.Where(row => row.Population == run.Population), version => new { version.Number, version.Run },
                finding => new { finding.Number, Run = finding.LastRun }, (version, _) => new { version.Number, version.Identity })
            .ToListAsync(cancel);
        return [.. identities.Select(row => new HeldAddress(row.Number, rows[row.Number].LastRun == previous, AtlasJson.Read<Identity>(row.Identity)))];
    }

    void Add(RunRow run, int number, Finding finding, Identity identity, Dictionary<int, FindingRow> rows)
    {
        if (rows.TryGetValue(number, out var row)) (row.LastRun, row.SupersededBy, row.Family) = (run.Id, null, identity.Family);
        else
            db.Findings.Add(new()
            {
                Number = number,
                Population = run.Population,
                Family = identity.Family,
                FirstRun = run.Id,
                LastRun = run.Id,
            });

        var summary = FindingSummary.Of(finding);
        db.Versions.Add(new()
        {
            Number = number,
            Run = run.Id,
            Rank = finding.Rank,
            Name = finding.Name.Nb,
            GroupId = finding.Evidence.Group,
            Members = summary.Members,
            Q = summary.Q,
            Strength = summary.Strength,
            Identity = AtlasJson.Write(identity),
            Summary = AtlasJson.Write(summary),
            Content = AtlasJson.Write(finding),
        });
        db.Members.AddRange(finding.Members.SelectMany(member =>
            member.Folded.Select(folded => Row(run, number, folded, "folded")).Prepend(Row(run, number, member.Id, member.Core ? "core" : "edge"))));
    }

    static MemberRow Row(RunRow run, int number, string unit, string part) => new() { Run = run.Id, Number = number, UnitId = unit, Part = part };

    static ImmutableArray<string> AddressesOf(KnownClusterVerdict verdict) => verdict.Outcome switch
    {
        KnownClusterOutcome.Found(var addresses, _) => addresses,
        KnownClusterOutcome.DensityEffect => [],
        KnownClusterOutcome.NotFound => [],
        KnownClusterOutcome.NotTestable => [],
    };
}
