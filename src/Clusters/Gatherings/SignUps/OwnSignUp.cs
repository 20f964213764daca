using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>A guest's own sign-up, as its link shows it.</summary>
/// <param name="Gathering">To what.</param>
/// <param name="SignUp">The sign-up.</param>
/// <param name="Needs">What the guest wrote; empty when nothing, or when it has been deleted.</param>
/// <param name="PlaceInQueue">1 is next; null when not waiting.</param>
/// <param name="DoorCode">What is shown at the door.</param>
/// <param name="GaveFeedback">Whether the guest has told how it was.</param>
public sealed record OwnSignUp(Gathering Gathering, SignUp SignUp, Needs Needs, int? PlaceInQueue, string DoorCode, bool GaveFeedback);

/// <summary>Finds a sign-up by the token of a link. Changes nothing: a mail program that opens links ahead confirms nobody.</summary>
public sealed class SignUpByLink(ClustersDb db)
{
    /// <returns>The sign-up; null when the token is none, has expired, or is for another gathering.</returns>
    public async Task<OwnSignUp?> Get(GatheringId id, string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Row(db, id, token, now, cancel) is not { } row) return null;
        var gathering = GatheringTable.Read(await db.Set<GatheringRow>().AsNoTracking().SingleAsync(each => each.Id == row.Gathering, cancel));
        var needs = await db.Set<NeedsRow>().AsNoTracking().SingleOrDefaultAsync(each => each.SignUp == row.Id, cancel);
        var place = row.State != SignUpTable.Waiting
            ? (int?)null
            : 1 + await db.Set<SignUpRow>().CountAsync(each => each.Gathering == row.Gathering && each.State == SignUpTable.Waiting && each.Place < row.Place, cancel);
        return new(gathering, SignUpTable.Read(row), needs is null ? Needs.None : new(needs.Access, needs.Diet), place, row.DoorCode, row.FeedbackGiven);
    }

    internal static async Task<SignUpRow?> Row(ClustersDb db, GatheringId id, string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (!LinkToken.IsOne(token)) return null;
        var hash = LinkToken.Hash(token);
        return await db.Set<SignUpLinkRow>().Where(link => link.TokenHash == hash && link.Expires > now)
            .Join(db.Set<SignUpRow>(), link => link.SignUp, row => row.Id, (_, row) => row).SingleOrDefaultAsync(row => row.Gathering == id.ToString(), cancel);
    }
}
