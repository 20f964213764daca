using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Cases;

/// <summary>What is asked about who has a part in a case.</summary>
public sealed class CaseQueries(AccessDb db)
{
    /// <summary>Those who have a part in a case on a day, by name.</summary>
    public async Task<ImmutableArray<PersonInCase>> In(string @case, DateOnly today, CancellationToken cancel) =>
        [.. (await db.CaseRoles.AsNoTracking().Where(row => row.Case == @case && row.EndedAt == null && (row.To == null || row.To >= today)).OrderBy(row => row.Person.Name).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.PersonId, row.Person.Name, row.Role, row.From, row.To, By = db.People.Where(person => person.Id == row.GivenBy).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancel)).Select(row => new PersonInCase(row.Id, new(row.PersonId), row.Name, Enum.Parse<Role>(row.Role), row.From, row.To, row.By ?? ""))];

    /// <summary>Those who have been asked and have not answered.</summary>
    public Task<ImmutableArray<CaseOffer>> Asked(string @case, DateTimeOffset now, CancellationToken cancel) => Read(db.Offers.Where(row => row.Case == @case), now, cancel);

    /// <summary>What a person has been asked and has not answered.</summary>
    public Task<ImmutableArray<CaseOffer>> To(PersonId person, DateTimeOffset now, CancellationToken cancel) => Read(db.Offers.Where(row => row.PersonId == person.Value), now, cancel);

    /// <summary>Whom an offer is made to; null when there is none.</summary>
    public async Task<PersonId?> WhomTo(Guid offer, CancellationToken cancel) =>
        await db.Offers.AsNoTracking().Where(row => row.Id == offer).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(cancel) is { } person ? new PersonId(person) : null;

    async Task<ImmutableArray<CaseOffer>> Read(IQueryable<CaseOfferRow> offers, DateTimeOffset now, CancellationToken cancel) =>
        [.. (await offers.AsNoTracking().Waiting(now).OrderBy(row => row.OfferedAt).ThenBy(row => row.Id)
            .Select(row => new { Row = row, By = db.People.Where(person => person.Id == row.OfferedBy).Select(person => person.Name).FirstOrDefault() }).ToListAsync(cancel))
            .Select(found => new CaseOffer(found.Row.Id, new(found.Row.PersonId), found.Row.Name, found.Row.Case, Enum.Parse<Role>(found.Row.Role), found.By ?? "", found.Row.OfferedAt))];
}
