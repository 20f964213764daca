using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>Reminds, once each: before the deadline those who were invited and have not answered, before the day those who have a place. Run often; doing it twice does nothing more.</summary>
public sealed class RemindGuests(ClustersDb db, GuestLinks links)
{
    /// <summary>How long before the deadline those who have not answered are reminded.</summary>
    public static readonly TimeSpan BeforeDeadline = TimeSpan.FromDays(4);

    /// <summary>How long before it begins those with a place are reminded.</summary>
    public static readonly TimeSpan BeforeStart = TimeSpan.FromDays(2);

    /// <summary>Nobody is reminded so soon after a letter.</summary>
    public static readonly TimeSpan AfterLetter = TimeSpan.FromDays(2);

    /// <returns>How many reminders were posted.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var (deadline, start) = (now + BeforeDeadline, now + BeforeStart);
        var due = await db.Set<GatheringRow>().Where(row => row.State == "open" && row.Deadline > now && row.Deadline <= deadline).Select(row => row.Id).ToListAsync(cancel);
        var soon = await db.Set<GatheringRow>().Where(row => (row.State == "open" || row.State == "closed") && row.StartAt > now && row.StartAt <= start && row.SoonAt == null).Select(row => row.Id).ToListAsync(cancel);
        var posted = 0;
        foreach (var id in due) posted += await Invited(id, now, cancel);
        foreach (var id in soon) posted += await Coming(id, now, cancel);
        return posted;
    }

    Task<int> Invited(string id, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var before = now - AfterLetter;
        var silent = await db.Silent(id).Where(row => row.RemindedAt == null && row.LastSentAt <= before).ToListAsync(inside);
        if (silent.Count == 0) return 0;
        var gathering = GatheringTable.Read(await db.Set<GatheringRow>().AsNoTracking().SingleAsync(row => row.Id == id, inside));
        var letters = new InvitationLetters(gathering, await db.TextOf(gathering, inside), links);
        var batch = Guid.CreateVersion7(now);
        foreach (var row in silent)
        {
            db.Post(letters.Remind(InvitationTable.Read(row), db.NewLink(row, batch, gathering, now)), id, $"remind-invited/{id}/{row.Id:N}", now);
            row.RemindedAt = row.LastSentAt = now;
        }
        await db.SaveChangesAsync(inside);
        return silent.Count;
    }, cancel);

    Task<int> Coming(string id, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var row = await db.Set<GatheringRow>().SingleAsync(row => row.Id == id, inside);
        var gathering = GatheringTable.Read(row);
        var letters = new SignUpLetters(gathering, links, now);
        var before = now - AfterLetter;
        // Who has just signed up has just got the appointment.
        var coming = await db.Set<SignUpRow>().AsNoTracking().Where(row => row.Gathering == id && row.State == SignUpTable.Coming && row.ConfirmedAt <= before).ToListAsync(inside);
        foreach (var guest in coming.Select(SignUpTable.Read).ToArray()) db.Post(letters.Soon(guest), id, $"soon/{id}/{guest.Id:N}", now);
        row.SoonAt = now;
        await db.SaveChangesAsync(inside);
        return coming.Count;
    }, cancel);
}
