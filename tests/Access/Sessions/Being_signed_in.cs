using Klynge.Access.Sessions;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Access.Tests.Sessions;

public sealed class Being_signed_in : IDisposable
{
    readonly TestDatabase database = TestDatabase.New();
    readonly AccessDb db;
    readonly PersonId person;

    public Being_signed_in()
    {
        db = AccessDb.Open(database.Database);
        person = A.Person(db);
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task Lasts_two_hours_unused()
    {
        var secret = await A.Session(db, person);
        Assert.NotNull(await Ask(secret, A.Morning + Session.Idle - TimeSpan.FromSeconds(1)));
        var unused = await A.Session(db, person);
        Assert.Null(await Ask(unused, A.Morning + Session.Idle));
    }

    [Fact]
    public async Task Lasts_twelve_hours_however_much_it_is_used()
    {
        var secret = await A.Session(db, person);
        for (var hour = 1; hour < 12; hour++) Assert.NotNull(await Ask(secret, A.Morning.AddHours(hour)));
        Assert.NotNull(await Ask(secret, A.Morning + Session.Longest - TimeSpan.FromSeconds(1)));
        Assert.Null(await Ask(secret, A.Morning + Session.Longest));
    }

    [Fact]
    public async Task Begins_with_a_secret_of_its_own_and_ends_the_one_that_was_brought()
    {
        var first = await A.Session(db, person);
        var second = await A.Session(db, person, before: first);
        Assert.NotEqual(first, second);
        Assert.Null(await Ask(first, A.Morning));
        Assert.NotNull(await Ask(second, A.Morning));
    }

    [Fact]
    public async Task Is_not_granted_for_a_secret_that_somebody_chose() => Assert.Null(await Ask(new string('A', 43), A.Morning));

    [Fact]
    public async Task Ends_when_the_person_says_so()
    {
        var (here, there) = (await A.Session(db, person), await A.Session(db, person));
        var asked = await Ask(here, A.Morning);
        await new EndSession(db).All(person, but: asked!.Value.Session.Id, A.Morning, TestContext.Current.CancellationToken);
        Assert.NotNull(await Ask(here, A.Morning));
        Assert.Null(await Ask(there, A.Morning));
        await new EndSession(db).BySecret(here, A.Morning, TestContext.Current.CancellationToken);
        Assert.Null(await Ask(here, A.Morning));
    }

    [Fact]
    public async Task Says_when_the_person_was_last_here_before()
    {
        var first = await A.Session(db, person);
        var (_, early) = (await Ask(first, A.Morning))!.Value;
        Assert.Null(await LastBefore(early));

        var (_, session) = (await Ask(await A.Session(db, person, at: A.Morning.AddHours(1)), A.Morning.AddHours(1)))!.Value;
        Assert.Equal(A.Morning, await LastBefore(session));
        // The other device goes on, and one more comes after: what they saw there is no earlier visit.
        await Ask(first, A.Morning.AddHours(1.5));
        await A.Session(db, person, at: A.Morning.AddHours(1.7));
        Assert.Equal(A.Morning.AddHours(1), await LastBefore(session));

        Task<DateTimeOffset?> LastBefore(Session one) => new SessionQueries(db).LastBefore(one, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Shows_a_role_only_while_it_holds_and_is_not_taken_away()
    {
        var secret = await A.Session(db, person);
        A.Mandate(db, person, Role.Adviser);
        A.Mandate(db, person, Role.County, to: new(2026, 5, 31));
        Assert.Equal([Role.Adviser], (await Ask(secret, A.Morning))!.Value.Person.Mandates.Select(mandate => mandate.Role));
        await db.Mandates.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, A.Morning), TestContext.Current.CancellationToken);
        Assert.Empty((await Ask(secret, A.Morning))!.Value.Person.Mandates);
    }

    [Fact]
    public async Task Acts_under_the_mandate_that_was_chosen_and_under_no_stranger()
    {
        var secret = await A.Session(db, person);
        A.Mandate(db, person, Role.Adviser);
        var board = A.Mandate(db, person, Role.Board);
        var foreign = A.Mandate(db, A.Person(db), Role.Administrator);
        var (asking, session) = (await Ask(secret, A.Morning))!.Value;
        Assert.False(await new ChooseMandate(db).Run(asking, session, foreign.Id, TestContext.Current.CancellationToken));
        Assert.True(await new ChooseMandate(db).Run(asking, session, board.Id, TestContext.Current.CancellationToken));
        Assert.Equal(Role.Board, (await Ask(secret, A.Morning))!.Value.Person.ActingFor!.Role);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Is_for_nobody_made_up_outside_the_demonstration(bool demonstration)
    {
        var madeUp = A.Person(db, demonstration: true);
        var inIt = await new BeginSession(db, new(true)).Run(madeUp, SignInMethod.Demonstration, null, "a test", null, A.Morning, TestContext.Current.CancellationToken);
        Assert.Equal(demonstration, await new WhoAsks(db, new(demonstration)).Run(inIt, A.Morning, TestContext.Current.CancellationToken) is not null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new BeginSession(db, new(false)).Run(madeUp, SignInMethod.Demonstration, null, "", null, A.Morning, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new BeginSession(db, new(true)).Run(madeUp, SignInMethod.Passkey, null, "", null, A.Morning, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new BeginSession(db, new(true)).Run(person, SignInMethod.Demonstration, null, "", null, A.Morning, TestContext.Current.CancellationToken));
    }

    Task<(Person.SignedIn Person, Session Session)?> Ask(string secret, DateTimeOffset at) => new WhoAsks(db, new(false)).Run(secret, at, TestContext.Current.CancellationToken);
}
