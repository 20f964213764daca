using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Changes what the invitations say, and what becomes of those on paper.</summary>
public sealed class WriteInvitation(ClustersDb db)
{
    /// <summary>Keeps a text for the letters that are sent from now on.</summary>
    /// <returns>Every reason why not; empty when it is kept; null when there is no such gathering.</returns>
    public Task<ImmutableArray<Message>?> Run(GatheringId id, InvitationText text, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<ImmutableArray<Message>?>(async inside =>
    {
        if (!await db.Set<GatheringRow>().AnyAsync(row => row.Id == id.ToString(), inside)) return null;
        if (text.WhyNot().ToImmutableArray() is { IsEmpty: false } reasons) return reasons;
        if (await db.Set<GatheringLetterRow>().SingleOrDefaultAsync(row => row.Gathering == id.ToString(), inside) is { } row) InvitationTextTable.Write(text, row);
        else db.Add(InvitationTextTable.New(id, text));
        await db.Write(new JournalEntry(id.ToString(), now, by, null, "write-invitation", null, null, null), inside);
        await db.SaveChangesAsync(inside);
        return ImmutableArray<Message>.Empty;
    }, cancel);

    /// <summary>Notes that the printed letters have been sent.</summary>
    /// <returns>How many.</returns>
    public Task<int> SentOnPaper(GatheringId id, IReadOnlyCollection<Guid> invitations, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var (gathering, ids) = (id.ToString(), invitations.ToArray());
        var rows = await db.Set<InvitationRow>().Where(row => row.Gathering == gathering && row.EmailKey == null && row.SentAt == null && ids.Contains(row.Id)).ToListAsync(inside);
        foreach (var row in rows) row.SentAt = row.LastSentAt = now;
        if (rows.Count > 0) await db.Write(new JournalEntry(gathering, now, by, null, "send-on-paper", null, null, System.Text.Json.JsonSerializer.Serialize(new { letters = rows.Count })), inside);
        await db.SaveChangesAsync(inside);
        return rows.Count;
    }, cancel);

    /// <summary>Somebody to write to has been found at an organisation on the work list: a contact is made, and the letter goes by e-mail with the next that are sent.</summary>
    /// <returns>Every reason why not; empty when it is done; null when there is no such letter.</returns>
    public Task<ImmutableArray<Message>?> FoundContact(GatheringId id, Guid invitation, ContactText typed, TypedSource source, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<ImmutableArray<Message>?>(async inside =>
    {
        var row = await db.Set<InvitationRow>().SingleOrDefaultAsync(each => each.Id == invitation && each.Gathering == id.ToString() && each.EmailKey == null, inside);
        if (row is not { Organisation: { } number }) return null;
        typed = typed with { Number = number, Organisation = row.OrganisationName };
        if (typed.WhyNot().Concat(source.WhyNot()).ToImmutableArray() is { IsEmpty: false } reasons) return reasons;
        var email = EmailAddress.Read(typed.Email)!.Value;
        var (key, hash) = (email.Key, email.Hash);
        if (await db.Set<OptOutRow>().AnyAsync(each => each.AddressHash == hash, inside)) return [InvitationMessages.OptedOut()];
        if (await db.Set<InvitationRow>().AnyAsync(each => each.Gathering == row.Gathering && each.EmailKey == key, inside)) return [InvitationMessages.Invited()];
        var language = ContactText.LanguageOf(typed.Language);
        if (!await db.Set<ContactRow>().AnyAsync(each => each.Organisation == number && each.EmailKey == key, inside))
            db.Add(ContactTable.New(new(Guid.CreateVersion7(now), number, row.OrganisationName, typed.Name, email, typed.Role.Length == 0 ? null : typed.Role, language, source.Text.Trim(),
                ContactTable.BasisOf(source.Basis)!.Value, OsloTime.Day(now), null), by));
        (row.Name, row.Email, row.EmailKey, row.AddressHash, row.Language, row.SentAt, row.LastSentAt) = (typed.Name, email.Text, key, hash, language ?? row.Language, null, null);
        await db.Write(new JournalEntry(row.Gathering, now, by, null, "find-contact", null, null, System.Text.Json.JsonSerializer.Serialize(new { organisation = number })), inside);
        await db.SaveChangesAsync(inside);
        return ImmutableArray<Message>.Empty;
    }, cancel);
}
