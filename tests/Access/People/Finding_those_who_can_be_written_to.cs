using Klynge.Access.Mandates;
using Klynge.Access.Own;
using Klynge.Access.People;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Access.Tests.People;

public sealed class Finding_those_who_can_be_written_to : IDisposable
{
    readonly TestDatabase place = TestDatabase.New();
    readonly AccessDb db;

    public Finding_those_who_can_be_written_to() => db = AccessDb.Over(place.Database);

    public void Dispose()
    {
        db.Dispose();
        place.Dispose();
    }

    Task<System.Collections.Immutable.ImmutableArray<Reader>> Readers(DateTimeOffset? now = null) => new PeopleQueries(db).Readers(now ?? A.Morning, TestContext.Current.CancellationToken);

    PersonId Written(string address, bool demonstration = false)
    {
        var id = A.Person(db, demonstration);
        db.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = id.Value, Address = address, Folded = PersonTable.Fold(address), ConfirmedAt = A.Morning });
        db.SaveChanges();
        return id;
    }

    [Fact]
    public async Task They_have_an_address_and_exist()
    {
        A.Person(db);
        Written("oppdiktet@example.no", demonstration: true);
        var kari = Written("kari@example.no");
        var one = Assert.Single(await Readers());
        Assert.Equal((kari, "kari@example.no", "Kari Eksempel"), (one.Person.Id, one.Address, one.Person.Name));
    }

    [Fact]
    public async Task They_have_the_mandates_and_roles_of_the_day_and_act_under_none()
    {
        var kari = Written("kari@example.no");
        var holds = A.Mandate(db, kari, Role.Adviser);
        A.Mandate(db, kari, Role.Auditor, to: new(2026, 5, 31));
        foreach (var (@case, ended) in new[] { ("I-26-001", (DateTimeOffset?)null), ("I-26-002", A.Morning) })
            db.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = kari.Value, Case = @case, Role = nameof(Role.Board), From = new(2026, 1, 1), GivenBy = kari.Value, GivenAt = A.Morning, EndedAt = ended });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var one = Assert.Single(await Readers()).Person;
        Assert.Null(one.ActingFor);
        Assert.Equal([holds.Id], one.Mandates.Select(mandate => mandate.Id));
        Assert.Equal(["I-26-001"], one.CaseRoles.Select(role => role.Case));
    }

    [Fact]
    public async Task Who_has_asked_to_be_erased_is_not_written_to_unless_they_stay()
    {
        var kari = Written("kari@example.no");
        await new EraseMe(db).Ask(kari, A.Morning, TestContext.Current.CancellationToken);
        Assert.Empty(await Readers());
        await new EraseMe(db).TakeBack(kari, A.Morning, TestContext.Current.CancellationToken);
        Assert.Single(await Readers());
    }
}
