using System.Collections.Immutable;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.People;

/// <summary>A person as their own page and the administrator's see them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As they write it.</param>
/// <param name="Language">What they are written to in.</param>
/// <param name="Addresses">Those that they have confirmed.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="EraseAskedAt">When they asked to be erased; null when not.</param>
public sealed record KnownPerson(PersonId Id, string Name, Language Language, ImmutableArray<string> Addresses, DateTimeOffset CreatedAt, DateTimeOffset? EraseAskedAt);

/// <summary>What is asked about persons.</summary>
public sealed class PeopleQueries(AccessDb db)
{
    /// <summary>One; null when there is none, or they have been erased.</summary>
    public async Task<KnownPerson?> Get(PersonId person, CancellationToken cancel) =>
        await db.People.AsNoTracking().Include(row => row.Mails).SingleOrDefaultAsync(row => row.Id == person.Value && row.ErasedAt == null, cancel) is { } row
            ? new KnownPerson(person, row.Name, PersonTable.Language(row), [.. row.Mails.Select(mail => mail.Address).Order(StringComparer.Ordinal)], row.CreatedAt, row.EraseAskedAt)
            : null;
}
