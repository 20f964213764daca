using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>A finding as it leaves the house: the fixed shape of <c>findings.json</c> and of the API. Names in JSON are snake_case.</summary>
/// <param name="Id">Its address, or its rank where there is no database.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level"><c>2</c>, <c>3</c>, … digits of the classification, <c>category</c> or <c>chain</c>.</param>
/// <param name="Industries">Codes of its group.</param>
/// <param name="Cores">Where it lies.</param>
/// <param name="Members">Its members; empty where single units are not known.</param>
/// <param name="Observed">x.</param>
/// <param name="Expected">Mean under random labels.</param>
/// <param name="Ratio">Observed over expected, by count.</param>
/// <param name="RatioLow">Lower end of its interval.</param>
/// <param name="RatioHigh">Upper end; null when it has none.</param>
/// <param name="RatioInterval"><c>selection-adjusted</c> or <c>unadjusted</c>.</param>
/// <param name="P">Calibrated p by count.</param>
/// <param name="Q">By count.</param>
/// <param name="PJobs">By jobs; null when not testable.</param>
/// <param name="QJobs">By jobs; null when not testable.</param>
/// <param name="Kind"><c>localisation</c>, <c>urbanisation</c>, or <c>not-compared</c> where classes of urban density are not known.</param>
/// <param name="Warnings">Stable words.</param>
/// <param name="Employees">Known jobs of the members.</param>
/// <param name="NationalShare">Core members over the group's size, 0 to 1.</param>
/// <param name="WithoutLargestQ">
/// What q would be without the largest member, at the same multiplicity (p without it · q / p, all of the test that led to the place); null when nothing is left.
/// </param>
/// <param name="Knowledge">Knowledge environments within reach.</param>
/// <param name="Missing">Roles that are missing.</param>
/// <param name="Strength">What the list is sorted by, highest first.</param>
/// <param name="LedBy"><c>count</c> or <c>jobs</c>: the evidence that led to the place. Observed, expected and ratio are of the count in any case.</param>
/// <param name="ObservedJobs">Jobs of the group inside; null when not testable.</param>
/// <param name="ExpectedJobs">Mean of that under random labels; null when not testable.</param>
/// <param name="RatioJobs">The one over the other, without an interval; null when not testable.</param>
public sealed record ExportedFinding(
    string Id, string Name, string Level, ImmutableArray<string> Industries, ImmutableArray<ExportedCore> Cores,
    ImmutableArray<ExportedMember> Members, int Observed, double Expected, double? Ratio, double? RatioLow, double? RatioHigh,
    string RatioInterval, double P, double Q, double? PJobs, double? QJobs, string Kind, ImmutableArray<string> Warnings, long Employees,
    double NationalShare, double? WithoutLargestQ, ImmutableArray<ExportedKnowledge> Knowledge, ImmutableArray<ExportedMissing> Missing, double Strength,
    string LedBy, double? ObservedJobs, double? ExpectedJobs, double? RatioJobs)
{
    /// <summary>Id of the group, for example <c>industry:03.21</c>.</summary>
    public string? Group { get; init; }

    /// <summary>The group's name; null where the classification is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Municipalities, or areas of statistics, that hold core members, most first.</summary>
    public ImmutableArray<string> Municipalities { get; init; } = [];

    /// <summary>From a kept finding. Members that may not be shown have a neutral id.</summary>
    public static ExportedFinding Of(Finding finding, Language language)
    {
        var evidence = finding.Evidence;
        return Of(
            finding.Address, finding.Name.In(language), evidence.Kind, Digits(evidence.Group), evidence.Leaves, evidence.Figures,
            [ExportedCore.Of(finding.Where)],
            [.. ShownIds.Of(finding.Members).Select(shown => new ExportedMember(shown.Id, shown.Unit.Core ? "core" : "edge"))]) with
        {
            Group = evidence.Group,
            Title = evidence.Title.In(language),
            Municipalities = finding.Where.Areas,
            Knowledge = [.. finding.Knowledge.Select(near => new ExportedKnowledge(near.Id, Math.Round(near.DistanceMetres)))],
            Missing =
            [
                .. finding.Roles.Where(role => role.Missing)
                    .Select(role => new ExportedMissing($"{role.ValueChain}: {role.Key}", [.. role.Nearest.SelectMany(place => place.Examples)])),
            ],
        };
    }

    /// <summary>From the engine alone, where there is no database: no knowledge environments, no roles.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Kind of its group.</param>
    /// <param name="digits">Digits of the group's code; 0 for categories and chains.</param>
    /// <param name="industries">Codes of its group.</param>
    /// <param name="figures">Everything that is claimed.</param>
    /// <param name="cores">Where it lies.</param>
    /// <param name="members">Its members.</param>
    public static ExportedFinding Of(
        string id, string name, GroupKind kind, int digits, ImmutableArray<string> industries, Concentration figures,
        ImmutableArray<ExportedCore> cores, ImmutableArray<ExportedMember> members)
    {
        var jobs = figures.Jobs as JobsEvidence.Tested;
        return new(
            id, name, Words.Level(kind, digits), industries, cores, members, figures.Observed, figures.Expected, Finite(figures.Ratio),
            Finite(figures.RatioLow), Finite(figures.RatioHigh), figures.SelectionAdjusted ? "selection-adjusted" : "unadjusted",
            figures.P, figures.Q, jobs?.P, jobs?.Q, KindWord(figures.Kind), [.. figures.Warnings.Select(Words.Warning)], figures.Employees,
            figures.NationalShare, WithoutLargest(figures), [], [], figures.Strength,
            LedByWord(figures.LedByJobs), jobs?.Observed, jobs?.Expected, Finite(jobs?.Ratio()));
    }

    /// <summary>The stable word of what led to a place.</summary>
    public static string LedByWord(bool byJobs) => byJobs ? "jobs" : "count";

    /// <summary>The stable word of a kind.</summary>
    public static string KindWord(ConcentrationKind kind) => kind switch
    {
        ConcentrationKind.Localisation => "localisation",
        ConcentrationKind.Urbanisation => "urbanisation",
        ConcentrationKind.NotCompared => "not-compared",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no word yet."),
    };

    static double? WithoutLargest(Concentration figures)
    {
        // Its p is of the test that led to the place, and so is what that p is worth among the others.
        var (p, q) = figures.LeadingJobs() is { } jobs ? (jobs.P, jobs.Q) : (figures.P, figures.Q);
        return double.IsNaN(figures.WithoutLargestP) || p <= 0 ? null : Math.Min(1, figures.WithoutLargestP * Math.Max(1, q / p));
    }

    static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    static int Digits(string group) => group.StartsWith("industry:", StringComparison.Ordinal) ? group.Count(char.IsAsciiDigit) : 0;

    /// <summary>The stable words of the fixed shapes.</summary>
    static class Words
    {
        public static string Level(GroupKind kind, int digits) => kind switch
        {
            GroupKind.Industry => digits.ToString(System.Globalization.CultureInfo.InvariantCulture),
            GroupKind.Category => "category",
            GroupKind.Chain => "chain",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are three kinds of groups."),
        };

        public static string Warning(Warning warning) => warning switch
        {
            Detection.Warning.OneOwner => "one-owner",
            Detection.Warning.OnePlant => "one-plant",
            Detection.Warning.ImprecisePositions => "imprecise-positions",
            Detection.Warning.Small => "small",
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "This warning has no word yet."),
        };
    }
}

/// <summary>Where a finding lies: a disc (x, y, lat, lon, radius_m) or areas.</summary>
/// <param name="X">Centre, easting. Metres.</param>
/// <param name="Y">Centre, northing. Metres.</param>
/// <param name="Lat">Degrees north; null when the positions have no known projection.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="RadiusM">Of the disc; null for areas.</param>
/// <param name="Areas">Codes; null for a disc.</param>
public sealed record ExportedCore(double? X, double? Y, double? Lat, double? Lon, double? RadiusM, ImmutableArray<string>? Areas)
{
    /// <summary>From a kept finding.</summary>
    public static ExportedCore Of(Where where) =>
        Rounded(where.X, where.Y, where.Lat, where.Lon, where.RadiusMetres, where.RadiusMetres is null ? where.Areas : null);

    /// <summary>To the metre, and to five decimals of a degree: positions of the register are no better.</summary>
    /// <param name="x">Easting. Metres.</param>
    /// <param name="y">Northing. Metres.</param>
    /// <param name="lat">Degrees north; NaN when not known.</param>
    /// <param name="lon">Degrees east; NaN when not known.</param>
    /// <param name="radiusMetres">Of the disc; null for areas.</param>
    /// <param name="areas">Codes; null for a disc.</param>
    public static ExportedCore Rounded(double x, double y, double lat, double lon, double? radiusMetres, ImmutableArray<string>? areas)
    {
        return new(Math.Round(x), Math.Round(y), Degrees(lat), Degrees(lon), radiusMetres, areas);

        static double? Degrees(double value) => double.IsNaN(value) ? null : Math.Round(value, 5);
    }
}

/// <summary>A member.</summary>
/// <param name="Id">Organisation number; <c>u</c> and six digits for one that may not be shown.</param>
/// <param name="Part"><c>core</c> or <c>edge</c>.</param>
public sealed record ExportedMember(string Id, string Part);

/// <summary>A knowledge environment within reach.</summary>
/// <param name="Id">Id in the shipped list.</param>
/// <param name="DistanceM">Straight line. Metres.</param>
public sealed record ExportedKnowledge(string Id, double DistanceM);

/// <summary>A missing role.</summary>
/// <param name="Role">Chain and role: <c>Seafood: supplier</c>.</param>
/// <param name="Nearest">Organisation numbers of the nearest that have it and may be shown.</param>
public sealed record ExportedMissing(string Role, ImmutableArray<string> Nearest);
