using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Storage;

namespace Klynge.Browser.Tests;

/// <summary>People of the site who are signed in, as far as a browser knows: by the secret in their cookie.</summary>
static class Somebody
{
    /// <summary>Somebody with a mandate in Rogaland, who has signed in a moment ago. The secret of the session.</summary>
    public static async Task<string> In(Database database, Role role, string name, CancellationToken cancel = default)
    {
        await using var db = AccessDb.Open(database);
        var now = TimeProvider.System.GetUtcNow();
        var id = PersonId.New();
        db.People.Add(new PersonRow { Id = id.Value, Name = name, CreatedAt = now });
        db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", role, ["11"], OsloTime.Day(now).AddDays(-1), null, id), id, now));
        await db.SaveChangesAsync(cancel);
        return await Again(db, id, now, cancel);
    }

    /// <summary>Somebody has asked for an account. What the link in the letter holds.</summary>
    public static async Task<string> Begins(Database database, CancellationToken cancel = default)
    {
        await using var db = AccessDb.Open(database);
        var secret = Links.Make(db, new OneTimeLink.Begin(null, "Nora Eksempel", Language.Nb) { Address = "nora@example.org" }, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>The same person signs in anew, on whatever device: another session, another secret.</summary>
    public static async Task<string> Again(Database database, string secret, CancellationToken cancel = default)
    {
        await using var db = AccessDb.Open(database);
        var key = Links.Hash(secret);
        return await Again(db, new PersonId(db.Sessions.Single(session => session.Key == key).PersonId), TimeProvider.System.GetUtcNow(), cancel);
    }

    /// <summary>The session is over, as when it has expired.</summary>
    public static async Task Out(Database database, string secret, CancellationToken cancel = default)
    {
        await using var db = AccessDb.Open(database);
        await new EndSession(db).BySecret(secret, TimeProvider.System.GetUtcNow(), cancel);
    }

    static Task<string> Again(AccessDb db, PersonId id, DateTimeOffset now, CancellationToken cancel) =>
        new BeginSession(db, new Demonstration(false)).Run(id, SignInMethod.Passkey, null, "a test", null, now, cancel);
}
