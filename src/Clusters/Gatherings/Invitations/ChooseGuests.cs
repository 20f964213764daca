using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Somebody whom the organiser has ticked.</summary>
/// <param name="Home">The organisation.</param>
/// <param name="To">Who is written to; null to write on paper.</param>
/// <param name="Language">What the letter is written in.</param>
/// <param name="Why">Why this guest.</param>
public sealed record ChosenGuest(Home Home, Addressee? To, Language Language, Why Why);

/// <summary>What came of choosing guests.</summary>
/// <param name="Added">So many are new.</param>
/// <param name="Had">So many were chosen, invited or signed up already.</param>
/// <param name="OptedOut">So many want no letters.</param>
public sealed record Choosing(int Added, int Had, int OptedOut);

/// <summary>Puts guests on the list of those who are to be invited, and takes them off. Nothing is sent by it.</summary>
public sealed class ChooseGuests(ClustersDb db)
{
    /// <summary>Adds guests: one for each address, and one printed letter for each organisation, however often they are ticked.</summary>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<Choosing?> Run(GatheringId id, IReadOnlyCollection<ChosenGuest> guests, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Choosing?>(async inside =>
    {
        var gathering = id.ToString();
        if (!await db.Set<GatheringRow>().AnyAsync(row => row.Id == gathering, inside)) return null;
        var there = await db.Set<InvitationRow>().AsNoTracking().Where(row => row.Gathering == gathering).Select(row => new { row.EmailKey, row.Organisation }).ToListAsync(inside);
        var addresses = there.Select(row => row.EmailKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var onPaper = there.Where(row => row.EmailKey is null).Select(row => row.Organisation).OfType<string>().ToHashSet(StringComparer.Ordinal);
        addresses.UnionWith(await db.Set<SignUpRow>().Where(SignUpTable.IsLive).Where(row => row.Gathering == gathering).Select(row => row.EmailKey).ToListAsync(inside));
        var optedOut = await new ContactQueries(db).OptedOut(guests.Where(guest => guest.To is not null).Select(guest => guest.To!.Email), inside);

        var (added, had, refused) = (0, 0, 0);
        foreach (var guest in guests)
        {
            if (guest.To is { } to && optedOut.Contains(to.Email.Hash)) refused++;
            else if (guest.To is { } person ? !addresses.Add(person.Email.Key) : guest.Home.NumberOrNone is not { } number || !onPaper.Add(number)) had++;
            else
            {
                db.Add(InvitationTable.New(new(Guid.CreateVersion7(now), id, guest.Home, guest.To, guest.Language, guest.Why, new InvitationState.Chosen()), by, now));
                added++;
            }
        }
        if (added > 0) await db.Write(new JournalEntry(gathering, now, by, null, "choose-guests", null, null, JsonSerializer.Serialize(new { added })), inside);
        await db.SaveChangesAsync(inside);
        return new Choosing(added, had, refused);
    }, cancel);

    /// <summary>Takes off the list those to whom nothing has been sent.</summary>
    /// <returns>How many.</returns>
    public Task<int> Drop(GatheringId id, IReadOnlyCollection<Guid> invitations, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var (gathering, ids) = (id.ToString(), invitations.ToArray());
        var dropped = await db.Set<InvitationRow>().Where(row => row.Gathering == gathering && row.SentAt == null && ids.Contains(row.Id)).ExecuteDeleteAsync(inside);
        if (dropped > 0) await db.Write(new JournalEntry(gathering, now, by, null, "drop-guests", null, null, JsonSerializer.Serialize(new { dropped })), inside);
        await db.SaveChangesAsync(inside);
        return dropped;
    }, cancel);
}
