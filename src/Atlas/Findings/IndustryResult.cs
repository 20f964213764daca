using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Atlas.Findings;

/// <summary>What a run says of one group of industries, found or not.</summary>
/// <param name="Group">Id, for example <c>industry:03.21</c>.</param>
/// <param name="Family">Id of its family.</param>
/// <param name="Title">The group's name.</param>
/// <param name="Kind">Industry, category or chain.</param>
/// <param name="Level">Digits of the code, else 0.</param>
/// <param name="Leaves">Leaf codes in the population's standard.</param>
/// <param name="Size">n: decision-makers (establishments for counts by area).</param>
/// <param name="P">Calibrated p of its strongest place by count.</param>
/// <param name="Q">False-discovery rate by count.</param>
/// <param name="PJobs">By jobs; null when not testable.</param>
/// <param name="QJobs">By jobs; null when not testable.</param>
/// <param name="Places">Places reported before merging.</param>
/// <param name="M">M(r) at each radius; empty by areas.</param>
/// <param name="Gamma">Ellison–Glaeser γ; null where not computed.</param>
/// <param name="Strongest">Where its strongest place lies, reported or not; null when it has fewer than two plants.</param>
/// <param name="Findings">Addresses of the run's findings that rest on it, alone or merged.</param>
public sealed record IndustryResult(
    string Group, string Family, Words Title, GroupKind Kind, int Level, ImmutableArray<string> Leaves, int Size, double P, double Q,
    double? PJobs, double? QJobs, int Places, ImmutableArray<MAt> M, double? Gamma, StrongestPlace? Strongest, ImmutableArray<string> Findings);

/// <summary>Where a group's strongest place lies.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="RadiusMetres">Of the disc; null for windows.</param>
/// <param name="Areas">Codes of the window's areas; for discs the area of its centre.</param>
/// <param name="Name">As a person says it: "Austevoll", "Porsgrunn og Bamble".</param>
public sealed record StrongestPlace(double Lat, double Lon, double? RadiusMetres, ImmutableArray<string> Areas, Words Name);
