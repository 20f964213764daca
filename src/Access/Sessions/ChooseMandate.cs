using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Sessions;

/// <summary>"I act for …": chooses one of one's own mandates for this session.</summary>
public sealed class ChooseMandate(AccessDb db)
{
    /// <summary>Whether it was the person's own, and is chosen now.</summary>
    public async Task<bool> Run(Person.SignedIn person, Session session, MandateId mandate, CancellationToken cancel) =>
        person.Mandates.Any(own => own.Id == mandate)
        && await db.Sessions.Where(row => row.Id == session.Id && row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ActingFor, mandate.Value), cancel) == 1;
}
