using Klynge.Access.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Sessions;

/// <summary>Ends sessions; whoever holds their secrets is anyone from the next request on.</summary>
public sealed class EndSession(AccessDb db)
{
    /// <summary>Signs a browser out.</summary>
    public Task BySecret(string secret, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Links.Hash(secret);
        return End(db.Sessions.Where(row => row.Key == key), now, cancel);
    }

    /// <summary>Ends one session of a person.</summary>
    public Task Run(PersonId person, Guid session, DateTimeOffset now, CancellationToken cancel) =>
        End(db.Sessions.Where(row => row.PersonId == person.Value && row.Id == session), now, cancel);

    /// <summary>Ends all sessions of a person but one; all when <paramref name="but"/> is null.</summary>
    public Task All(PersonId person, Guid? but, DateTimeOffset now, CancellationToken cancel) =>
        End(db.Sessions.Where(row => row.PersonId == person.Value && (but == null || row.Id != but)), now, cancel);

    static Task<int> End(IQueryable<SessionRow> sessions, DateTimeOffset now, CancellationToken cancel) =>
        sessions.Where(row => row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancel);
}
