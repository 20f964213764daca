using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Atlas.Findings;

/// <summary>How sure a finding is, by q: at most 10⁻⁶, 0.01, 0.05.</summary>
public enum Certainty
{
    /// <summary>q ≤ 0.05.</summary>
    Likely,

    /// <summary>q ≤ 0.01.</summary>
    Certain,

    /// <summary>q ≤ 10⁻⁶.</summary>
    VeryCertain,
}

/// <summary>A finding as it is kept and shown: what, where, how sure, who, what is missing.</summary>
/// <param name="Address">Permanent address, for example <c>F117</c>; the same over runs while it is the same finding.</param>
/// <param name="Run">The run that this content is from.</param>
/// <param name="Population">Name of its population.</param>
/// <param name="Rank">1 is the strongest of its run.</param>
/// <param name="Name">As a person would say it: "Sjømat, Austevoll".</param>
/// <param name="Where">Centre and extent.</param>
/// <param name="Evidence">The strongest evidence: the finding itself.</param>
/// <param name="Also">The same place in other words: merged findings, strongest first.</param>
/// <param name="Certainty">From the evidence's q.</param>
/// <param name="ValueChains">Value chains that its industries are core to, English keys of the shipped list.</param>
/// <param name="Members">Core first, then edge; largest first. Empty for counts by area.</param>
/// <param name="Knowledge">Knowledge environments within 75 km, nearest first.</param>
/// <param name="Roles">Roles of its value chains: present inside, or missing with the nearest places that have them.</param>
/// <param name="KnownClusters">Known clusters of the programme that it overlaps, by id.</param>
public sealed record Finding(
    string Address, string Run, string Population, int Rank, Words Name, Where Where,
    Evidence Evidence, ImmutableArray<Evidence> Also, Certainty Certainty, ImmutableArray<string> ValueChains,
    ImmutableArray<Member> Members, ImmutableArray<KnowledgeNear> Knowledge, ImmutableArray<Role> Roles, ImmutableArray<string> KnownClusters);

/// <summary>Where a finding lies.</summary>
/// <param name="Lat">Centre, degrees north.</param>
/// <param name="Lon">Centre, degrees east.</param>
/// <param name="X">Centre in the population's projection. Metres.</param>
/// <param name="Y">Centre. Metres.</param>
/// <param name="RadiusMetres">Radius of the core disc; null for windows of areas.</param>
/// <param name="Areas">Municipalities (or statistical areas) that hold core members, most first; for windows its areas.</param>
/// <param name="LabourMarketRegions">The same by labour-market region. Empty outside Norway.</param>
/// <param name="Counties">The same by county.</param>
public sealed record Where(
    double Lat, double Lon, double X, double Y, double? RadiusMetres,
    ImmutableArray<string> Areas, ImmutableArray<string> LabourMarketRegions, ImmutableArray<string> Counties);

/// <summary>One row of the evidence ledger.</summary>
/// <param name="Group">Id of the tested group, for example <c>industry:03.21</c>.</param>
/// <param name="Kind">Industry, category or chain.</param>
/// <param name="Title">The group's name.</param>
/// <param name="Leaves">Leaf codes of the population's standard.</param>
/// <param name="Figures">All figures of the engine, memberships and merged findings left out.</param>
/// <param name="M">M(r) of the group in the whole population.</param>
/// <param name="Gamma">Ellison–Glaeser γ; null where not computed.</param>
/// <param name="Areas">Codes of the window's areas; empty for discs. (The window of <see cref="Figures"/> holds the engine's own indexes.)</param>
public sealed record Evidence(
    string Group, GroupKind Kind, Words Title, ImmutableArray<string> Leaves, Concentration Figures, ImmutableArray<MAt> M, double? Gamma,
    ImmutableArray<string> Areas);

/// <summary>A member.</summary>
/// <param name="Id">Organisation number.</param>
/// <param name="Name">Null when it may not be shown.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="PrecisionMetres">How far the true position may lie. Metres.</param>
/// <param name="Leaf">Industry code.</param>
/// <param name="Area">Municipality.</param>
/// <param name="Place">Postal place.</param>
/// <param name="Employees">Null when not known.</param>
/// <param name="Core">Core or edge.</param>
/// <param name="Folded">Units of the same owner folded into this one (organisation numbers), itself left out.</param>
public sealed record Member(
    string Id, string? Name, double Lat, double Lon, double X, double Y, double PrecisionMetres,
    string Leaf, string Area, string Place, int? Employees, bool Core, ImmutableArray<string> Folded);

/// <summary>A knowledge environment within reach.</summary>
/// <param name="Id">Id in the shipped list.</param>
/// <param name="DistanceMetres">Straight line from the centre. Metres.</param>
/// <param name="SharesTheme">True when one of its value chains is the finding's.</param>
public sealed record KnowledgeNear(string Id, double DistanceMetres, bool SharesTheme);

/// <summary>A role of a value chain around a finding.</summary>
/// <param name="ValueChain">English key of the chain.</param>
/// <param name="Key">English key of the role.</param>
/// <param name="Present">Units with this role within the finding's reach.</param>
/// <param name="Expected">Units with this role that as many sites would hold on average.</param>
/// <param name="Nearest">When it is missing: the nearest places that have it.</param>
/// <param name="Missing">True when none is present although three or more would be usual (docs/methods.md, Roles).</param>
/// <param name="Usual">Units with this role that as many units of the chain's core have beside them in the whole population.</param>
public sealed record Role(
    string ValueChain, string Key, int Present, double Expected, ImmutableArray<NearestPlace> Nearest, bool Missing, double Usual);

/// <summary>The nearest place that has a missing role.</summary>
/// <param name="Area">Municipality or statistical area.</param>
/// <param name="Units">Units there.</param>
/// <param name="DistanceMetres">From the finding's centre. Metres.</param>
/// <param name="Examples">Organisation numbers of up to three that may be shown, largest first.</param>
public sealed record NearestPlace(string Area, int Units, double DistanceMetres, ImmutableArray<string> Examples);
