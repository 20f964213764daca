using System.Data.Common;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Atlas.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Stage">Stable word, see <see cref="RunState.Running"/>.</param>
/// <param name="Share">0 to 1 over the whole run.</param>
public readonly record struct RunProgress(string Stage, double Share);

/// <summary>Writes a run's progress into its row every second, so that the site and other processes see that it lives.</summary>
sealed class Heartbeat : IAsyncDisposable
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    readonly Database database;
    readonly int run;
    readonly TimeProvider clock;
    readonly CancellationTokenSource ended = new();
    readonly Task beating;
    volatile Beat last = new(new("load", 0));

    public Heartbeat(Database database, int run, TimeProvider clock)
    {
        (this.database, this.run, this.clock) = (database, run, clock);
        beating = Task.Run(Beats);
    }

    public RunProgress Last => last.Progress;

    public void Report(RunProgress progress) => last = new(progress);

    async Task Beats()
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token)) await Say();
        }
        catch (OperationCanceledException)
        {
            // The run is over, or about to store its findings.
        }
    }

    async Task Say()
    {
        var (stage, share) = last.Progress;
        var now = clock.GetUtcNow();
        try
        {
            await using var db = AtlasDb.Over(database);
            await db.Runs.Where(row => row.Id == run && row.State == "running").ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Stage, stage).SetProperty(r => r.Share, share).SetProperty(r => r.SeenAt, now),
                ended.Token);
        }
        catch (DbException)
        {
            // The database is busy. One beat is missed and the next tries again; a finished detection is not thrown away for it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        ended.Dispose();
    }

    /// <summary>A reference, so that it can be swapped between threads in one piece.</summary>
    sealed record Beat(RunProgress Progress);
}
