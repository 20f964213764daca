using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Sends the invitation to whoever writes it, as a guest would get it: marked as a trial, its links to the open page, so that nobody is answered for.</summary>
public sealed class SendTrial(ClustersDb db, GuestLinks links)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The gathering.</param>
    /// <param name="language">What the letter is written in.</param>
    /// <param name="to">Who writes it.</param>
    /// <param name="by">The same, by pseudonym.</param>
    /// <param name="actingFor">Organisation number acted for.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether it is posted; false when there is no such gathering.</returns>
    public Task<bool> Run(GatheringId id, Language language, Addressee to, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.ToString(), inside) is not { } row) return false;
        var gathering = GatheringTable.Read(row);
        var guest = TrialGuest.Of(await new InvitationQueries(db).Chosen(id, inside), gathering, language);
        db.Post(new InvitationLetters(gathering, await db.TextOf(gathering, inside), links).Trial(guest, to), row.Id, $"trial/{row.Id}/{Guid.CreateVersion7(now):N}", now);
        await db.Write(new JournalEntry(row.Id, now, by, actingFor, "send-trial", null, null, null), inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);
}

/// <summary>Whose letter is shown before any is sent.</summary>
public static class TrialGuest
{
    /// <summary>A guest who is chosen, one of a language if there is, or an example; written to in that language.</summary>
    public static Invitation Of(IReadOnlyCollection<Invitation> chosen, Gathering gathering, Language language) =>
        (chosen.FirstOrDefault(each => each.Language == language) ?? chosen.FirstOrDefault() ?? new Invitation(
            Guid.Empty, gathering.Id, new SignUps.Home.Typed("Eksempel AS"), new Addressee("Kari Eksempel", EmailAddress.Read("kari@example.org")!.Value), language,
            gathering.Plan.Finding is { } finding ? new Why.InFinding(finding, new(finding, finding, finding), true) : new Why.Listed(), new InvitationState.Chosen())) with
        { Language = language };
}
