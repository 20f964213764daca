using Klynge.Atlas.Runs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Atlas.Tests.Runs;

public sealed class Saying_that_a_run_lives : IDisposable
{
    readonly Given given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task A_database_that_refuses_for_a_while_stops_neither_the_beats_nor_the_run()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = given.Open();
        var row = A.Run(state: new RunState.Running("load", 0, A.Noon));
        db.Runs.Add(row);
        await db.SaveChangesAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("create trigger refuse before update on atlas_run begin select raise(abort, 'busy'); end", cancel);

        var clock = new Hurried();
        await using (var heartbeat = new Heartbeat(given.Database, row.Id, clock))
        {
            heartbeat.Report(new("count", 0.3));
            await clock.Ticks(5, cancel);
            Assert.Equal("load", await Stage());
            await db.Database.ExecuteSqlRawAsync("drop trigger refuse", cancel);
            for (var tries = 0; tries < 200 && await Stage() == "load"; tries++) await Task.Delay(20, cancel);
            Assert.Equal("count", await Stage());
        }

        Task<string> Stage() => db.Runs.Where(run => run.Id == row.Id).Select(run => run.Stage).SingleAsync(cancel);
    }

    /// <summary>A clock whose timers strike a hundred times a second.</summary>
    sealed class Hurried : TimeProvider
    {
        static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
        int ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(of => { Interlocked.Increment(ref ticks); callback(of); }, state, Soon, Soon);

        public async Task Ticks(int count, CancellationToken cancel)
        {
            while (Volatile.Read(ref ticks) < count) await Task.Delay(5, cancel);
            await Task.Delay(100, cancel);   // the last one has been answered
        }
    }
}
