using Klynge.Access.Demonstrating;
using Klynge.Access.Sessions;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Access.Tests.Demonstrating;

public sealed class Inviting_made_up_people : IDisposable
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly TestDatabase database = TestDatabase.New();
    readonly AccessDb db;

    public Inviting_made_up_people() => db = AccessDb.Open(database.Database);

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task Gives_one_person_to_each_role()
    {
        Assert.IsType<Invited.Done>(await Invite());
        Assert.Equal(Enum.GetValues<Role>(), MadeUpPeople.All.Select(person => person.Role));
        foreach (var person in MadeUpPeople.All)
        {
            var secret = await Begin(person, new(true));
            var asking = (await new WhoAsks(db, new(true)).Run(secret, A.Morning, Cancel))!.Value.Person;
            Assert.Equal((person.Id, person.Role), (asking.Id, asking.ActingFor!.Role));
            Assert.EndsWith(" Eksempel", asking.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Changes_nothing_when_it_is_done_again()
    {
        await Invite();
        var entries = await db.Set<Storage.Journal.JournalRow>().CountAsync(Cancel);
        await Invite();
        Assert.Equal((entries, MadeUpPeople.All.Length, MadeUpPeople.All.Length),
            (await db.Set<Storage.Journal.JournalRow>().CountAsync(Cancel), await db.People.CountAsync(Cancel), await db.Mandates.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Is_refused_where_real_people_are()
    {
        A.Person(db);
        Assert.IsType<Invited.RealPeopleAreHere>(await Invite());
        Assert.Equal(1, await db.People.CountAsync(Cancel));
    }

    [Fact]
    public async Task Is_refused_where_real_people_have_come_beside_the_made_up()
    {
        await Invite();
        Assert.False(await RealPeople.AreHere(db, Cancel));
        A.Person(db);
        Assert.True(await RealPeople.AreHere(db, Cancel));
        Assert.IsType<Invited.RealPeopleAreHere>(await Invite());
    }

    [Fact]
    public async Task Cannot_be_done_outside_the_demonstration()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new InviteMadeUpPeople(db, new(false)).Run(A.Morning, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new InviteMadeUpPeople(db, new(false)).Into(["I-26-001"], A.Morning, Cancel));
        Assert.Equal((0, 0), (await db.People.CountAsync(Cancel), await db.CaseRoles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Opens_nothing_when_the_same_database_is_served_without_the_demonstration()
    {
        await Invite();
        foreach (var person in MadeUpPeople.All)
        {
            var before = await Begin(person, new(true));
            Assert.Null(await new WhoAsks(db, new(false)).Run(before, A.Morning, Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => Begin(person, new(false)));
        }
    }

    [Fact]
    public async Task Opens_nothing_by_a_row_that_hides_what_it_is()
    {
        await Invite();
        await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.Demonstration, false), Cancel);
        var adviser = MadeUpPeople.In(Role.Adviser);
        var before = await Begin(adviser, new(true));
        Assert.Null(await new WhoAsks(db, new(false)).Run(before, A.Morning, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new BeginSession(db, new(false)).Run(adviser.Id, SignInMethod.Passkey, null, "", null, A.Morning, Cancel));
    }

    [Fact]
    public async Task Gives_nobody_an_address_that_a_letter_could_let_somebody_in_by()
    {
        await Invite();
        Assert.Equal((0, 0), (await db.Mails.CountAsync(Cancel), await db.Accounts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Gives_case_roles_once()
    {
        await Invite();
        var deed = new InviteMadeUpPeople(db, new(true));
        await deed.Into(["I-26-001"], A.Morning, Cancel);
        await deed.Into(["I-26-001"], A.Morning, Cancel);
        var leader = (await new WhoAsks(db, new(true)).Run(await Begin(MadeUpPeople.In(Role.ClusterManager), new(true)), A.Morning, Cancel))!.Value.Person;
        Assert.Equal([("I-26-001", Role.ClusterManager)], leader.CaseRoles.Select(role => (role.Case, role.Role)));
    }

    [Fact]
    public void Made_up_people_are_anyone_to_what_nobody_made_up_began()
    {
        var adviser = new Mandate(new(Guid.NewGuid()), "000000001", Role.Adviser, [], new(2026, 1, 1), null, null);
        var person = new Person.SignedIn(MadeUpPeople.In(Role.Adviser).Id, "Ragna Eksempel", adviser, [adviser], []);
        var real = new Subject.Case("I-26-001", ["11"], Public: false);
        Permission May(Person.SignedIn who, Subject.Case what) => Rights.May(who, Act.EditInitiative, what, new(2026, 6, 1));
        Assert.IsType<Permission.Hidden>(May(person, real));
        Assert.IsType<Permission.Allowed>(May(person, real with { Example = true }));
        Assert.IsType<Permission.Allowed>(May(person with { Id = PersonId.New() }, real));
    }

    [Fact]
    public void Made_up_people_cannot_be_taken_for_anybody_real()
    {
        // Register numbers begin with 8 or 9.
        Assert.All(MadeUpPeople.All, person => Assert.StartsWith("0", person.Organisation, StringComparison.Ordinal));
        Assert.All(MadeUpPeople.All, person => Assert.True(MadeUpPeople.Has(person.Id) && MadeUpPeople.Has(person.Id.Pseudonym)));
        Assert.False(MadeUpPeople.Has(PersonId.New()) || MadeUpPeople.Has("system") || MadeUpPeople.Has("guest:eeeeeeee-0000-4000-8000-000000000001"));
    }

    Task<Invited> Invite() => new InviteMadeUpPeople(db, new(true)).Run(A.Morning, Cancel);

    Task<string> Begin(MadeUpPerson person, Demonstration demonstration) =>
        new BeginSession(db, demonstration).Run(person.Id, SignInMethod.Demonstration, null, "a test", null, A.Morning, Cancel);
}
