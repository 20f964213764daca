using System.Collections.Immutable;
using Klynge.Access.Mandates;
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

/// <summary>Somebody who can be written to, with all that they may do today, under no mandate in particular.</summary>
/// <param name="Person">Who.</param>
/// <param name="Address">The first of their addresses.</param>
/// <param name="Language">What they read.</param>
public sealed record Reader(Person.SignedIn Person, string Address, Language Language);

/// <summary>What is asked about persons.</summary>
public sealed class PeopleQueries(AccessDb db)
{
    /// <summary>One; null when there is none, or they have been erased.</summary>
    public async Task<KnownPerson?> Get(PersonId person, CancellationToken cancel) =>
        await db.People.AsNoTracking().Include(row => row.Mails).SingleOrDefaultAsync(row => row.Id == person.Value && row.ErasedAt == null, cancel) is { } row
            ? new KnownPerson(person, row.Name, PersonTable.Language(row), [.. row.Mails.Select(mail => mail.Address).Order(StringComparer.Ordinal)], row.CreatedAt, row.EraseAskedAt)
            : null;

    /// <summary>Everybody who has confirmed an address and has not asked to be erased; made-up persons have no mail. By id.</summary>
    public async Task<ImmutableArray<Reader>> Readers(DateTimeOffset now, CancellationToken cancel)
    {
        var today = OsloTime.Day(now);
        var rows = await db.People.AsNoTracking().AsSplitQuery().Include(row => row.Mails)
            .Include(row => row.Mandates.Where(mandate => mandate.EndedAt == null && mandate.From <= today && (mandate.To == null || mandate.To >= today)).OrderBy(mandate => mandate.From).ThenBy(mandate => mandate.Id))
            .Include(row => row.CaseRoles.Where(role => role.EndedAt == null && role.From <= today && (role.To == null || role.To >= today)).OrderBy(role => role.Case).ThenBy(role => role.Id))
            .Where(row => row.ErasedAt == null && !row.Demonstration && row.EraseAskedAt == null && row.Mails.Count > 0).OrderBy(row => row.Id).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new Reader(
                new(new(row.Id), row.Name, null, [.. row.Mandates.Select(MandateTable.Read)], [.. row.CaseRoles.Select(CaseRoleTable.Read)]),
                row.Mails.Select(mail => mail.Address).Order(StringComparer.Ordinal).First(), PersonTable.Language(row))),
        ];
    }
}
