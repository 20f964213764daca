using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Partners;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Afterwards;

/// <summary>Somebody who came.</summary>
/// <param name="Id">Their sign-up, or the event that they walked in by.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Where they are from; without a number when it was typed.</param>
/// <param name="HadSignedUp">Whether they had signed up.</param>
/// <param name="GoesOn">Whether they want to go on; null when nobody has said.</param>
public sealed record Met(Guid Id, string Name, Party Organisation, bool HadSignedUp, GoesOn? GoesOn)
{
    /// <summary>What the organisation most likely is, by its name; a person can say otherwise.</summary>
    public PartnerKind LikelyKind => Guesses.FirstOrDefault(guess => Organisation.Name.Contains(guess.Part, StringComparison.OrdinalIgnoreCase)).Kind;

    static readonly (string Part, PartnerKind Kind)[] Guesses =
    [
        ("kommune", PartnerKind.Public), ("innovasjon norge", PartnerKind.Public), ("siva", PartnerKind.Public), ("universitet", PartnerKind.Knowledge), ("høgskole", PartnerKind.Knowledge),
        ("høyskole", PartnerKind.Knowledge), ("høgskule", PartnerKind.Knowledge), ("fagskole", PartnerKind.Knowledge), ("forskning", PartnerKind.Knowledge), ("sintef", PartnerKind.Knowledge),
        ("norce", PartnerKind.Knowledge), ("sparebank", PartnerKind.Capital), ("invest", PartnerKind.Capital),
    ];
}

/// <summary>A gathering looked back upon.</summary>
/// <param name="Gathering">Which.</param>
/// <param name="Narrowing">In numbers.</param>
/// <param name="Met">Who came, those who want to go on first.</param>
/// <param name="FeedbackAsked">How many have been asked how it was.</param>
/// <param name="FeedbackGiven">How many have told.</param>
public sealed record LookBack(Gathering Gathering, Narrowing Narrowing, ImmutableArray<Met> Met, int FeedbackAsked, int FeedbackGiven)
{
    /// <summary>Those who want to go on.</summary>
    public ImmutableArray<Met> GoOn => [.. Met.Where(one => one.GoesOn is GoesOn.Yes)];

    /// <summary>How many organisations they came from.</summary>
    public int Organisations => Met.Select(one => one.Organisation.Number ?? one.Organisation.Name.ToUpperInvariant()).Distinct().Count();
}

/// <summary>Looks back upon a gathering, in as many questions however many came.</summary>
public sealed class LookBackQueries(ClustersDb db)
{
    /// <summary>What came of it; null when there is no such gathering.</summary>
    public async Task<LookBack?> Get(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel) is not { } gathering) return null;
        var attendance = await new DoorQueries(db).Attendance(id, cancel);
        var rows = await db.Set<SignUpRow>().AsNoTracking().Where(row => row.Gathering == key).ToListAsync(cancel);

        var met = rows.Where(row => attendance.Ticks.ContainsKey(row.Id)).Select(row => new Met(row.Id, row.Name, new Party(row.Organisation, row.OrganisationName), true, NoteGoesOn.Read(row.GoesOn)))
            .Concat(attendance.WalkIns.Select(one => new Met(one.Id, one.Name, new Party(null, one.Organisation.Length > 0 ? one.Organisation : one.Name), false, null)))
            .OrderBy(one => one.GoesOn is null).ThenBy(one => one.GoesOn).ThenBy(one => one.Organisation.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new(GatheringTable.Read(gathering), await new HostingQueries(db).Narrowing(id, cancel), met, rows.Count(row => row.FeedbackAskedAt is not null), rows.Count(row => row.FeedbackGiven));
    }
}
