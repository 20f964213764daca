using System.Collections.Immutable;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Contacts;

/// <summary>What pages ask about contacts.</summary>
public sealed class ContactQueries(ClustersDb db)
{
    /// <summary>Contacts by organisation and name, and how many there are in all.</summary>
    /// <param name="words">Part of a name, organisation or address, or an organisation number; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Of a page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<(ImmutableArray<Contact> Contacts, int Total)> List(string? words, int page, int size, CancellationToken cancel)
    {
        var wanted = Wanted(words);
        var rows = await wanted.OrderBy(row => row.OrganisationName).ThenBy(row => row.Name).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return (await Read(rows, cancel), await wanted.CountAsync(cancel));
    }

    /// <summary>One; null when there is none.</summary>
    public async Task<Contact?> Get(Guid id, CancellationToken cancel) =>
        (await Read(await db.Set<ContactRow>().AsNoTracking().Where(row => row.Id == id).ToListAsync(cancel), cancel)).FirstOrDefault();

    /// <summary>Those of some organisations, by name.</summary>
    public async Task<ILookup<string, Contact>> Of(IEnumerable<string> organisations, CancellationToken cancel)
    {
        string[] some = [.. organisations.Distinct()];
        // One question however many there are: they go along as one value.
        var found = await db.Set<ContactRow>().AsNoTracking().Where(row => EF.Parameter(some).Contains(row.Organisation)).ToListAsync(cancel);
        return (await Read(found, cancel)).OrderBy(contact => contact.Name, StringComparer.Ordinal).ToLookup(contact => contact.Organisation);
    }

    /// <summary>Those with some addresses.</summary>
    public async Task<ImmutableArray<Contact>> With(IEnumerable<EmailAddress> addresses, CancellationToken cancel)
    {
        string[] some = [.. addresses.Select(address => address.Key).Distinct()];
        return await Read(await db.Set<ContactRow>().AsNoTracking().Where(row => EF.Parameter(some).Contains(row.EmailKey)).ToListAsync(cancel), cancel);
    }

    /// <summary>Which of some addresses want no more letters.</summary>
    public async Task<ImmutableHashSet<string>> OptedOut(IEnumerable<EmailAddress> addresses, CancellationToken cancel) =>
        [.. (await OptedOut(addresses.Select(address => address.Hash), cancel)).Keys];

    async Task<Dictionary<string, DateTimeOffset>> OptedOut(IEnumerable<string> hashes, CancellationToken cancel)
    {
        string[] some = [.. hashes.Distinct()];
        return await db.Set<OptOutRow>().AsNoTracking().Where(row => EF.Parameter(some).Contains(row.AddressHash)).ToDictionaryAsync(row => row.AddressHash, row => row.At, StringComparer.Ordinal, cancel);
    }

    async Task<ImmutableArray<Contact>> Read(IReadOnlyCollection<ContactRow> rows, CancellationToken cancel)
    {
        var optedOut = await OptedOut(rows.Select(row => row.AddressHash), cancel);
        return [.. rows.Select(row => ContactTable.Read(row, optedOut.TryGetValue(row.AddressHash, out var at) ? at : null))];
    }

    IQueryable<ContactRow> Wanted(string? words)
    {
        var all = db.Set<ContactRow>().AsNoTracking();
        if (words is null) return all;
        if (OrganisationText.Number(words) is { } number) return all.Where(row => row.Organisation == number);
        foreach (var word in FoldedText.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries)) all = all.Where(row => row.Folded.Contains(word));
        return all;
    }
}
