using Klynge.Access.Cases;
using Klynge.Access.Sessions;
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
