using Klynge.Access.Demonstrating;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Tests.Gatherings;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Examples;

public sealed class Clearing_the_example : Room
{
    static readonly DateTimeOffset Now = new(2027, 2, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Leaves_no_trace_of_it_but_in_the_journal()
    {
        await Build();
        var cases = await Clear();
        Assert.Equal(9, cases.Length);
        foreach (var type in Db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(JournalRow)))
        {
            var table = Db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal) ? $"\"{type.GetSchema()}\".\"{type.GetTableName()}\"" : $"\"{type.GetTableName()}\"";
#pragma warning disable EF1002 // the name is the model's own
            var left = await Db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM {table}").SingleAsync(Cancel);
#pragma warning restore EF1002
            Assert.True(left == 0, $"{table} still has {left} rows.");
        }
    }

    [Fact]
    public async Task Keeps_every_entry_of_the_journal_and_adds_one()
    {
        await Build();
        var before = await Db.Journal().CountAsync(Cancel);
        await Clear();
        var last = await Db.Journal().OrderByDescending(row => row.Number).FirstAsync(Cancel);
        Assert.Equal((before + 1, "examples", "clear-examples"), (await Db.Journal().CountAsync(Cancel), last.Case, last.Deed));
    }

    [Fact]
    public async Task Does_not_touch_what_real_people_began()
    {
        var mine = await Start("Ekte initiativ");
        var meeting = await new BeginGathering(Db).Run(A.Plan, An.Leader.Person, null, Now, Cancel);
        await new MoveGathering(Db, Seminar.Links).Run(meeting.Id, new GatheringDeed.Open(), null, An.Leader.Person, null, A.Now, Cancel);
        await Build();
        await Clear();
        Assert.Equal(mine.Entries.Length, (await Read(mine.Id)).Entries.Length);
        Assert.Equal([mine.Id.ToString()], await Db.Initiatives.Select(row => row.Id).ToListAsync(Cancel));
        Assert.Equal([meeting.Id.ToString()], await Db.Set<GatheringRow>().Select(row => row.Id).ToListAsync(Cancel));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Leaves_a_real_task_that_was_a_step_of_a_made_up_initiative_as_it_stood(bool done)
    {
        var initiative = InitiativeId.TryParse((await Build()).Leading)!.Value;
        var meeting = await new BeginGathering(Db).Run(A.Plan, An.Leader.Person, null, Now, Cancel);
        await new KeepFollowUps(Db).Add(meeting.Id, "Ring de sju", "Kari", new DateOnly(2027, 3, 2), initiative, An.Adviser, Now, Cancel);
        if (done) await new KeepFollowUps(Db).Finish(meeting.Id, 1, An.Adviser, Now, Cancel);
        Db.ChangeTracker.Clear();
        Assert.NotNull(Assert.Single(await new FollowUpQueries(Db).Of(meeting.Id, Cancel)).Tied);
        await Clear();
        Db.ChangeTracker.Clear();
        Assert.Equal(new FollowUp(1, "Ring de sju", "Kari", new DateOnly(2027, 3, 2), done ? OsloTime.Day(Now) : null, null), Assert.Single(await new FollowUpQueries(Db).Of(meeting.Id, Cancel)));
    }

    [Fact]
    public async Task Takes_along_what_a_visitor_began_as_somebody_made_up()
    {
        await Build();
        var by = new Hand(MadeUpPeople.In(Klynge.Access.Role.Adviser).Id.Pseudonym, null, "adviser");
        Done(await new StartInitiative(Db).Run("Prøve", "Noe jeg prøver", ["11"], null, Counties, by, Now, Cancel));
        Assert.Equal(10, (await Clear()).Length);
        Assert.Equal(0, await Db.Initiatives.CountAsync(Cancel));
    }

    [Fact]
    public async Task Gives_no_permanent_id_to_another_afterwards()
    {
        var built = await Build();
        await Clear();
        var next = await Start();
        Assert.DoesNotContain(next.Id.ToString(), built.Cases);
        var meeting = await new BeginGathering(Db).Run(A.Plan, An.Leader.Person, null, Now, Cancel);
        Assert.DoesNotContain(meeting.Id.ToString(), built.Cases);
    }

    [Fact]
    public async Task Lasts_until_somebody_builds_it_again()
    {
        await Build();
        await Clear();
        var build = new BuildExamples(Db, Seminar.Links, FileStore.In(Place.Folder));
        Assert.IsType<ExampleOutcome.Cleared>(await build.Run(null, Counties, Now, Cancel));
        Assert.Null(await new ExampleQueries(Db).Built(Cancel));
        Assert.IsType<ExampleOutcome.Built>(await build.Again(null, Counties, Now, Cancel));
        Assert.IsType<ExampleOutcome.Stood>(await build.Again(null, Counties, Now, Cancel));
    }

    async Task<BuiltExamples> Build() => Assert.IsType<ExampleOutcome.Built>(await new BuildExamples(Db, Seminar.Links, FileStore.In(Place.Folder)).Run(null, Counties, Now, Cancel)).Examples;

    async Task<string[]> Clear() => [.. await new ClearExamples(Db).Run("system", Now, Cancel)];
}
