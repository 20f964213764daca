using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>
/// What every deed with seats does alike, inside its own write transaction: who gives a seat back passes it on before they save. Cancellation, promotion
/// by hand, lapse and a larger room all come here, so they share one counter.
/// </summary>
sealed class SeatKeeping(ClustersDb db, GuestLinks links, GatheringRow row, DateTimeOffset now, CancellationToken cancel)
{
    public Gathering Gathering { get; } = GatheringTable.Read(row);

    public SignUpLetters Letters => new(Gathering, links, now);

    /// <summary>A link of its own for a letter. It opens the sign-up until the feedback has been given, or while an unconfirmed one is held.</summary>
    public string Link(SignUp signUp)
    {
        var token = LinkToken.New();
        var expires = signUp.State switch
        {
            SignUpState.Held(var until) => until,
            SignUpState.Waiting(_, _, { } until) => until,
            SignUpState.Waiting or SignUpState.Coming or SignUpState.Cancelled or SignUpState.Lapsed => Gathering.Plan.End.AddDays(Needs.KeptDays),
        };
        db.Add(new SignUpLinkRow { TokenHash = LinkToken.Hash(token), SignUp = signUp.Id, Expires = expires });
        return token;
    }

    /// <summary>Writes the queue's new state down, then gives what is free to those who wait, with a letter and an entry each.</summary>
    public async Task PassOn(Queue queue, string by)
    {
        if (queue.Free > 0)
        {
            var rows = await db.Set<SignUpRow>().Where(each => each.Gathering == row.Id && each.State == SignUpTable.Waiting)
                .OrderBy(each => each.Place).Take(queue.Free + 1).ToListAsync(cancel);
            // One more than is free: the one who cancels now still waits in the database, and no longer in what is loaded.
            (queue, var promoted) = queue.Promote(rows.Where(each => each.State == SignUpTable.Waiting).Select(SignUpTable.Read).ToImmutableArray());
            foreach (var one in promoted)
            {
                var its = rows.Single(each => each.Id == one.Id);
                SignUpTable.Write(one, its);
                if (one.IsConfirmed) db.Post(Letters.Coming(one, Link(one), its.DoorCode), row.Id, $"seat/{row.Id}/{one.Id:N}", now);
                await Note(by, "promote-guest", SignUpTable.Waiting, its.State, one);
            }
        }
        GatheringTable.Write(queue, row);
    }

    /// <summary>Notes a deed in the gathering's journal: the guest by pseudonym only.</summary>
    public Task Note(string by, string deed, string? from, string? to, SignUp signUp) => db.Write(
        new JournalEntry(row.Id, now, by, null, deed, from, to, JsonSerializer.Serialize(new { guest = signUp.Pseudonym, way = signUp.Way is Way.Online ? "online" : "room" })), cancel);

    public async Task<int?> PlaceOf(SignUp signUp) => signUp.State is SignUpState.Waiting(var place, _, _)
        ? 1 + await db.Set<SignUpRow>().CountAsync(each => each.Gathering == row.Id && each.State == SignUpTable.Waiting && each.Place < place, cancel)
        : null;
}
