using Klynge.Clusters.Gatherings.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Somebody is erased: their seats at what is to come are passed on, and no sign-up tells any more who it was. That somebody came from the organisation stays.</summary>
public sealed class ForgetGuest(ClustersDb db, GuestLinks links)
{
    /// <param name="addresses">The person's.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Run(IEnumerable<string> addresses, DateTimeOffset now, CancellationToken cancel)
    {
        string[] keys = [.. addresses.Select(address => address.ToLowerInvariant())];
        foreach (var gathering in await db.Set<SignUpRow>().Where(row => keys.Contains(row.EmailKey)).Select(row => row.Gathering).Distinct().ToListAsync(cancel))
            await db.InOneTransaction(inside => In(gathering, keys, now, inside), cancel);
    }

    async Task In(string id, string[] keys, DateTimeOffset now, CancellationToken cancel)
    {
        var gathering = await db.Set<GatheringRow>().SingleAsync(row => row.Id == id, cancel);
        var seats = new SeatKeeping(db, links, gathering, now, cancel);
        foreach (var row in await db.Set<SignUpRow>().Where(row => row.Gathering == id && keys.Contains(row.EmailKey)).ToListAsync(cancel))
        {
            var signUp = SignUpTable.Read(row);
            if (signUp.IsLive && now < seats.Gathering.Plan.Start)
            {
                SignUpTable.Write(signUp with { State = new SignUpState.Cancelled(now) }, row);
                await seats.Note(signUp.Pseudonym, "cancel-sign-up", SignUpTable.WordOf(signUp.State), row.State, signUp);
                await seats.PassOn(GatheringTable.QueueOf(gathering).Without(signUp), signUp.Pseudonym);
            }
            await db.Set<NeedsRow>().Where(needs => needs.SignUp == row.Id).ExecuteDeleteAsync(cancel);
            await db.Set<SignUpLinkRow>().Where(link => link.SignUp == row.Id).ExecuteDeleteAsync(cancel);
            (row.Name, row.Email) = ("–", $"{row.Id:N}@erased.invalid");
            row.EmailKey = row.Email;
            if (row.Organisation is null) row.OrganisationName = "–";
        }
        await db.SaveChangesAsync(cancel);
    }
}
