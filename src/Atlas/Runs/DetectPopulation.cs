using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Klynge.Detection;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Atlas.Runs;

/// <summary>What came of asking for a run.</summary>
public abstract record DetectionOutcome
{
    DetectionOutcome() { }

    /// <summary>Its findings are stored and shown.</summary>
    public sealed record Done(Run Run) : DetectionOutcome;

    /// <summary>Another process is at work on the same population.</summary>
    /// <param name="Population">Its name.</param>
    public sealed record AlreadyRunning(string Population) : DetectionOutcome;
}

/// <summary>Runs the engine on a population and keeps what it finds.</summary>
public sealed class DetectPopulation(Database database, Reference reference, TimeProvider clock)
{
    /// <summary>What a run of a population asks for: 5 %, discs from 1 to 40 km as far as the positions allow.</summary>
    public static RunParameters Parameters(PopulationInfo info) => new(
        0.05,
        info.Basis is Basis.Points ? [.. ClaimableRadii.From(info.SmallestRadiusMetres)] : [],
        Seed: 1, KnowledgeReachMetres: 75_000);

    /// <summary>Whether the shown findings are from the same input, parameters and code, so that a run would give them again.</summary>
    public static bool IsCurrent(Run? current, PopulationInfo info) =>
        current is not null && current.InputHash == info.InputHash && current.CodeVersion == CodeVersion.Current
        && AtlasJson.Write(current.Parameters) == AtlasJson.Write(Parameters(info));

    /// <summary>Runs it. The site answers meanwhile, with the findings of the run before.</summary>
    /// <param name="population">What to run on.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops it; the run is then stored as cancelled, and nothing of it is shown.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<DetectionOutcome> Run(Population population, IProgress<RunProgress>? progress, CancellationToken cancel)
    {
        // The lock is let go when a process dies, so a run still marked as running is then a dead one's.
        using var alone = database.TryLock($"detecting-{population.Info.Name}");
        if (alone is null) return new DetectionOutcome.AlreadyRunning(population.Info.Name);

        await using var db = AtlasDb.Open(database);
        await BuryTheDead(db, population.Info.Name);
        var row = await Begin(db, population.Info, cancel);
        var seen = new RunProgress("load", 0);
        try
        {
            RunContent content;
            await using (var heartbeat = new Heartbeat(database, row.Id, clock))
            {
                void Report(RunProgress now)
                {
                    seen = now;
                    heartbeat.Report(now);
                    progress?.Report(now);
                }
                content = await Task.Run(() => Detect(population, Report, cancel), cancel);
                Report(new("store", 0.97));
            }
            await new StoreFindings(db).Run(row, content, clock.GetUtcNow(), cancel);
            progress?.Report(new("done", 1));
            return new DetectionOutcome.Done(RunTable.Read(row, clock.GetUtcNow()));
        }
        catch (OperationCanceledException)
        {
            await End(row.Id, new RunState.Cancelled(clock.GetUtcNow(), seen.Stage, seen.Share));
            throw;
        }
        catch (Exception exception)
        {
            await End(row.Id, new RunState.Failed(clock.GetUtcNow(), exception.Message));
            throw;
        }
    }

    async Task<RunRow> Begin(AtlasDb db, PopulationInfo info, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var row = new RunRow
        {
            Population = info.Name,
            State = "",
            Stage = "",
            StartedAt = now,
            DataFrom = info.From,
            DataTo = info.To,
            Parameters = AtlasJson.Write(Parameters(info)),
            CodeVersion = CodeVersion.Current,
            InputHash = info.InputHash,
        };
        RunTable.Write(new RunState.Running("load", 0, now), row);
        db.Runs.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    RunContent Detect(Population population, Action<RunProgress> report, CancellationToken cancel)
    {
        var parameters = Parameters(population.Info);
        var input = EngineInput.Of(population, reference.Classifications);
        var detected = input.Detect(
            new(parameters.Level, [.. parameters.RadiiMetres], parameters.Seed),
            new EngineProgress(at => report(new(at.Stage, 0.03 + (0.87 * at.Share)))), cancel);
        cancel.ThrowIfCancellationRequested();

        report(new("describe-findings", 0.92));
        var describe = new DescribeRun(input, detected, reference, parameters.KnowledgeReachMetres);
        var findings = describe.Findings();
        var known = KnownClustersIn.Population(input, detected, reference);
        return new(
            findings, describe.Results,
            addresses => Judging.Of(
                known,
                [
                    .. findings.Select((finding, i) => new FindingForVerdict(
                        addresses[i], Certainties.Q(finding.Evidence.Figures), [.. finding.Members.Select(member => member.Id)],
                        finding.Evidence.Figures.Kind)),
                ],
                parameters.Level),
            new(
                population.Info.Units, detected.Folded.IsEmpty ? population.Info.DecisionMakers : detected.Folded.Length,
                detected.Groups.Length, detected.FamiliesTested, detected.FamiliesRejected, detected.ShareOfJobsKnown));
    }

    static async Task BuryTheDead(AtlasDb db, string population) =>
        await db.Runs.Where(row => row.Population == population && row.State == "running")
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.State, "lost"));

    /// <summary>In a context of its own: the one that was storing may be in any state.</summary>
    async Task End(int run, RunState state)
    {
        await using var db = AtlasDb.Open(database);
        var row = await db.Runs.SingleAsync(r => r.Id == run);
        RunTable.Write(state, row);
        await db.SaveChangesAsync();
    }

    /// <summary>Passes on at once, on the engine's thread; <see cref="Progress{T}"/> would queue.</summary>
    sealed class EngineProgress(Action<DetectionProgress> told) : IProgress<DetectionProgress>
    {
        public void Report(DetectionProgress value) => told(value);
    }
}
