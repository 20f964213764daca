using Klynge.Atlas.Runs;
using Klynge.Tests.Ground;
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
        await db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres ? """
            create function atlas.refuse() returns trigger language plpgsql as 'begin raise exception ''busy''; end';
            create trigger refuse before update on atlas.run for each statement execute function atlas.refuse()
            """ : "create trigger refuse before update on atlas_run begin select raise(abort, 'busy'); end", cancel);

        var clock = new Hurried();
        await using (var heartbeat = new Heartbeat(given.Database, row.Id, clock))
        {
            heartbeat.Report(new("count", 0.3));
            await clock.Beats(3, cancel);
            Assert.Equal("load", await Stage());
            await db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres ? "drop trigger refuse on atlas.run" : "drop trigger refuse", cancel);
            await clock.Beats(3, cancel);
            Assert.Equal("count", await Stage());
        }

        Task<string> Stage() => db.Runs.Where(run => run.Id == row.Id).Select(run => run.Stage).SingleAsync(cancel);
    }

    /// <summary>A clock whose timers strike a hundred times a second. Each beat asks it for the time before it writes.</summary>
    sealed class Hurried : TimeProvider
    {
        static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
        int beats;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, Soon, Soon);

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref beats);
            return base.GetUtcNow();
        }

        /// <summary>Waits for so many more beats to have begun. Beats follow each other, so all but the last have been answered.</summary>
        public async Task Beats(int count, CancellationToken cancel)
        {
            var until = Volatile.Read(ref beats) + count;
            while (Volatile.Read(ref beats) < until) await Task.Delay(5, cancel);
        }
    }
}
