using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Mandates;

/// <summary>A mandate as a list shows it.</summary>
/// <param name="Mandate">The mandate.</param>
/// <param name="Holder">Whose.</param>
/// <param name="Name">What they are called; empty when erased.</param>
/// <param name="GivenByName">Who gave it; null on the command line, empty when erased.</param>
/// <param name="GivenAt">When.</param>
/// <param name="EndedAt">When it was ended before its last day; null when not.</param>
/// <param name="HasAccount">Whether they have made an account.</param>
public sealed record GivenMandate(Mandate Mandate, PersonId Holder, string Name, string? GivenByName, DateTimeOffset GivenAt, DateTimeOffset? EndedAt, bool HasAccount)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => EndedAt is null && Mandate.Holds(day);
}

/// <summary>What is asked about mandates.</summary>
public sealed class MandateQueries(AccessDb db)
{
    /// <summary>Of a page.</summary>
    public const int PageSize = 50;

    /// <summary>All that have not ended before a day, by name; and how many there are.</summary>
    /// <param name="role">Of one role only; null for all.</param>
    /// <param name="ended">Those that are over instead.</param>
    /// <param name="today">The day in Norway.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<(ImmutableArray<GivenMandate> Mandates, int Total)> List(Role? role, bool ended, DateOnly today, int page, CancellationToken cancel)
    {
        var named = role?.ToString();
        var wanted = db.Mandates.AsNoTracking().Where(row => (named == null || row.Role == named) && ended == (row.EndedAt != null || (row.To != null && row.To < today)));
        var rows = await Read(wanted.OrderBy(row => row.Person.Name).ThenBy(row => row.GivenAt).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize), cancel);
        return (rows, await wanted.CountAsync(cancel));
    }

    /// <summary>One person's, also those that are over, the newest first.</summary>
    public Task<ImmutableArray<GivenMandate>> Of(PersonId person, CancellationToken cancel) =>
        Read(db.Mandates.AsNoTracking().Where(row => row.PersonId == person.Value).OrderByDescending(row => row.GivenAt).ThenBy(row => row.Id), cancel);

    /// <summary>How many hold each role on a day.</summary>
    public async Task<ImmutableDictionary<Role, int>> Count(DateOnly today, CancellationToken cancel) =>
        (await db.Mandates.AsNoTracking().Where(row => row.EndedAt == null && row.From <= today && (row.To == null || row.To >= today)).GroupBy(row => row.Role)
            .Select(group => new { group.Key, Count = group.Select(row => row.PersonId).Distinct().Count() }).ToListAsync(cancel)).ToImmutableDictionary(group => Enum.Parse<Role>(group.Key), group => group.Count);

    async Task<ImmutableArray<GivenMandate>> Read(IQueryable<MandateRow> rows, CancellationToken cancel) =>
        [.. (await rows.Select(row => new
        {
            Row = row,
            row.Person.Name,
            GivenBy = db.People.Where(person => person.Id == row.GivenBy).Select(person => person.Name).FirstOrDefault(),
            HasAccount = row.Person.Accounts.Any(),
        }).ToListAsync(cancel)).Select(found => new GivenMandate(MandateTable.Read(found.Row), new(found.Row.PersonId), found.Name, found.GivenBy, found.Row.GivenAt, found.Row.EndedAt, found.HasAccount))];
}
