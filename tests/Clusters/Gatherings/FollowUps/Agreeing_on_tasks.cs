using System.Globalization;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.FollowUps;

public sealed class Agreeing_on_tasks : IAsyncLifetime
{
    static readonly DateOnly Due = new(2027, 3, 2);
    static readonly DateTimeOffset After = A.Start.AddDays(1);
    static readonly HashSet<string> Counties = ["11", "46"];

    Seminar seminar = null!;

    public async ValueTask InitializeAsync() => seminar = await Seminar.Open();

    public ValueTask DisposeAsync()
    {
        seminar.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<T> In<T>(Func<ClustersDb, Task<T>> deed)
    {
        await using var db = seminar.Db();
        return await deed(db);
    }

    Task<FollowUpOutcome?> Add(string text = "Ring de sju", string owner = "Kari", DateOnly? due = null, InitiativeId? initiative = null) =>
        In(db => new KeepFollowUps(db).Add(seminar.Id, text, owner, due ?? Due, initiative, An.Adviser, After, A.Cancel));

    Task<FollowUpOutcome?> Finish(int number) => In(db => new KeepFollowUps(db).Finish(seminar.Id, number, An.Adviser, After, A.Cancel));

    Task<FollowUpOutcome?> Reopen(int number) => In(db => new KeepFollowUps(db).Reopen(seminar.Id, number, An.Adviser, After, A.Cancel));

    async Task<FollowUp[]> All() => [.. await In(db => new FollowUpQueries(db).Of(seminar.Id, A.Cancel))];

    Task<Initiative> Initiative() => In(async db => Assert.IsType<Change.Done>(await new StartInitiative(db).Run("Kraft på kjøl", "Skip", ["11"], null, Counties, An.Adviser, A.Now, A.Cancel)).After);

    [Fact]
    public async Task A_task_is_done_and_not_done_after_all()
    {
        await Add();
        await Finish(1);
        Assert.Equal(new FollowUp(1, "Ring de sju", "Kari", Due, OsloTime.Day(After), null), Assert.Single(await All()));
        await Reopen(1);
        Assert.Null(Assert.Single(await All()).Done);
        Assert.Null(await Finish(9));
    }

    [Fact]
    public async Task What_who_and_when_are_all_asked_for() =>
        Assert.Equal(["task-missing", "owner-missing", "due-missing"],
            Assert.IsType<FollowUpOutcome.Refused>(await In(db => new KeepFollowUps(db).Add(seminar.Id, " ", "", null, null, An.Adviser, After, A.Cancel))).Reasons.Select(reason => reason.Code));

    [Fact]
    public async Task Open_ones_come_first_by_their_day()
    {
        await Add("Sist", due: Due.AddDays(5));
        await Add("Ferdig", due: Due.AddDays(-5));
        await Add("Først");
        await Finish(2);
        Assert.Equal(["Først", "Sist", "Ferdig"], (await All()).Select(task => task.Text));
    }

    [Fact]
    public async Task The_usual_ones_come_once_and_never_fall_on_a_weekend()
    {
        Assert.Equal(5, Assert.IsType<FollowUpOutcome.Done>(await In(db => new KeepFollowUps(db).AddUsual(seminar.Id, "Kari", Language.Nn, An.Adviser, After, A.Cancel))).Count);
        Assert.Equal(0, Assert.IsType<FollowUpOutcome.Done>(await In(db => new KeepFollowUps(db).AddUsual(seminar.Id, "Kari", Language.En, An.Adviser, After, A.Cancel))).Count);
        // Wednesday 24 February 2027: three days later is a Saturday.
        Assert.Equal([new(2027, 2, 25), new(2027, 2, 25), new(2027, 2, 26), new(2027, 3, 1), new(2027, 3, 5)], (await All()).Select(task => task.Due));
    }

    [Fact]
    public async Task One_begun_from_a_template_has_its_tasks_with_owner_and_day_and_none_is_late_at_once()
    {
        // Wednesday 24 February 2027, planned five weeks before: the room was to be booked six weeks before.
        var now = A.Start.AddDays(-35);
        var gathering = await In(db => new BeginGathering(db).WithTasks(A.Plan, "Kari", Language.Nb, An.Adviser, now, A.Cancel));
        var tasks = await In(db => new FollowUpQueries(db).Of(gathering.Id, A.Cancel));
        Assert.Equal(Template.Of(A.Plan.Kind).Tasks.Select(task => task.What.Nb), tasks.OrderBy(task => task.Number).Select(task => task.Text));
        Assert.Equal(["Kari"], tasks.Select(task => task.Owner).Distinct());
        Assert.Equal(
            [OsloTime.Day(now), new(2027, 1, 27), new(2027, 2, 3), new(2027, 2, 22), new(2027, 2, 25), new(2027, 2, 25), new(2027, 2, 26), new(2027, 3, 1), new(2027, 3, 5)],
            tasks.OrderBy(task => task.Number).Select(task => task.Due));
        Assert.All(tasks, task => Assert.Null(task.Done));
    }

    [Fact]
    public async Task Open_ones_of_the_template_move_with_their_gathering_and_others_stay()
    {
        var gathering = await In(db => new BeginGathering(db).WithTasks(A.Plan, "Kari", Language.Nb, An.Adviser, A.Now, A.Cancel));
        await In(db => new KeepFollowUps(db).Add(gathering.Id, "Ring ordføreren", "Kari", Due, null, An.Adviser, A.Now, A.Cancel));
        await In(db => new KeepFollowUps(db).Finish(gathering.Id, 2, An.Adviser, A.Now, A.Cancel));
        var later = A.Plan with { Start = A.Plan.Start.AddDays(7), End = A.Plan.End.AddDays(7), Deadline = A.Plan.Deadline.AddDays(7), Slots = [] };
        Assert.IsType<Move.Made>(await In(db => new MoveGathering(db, Seminar.Links).Run(gathering.Id, new GatheringDeed.Replan(later), null, Seminar.By, null, A.Now, A.Cancel)));
        var tasks = (await In(db => new FollowUpQueries(db).Of(gathering.Id, A.Cancel))).OrderBy(task => task.Number).ToArray();
        // The invitations are sent: when they were to be is past.
        Assert.Equal(
            [OsloTime.Day(A.Now), OsloTime.Day(A.Now), new(2027, 2, 10), new(2027, 3, 1), new(2027, 3, 4), new(2027, 3, 4), new(2027, 3, 5), new(2027, 3, 8), new(2027, 3, 12), Due],
            tasks.Select(task => task.Due));
    }

    [Theory]
    [InlineData(-3, "2027-02-19")] // a Sunday: the Friday before it
    [InlineData(3, "2027-03-01")] // a Saturday: the Monday after it
    public void A_day_that_falls_on_a_weekend_moves_away_from_the_gathering(int days, string due) =>
        Assert.Equal(due, new TemplateTask(new("", "", ""), days).Due(A.Plan, new DateOnly(2027, 1, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public async Task One_that_is_a_step_of_an_initiative_is_done_in_both_places_whichever_is_ticked()
    {
        var initiative = await Initiative();
        await Add(initiative: initiative.Id);
        var step = Assert.Single((await In(db => db.Initiative(initiative.Id, A.Cancel)))!.Steps.Values);
        Assert.Equal(("Ring de sju", "Kari", Due), (step.Text, step.Owner, step.Due));

        await Finish(1);
        Assert.Equal(OsloTime.Day(After), (await In(db => db.Initiative(initiative.Id, A.Cancel)))!.Steps[1].Done);
        await Reopen(1);
        Assert.Null((await In(db => db.Initiative(initiative.Id, A.Cancel)))!.Steps[1].Done);
        Assert.Null(Assert.Single(await All()).Done);

        await In(db => new FinishStep(db).Run(initiative.Id, 1, An.Adviser, After, A.Cancel));
        Assert.Equal(OsloTime.Day(After), Assert.Single(await All()).Done);
        Assert.Empty(await In(db => new FollowUpQueries(db).Open(A.Cancel)));
    }

    [Fact]
    public async Task A_step_that_the_initiative_refuses_leaves_no_task()
    {
        var initiative = await Initiative();
        await In(db => new MoveInitiative(db).Run(initiative.Id, new InitiativeState.Closed("Gitt opp", []), "Gitt opp", OsloTime.Day(After), An.Adviser, After, A.Cancel));
        Assert.IsType<FollowUpOutcome.Refused>(await Add(initiative: initiative.Id));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Those_that_are_open_everywhere_are_listed_by_their_day()
    {
        await Add("Sist", due: Due.AddDays(1));
        await Add("Først");
        await Add("Ferdig");
        await Finish(3);
        var open = await In(db => new FollowUpQueries(db).Open(A.Cancel));
        Assert.Equal(["Først", "Sist"], open.Select(each => each.Task.Text));
        Assert.Equal([seminar.Id.ToString()], open.Select(each => each.About.Id).Distinct());
    }

    [Fact]
    public async Task The_database_refuses_one_that_is_done_in_two_places()
    {
        var initiative = await Initiative();
        await Add(initiative: initiative.Id);
        await using var db = seminar.Db();
        (await db.Set<FollowUpRow>().SingleAsync(A.Cancel)).DoneOn = Due;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(A.Cancel));
    }
}
