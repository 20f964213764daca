using Klynge.Storage;
using Klynge.Web.Chores;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.Chores;

public sealed class Doing_what_nobody_asks_for : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("klynge-chores-").FullName;
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Database Database => new Database.OnSqlite(Path.Combine(folder, Database.FileName));

    ChoreKeeper Keeper(params Chore[] chores) =>
        new(chores, new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), Database, time, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), NullLogger<ChoreKeeper>.Instance);

    static Chore Hourly(string name, Action @do) => new(name, TimeSpan.FromHours(1), (_, _) =>
    {
        @do();
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_chore_is_done_at_once_and_again_when_its_time_has_passed()
    {
        var times = 0;
        var keeper = Keeper(Hourly("count", () => times++));
        await keeper.Round(cancel);
        time.Advance(TimeSpan.FromMinutes(59));
        await keeper.Round(cancel);
        Assert.Equal(1, times);
        time.Advance(TimeSpan.FromMinutes(1));
        await keeper.Round(cancel);
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task One_that_fails_stops_no_other_and_is_tried_again_in_the_next_round()
    {
        var (tries, others) = (0, 0);
        var keeper = Keeper(
            Hourly("fail", () => throw new InvalidOperationException($"Fails on purpose, time {++tries}.")),
            Hourly("other", () => others++));
        await keeper.Round(cancel);
        await keeper.Round(cancel);
        Assert.Equal((2, 1), (tries, others));
    }

    [Fact]
    public async Task What_another_process_is_doing_is_left_to_it()
    {
        var times = 0;
        using (Database.TryLock("chore-count")) await Keeper(Hourly("count", () => times++)).Round(cancel);
        Assert.Equal(0, times);
    }
}
