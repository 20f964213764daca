using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Access.Mandates;
using Klynge.Access.SignIn;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Sessions;

/// <summary>Finds out who a browser's secret belongs to, and what they may act as today. Asked anew for each request: a role that was taken away is gone at the next.</summary>
public sealed class WhoAsks(AccessDb db, Demonstration demonstration)
{
    /// <summary>How exactly the last use is kept: writing it at every request would make readers wait for each other.</summary>
    static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>The person and the session of a secret; null when there is no such session, or it is over. Two questions to the database.</summary>
    public async Task<(Person.SignedIn Person, Session Session)?> Run(string secret, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Links.Hash(secret);
        var today = OsloTime.Day(now);
        var found = await db.Sessions.AsNoTracking().Alive(now).Where(row => row.Key == key && row.Person.ErasedAt == null).Select(row => new
        {
            Session = row,
            row.Person.Name,
            row.Person.Demonstration,
            Mandates = row.Person.Mandates.Where(mandate => mandate.EndedAt == null && mandate.From <= today && (mandate.To == null || mandate.To >= today))
                .OrderBy(mandate => mandate.From).ThenBy(mandate => mandate.Id).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancel);
        if (found is null || (!demonstration.On && (found.Demonstration || MadeUpPeople.Has(new PersonId(found.Session.PersonId))))) return null;

        var session = SessionTable.Read(found.Session);
        var roles = await db.CaseRoles.AsNoTracking().Where(row => row.PersonId == session.Person.Value && row.EndedAt == null
            && row.From <= today && (row.To == null || row.To >= today)).OrderBy(row => row.Case).ThenBy(row => row.Id).ToListAsync(cancel);
        if (now - session.SeenAt >= Exactness)
        {
            await db.Sessions.Where(row => row.Id == session.Id && row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancel);
            session = session with { SeenAt = now };
        }

        ImmutableArray<Mandate> mandates = [.. found.Mandates.Select(MandateTable.Read)];
        // Who has not chosen acts under the first that holds; whoever has none acts as themselves.
        var acting = mandates.FirstOrDefault(mandate => mandate.Id == session.ActingFor) ?? mandates.FirstOrDefault();
        return (new Person.SignedIn(session.Person, found.Name, acting, mandates, [.. roles.Select(CaseRoleTable.Read)]), session);
    }
}
