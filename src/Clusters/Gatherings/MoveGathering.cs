using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings;

/// <summary>What can be done with a gathering as a whole. Closed.</summary>
public abstract record GatheringDeed
{
    GatheringDeed() { }

    /// <summary>Announce it, or let people sign up again.</summary>
    public sealed record Open : GatheringDeed;

    /// <summary>Take no more sign-ups.</summary>
    public sealed record Close : GatheringDeed;

    /// <summary>Say that it has been.</summary>
    public sealed record Hold : GatheringDeed;

    /// <summary>Call it off; everyone signed up is told.</summary>
    public sealed record Cancel(string Reason) : GatheringDeed;

    /// <summary>Give it another plan; when time or place moves, everyone signed up is told.</summary>
    public sealed record Replan(Plan Plan) : GatheringDeed;
}

/// <summary>Does one of them: loads, asks the gathering, saves with a journal entry, and posts to guests what concerns them.</summary>
public sealed class MoveGathering(ClustersDb db, GuestLinks links)
{
    /// <param name="id">Which.</param>
    /// <param name="deed">What is to be done.</param>
    /// <param name="seen">The version that the person looked at; null when any will do. Another one now is refused, with nothing lost.</param>
    /// <param name="by">Pseudonym of who does it.</param>
    /// <param name="actingFor">Organisation number acted for.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<Move?> Run(GatheringId id, GatheringDeed deed, int? seen, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Move?>(async inside =>
    {
        if (await db.Set<GatheringRow>().SingleOrDefaultAsync(each => each.Id == id.ToString(), inside) is not { } row) return null;
        var before = GatheringTable.Read(row);
        if (seen is { } version && version != before.Version) return new Move.Refused([GatheringMessages.ChangedByAnother()]);
        var move = deed switch
        {
            GatheringDeed.Open => before.Open(now),
            GatheringDeed.Close => before.Close(now),
            GatheringDeed.Hold => before.Hold(now),
            GatheringDeed.Cancel(var reason) => before.Cancel(reason, now),
            GatheringDeed.Replan(var plan) => before.Replan(plan, row.SeatsTaken),
        };
        if (move is not Move.Made(var after)) return move;

        GatheringTable.Write(after, row);
        await db.Write(new JournalEntry(row.Id, now, by, actingFor, WordOf(deed), GatheringTable.WordOf(before.State), row.State, Detail(deed)), inside);
        if (OsloTime.Day(after.Plan.Start) != OsloTime.Day(before.Plan.Start)) await new KeepFollowUps(db).MoveWith(after, OsloTime.Day(now), inside);
        // A larger room takes in those who wait.
        if (deed is GatheringDeed.Replan) await new SeatKeeping(db, links, row, now, inside).PassOn(GatheringTable.QueueOf(row), by);
        if (after.State is GatheringState.Cancelled) await db.WithdrawLettersTo(before.Id, inside);
        if (after.CalendarVersion != before.CalendarVersion) await Tell(after, row, now, inside);
        await db.SaveChangesAsync(inside);
        return move;
    }, cancel);

    async Task Tell(Gathering gathering, GatheringRow row, DateTimeOffset now, CancellationToken cancel)
    {
        var letters = new SignUpLetters(gathering, links, now);
        var guests = await db.Set<SignUpRow>().AsNoTracking().Where(SignUpTable.IsLive).Where(each => each.Gathering == row.Id).ToListAsync(cancel);
        foreach (var guest in guests.Select(SignUpTable.Read).ToImmutableArray())
        {
            Letter letter = gathering.State is GatheringState.Cancelled(_, _, var reason) ? letters.CalledOff(guest, reason) : letters.Moved(guest);
            db.Post(letter, row.Id, $"moved/{row.Id}/{gathering.CalendarVersion}/{guest.Id:N}", now);
        }
    }

    static string WordOf(GatheringDeed deed) => deed switch
    {
        GatheringDeed.Open => "open-gathering",
        GatheringDeed.Close => "close-sign-up",
        GatheringDeed.Hold => "hold-gathering",
        GatheringDeed.Cancel => "cancel-gathering",
        GatheringDeed.Replan => "replan-gathering",
    };

    static string? Detail(GatheringDeed deed) => deed switch
    {
        GatheringDeed.Cancel(var reason) => JsonSerializer.Serialize(new { reason }),
        GatheringDeed.Replan(var plan) => JsonSerializer.Serialize(new { start = plan.Start, end = plan.End, deadline = plan.Deadline, capacity = plan.Capacity }),
        GatheringDeed.Open or GatheringDeed.Close or GatheringDeed.Hold => null,
    };
}
