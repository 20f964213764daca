using System.Collections.Immutable;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>How a population knows where its units are.</summary>
public enum Basis
{
    /// <summary>Every unit has a point of its own.</summary>
    Points,

    /// <summary>Every unit is known by its area.</summary>
    Areas,

    /// <summary>Only establishments and jobs by area and industry are known.</summary>
    AreaCounts,
}

/// <summary>A named risk set: what it is, where it is from, and what may be claimed from it.</summary>
/// <param name="Name">Stable word: telemark, norway-preview, usa, norway.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Basis">Points, areas or counts by area.</param>
/// <param name="Standard">The standard that its leaf codes are in.</param>
/// <param name="Projection">The metric projection that X and Y are in.</param>
/// <param name="From">Date of the oldest row.</param>
/// <param name="To">Date of the newest row.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Licence">The attribution line that must be shown.</param>
/// <param name="Statement">What must stand on the screen: computed from the population, in three languages.</param>
/// <param name="Read">Rows read from the source.</param>
/// <param name="Units">Units in the risk set before folding (establishments for counts by area).</param>
/// <param name="DecisionMakers">After folding; equal to Units for counts by area.</param>
/// <param name="WithJobs">Units with a known number of employees.</param>
/// <param name="Jobs">Known employees.</param>
/// <param name="SmallestRadiusMetres">Nothing nearer than this may be claimed; from the positions' precision. 0 for areas.</param>
/// <param name="SharePrecise">Share of units whose position is within 2 km, 0 to 1.</param>
/// <param name="Share">About how large a share of all such units this is: 1 is complete, 1/55 a sample; null when not known.</param>
/// <param name="Left">What was left out of the risk set, by reason, largest first.</param>
/// <param name="InputHash">SHA-256 of the source files and the number of the rules, hex.</param>
public sealed record PopulationInfo(
    string Name, Words Title, Basis Basis, Standard Standard, Projection Projection, DateOnly From, DateOnly To,
    string Source, string Licence, Words Statement, int Read, int Units, int DecisionMakers, int WithJobs, long Jobs,
    double SmallestRadiusMetres, double SharePrecise, double? Share, ImmutableArray<LeftOut> Left, string InputHash)
{
    /// <summary>What is in the risk set and must be known of it: placed by something less than its own address, or not named. A unit may have several.</summary>
    public ImmutableArray<Flagged> Flagged { get; init; } = [];
}

/// <summary>Units of a risk set that something must be known of.</summary>
/// <param name="Flag">Stable word.</param>
/// <param name="Text">What it is, in three languages.</param>
/// <param name="Units">How many.</param>
public sealed record Flagged(string Flag, Words Text, int Units);

/// <summary>Rows left out for one reason.</summary>
/// <param name="Reason">Stable word, for example <c>post-office-box</c>, <c>housing-body</c>, <c>industry-unknown</c>.</param>
/// <param name="Text">The reason in words.</param>
/// <param name="Rows">How many.</param>
public sealed record LeftOut(string Reason, Words Text, int Rows);

/// <summary>One unit of a risk set.</summary>
/// <param name="Id">Organisation number, or an area-industry key.</param>
/// <param name="Name">Null when it may not be shown (sole proprietorships and their establishments) or is not known.</param>
/// <param name="Leaf">Code in the population's standard.</param>
/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="X">Easting in the population's projection. Metres.</param>
/// <param name="Y">Northing. Metres.</param>
/// <param name="PrecisionMetres">How far the true position may lie. Metres.</param>
/// <param name="Area">Municipality of 2024 (Norway) or core-based statistical area (usa).</param>
/// <param name="Place">Postal place or area name, as a person writes it.</param>
/// <param name="Employees">Null when not known.</param>
/// <param name="Owner">Key of the decision-maker that owns it; units with one key are folded.</param>
/// <param name="Notes">What must be known of its position.</param>
public sealed record PopulationUnit(
    string Id, string? Name, string Leaf, double Lat, double Lon, double X, double Y, double PrecisionMetres,
    string Area, string Place, int? Employees, string Owner, PlaceNotes Notes = PlaceNotes.None);

/// <summary>A population with all of its units or counts, for a run.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Units">Its units; empty for counts by area.</param>
/// <param name="Areas">Its areas; empty for points.</param>
/// <param name="Counts">Establishments and jobs by area and leaf; empty unless counts are all there is.</param>
public sealed record Population(PopulationInfo Info, ImmutableArray<PopulationUnit> Units, ImmutableArray<PopulationArea> Areas, ImmutableArray<PopulationCount> Counts);

/// <summary>An area of a population.</summary>
/// <param name="Code">Municipality number or CBSA code.</param>
/// <param name="Name">As a person writes it.</param>
/// <param name="Lat">Job-weighted centre, degrees north.</param>
/// <param name="Lon">Job-weighted centre, degrees east.</param>
/// <param name="X">Centre, easting. Metres.</param>
/// <param name="Y">Centre, northing. Metres.</param>
/// <param name="Neighbours">Codes of adjoining areas of the population.</param>
/// <param name="Establishments">All its establishments, those in withheld cells with them; null when not known.</param>
public sealed record PopulationArea(
    string Code, string Name, double Lat, double Lon, double X, double Y, ImmutableArray<string> Neighbours, int? Establishments = null);

/// <summary>Establishments and jobs of one leaf industry in one area.</summary>
public readonly record struct PopulationCount(string Area, string Leaf, int Establishments, int? Jobs);
