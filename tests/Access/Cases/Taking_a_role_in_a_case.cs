using Klynge.Access.Cases;
using Klynge.Access.Sessions;
using Klynge.Access.Tests.SignIn;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Access.Tests.Cases;

public sealed class Taking_a_role_in_a_case : IDisposable
{
    readonly TestDatabase database = TestDatabase.New();
    readonly AccessDb db;
    readonly Person.SignedIn adviser;

    public Taking_a_role_in_a_case()
    {
        db = AccessDb.Open(database.Database);
        adviser = new(A.Person(db), "Kari Eksempel", null, [], []);
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task Gives_no_right_before_one_has_said_yes()
    {
        var offer = await Offered();
        Assert.Empty(await Roles(offer.To, A.Morning));
        Assert.Equal("I-26-001", await new AnswerOffer(db).Run(offer.Id, offer.To, true, A.Morning, Cancel));
        Assert.Equal([("I-26-001", Role.Board)], await Roles(offer.To, A.Morning));
        Assert.Empty(await new CaseQueries(db).To(offer.To, A.Morning, Cancel));
    }

    [Fact]
    public async Task Is_not_for_another_to_answer()
    {
        var offer = await Offered();
        Assert.Null(await new AnswerOffer(db).Run(offer.Id, adviser.Id, true, A.Morning, Cancel));
        Assert.Empty(await Roles(adviser.Id, A.Morning));
    }

    [Fact]
    public async Task Is_answered_once()
    {
        var offer = await Offered();
        Assert.NotNull(await new AnswerOffer(db).Run(offer.Id, offer.To, false, A.Morning, Cancel));
        Assert.Null(await new AnswerOffer(db).Run(offer.Id, offer.To, true, A.Morning, Cancel));
        Assert.Empty(await Roles(offer.To, A.Morning));
    }

    [Theory]
    [InlineData(-1, true), InlineData(0, false)]
    public async Task Waits_thirty_days_for_an_answer(int seconds, bool taken)
    {
        var offer = await Offered();
        Assert.Equal(taken, await new AnswerOffer(db).Run(offer.Id, offer.To, true, A.Morning + CaseOffer.Lasts + TimeSpan.FromSeconds(seconds), Cancel) is not null);
    }

    [Fact]
    public async Task Is_asked_once_while_it_waits_and_again_when_it_is_too_old()
    {
        var offer = await Offered();
        Assert.IsType<OfferOutcome.Refused>(await Offer(A.Morning));
        Assert.IsType<OfferOutcome.Offered>(await Offer(A.Morning + CaseOffer.Lasts));
        Assert.Single(await new CaseQueries(db).To(offer.To, A.Morning + CaseOffer.Lasts, Cancel));
    }

    /// <summary>Or whoever may ask learns who has an address by typing it.</summary>
    [Fact]
    public async Task Tells_the_one_who_asks_no_more_than_they_wrote_until_it_is_taken()
    {
        using var desk = new Desk();
        var (_, person, _, _) = await desk.Account();
        var asker = new Person.SignedIn(A.Person(desk.Db), "Kari Eksempel", null, [], []);
        Assert.IsType<OfferOutcome.Offered>(await new OfferCaseRole(desk.Db, A.Links).Run("I-26-001", "Grønn havn", "Ola Styre", Desk.Address, Role.Board, Language.Nb, asker, null, A.Morning.AddHours(1), Cancel));
        var offer = Assert.Single(await new CaseQueries(desk.Db).Asked("I-26-001", A.Morning.AddHours(1), Cancel));
        Assert.Equal((person, "Ola Styre"), (offer.To, offer.Name));
        await new AnswerOffer(desk.Db).Run(offer.Id, person, true, A.Morning.AddHours(1), Cancel);
        Assert.Equal(["Kari Nordmann"], (await new CaseQueries(desk.Db).In("I-26-001", OsloTime.Day(A.Morning), Cancel)).Select(part => part.Name));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Is_asked_by_few_letters_whether_the_address_has_an_account_or_not(bool known)
    {
        using var desk = new Desk();
        if (known) await desk.Account();
        var (sent, later) = ((await desk.Sent()).Count, A.Morning.AddDays(2));
        var asker = new Person.SignedIn(A.Person(desk.Db), "Kari Eksempel", null, [], []);
        for (var i = 0; i < 200; i++)
            await new OfferCaseRole(desk.Db, A.Links).Run($"I-26-{i + 1:000}", "Grønn havn", "Ola Styre", Desk.Address, Role.Board, Language.Nb, asker, null, later.AddMinutes(i), Cancel);
        Assert.Equal(10, (await desk.Sent()).Count - sent);
    }

    [Theory]
    [InlineData(Role.Administrator), InlineData(Role.Adviser), InlineData(Role.Auditor), InlineData(null)]
    public async Task Is_of_the_kind_that_a_case_has(Role? role) =>
        Assert.Equal(["no-role"], Assert.IsType<OfferOutcome.Refused>(await Offer(A.Morning, role)).Reasons.Select(reason => reason.Code));

    [Fact]
    public async Task Ends_in_its_own_case_only_and_at_once()
    {
        var offer = await Offered();
        await new AnswerOffer(db).Run(offer.Id, offer.To, true, A.Morning, Cancel);
        var part = Assert.Single(await new CaseQueries(db).In("I-26-001", OsloTime.Day(A.Morning), Cancel));
        Assert.False(await new EndCaseRole(db).Run("I-26-002", part.Id, adviser.Id, null, A.Morning, Cancel));
        Assert.True(await new EndCaseRole(db).Run("I-26-001", part.Id, adviser.Id, null, A.Morning, Cancel));
        Assert.Empty(await Roles(offer.To, A.Morning));
    }

    [Fact]
    public async Task Is_taken_back_while_nobody_has_answered()
    {
        var offer = await Offered();
        Assert.False(await new EndCaseRole(db).TakeBack("I-26-002", offer.Id, adviser.Id, null, A.Morning, Cancel));
        Assert.True(await new EndCaseRole(db).TakeBack("I-26-001", offer.Id, adviser.Id, null, A.Morning, Cancel));
        Assert.Null(await new AnswerOffer(db).Run(offer.Id, offer.To, true, A.Morning, Cancel));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<OfferOutcome> Offer(DateTimeOffset at, Role? role = Role.Board) =>
        new OfferCaseRole(db, A.Links).Run("I-26-001", "Grønn havn", "Ola Styre", "ola@example.no", role, Language.Nb, adviser, null, at, Cancel);

    async Task<CaseOffer> Offered()
    {
        Assert.IsType<OfferOutcome.Offered>(await Offer(A.Morning));
        return Assert.Single(await new CaseQueries(db).Asked("I-26-001", A.Morning, Cancel));
    }

    async Task<IEnumerable<(string, Role)>> Roles(PersonId person, DateTimeOffset at)
    {
        var secret = await A.Session(db, person, at: at);
        return (await new WhoAsks(db, new(false)).Run(secret, at, Cancel))!.Value.Person.CaseRoles.Select(role => (role.Case, role.Role));
    }
}
