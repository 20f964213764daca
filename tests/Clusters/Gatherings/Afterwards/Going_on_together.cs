using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Afterwards;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Afterwards;

public sealed class Going_on_together : IAsyncLifetime
{
    const string Kaikraft = "974767880", Fjord = "923609016";
    static readonly HashSet<string> Counties = ["11", "46"];
    static readonly DateTimeOffset Evening = A.Start.AddHours(8);

    Seminar seminar = null!;

    public async ValueTask InitializeAsync()
    {
        seminar = await Seminar.Open();
        foreach (var (number, organisation) in new[] { (1, Kaikraft), (2, Fjord), (3, Kaikraft), (4, "") })
        {
            await seminar.SignUp(number);
            await seminar.Confirm(number);
            await using var db = seminar.Db();
            var row = await db.Set<SignUpRow>().SingleAsync(each => each.Name == $"Gjest {number}", A.Cancel);
            (row.Organisation, row.OrganisationName) = organisation.Length > 0 ? (organisation, $"Bedrift {organisation}") : (null, "Haugesund kommune");
            await db.SaveChangesAsync(A.Cancel);
        }
    }

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

    async Task<ImmutableArray<Guid>> Meet(params int[] numbers)
    {
        await using var db = seminar.Db();
        var rows = await db.Set<SignUpRow>().ToListAsync(A.Cancel);
        ImmutableArray<DoorEvent> events = [.. numbers.Select(number => new DoorEvent.Came(Guid.NewGuid(), A.Start, rows.Single(row => row.Name == $"Gjest {number}").Id))];
        await new TakeDoorEvents(db).Run(seminar.Id, events, Seminar.By, A.Start, A.Cancel);
        return [.. events.Select(each => each.Id)];
    }

    async Task<Initiative> Start(params string[] partners)
    {
        var started = Assert.IsType<Change.Done>(await In(db => new StartInitiative(db).Run($"Initiativ {Guid.NewGuid():N}", "Skip", ["11"], null, Counties, An.Adviser, A.Now, A.Cancel))).After;
        if (partners.Length > 0) await In(db => new AddPartners(db).Run(started.Id, [.. partners.Select(number => new Party(number, "Bedrift"))], PartnerKind.Company, An.Adviser, A.Now, A.Cancel));
        return started;
    }

    async Task<Initiative> Read(InitiativeId id) => (await In(db => db.Initiative(id, A.Cancel)))!;

    Task<ImmutableArray<InitiativeId>?> Tell(DateTimeOffset? at = null) => In(db => new TellInitiatives(db).Run(seminar.Id, An.Adviser, at ?? Evening, A.Cancel));

    [Fact]
    public async Task Initiatives_whose_partners_came_have_it_noted_and_count_as_spoken_with()
    {
        var (one, both, none) = (await Start(Kaikraft), await Start(Kaikraft, Fjord), await Start("986399445"));
        await Meet(1, 2, 3);
        Assert.Equal([one.Id, both.Id], (await Tell())!.Value.Order(Comparer<InitiativeId>.Create((a, b) => a.Number.CompareTo(b.Number))));
        Assert.Equal([Kaikraft], Assert.Single((await Read(one.Id)).Meetings).Organisations);
        Assert.Equal([Fjord, Kaikraft], Assert.Single((await Read(both.Id)).Meetings).Organisations);
        Assert.Equal(OsloTime.Day(A.Start), (await Read(one.Id)).LastContact);
        Assert.Null((await Read(none.Id)).LastContact);
    }

    [Fact]
    public async Task Told_again_nothing_changes_and_told_late_it_is_put_right()
    {
        var one = await Start(Kaikraft, Fjord);
        var ticks = await Meet(1);
        await Tell();
        var version = (await Read(one.Id)).Version;
        await In(db => new TellInitiatives(db).RunAll(Evening.AddHours(1), A.Cancel));
        Assert.Equal(version, (await Read(one.Id)).Version);

        await Meet(2);
        await In(db => new TellInitiatives(db).RunAll(Evening.AddHours(2), A.Cancel));
        Assert.Equal([Fjord, Kaikraft], Assert.Single((await Read(one.Id)).Meetings).Organisations);
        Assert.Single(ticks);
    }

    [Fact]
    public async Task A_tick_that_was_a_mistake_is_told_too()
    {
        var one = await Start(Kaikraft);
        var tick = Assert.Single(await Meet(1));
        await Tell();
        await In(db => new TakeDoorEvents(db).Run(seminar.Id, [new DoorEvent.TakenBack(Guid.NewGuid(), A.Start, tick)], Seminar.By, Evening, A.Cancel));
        await Tell();
        var after = await Read(one.Id);
        Assert.Empty(after.Meetings);
        Assert.Null(after.LastContact);
        await Tell();
        Assert.Equal(after.Version, (await Read(one.Id)).Version);
    }

    [Fact]
    public async Task Nothing_is_told_before_the_day()
    {
        var one = await Start(Kaikraft);
        await Meet(1);
        Assert.Empty((await Tell(A.Start.AddDays(-1)))!.Value);
        Assert.Empty((await Read(one.Id)).Meetings);
    }

    [Fact]
    public async Task The_look_back_narrows_from_invited_to_those_who_go_on()
    {
        await Meet(1, 3, 4);
        await In(db => new TakeDoorEvents(db).Run(seminar.Id, [new DoorEvent.WalkedIn(Guid.NewGuid(), A.Start, "Åse Øy", "Fjord AS")], Seminar.By, A.Start, A.Cancel));
        await In(async db => await new NoteGoesOn(db).Run(seminar.Id, (await db.Set<SignUpRow>().SingleAsync(row => row.Name == "Gjest 4", A.Cancel)).Id, GoesOn.Yes, Seminar.By, Evening, A.Cancel));
        var back = (await In(db => new LookBackQueries(db).Get(seminar.Id, A.Cancel)))!;
        Assert.Equal(new Narrowing(Invited: 0, SignedUp: 4, Waiting: 0, Unconfirmed: 0, Online: 0, Met: 4, GoOn: 1), back.Narrowing);
        Assert.Equal(3, back.Organisations);
        Assert.Equal("Gjest 4", back.Met[0].Name);
        Assert.Equal(PartnerKind.Public, back.Met[0].LikelyKind);
        Assert.False(back.Met.Single(one => one.Name == "Åse Øy").HadSignedUp);
    }

    [Fact]
    public async Task Those_who_want_to_go_on_become_the_partners_of_a_new_initiative()
    {
        await Meet(1, 4);
        var change = await In(db => new GoOnTogether(db).Start(
            seminar.Id, [(new Party(Kaikraft, "Kaikraft AS"), PartnerKind.Company), (new Party(Kaikraft, "Kaikraft AS"), PartnerKind.Company), (new Party(null, "Haugesund kommune"), PartnerKind.Public)],
            "Kraft på kjøl", "Skip", ["11"], null, Counties, An.Adviser, Evening, A.Cancel));
        var initiative = await Read(Assert.IsType<Change.Done>(change).After.Id);
        Assert.Equal([("Kaikraft AS", PartnerKind.Company), ("Haugesund kommune", PartnerKind.Public)], initiative.Partners.Values.Select(partner => (partner.Who.Name, partner.Kind)));
        Assert.Equal(seminar.Id.ToString(), Assert.Single(initiative.Meetings).Gathering);
        // Told by the hourly chore as well: one meeting.
        await In(db => new TellInitiatives(db).RunAll(Evening.AddHours(1), A.Cancel));
        Assert.Single((await Read(initiative.Id)).Meetings);
    }

    [Fact]
    public async Task Without_guests_or_with_a_wrong_one_nothing_is_started()
    {
        async Task<IEnumerable<string>> Why(params (Party, PartnerKind)[] guests) => Assert.IsType<Change.Refused>(await In(db => new GoOnTogether(db).Start(
            seminar.Id, [.. guests], "Kraft på kjøl", "Skip", ["11"], null, Counties, An.Adviser, Evening, A.Cancel))).Reasons.Select(reason => reason.Code);
        Assert.Equal(["nobody-chosen"], await Why());
        Assert.NotEmpty(await Why((new Party("123456789", "Feil AS"), PartnerKind.Company)));
        Assert.Equal(0, await In(db => db.Initiatives.CountAsync(A.Cancel)));
    }

    [Fact]
    public async Task Those_who_join_leave_the_meeting_as_all_partners_who_came()
    {
        var there = await Start(Kaikraft);
        await Meet(1, 2);
        await Tell();
        await In(db => new GoOnTogether(db).Join(seminar.Id, there.Id, [(new Party(Fjord, "Fjord AS"), PartnerKind.Company)], An.Adviser, Evening, A.Cancel));
        var joined = await Read(there.Id);
        Assert.Equal([Fjord, Kaikraft], Assert.Single(joined.Meetings).Organisations);
        await Tell(Evening.AddHours(1));
        Assert.Equal(joined.Version, (await Read(there.Id)).Version);
    }

    [Fact]
    public async Task One_that_began_after_they_met_has_it_from_the_day_that_it_began()
    {
        await Meet(1);
        var later = Evening.AddDays(3);
        var started = Assert.IsType<Change.Done>(await In(db => new StartInitiative(db).Run("Etterpå", "Skip", ["11"], null, Counties, An.Adviser, later, A.Cancel))).After;
        await In(db => new AddPartners(db).Run(started.Id, [new Party(Kaikraft, "Bedrift")], PartnerKind.Company, An.Adviser, later, A.Cancel));
        Assert.Equal([started.Id], (await Tell(later))!.Value);
        Assert.Equal(OsloTime.Day(later), Assert.Single((await Read(started.Id)).Meetings).On);
    }

    [Fact]
    public async Task Nobody_joins_one_that_is_closed_and_nothing_is_written_of_it()
    {
        var there = await Start(Kaikraft);
        await In(db => new MoveInitiative(db).Run(there.Id, new InitiativeState.Closed("Gitt opp", []), "Gitt opp", OsloTime.Day(A.Now), An.Adviser, A.Now, A.Cancel));
        await Meet(1);
        var refused = await In(db => new GoOnTogether(db).Join(seminar.Id, there.Id, [(new Party(Kaikraft, "Kaikraft AS"), PartnerKind.Company)], An.Adviser, Evening, A.Cancel));
        Assert.Equal(["closed"], Assert.IsType<Change.Refused>(refused).Reasons.Select(reason => reason.Code));
        Assert.Equal(0, await In(db => db.Set<JournalRow>().CountAsync(row => row.Deed == "go-on-together", A.Cancel)));
    }

    [Fact]
    public async Task A_gathering_that_a_title_names_is_not_the_one_that_was_met_at()
    {
        var one = await Start(Kaikraft);
        using var other = await Seminar.In(seminar);
        await In(db => new NoteAttendance(db).Run(one.Id, other.Id.ToString(), $"Etter {seminar.Id}", [Kaikraft], OsloTime.Day(A.Now), An.Adviser, A.Now, A.Cancel));
        Assert.Empty((await Tell())!.Value);
    }

    [Fact]
    public async Task They_join_one_that_is_there_and_who_is_a_partner_stays_as_they_are()
    {
        var there = await Start(Kaikraft);
        await In(db => new AnswerPartner(db).Run(there.Id, 1, Answer.Yes, null, OsloTime.Day(A.Now), An.Adviser, A.Now, A.Cancel));
        await Meet(1, 2);
        await In(db => new GoOnTogether(db).Join(seminar.Id, there.Id, [(new Party(Kaikraft, "Kaikraft AS"), PartnerKind.Company), (new Party(Fjord, "Fjord AS"), PartnerKind.Company)], An.Adviser, Evening, A.Cancel));
        Assert.Equal([(Kaikraft, Answer.Yes), (Fjord, Answer.None)], (await Read(there.Id)).Partners.Values.Select(partner => (partner.Who.Number!, partner.Answer)));
    }
}
