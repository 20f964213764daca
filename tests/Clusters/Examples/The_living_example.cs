using Klynge.Access.Demonstrating;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Tests.Gatherings;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Examples;

/// <summary>The example as it was built on a Monday, once for the tests that only look at it.</summary>
public sealed class LivedOnce : IAsyncLifetime
{
    public static readonly DateTimeOffset Monday = new(2027, 2, 1, 7, 30, 0, TimeSpan.Zero);

    readonly TestDatabase place = TestDatabase.New();

    public BuiltExamples Built { get; private set; } = null!;

    internal FileStore Files => FileStore.In(place.Folder);

    static readonly PinnedFinding Finding = An.Finding with { Invite = [new("923609016", "Et rederi AS", true), new("974760673", "Et verft AS", false)] };

    /// <summary>A context of its own for each question.</summary>
    internal ClustersDb Db => ClustersDb.Over(place.Database);

    public async ValueTask InitializeAsync()
    {
        await using var db = Db;
        Built = Assert.IsType<ExampleOutcome.Built>(await new BuildExamples(db, Seminar.Links, Files).Run(Finding, new HashSet<string> { "11", "46" }, Monday, TestContext.Current.CancellationToken)).Examples;
    }

    internal async Task<Initiative> Read(InitiativeId id) => (await new InitiativeQueries(Db).Get(id, TestContext.Current.CancellationToken))!;

    internal async Task<Initiative[]> All()
    {
        var all = new List<Initiative>();
        foreach (var id in Built.Cases.Select(InitiativeId.TryParse).OfType<InitiativeId>()) all.Add(await Read(id));
        return [.. all];
    }

    public ValueTask DisposeAsync()
    {
        place.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class The_living_example(LivedOnce example) : IClassFixture<LivedOnce>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_six_initiatives_in_as_many_states()
    {
        var all = await example.Db.Initiatives.OrderBy(row => row.State).ToListAsync(Cancel);
        Assert.Equal(["advised", "applied", "idea", "mobilising", "pre-project", "ready"], all.Select(row => row.State));
        Assert.All(all, row => Assert.True(row.Example));
        Assert.All(all, row => Assert.Contains(row.Counties.Split(','), county => county is "11" or "46"));
    }

    [Fact]
    public async Task Lets_the_leading_one_gather_companies_and_one_other_be_likely_the_same()
    {
        var leading = await example.Read(InitiativeId.TryParse(example.Built.Leading)!.Value);
        Assert.Equal(("Kraft på kjøl", Stage.Mobilising), (leading.Name, leading.State.Stage));
        Assert.Equal([Partners.Answer.None, Partners.Answer.No, Partners.Answer.Maybe, Partners.Answer.Yes], leading.Partners.Values.Select(partner => partner.Answer).Distinct().Order());
        Assert.Equal(7, leading.CompaniesSigned);
        var alike = await new InitiativeQueries(example.Db).Like(Sketch.Of(leading), Cancel);
        Assert.Contains(alike, one => one.Other.Name == "Grønn havn Haugalandet");
    }

    [Fact]
    public async Task Fills_a_seminar_that_comes_a_workshop_and_a_meeting_that_has_been()
    {
        var queries = new GatheringQueries(example.Db);
        var coming = await queries.Coming(LivedOnce.Monday, Cancel);
        var seminar = coming.Single(one => one.Gathering.Id.ToString() == example.Built.Seminar);
        var workshop = coming.Single(one => one != seminar);
        var signUps = (await example.Db.Set<SignUpRow>().Where(row => row.Gathering == example.Built.Seminar).ToListAsync(Cancel)).Select(SignUpTable.Read).ToArray();

        Assert.Equal((60, 41), (seminar.Gathering.Plan.Capacity, signUps.Count(one => one.IsLive)));
        Assert.Contains(signUps, one => one.Way is Way.Online);
        Assert.Contains(signUps, one => one.State is SignUpState.Cancelled);
        // Whenever on its day the example is looked at.
        Assert.Equal(2, signUps.Count(one => one.State is SignUpState.Held(var until) && until > LivedOnce.Monday.AddHours(14)));
        Assert.Equal((0, 3), (workshop.Free, workshop.Waiting));
        Assert.Equal(example.Built.Seminar, (await queries.Next(LivedOnce.Monday, Cancel))!.Gathering.Id.ToString());
        Assert.InRange((seminar.Gathering.Plan.Start - LivedOnce.Monday).TotalDays, 14, 22);

        var (past, _) = await queries.Past(LivedOnce.Monday, 1, 50, Cancel);
        Assert.IsType<GatheringState.Held>(past.Single().Gathering.State);
        var leading = await example.Read(InitiativeId.TryParse(example.Built.Leading)!.Value);
        Assert.Equal(past.Single().Gathering.Id.ToString(), leading.Meetings.Single().Gathering);
    }

    [Fact]
    public async Task Lays_out_files_that_are_called_examples_and_keeps_a_signed_letter()
    {
        var meeting = (await new GatheringQueries(example.Db).Past(LivedOnce.Monday, 1, 50, Cancel)).Item1.Single().Gathering.Id;
        var before = Assert.Single(await new MaterialQueries(example.Db).Of(GatheringId.Read(example.Built.Seminar)!.Value, Cancel));
        var after = Assert.Single(await new MaterialQueries(example.Db).Of(meeting, Cancel));
        Assert.Equal((Audience.Everyone, Audience.Guests), (before.For, after.For));
        var letter = (await example.Read(InitiativeId.TryParse(example.Built.Leading)!.Value)).Partners[1].Letter!;
        foreach (var (name, hash) in new[] { (before.Name, before.Hash), (after.Name, after.Hash), (letter.Name, letter.File!) })
        {
            Assert.StartsWith("eksempel-", name, StringComparison.Ordinal);
            Assert.True(await example.Files.IsWhole(hash, Cancel), name);
        }
    }

    [Fact]
    public async Task Asks_and_answers_before_and_looks_back_afterwards()
    {
        var seminar = GatheringId.Read(example.Built.Seminar)!.Value;
        var questions = await example.Db.Set<QuestionRow>().Where(row => row.Gathering == example.Built.Seminar).OrderBy(row => row.Number).ToListAsync(Cancel);
        Assert.Equal([true, true, false], questions.Select(row => row.PublishedAt is not null));
        Assert.All(questions, row => Assert.Equal("guest", row.By));

        var meeting = (await new GatheringQueries(example.Db).Past(LivedOnce.Monday, 1, 50, Cancel)).Item1.Single().Gathering.Id;
        Assert.NotEqual(seminar, meeting);
        var key = meeting.ToString();
        Assert.Equal(5, await example.Db.Set<FeedbackRow>().CountAsync(row => row.Gathering == key, Cancel));
        Assert.Equal(5, await example.Db.Set<SignUpRow>().CountAsync(row => row.Gathering == key && row.GoesOn != null, Cancel));
        var tasks = await new FollowUpQueries(example.Db).Of(meeting, Cancel);
        Assert.Equal((9, 2), (tasks.Length, tasks.Count(task => task.Done is null)));
        // Those of the seminar and the workshop are there too, some of them done.
        Assert.Equal([6, 7], (await new FollowUpQueries(example.Db).Open(Cancel)).Where(each => each.Gathering != meeting).GroupBy(each => each.Gathering).Select(group => group.Count()).Order());
    }

    [Fact]
    public async Task Invites_to_the_seminar_more_than_come_and_some_say_no()
    {
        var invitations = await example.Db.Set<InvitationRow>().Where(row => row.Gathering == example.Built.Seminar && row.Email != null).ToListAsync(Cancel);
        Assert.Equal((126, 3), (invitations.Count, invitations.Count(row => row.DeclinedAt is not null)));
        Assert.All(invitations, row => Assert.NotNull(row.SentAt));
        var signedUp = await example.Db.Set<SignUpRow>().Where(row => row.Gathering == example.Built.Seminar).Select(row => row.EmailKey).ToListAsync(Cancel);
        Assert.Empty(signedUp.Except(invitations.Select(row => row.EmailKey!)));
    }

    [Fact]
    public async Task Shows_the_same_answer_to_all_who_ask_the_same()
    {
        var all = await example.All();
        var answers = all.SelectMany(one => one.Entries.Select(entry => (one.Id, Advice: entry.What as Fact.Advised))).Where(pair => pair.Advice?.Question is not null);
        var twice = Assert.Single(answers.GroupBy(pair => pair.Advice!.Question), group => group.Select(pair => pair.Id).Distinct().Count() > 1);
        Assert.Single(twice.Select(pair => pair.Advice!.Text).Distinct());
        Assert.Equal(1, await example.Db.AdviceToAll.CountAsync(Cancel));
    }

    [Fact]
    public async Task Goes_day_by_day_up_to_yesterday()
    {
        var times = await example.Db.Journal().OrderBy(row => row.Number).Select(row => row.At).ToListAsync(Cancel);
        // What is done a little later the same day (confirming, cancelling) may stand before the next thing of the day.
        Assert.Equal(times.Select(OsloTime.Day).Order(), times.Select(OsloTime.Day));
        Assert.Equal(LivedOnce.Monday, times[^1]);
        Assert.All(times[..^1], at => Assert.True(OsloTime.Day(at) < OsloTime.Day(LivedOnce.Monday)));
    }

    [Fact]
    public async Task Is_done_by_made_up_people_and_their_guests_only()
    {
        Assert.All(await example.Db.Journal().Select(row => row.By).Distinct().ToListAsync(Cancel), by => Assert.True(by is "system" or "guest" || MadeUpPeople.Has(by) || by.StartsWith("guest:", StringComparison.Ordinal) || by.StartsWith("invited:", StringComparison.Ordinal), by));
        Assert.All(await example.Db.Set<SignUpRow>().Select(row => row.Email).ToListAsync(Cancel), address => Assert.EndsWith("@gjest.example", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_of_no_real_organisation_that_it_has_done_anything()
    {
        Assert.All(await example.Db.Partners.ToListAsync(Cancel), partner =>
        {
            Assert.Null(partner.Organisation);
            Assert.Contains("eksempel", partner.Name, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(await example.Db.Set<SignUpRow>().ToListAsync(Cancel), guest => Assert.Null(guest.Organisation));
        var real = await example.Db.Set<InvitationRow>().Where(row => row.Organisation != null).ToListAsync(Cancel);
        Assert.Equal(["923609016", "974760673"], real.Select(row => row.Organisation!).Order());
        Assert.All(real, row => Assert.Equal((null, null), (row.SentAt, row.Email)));
        Assert.All(await example.Db.Initiatives.Where(row => row.HostName != null).Select(row => row.HostName!).ToListAsync(Cancel), host => Assert.Contains("eksempel", host, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Marks_letters_and_appointments()
    {
        var newest = (await OutboxQueries.List(example.Db, null, example.Built.Seminar, 1, 500, Cancel)).ToArray();
        Assert.NotEmpty(newest);
        foreach (var message in newest)
        {
            var letter = (await OutboxQueries.Content(example.Db, message.Id, Cancel))!.Value.Letter!;
            Assert.StartsWith(ExampleMark.Word.In(letter.Language) + ": ", letter.Subject, StringComparison.Ordinal);
            Assert.Contains(ExampleMark.InLetters.In(letter.Language), letter.Text, StringComparison.Ordinal);
            if (letter.Calendar is { } calendar) Assert.Contains("SUMMARY:" + ExampleMark.Word.In(letter.Language), calendar.Content, StringComparison.Ordinal);
        }
    }
}
