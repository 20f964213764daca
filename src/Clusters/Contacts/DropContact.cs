using System.Text.Json;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Contacts;

/// <summary>Deletes a contact, or notes that an address wants no more letters.</summary>
public sealed class DropContact(ClustersDb db)
{
    /// <summary>Deletes it. A wish to get no more letters stays.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> Run(Guid id, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Set<ContactRow>().SingleOrDefaultAsync(row => row.Id == id, inside) is not { } row) return false;
        db.Remove(row);
        await db.Write(new JournalEntry(ImportContacts.Case, now, by, null, "drop-contact", null, null, JsonSerializer.Serialize(new { contact = id, organisation = row.Organisation })), inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    /// <summary>Notes for a contact who has said so by other means that no more letters are wanted.</summary>
    /// <returns>Whether there is such a contact.</returns>
    public Task<bool> NoMore(Guid id, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Set<ContactRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, inside) is not { } row) return false;
        await db.NoMoreTo(EmailAddress.Read(row.Email)!.Value, null, now, inside);
        await db.Write(new JournalEntry(ImportContacts.Case, now, by, null, "opt-out", null, null, JsonSerializer.Serialize(new { contact = id })), inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);
}

/// <summary>The one place where an address is taken off all lists.</summary>
static class OptingOut
{
    /// <summary>Notes that an address wants no more letters, and takes back those that wait to be sent to it. Within the caller's transaction; twice is once.</summary>
    public static async Task NoMoreTo(this ClustersDb db, EmailAddress address, string? about, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = address.Hash;
        if (!await db.Set<OptOutRow>().AnyAsync(row => row.AddressHash == hash, cancel)) db.Add(new OptOutRow { AddressHash = hash, At = now, About = about });
        await db.WithdrawInvitations(address, cancel);
    }
}
