using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Sessions;

/// <summary>What is asked about sessions.</summary>
public sealed class SessionQueries(AccessDb db)
{
    /// <summary>A person's sessions that are not over, the last used first.</summary>
    public async Task<ImmutableArray<Session>> Of(PersonId person, DateTimeOffset now, CancellationToken cancel) =>
        [.. (await db.Sessions.AsNoTracking().Alive(now).Where(row => row.PersonId == person.Value).OrderByDescending(row => row.SeenAt).ToListAsync(cancel)).Select(SessionTable.Read)];

    /// <summary>Whose a session is; null when there is none.</summary>
    public async Task<PersonId?> OwnerOf(Guid session, CancellationToken cancel) =>
        await db.Sessions.AsNoTracking().Where(row => row.Id == session).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(cancel) is { } owner ? new PersonId(owner) : null;

    /// <summary>When a person was last here before a session of theirs began; null when never.</summary>
    public async Task<DateTimeOffset?> LastBefore(Session session, CancellationToken cancel)
    {
        var (person, id, began) = (session.Person.Value, session.Id, session.CreatedAt);
        var seen = await db.Sessions.AsNoTracking().Where(row => row.PersonId == person && row.Id != id && row.CreatedAt < began).OrderByDescending(row => row.SeenAt).Select(row => (DateTimeOffset?)row.SeenAt).FirstOrDefaultAsync(cancel);
        // Another device may still be in use: then they were here when this session began.
        return seen > began ? began : seen;
    }
}
