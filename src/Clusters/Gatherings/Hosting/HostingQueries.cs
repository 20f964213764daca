using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>How a gathering narrows: those who were invited, signed up, were met, and go on.</summary>
/// <param name="Invited">Letters that were sent, on paper too.</param>
/// <param name="SignedUp">Sign-ups that have not been cancelled, with those who wait.</param>
/// <param name="Waiting">Of these wait for a seat.</param>
/// <param name="Unconfirmed">Of these have not confirmed yet.</param>
/// <param name="Online">Of these take part on the net.</param>
/// <param name="Met">Came, also those who had not signed up.</param>
/// <param name="GoOn">Said that they will go on in the initiative.</param>
public sealed record Narrowing(int Invited, int SignedUp, int Waiting, int Unconfirmed, int Online, int Met, int GoOn);

/// <summary>A gathering as an organiser's list shows it.</summary>
public sealed record HostedGathering(FilledGathering One, Narrowing Narrowing);

/// <summary>What organisers' pages ask. Each answers in the same number of questions, however many gatherings and guests there are.</summary>
public sealed class HostingQueries(ClustersDb db)
{
    /// <summary>How one narrows.</summary>
    public async Task<Narrowing> Narrowing(GatheringId id, CancellationToken cancel) => (await Narrowings([id.ToString()], cancel)).GetValueOrDefault(id.ToString(), new(0, 0, 0, 0, 0, 0, 0));

    /// <summary>One page of the gatherings that somebody may see to, drafts too, the last first; and how many there are in all.</summary>
    /// <param name="counties">For these counties; null for all.</param>
    /// <param name="initiatives">And those of these initiatives.</param>
    /// <param name="madeUp">Only those that somebody made up began: somebody made up has part in no other.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Of a page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<(ImmutableArray<HostedGathering> Gatherings, int Total)> List(IReadOnlyCollection<string>? counties, IReadOnlyCollection<string> initiatives, bool madeUp, int page, int size, CancellationToken cancel)
    {
        var wanted = db.Set<GatheringRow>().AsNoTracking();
        if (counties is not null)
        {
            // A county is two figures with a blank at each side: no other two can be taken for them.
            var (codes, ids) = (counties.Select(code => $" {code} ").ToArray(), initiatives.ToArray());
            wanted = wanted.Where(row => codes.Any(code => row.Counties.Contains(code)) || ids.Contains(row.Initiative!));
        }
        if (madeUp)
        {
            string[] pseudonyms = [.. MadeUpPeople.All.Select(person => person.Id.Pseudonym)];
            wanted = wanted.Where(row => pseudonyms.Contains(row.MadeBy));
        }
        var rows = await wanted.OrderByDescending(row => row.StartAt).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        var narrowings = await Narrowings([.. rows.Select(row => row.Id)], cancel);
        return (
            [.. rows.Select(row => (row, narrowing: narrowings[row.Id])).Select(each => new HostedGathering(new(GatheringTable.Read(each.row), each.row.SeatsTaken, each.narrowing.Waiting), each.narrowing))],
            await wanted.CountAsync(cancel));
    }

    async Task<Dictionary<string, Narrowing>> Narrowings(string[] ids, CancellationToken cancel)
    {
        var invited = await db.Set<InvitationRow>().Where(row => ids.Contains(row.Gathering) && row.SentAt != null).GroupBy(row => row.Gathering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var signUps = await db.Set<SignUpRow>().Where(row => ids.Contains(row.Gathering)).GroupBy(row => row.Gathering).Select(group => new
        {
            group.Key,
            Live = group.Count(row => row.State == SignUpTable.Held || row.State == SignUpTable.Coming || row.State == SignUpTable.Waiting),
            Waiting = group.Count(row => row.State == SignUpTable.Waiting),
            Unconfirmed = group.Count(row => row.HeldUntil != null && (row.State == SignUpTable.Held || row.State == SignUpTable.Waiting)),
            Online = group.Count(row => row.Way == SignUpTable.Online && (row.State == SignUpTable.Held || row.State == SignUpTable.Coming)),
            GoOn = group.Count(row => row.GoesOn == "yes"),
        }).ToDictionaryAsync(group => group.Key, cancel);
        // An event that was taken back did not happen: the same as Attendance, counted where the events lie.
        var events = db.Set<DoorEventRow>().Where(row => ids.Contains(row.Gathering) && !db.Set<DoorEventRow>().Any(other => other.Gathering == row.Gathering && other.Event == row.Id));
        var came = await events.Where(row => row.Kind == "came").Select(row => new { row.Gathering, row.SignUp }).Distinct().GroupBy(row => row.Gathering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var walkedIn = await events.Where(row => row.Kind == "walked-in").GroupBy(row => row.Gathering)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return ids.Distinct().ToDictionary(id => id, id =>
        {
            var its = signUps.GetValueOrDefault(id);
            return new Narrowing(invited.GetValueOrDefault(id), its?.Live ?? 0, its?.Waiting ?? 0, its?.Unconfirmed ?? 0, its?.Online ?? 0, came.GetValueOrDefault(id) + walkedIn.GetValueOrDefault(id), its?.GoOn ?? 0);
        });
    }
}
