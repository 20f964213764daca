using System.Globalization;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Tests.Gatherings;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Examples;

public sealed class Building_the_example : Room
{
    static readonly DateTimeOffset Monday = new(2027, 2, 1, 7, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Gives_six_initiatives_in_as_many_states()
    {
        await Build(Monday);
        var all = await Db.Initiatives.OrderBy(row => row.State).ToListAsync(Cancel);
        Assert.Equal(["advised", "applied", "idea", "mobilising", "pre-project", "ready"], all.Select(row => row.State));
        Assert.All(all, row => Assert.True(row.Example));
        Assert.All(all, row => Assert.Contains(row.Counties.Split(','), county => county is "11" or "46"));
    }

    [Fact]
    public async Task Lets_the_leading_one_gather_companies_and_one_other_be_likely_the_same()
    {
        var built = await Build(Monday);
        var leading = await Read(InitiativeId.TryParse(built.Leading)!.Value);
        Assert.Equal(("Kraft på kjøl", Stage.Mobilising), (leading.Name, leading.State.Stage));
        Assert.Equal([Partners.Answer.None, Partners.Answer.No, Partners.Answer.Maybe, Partners.Answer.Yes], leading.Partners.Values.Select(partner => partner.Answer).Distinct().Order());
        Assert.Equal(7, leading.CompaniesSigned);
        var alike = await new InitiativeQueries(Db).Like(Sketch.Of(leading), Cancel);
        Assert.Contains(alike, one => one.Other.Name == "Grønn havn Haugalandet");
    }

    [Fact]
    public async Task Fills_a_seminar_that_comes_a_workshop_and_a_meeting_that_has_been()
    {
        var built = await Build(Monday);
        var queries = new GatheringQueries(Db);
        var coming = await queries.Coming(Monday, Cancel);
        var seminar = coming.Single(one => one.Gathering.Id.ToString() == built.Seminar);
        var workshop = coming.Single(one => one != seminar);
        var signUps = (await Db.Set<SignUpRow>().Where(row => row.Gathering == built.Seminar).ToListAsync(Cancel)).Select(SignUpTable.Read).ToArray();

        Assert.Equal((60, 41), (seminar.Gathering.Plan.Capacity, signUps.Count(one => one.IsLive)));
        Assert.Contains(signUps, one => one.Way is Way.Online);
        Assert.Contains(signUps, one => one.State is SignUpState.Cancelled);
        Assert.Contains(signUps, one => one.State is SignUpState.Held);
        Assert.Equal((0, 3), (workshop.Free, workshop.Waiting));
        Assert.Equal(built.Seminar, (await queries.Next(Monday, Cancel))!.Gathering.Id.ToString());
        Assert.InRange((seminar.Gathering.Plan.Start - Monday).TotalDays, 14, 22);

        var (past, _) = await queries.Past(Monday, 1, 50, Cancel);
        Assert.IsType<GatheringState.Held>(past.Single().Gathering.State);
        var leading = await Read(InitiativeId.TryParse(built.Leading)!.Value);
        Assert.Equal(past.Single().Gathering.Id.ToString(), leading.Meetings.Single().Gathering);
    }

    [Fact]
    public async Task Shows_the_same_answer_to_all_who_ask_the_same()
    {
        await Build(Monday);
        var all = await Task.WhenAll((await Db.Initiatives.Select(row => row.Id).ToListAsync(Cancel)).Select(id => Read(InitiativeId.TryParse(id)!.Value)));
        var answers = all.SelectMany(one => one.Entries.Select(entry => (one.Id, Advice: entry.What as Fact.Advised))).Where(pair => pair.Advice?.Question is not null);
        var twice = Assert.Single(answers.GroupBy(pair => pair.Advice!.Question), group => group.Select(pair => pair.Id).Distinct().Count() > 1);
        Assert.Single(twice.Select(pair => pair.Advice!.Text).Distinct());
        Assert.Equal(1, await Db.AdviceToAll.CountAsync(Cancel));
    }

    [Fact]
    public async Task Goes_day_by_day_up_to_yesterday()
    {
        await Build(Monday);
        var times = await Db.Journal().OrderBy(row => row.Number).Select(row => row.At).ToListAsync(Cancel);
        // What is done a little later the same day (confirming, cancelling) may stand before the next thing of the day.
        Assert.Equal(times.Select(OsloTime.Day).Order(), times.Select(OsloTime.Day));
        Assert.Equal(Monday, times[^1]);
        Assert.All(times[..^1], at => Assert.True(OsloTime.Day(at) < OsloTime.Day(Monday)));
    }

    [Fact]
    public async Task Is_done_by_made_up_people_and_their_guests_only()
    {
        await Build(Monday);
        Assert.All(await Db.Journal().Select(row => row.By).Distinct().ToListAsync(Cancel), by => Assert.True(by == "system" || MadeUpPeople.Has(by) || by.StartsWith("guest:", StringComparison.Ordinal), by));
        Assert.All(await Db.Set<SignUpRow>().Select(row => row.Email).ToListAsync(Cancel), address => Assert.EndsWith("@gjest.example", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_of_no_real_organisation_that_it_has_done_anything()
    {
        await Build(Monday);
        Assert.All(await Db.Partners.ToListAsync(Cancel), partner =>
        {
            Assert.Null(partner.Organisation);
            Assert.Contains("eksempel", partner.Name, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(await Db.Set<SignUpRow>().ToListAsync(Cancel), guest => Assert.Null(guest.Organisation));
        Assert.All(await Db.Initiatives.Where(row => row.HostName != null).Select(row => row.HostName!).ToListAsync(Cancel), host => Assert.Contains("eksempel", host, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Marks_letters_and_appointments()
    {
        var built = await Build(Monday);
        var newest = (await OutboxQueries.List(Db, null, built.Seminar, 1, 50, Cancel)).ToArray();
        Assert.NotEmpty(newest);
        foreach (var message in newest)
        {
            var letter = (await OutboxQueries.Content(Db, message.Id, Cancel))!.Value.Letter!;
            Assert.StartsWith(ExampleMark.Word.In(letter.Language) + ": ", letter.Subject, StringComparison.Ordinal);
            Assert.Contains(ExampleMark.InLetters.In(letter.Language), letter.Text, StringComparison.Ordinal);
            if (letter.Calendar is { } calendar) Assert.Contains("SUMMARY:" + ExampleMark.Word.In(letter.Language), calendar.Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaves_it_as_it_is_when_it_is_asked_for_again()
    {
        var built = await Build(Monday);
        var entries = await Db.Journal().CountAsync(Cancel);
        var stood = Assert.IsType<ExampleOutcome.Stood>(await Run(Monday.AddDays(3)));
        Assert.Equal((built.Leading, entries), (stood.Examples.Leading, await Db.Journal().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Builds_it_anew_when_its_seminar_is_over()
    {
        var first = await Build(Monday);
        var later = new DateTimeOffset(first.SeminarOn.AddDays(1), new(7, 0), TimeSpan.Zero);
        var second = Assert.IsType<ExampleOutcome.Built>(await Run(later)).Examples;
        Assert.Equal(6, await Db.Initiatives.CountAsync(Cancel));
        Assert.True(second.SeminarOn > first.SeminarOn.AddDays(20));
        // A permanent id is never given to another.
        Assert.Empty(first.Cases.Intersect(second.Cases));
    }

    [Theory]
    [InlineData("2027-01-02"), InlineData("2027-03-28"), InlineData("2026-10-25"), InlineData("2026-11-30"), InlineData("2028-02-29"), InlineData("2027-07-15"), InlineData("2026-12-31")]
    public async Task Can_be_done_on_any_day(string day)
    {
        var built = await Build(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(0, 30), TimeSpan.Zero));
        Assert.Equal(9, built.Cases.Length);
        Assert.False(built.SeminarOn is { Month: 12, Day: > 17 } or { Month: 1, Day: < 7 });
    }

    async Task<BuiltExamples> Build(DateTimeOffset now) => Assert.IsType<ExampleOutcome.Built>(await Run(now)).Examples;

    Task<ExampleOutcome> Run(DateTimeOffset now) => new BuildExamples(Db, Seminar.Links).Run(null, Counties, now, Cancel);
}
