using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;

namespace Klynge.Access.Tests;

/// <summary>Valid things; a test changes only what it is about.</summary>
static class A
{
    public static readonly DateTimeOffset Morning = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly AccessLinks Links = new((_, secret) => $"https://klynge.example/begin/{secret}", _ => "https://klynge.example/home");

    public static PersonId Person(AccessDb db, bool demonstration = false)
    {
        var id = PersonId.New();
        db.People.Add(new PersonRow { Id = id.Value, Name = "Kari Eksempel", CreatedAt = Morning, Demonstration = demonstration });
        db.SaveChanges();
        return id;
    }

    public static Mandate Mandate(AccessDb db, PersonId person, Role role, DateOnly? to = null)
    {
        var mandate = new Mandate(new(Guid.NewGuid()), "986399445", role, ["11"], new(2026, 1, 1), to, person);
        db.Mandates.Add(MandateTable.Row(mandate, person, Morning));
        db.SaveChanges();
        return mandate;
    }

    public static Task<string> Session(AccessDb db, PersonId person, string? before = null, DateTimeOffset? at = null) =>
        new BeginSession(db, new(false)).Run(person, SignInMethod.Passkey, null, "a test", before, at ?? Morning, Xunit.TestContext.Current.CancellationToken);
}
