using System.Collections.Immutable;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>A sign-up as the organiser sees it.</summary>
/// <param name="SignUp">The sign-up.</param>
/// <param name="PlaceInQueue">1 is next; null when not waiting.</param>
/// <param name="Note">What the organisers have noted; null when nothing.</param>
/// <param name="Needs">What the guest needs; null when it was not asked for.</param>
public sealed record ListedGuest(SignUp SignUp, int? PlaceInQueue, string? Note, Needs? Needs);

/// <summary>What organisers ask about sign-ups.</summary>
public sealed class GuestQueries(ClustersDb db)
{
    /// <summary>One page of the sign-ups, those who come first, those who wait in their order; and how many there are in all.</summary>
    /// <param name="id">To what.</param>
    /// <param name="words">Part of a name, an organisation or an address; null for all.</param>
    /// <param name="needs">Whether what they need is read. The caller has the right, and has noted the look.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Of a page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<(ImmutableArray<ListedGuest> Guests, int Total)> List(GatheringId id, string? words, bool needs, int page, int size, CancellationToken cancel)
    {
        var its = db.Set<SignUpRow>().AsNoTracking().Where(row => row.Gathering == id.ToString());
        var rows = await its.Select(row => new { row.Id, row.Name, row.OrganisationName, row.EmailKey, row.State, row.Place }).ToListAsync(cancel);
        var asked = FoldedText.Of(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A gathering has at most some thousands: they are searched as people read them, which SQL of two kinds does not.
        var fitting = rows.Where(row => asked.Length == 0 || FoldedText.Of($"{row.Name} {row.OrganisationName} {row.EmailKey}") is var text && asked.All(word => text.Contains(word, StringComparison.Ordinal)))
            .OrderBy(row => row.State switch { SignUpTable.Coming => 0, SignUpTable.Held => 1, SignUpTable.Waiting => 2, _ => 3 }).ThenBy(row => row.Place)
            .ThenBy(row => row.Name, StringComparer.Create(Language.Nb.Culture(), ignoreCase: true)).ThenBy(row => row.Id).ToArray();
        var queue = rows.Where(row => row.State == SignUpTable.Waiting).OrderBy(row => row.Place).Select((row, i) => (row.Id, Place: i + 1)).ToDictionary(each => each.Id, each => each.Place);
        var wanted = fitting.Skip((page - 1) * size).Take(size).Select(row => row.Id).ToArray();
        var whole = new Dictionary<Guid, SignUpRow>();
        var told = new Dictionary<Guid, Needs>();
        foreach (var some in wanted.Chunk(500))
        {
            foreach (var row in await its.Where(row => some.Contains(row.Id)).ToListAsync(cancel)) whole[row.Id] = row;
            if (needs) foreach (var row in await db.Set<NeedsRow>().AsNoTracking().Where(row => some.Contains(row.SignUp)).ToListAsync(cancel)) told[row.SignUp] = new(row.Access, row.Diet);
        }
        return ([.. wanted.Where(whole.ContainsKey).Select(guest => new ListedGuest(SignUpTable.Read(whole[guest]), queue.TryGetValue(guest, out var place) ? place : null, whole[guest].Note,
            needs ? told.GetValueOrDefault(guest, Needs.None) : null))], fitting.Length);
    }

    /// <summary>All who have a seat in the room, by name: one of theirs may be given to somebody who waits.</summary>
    public async Task<ImmutableArray<(Guid Id, string Name, string Organisation)>> Seated(GatheringId id, CancellationToken cancel)
    {
        var rows = await db.Set<SignUpRow>().Where(row => row.Gathering == id.ToString() && row.Way == SignUpTable.InRoom && (row.State == SignUpTable.Coming || row.State == SignUpTable.Held))
            .Select(row => new { row.Id, row.Name, row.OrganisationName }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Create(Language.Nb.Culture(), ignoreCase: true)).ThenBy(row => row.Id).Select(row => (row.Id, row.Name, row.OrganisationName))];
    }
}
