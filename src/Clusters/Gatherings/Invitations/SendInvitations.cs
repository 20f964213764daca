using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>What came of sending. Closed.</summary>
public abstract record Sending
{
    Sending() { }

    /// <summary>So many letters are posted; they can be taken back by their batch until the first has gone.</summary>
    public sealed record Posted(int Letters, Guid Batch) : Sending;

    /// <summary>Taken back.</summary>
    /// <param name="IsDraftAgain">Whether the gathering is the draft that it was before the letters announced it.</param>
    public sealed record Withdrawn(bool IsDraftAgain) : Sending;

    /// <summary>Nothing was sent, or taken back, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : Sending;
}

/// <summary>Sends the invitations to those who are chosen, and again to those who have not answered. The letters and what caused them are one transaction.</summary>
public sealed class SendInvitations(ClustersDb db, GuestLinks links)
{
    /// <summary>How long letters wait before the first goes: so long they can be taken back.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromMinutes(2);

    /// <summary>Nobody gets the same letter again sooner.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>Sends to all who are chosen and have an address; announces the gathering first when it is a draft.</summary>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<Sending?> Run(GatheringId id, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Sending?>(async inside =>
    {
        if (await db.Set<GatheringRow>().SingleOrDefaultAsync(row => row.Id == id.ToString(), inside) is not { } row) return null;
        var gathering = GatheringTable.Read(row);
        var chosen = await db.Unsent(row.Id).ToListAsync(inside);
        if (chosen.Count == 0) return new Sending.Refused([InvitationMessages.NobodyChosen()]);
        if (gathering.State is GatheringState.Draft)
        {
            if (gathering.Open(now) is not Move.Made(var opened)) return new Sending.Refused([.. gathering.WhyNotOpen(now)]);
            GatheringTable.Write(gathering = opened, row);
            await db.Write(new JournalEntry(row.Id, now, by, actingFor, "open-gathering", "draft", row.State, null), inside);
        }
        else if (gathering.WhyNotSignUp(now).ToImmutableArray() is { IsEmpty: false } reasons) return new Sending.Refused(reasons);
        return await Post(gathering, chosen, by, actingFor, now, inside);
    }, cancel);

    /// <summary>Sends again to those who got a letter and have neither signed up nor said no.</summary>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<Sending?> Again(GatheringId id, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Sending?>(async inside =>
    {
        if (await db.Set<GatheringRow>().SingleOrDefaultAsync(row => row.Id == id.ToString(), inside) is not { } row) return null;
        var gathering = GatheringTable.Read(row);
        if (gathering.WhyNotSignUp(now).ToImmutableArray() is { IsEmpty: false } reasons) return new Sending.Refused(reasons);
        var before = now - Between;
        var silent = await db.Silent(row.Id).Where(each => each.LastSentAt <= before).ToListAsync(inside);
        return await Post(gathering, silent, by, actingFor, now, inside);
    }, cancel);

    /// <summary>Takes a batch back, when none of its letters has gone: those who got their first letter in it are chosen, and no more, again. What it announced is a draft again, unless somebody has signed up or been invited otherwise since.</summary>
    public Task<Sending> TakeBack(GatheringId id, Guid batch, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Sending>(async inside =>
    {
        var rows = await db.Set<InvitationRow>().Where(row => row.Gathering == id.ToString() && db.Set<InvitationLinkRow>().Any(link => link.Invitation == row.Id && link.Batch == batch)).ToListAsync(inside);
        if (rows.Count == 0 || !await db.Withdraw(Beginning(id, batch), inside)) return new Sending.Refused([InvitationMessages.Gone()]);
        await db.Set<InvitationLinkRow>().Where(link => link.Batch == batch).ExecuteDeleteAsync(inside);
        var ids = rows.Select(row => row.Id).ToArray();
        var left = new Dictionary<Guid, DateTimeOffset>();
        foreach (var some in ids.Chunk(500))
            foreach (var link in await db.Set<InvitationLinkRow>().Where(link => some.Contains(link.Invitation)).ToListAsync(inside))
                left[link.Invitation] = left.TryGetValue(link.Invitation, out var at) && at > link.At ? at : link.At;
        var draft = await Unannounce(id, rows, inside);
        foreach (var row in rows)
        {
            row.LastSentAt = left.TryGetValue(row.Id, out var last) ? last : null;
            if (row.LastSentAt is null) (row.SentAt, row.DeclinedAt, row.RemindedAt) = (null, null, null);
        }
        await db.Write(new JournalEntry(id.ToString(), now, by, null, "take-back-invitations", draft ? "open" : null, draft ? "draft" : null, JsonSerializer.Serialize(new { letters = rows.Count })), inside);
        await db.SaveChangesAsync(inside);
        return new Sending.Withdrawn(draft);
    }, cancel);

    // It was announced in the same breath as the first letters were posted.
    async Task<bool> Unannounce(GatheringId id, List<InvitationRow> rows, CancellationToken cancel)
    {
        var row = await db.Set<GatheringRow>().SingleAsync(each => each.Id == id.ToString(), cancel);
        var gathering = GatheringTable.Read(row);
        if (gathering.State is not GatheringState.Open(var at) || rows.All(each => each.SentAt != at) || await db.Set<SignUpRow>().AnyAsync(each => each.Gathering == row.Id, cancel)) return false;
        // Letters of another batch, or on paper, lead to its page too.
        var taken = rows.Select(each => each.Id).ToHashSet();
        if ((await db.Set<InvitationRow>().Where(each => each.Gathering == row.Id && each.SentAt != null).Select(each => each.Id).ToListAsync(cancel)).Exists(each => !taken.Contains(each))) return false;
        GatheringTable.Write(gathering.Unannounced(), row);
        return true;
    }

    async Task<Sending> Post(Gathering gathering, List<InvitationRow> to, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel)
    {
        if (to.Count == 0) return new Sending.Refused([InvitationMessages.NobodyToRemind()]);
        var batch = Guid.CreateVersion7(now);
        var letters = new InvitationLetters(gathering, await db.TextOf(gathering, cancel), links);
        foreach (var row in to)
        {
            db.Post(letters.Invite(InvitationTable.Read(row), db.NewLink(row, batch, gathering, now)), row.Gathering, $"{Beginning(gathering.Id, batch)}{row.Id:N}", now + Waits);
            row.SentAt ??= now;
            row.LastSentAt = now;
        }
        await db.Write(new JournalEntry(gathering.Id.ToString(), now, by, actingFor, "send-invitations", null, null, JsonSerializer.Serialize(new { letters = to.Count })), cancel);
        await db.SaveChangesAsync(cancel);
        return new Sending.Posted(to.Count, batch);
    }

    static string Beginning(GatheringId id, Guid batch) => $"invite/{id}/{batch:N}/";
}

/// <summary>What deeds with invitations share.</summary>
static class Inviting
{
    /// <summary>Those who are chosen, have an address, have got no letter, and have neither signed up by themselves since nor said no to all letters.</summary>
    public static IQueryable<InvitationRow> Unsent(this ClustersDb db, string gathering)
    {
        var live = db.Set<SignUpRow>().Where(SignUpTable.IsLive).Where(signUp => signUp.Gathering == gathering);
        return db.Set<InvitationRow>().Where(row => row.Gathering == gathering && row.EmailKey != null && row.SentAt == null && !live.Any(signUp => signUp.EmailKey == row.EmailKey)
            && !db.Set<OptOutRow>().Any(no => no.AddressHash == row.AddressHash));
    }

    /// <summary>Those who got a letter and have neither signed up nor said no, to this or to all letters. Who signed up and cancelled has said no; what was typed and never confirmed is nobody's answer.</summary>
    public static IQueryable<InvitationRow> Silent(this ClustersDb db, string gathering) => db.Set<InvitationRow>().Where(row =>
        row.Gathering == gathering && row.EmailKey != null && row.SentAt != null && row.DeclinedAt == null
        && !db.Set<SignUpRow>().Any(signUp => signUp.Gathering == gathering && signUp.EmailKey == row.EmailKey && signUp.State != SignUpTable.Lapsed)
        && !db.Set<OptOutRow>().Any(no => no.AddressHash == row.AddressHash));

    /// <summary>Those who said no, by the letter or by cancelling, and have not signed up since.</summary>
    public static IQueryable<InvitationRow> Declined(this ClustersDb db, string gathering)
    {
        var live = db.Set<SignUpRow>().Where(SignUpTable.IsLive).Where(signUp => signUp.Gathering == gathering);
        return db.Set<InvitationRow>().Where(row => row.Gathering == gathering && !live.Any(signUp => signUp.EmailKey == row.EmailKey)
            && (row.DeclinedAt != null || (row.SentAt != null && db.Set<SignUpRow>().Any(signUp => signUp.Gathering == gathering && signUp.EmailKey == row.EmailKey && signUp.State == SignUpTable.Cancelled))));
    }

    /// <summary>Takes back what waits to be sent of a gathering that is called off: nobody is invited to it, or reminded of it. Within the caller's transaction.</summary>
    public static async Task WithdrawLettersTo(this ClustersDb db, GatheringId gathering, CancellationToken cancel)
    {
        foreach (var kind in new[] { "invite", "remind-invited", "soon" }) await db.WithdrawWaiting($"{kind}/{gathering}/", null, cancel);
    }

    /// <summary>Takes back the invitations that wait to be sent to an address, to whatever. Within the caller's transaction.</summary>
    public static async Task WithdrawInvitations(this ClustersDb db, EmailAddress address, CancellationToken cancel)
    {
        var key = address.Key;
        // As each was written: an outbox knows no other spelling.
        var written = await db.Set<InvitationRow>().Where(row => row.EmailKey == key).Select(row => row.Email!).Distinct().ToListAsync(cancel);
        if (written.Count == 0) return;
        foreach (var kind in new[] { "invite", "remind-invited" }) await db.WithdrawWaiting($"{kind}/", written, cancel);
    }

    /// <summary>A link of its own for a letter; it opens the invitation until the gathering has been.</summary>
    public static string NewLink(this ClustersDb db, InvitationRow row, Guid batch, Gathering gathering, DateTimeOffset now)
    {
        var token = LinkToken.New();
        db.Add(new InvitationLinkRow { TokenHash = LinkToken.Hash(token), Invitation = row.Id, Batch = batch, At = now, Expires = gathering.Plan.End.AddDays(Needs.KeptDays) });
        return token;
    }

    /// <summary>What a gathering's invitations say: what was written, else what its kind says of itself.</summary>
    public static async Task<InvitationText> TextOf(this ClustersDb db, Gathering gathering, CancellationToken cancel) =>
        await db.Set<GatheringLetterRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Gathering == gathering.Id.ToString(), cancel) is { } row
            ? InvitationTextTable.Read(row)
            : Hosting.Template.Of(gathering.Plan.Kind).Invitation(gathering.Plan.Title);
}
