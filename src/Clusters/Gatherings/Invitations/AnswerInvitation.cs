using System.Text.Json;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>An invitation as its link shows it.</summary>
/// <param name="Gathering">To what.</param>
/// <param name="Taken">Seats that are taken in the room.</param>
/// <param name="Invitation">The invitation.</param>
/// <param name="HasSignedUp">Whether the guest has signed up and confirmed it: what was only typed on the open page lapses, and is confirmed by a yes here.</param>
/// <param name="OptedOut">Whether the guest wants no more letters.</param>
public sealed record OwnInvitation(Gathering Gathering, int Taken, Invitation Invitation, bool HasSignedUp, bool OptedOut);

/// <summary>Answers an invitation by its link, without an account. Opening the link alone answers nothing: mail programs open links ahead.</summary>
public sealed class AnswerInvitation(ClustersDb db, GuestLinks links)
{
    /// <returns>The invitation; null when the link opens nothing.</returns>
    public async Task<OwnInvitation?> Get(string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Row(token, now, cancel) is not { } row) return null;
        var gathering = await db.Set<GatheringRow>().AsNoTracking().SingleAsync(each => each.Id == row.Gathering, cancel);
        var hash = EmailAddress.Read(row.Email)!.Value.Hash;
        return new(GatheringTable.Read(gathering), gathering.SeatsTaken, InvitationTable.Read(row),
            await db.Set<SignUpRow>().Where(SignUpTable.IsLive).AnyAsync(each => each.Gathering == row.Gathering && each.EmailKey == row.EmailKey && each.ConfirmedAt != null, cancel),
            await db.Set<OptOutRow>().AnyAsync(each => each.AddressHash == hash, cancel));
    }

    /// <summary>Yes: the guest has a seat at once, since who holds the link reads the address.</summary>
    /// <param name="token">Of the link.</param>
    /// <param name="typed">As the guest wrote it; the address is the invitation's.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<SignUpOutcome?> Accept(string token, TypedSignUp typed, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await Row(token, now, inside) is not { } row) return null;
        var invitation = InvitationTable.Read(row);
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        // The register knows longer names than a form takes.
        var organisation = row.OrganisationName.Length <= TypedSignUp.LongestName ? row.OrganisationName : row.OrganisationName[..TypedSignUp.LongestName];
        typed = typed with { Email = row.Email!, Organisation = organisation };
        row.DeclinedAt = null;
        return await new SeatGuest(db, links).Run(gathering, typed, invitation.Home, invitation.Pseudonym, throughDeadline: false, now, inside);
    }, cancel);

    /// <summary>No, thank you; not to this one.</summary>
    /// <returns>Whether the link opened anything.</returns>
    public Task<bool> Decline(string token, DateTimeOffset now, CancellationToken cancel) => Answer(token, "decline-invitation", now, (row, _) =>
    {
        row.DeclinedAt ??= now;
        return Task.CompletedTask;
    }, cancel);

    /// <summary>No more letters, about this or anything else. Invitations that wait to be sent to the address are taken back.</summary>
    /// <returns>Whether the link opened anything.</returns>
    public Task<bool> OptOut(string token, DateTimeOffset now, CancellationToken cancel) => Answer(token, "opt-out", now, async (row, inside) =>
    {
        row.DeclinedAt ??= now;
        await db.NoMoreTo(EmailAddress.Read(row.Email)!.Value, row.Gathering, now, inside);
    }, cancel);

    /// <summary>Takes a no back, of either kind: a slip of the finger.</summary>
    /// <returns>Whether the link opened anything.</returns>
    public Task<bool> TakeBack(string token, DateTimeOffset now, CancellationToken cancel) => Answer(token, "take-back-answer", now, async (row, inside) =>
    {
        row.DeclinedAt = null;
        var hash = EmailAddress.Read(row.Email)!.Value.Hash;
        await db.Set<OptOutRow>().Where(each => each.AddressHash == hash).ExecuteDeleteAsync(inside);
    }, cancel);

    Task<bool> Answer(string token, string deed, DateTimeOffset now, Func<InvitationRow, CancellationToken, Task> change, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (await Row(token, now, inside) is not { } row) return false;
        await change(row, inside);
        await db.Write(new JournalEntry(row.Gathering, now, $"invited:{row.Id:D}", null, deed, null, null, JsonSerializer.Serialize(new { invitation = row.Id })), inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    async Task<InvitationRow?> Row(string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (!LinkToken.IsOne(token)) return null;
        var hash = LinkToken.Hash(token);
        return await db.Set<InvitationLinkRow>().Where(link => link.TokenHash == hash && link.Expires > now)
            .Join(db.Set<InvitationRow>(), link => link.Invitation, row => row.Id, (_, row) => row).SingleOrDefaultAsync(cancel);
    }
}
