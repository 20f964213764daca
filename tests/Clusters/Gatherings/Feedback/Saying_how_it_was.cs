using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Feedback;

public sealed class Saying_how_it_was : IAsyncLifetime
{
    static readonly TypedFeedback Good = new("5", "yes", "Nye folk", "Mer kaffe", "", "yes");

    Seminar seminar = null!;

    public async ValueTask InitializeAsync()
    {
        seminar = await Seminar.Open();
        foreach (var number in Enumerable.Range(1, 4))
        {
            await seminar.SignUp(number);
            await seminar.Confirm(number);
        }
    }

    public ValueTask DisposeAsync()
    {
        seminar.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<FeedbackOutcome?> Give(int number, TypedFeedback typed, DateTimeOffset? at = null)
    {
        var token = await seminar.Token(number);
        await using var db = seminar.Db();
        return await new GiveFeedback(db).Run(seminar.Id, token, typed, at ?? A.Start.AddHours(5), A.Cancel);
    }

    async Task<FeedbackResults> Results()
    {
        await using var db = seminar.Db();
        return await new FeedbackQueries(db).Of(seminar.Id, A.Cancel);
    }

    static IEnumerable<string> Codes(FeedbackOutcome? outcome) => Assert.IsType<FeedbackOutcome.Refused>(outcome).Reasons.Select(reason => reason.Code);

    async Task Meet(params int[] numbers)
    {
        await using var db = seminar.Db();
        var rows = await db.Set<SignUpRow>().ToListAsync(A.Cancel);
        await new TakeDoorEvents(db).Run(seminar.Id, [.. numbers.Select(number => new DoorEvent.Came(Guid.NewGuid(), A.Start, rows.Single(row => row.Name == $"Gjest {number}").Id))], Seminar.By, A.Start, A.Cancel);
    }

    [Fact]
    public async Task An_answer_is_kept_without_a_name_and_whether_the_guest_goes_on_with_one()
    {
        Assert.IsType<FeedbackOutcome.Taken>(await Give(1, Good));
        var answer = Assert.Single((await Results()).Answers);
        Assert.Equal(new FeedbackAnswer(5, "yes", "Nye folk", "Mer kaffe", ""), answer);
        await using var db = seminar.Db();
        Assert.Equal("yes", (await db.Set<SignUpRow>().SingleAsync(row => row.Name == "Gjest 1", A.Cancel)).GoesOn);
    }

    [Fact]
    public async Task The_journal_says_that_an_answer_came_and_not_whose()
    {
        await Give(1, Good);
        await using var db = seminar.Db();
        var entry = Assert.Single(await db.Set<JournalRow>().Where(row => row.Deed == "give-feedback").ToListAsync(A.Cancel));
        Assert.Equal("guest", entry.By);
        Assert.DoesNotContain("guest:", $"{entry.Case} {entry.For} {entry.From} {entry.To} {entry.Detail}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_do_not_lie_in_the_order_in_which_they_came()
    {
        foreach (var number in Enumerable.Range(1, 4)) await Give(number, Good with { Best = $"{number}" });
        await using var db = seminar.Db();
        // On SQLite the only order is that of the row's place, which is to be the id; PostgreSQL's own columns are its runner's (docs/adr/0123).
        if (db.Database.IsSqlite())
        {
            var (places, ids) = (await Numbers(db, "rowid"), await Numbers(db, "id"));
            Assert.Equal(places, ids);
        }
        Assert.Equal(4, (await db.Set<FeedbackRow>().Select(row => row.Id).ToListAsync(A.Cancel)).Count(id => Math.Abs(id) > 1_000));
    }

    static async Task<long[]> Numbers(ClustersDb db, string column)
    {
#pragma warning disable EF1002 // the text is the test's own
        return await db.Database.SqlQueryRaw<long>($"""select {column} as "Value" from {db.Table("gathering_feedback")} order by best""").ToArrayAsync(A.Cancel);
#pragma warning restore EF1002
    }

    [Fact]
    public async Task A_guest_answers_once()
    {
        await Give(1, Good);
        Assert.Equal(["feedback-given"], Codes(await Give(1, Good)));
        Assert.Single((await Results()).Answers);
    }

    [Fact]
    public async Task Nobody_answers_before_it_begins() => Assert.Equal(["too-early"], Codes(await Give(1, Good, A.Start.AddTicks(-1))));

    [Fact]
    public async Task The_moment_it_begins_it_can_be_answered() => Assert.IsType<FeedbackOutcome.Taken>(await Give(1, Good, A.Start));

    [Fact]
    public async Task An_empty_form_and_answers_that_do_not_exist_are_refused()
    {
        Assert.Equal(["nothing-said"], Codes(await Give(1, new("", "", " ", "", "Ola", ""))));
        Assert.Equal(["no-such-answer", "no-such-answer", "too-long", "no-such-answer"], Codes(await Give(1, new("6", "perhaps", new string('a', 2001), "", "", "x"))));
    }

    [Fact]
    public async Task Two_answers_are_not_shown_and_three_are()
    {
        await Give(1, Good);
        await Give(2, Good with { Useful = "2", Met = "no" });
        Assert.False((await Results()).CanBeShown);
        await Give(3, Good with { Useful = "", Met = "" });
        var results = await Results();
        Assert.True(results.CanBeShown);
        Assert.Equal([0, 1, 0, 0, 1], results.Useful);
        Assert.Equal([1, 0, 1], results.Met);
        Assert.Equal(2, results.MedianUseful);
    }

    [Fact]
    public async Task Those_who_came_are_asked_once_each_by_a_link_of_their_own()
    {
        await Meet(1, 2);
        await using var db = seminar.Db();
        var ask = new AskForFeedback(db, Seminar.Links);
        Assert.Equal(0, await ask.Run(seminar.Id, Seminar.By, null, A.Start.AddTicks(-1), A.Cancel));
        Assert.Equal(2, await ask.Run(seminar.Id, Seminar.By, null, A.Start.AddHours(5), A.Cancel));
        await Meet(3);
        Assert.Equal(1, await ask.Run(seminar.Id, Seminar.By, null, A.Start.AddHours(6), A.Cancel));
        Assert.Equal(3, (await seminar.Keys("feedback/")).Length);
        Assert.All(await seminar.Letters("key like 'feedback/%'"), letter => Assert.Contains("/tilbakemelding", letter, StringComparison.Ordinal));
        Assert.Equal(3, (await Results()).Asked);
    }

    [Fact]
    public async Task What_a_guest_said_aloud_is_noted_and_taken_back()
    {
        await using var db = seminar.Db();
        var guest = (await db.Set<SignUpRow>().SingleAsync(row => row.Name == "Gjest 2", A.Cancel)).Id;
        Assert.Equal((null, true), await new NoteGoesOn(db).Run(seminar.Id, guest, GoesOn.Maybe, Seminar.By, A.Start, A.Cancel));
        Assert.Equal((GoesOn.Maybe, true), await new NoteGoesOn(db).Run(seminar.Id, guest, null, Seminar.By, A.Start, A.Cancel));
        Assert.Equal((null, false), await new NoteGoesOn(db).Run(seminar.Id, Guid.NewGuid(), GoesOn.Yes, Seminar.By, A.Start, A.Cancel));
    }
}
