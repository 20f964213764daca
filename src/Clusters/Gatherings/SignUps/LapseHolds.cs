using Klynge.Clusters.Gatherings.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Lets go what nobody confirmed in time, and passes the seats on. Run often; doing it twice does nothing more.</summary>
public sealed class LapseHolds(ClustersDb db, GuestLinks links)
{
    /// <returns>How many lapsed.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var gatherings = await db.Set<SignUpRow>().Where(row => (row.State == SignUpTable.Held || row.State == SignUpTable.Waiting) && row.HeldUntil <= now)
            .Select(row => row.Gathering).Distinct().ToListAsync(cancel);
        var lapsed = 0;
        foreach (var gathering in gatherings) lapsed += await In(gathering, now, cancel);
        return lapsed;
    }

    Task<int> In(string id, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var rows = await db.Set<SignUpRow>().Where(row => row.Gathering == id && (row.State == SignUpTable.Held || row.State == SignUpTable.Waiting) && row.HeldUntil <= now).ToListAsync(inside);
        var gathering = await db.Set<GatheringRow>().SingleAsync(row => row.Id == id, inside);
        var seats = new SeatKeeping(db, links, gathering, now, inside);
        var queue = GatheringTable.QueueOf(gathering);
        foreach (var row in rows)
        {
            var signUp = SignUpTable.Read(row);
            queue = queue.Without(signUp);
            var lapsed = signUp with { State = new SignUpState.Lapsed(now) };
            SignUpTable.Write(lapsed, row);
            await seats.Note("system", "lapse-sign-up", SignUpTable.WordOf(signUp.State), row.State, lapsed);
        }
        // What lapsed must be out of the queue in the database before the seats are passed on.
        await db.SaveChangesAsync(inside);
        await seats.PassOn(queue, "system");
        await db.SaveChangesAsync(inside);
        return rows.Count;
    }, cancel);
}
