using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Atlas.Findings;

/// <summary>A finding as a list and a map need it.</summary>
/// <param name="Address">Permanent address, for example <c>F117</c>.</param>
/// <param name="Population">Name of its population.</param>
/// <param name="Rank">1 is the strongest of its run.</param>
/// <param name="Name">As a person would say it.</param>
/// <param name="Where">Centre and extent.</param>
/// <param name="Certainty">From <paramref name="Q"/>.</param>
/// <param name="Kind">What kind of group its evidence is about.</param>
/// <param name="Nature">Localisation, urbanisation, or not compared.</param>
/// <param name="Group">Id of the group.</param>
/// <param name="Title">The group's name.</param>
/// <param name="Leaves">Leaf codes of the group and of the groups merged into it, ascending, none twice.</param>
/// <param name="ValueChains">English keys of the chains it is core to.</param>
/// <param name="Members">Core and edge; for counts by area, establishments inside.</param>
/// <param name="Observed">x.</param>
/// <param name="Expected">Mean of x under random labels.</param>
/// <param name="Ratio">Observed over expected by count, the centre left out of both.</param>
/// <param name="RatioLow">Lower end of its interval.</param>
/// <param name="RatioHigh">Upper end.</param>
/// <param name="SelectionAdjusted">Whether the interval allows for the place having been chosen.</param>
/// <param name="Q">False-discovery rate: the smaller of the count test's and the jobs test's.</param>
/// <param name="QCount">By count alone.</param>
/// <param name="QJobs">By jobs alone; null when not testable.</param>
/// <param name="Employees">Known jobs of the members.</param>
/// <param name="Warnings">What a reader must hear first.</param>
/// <param name="Strength">What the list is sorted by.</param>
/// <param name="KnownClusters">Ids of known clusters that it overlaps.</param>
/// <param name="Missing">Roles of its value chains that are missing within reach.</param>
public sealed record FindingSummary(
    string Address, string Population, int Rank, Words Name, Where Where, Certainty Certainty, GroupKind Kind, ConcentrationKind Nature,
    string Group, Words Title, ImmutableArray<string> Leaves, ImmutableArray<string> ValueChains, int Members, int Observed, double Expected,
    double Ratio, double RatioLow, double RatioHigh, bool SelectionAdjusted, double Q, double QCount, double? QJobs, long Employees,
    ImmutableArray<Warning> Warnings, double Strength, ImmutableArray<string> KnownClusters, int Missing)
{
    /// <summary>What the jobs say; null when they could not be tested.</summary>
    public JobsEvidence.Tested? Jobs { get; init; }

    /// <summary>Whether the jobs led to the place, and not the count. What is told first follows this.</summary>
    public bool LedByJobs { get; init; }

    /// <summary>The jobs when they led; null when the count did.</summary>
    public JobsEvidence.Tested? LeadingJobs() => LedByJobs ? Jobs : null;

    /// <summary>How many times what was expected, by what led to the place.</summary>
    public double LeadingRatio() => LeadingJobs()?.Ratio() ?? Ratio;

    /// <summary>The summary of a finding.</summary>
    public static FindingSummary Of(Finding finding)
    {
        var figures = finding.Evidence.Figures;
        var qJobs = figures.Jobs switch { JobsEvidence.NotTestable => (double?)null, JobsEvidence.Tested(_, _, _, _, var q) => q };
        return new(
            finding.Address, finding.Population, finding.Rank, finding.Name, finding.Where, finding.Certainty,
            finding.Evidence.Kind, figures.Kind, finding.Evidence.Group, finding.Evidence.Title,
            [.. finding.Also.SelectMany(also => also.Leaves).Concat(finding.Evidence.Leaves).Distinct().Order(StringComparer.Ordinal)],
            finding.ValueChains, finding.Members.IsEmpty ? figures.Observed : finding.Members.Length, figures.Observed, figures.Expected,
            figures.Ratio, figures.RatioLow, figures.RatioHigh, figures.SelectionAdjusted, Certainties.Q(figures), figures.Q, qJobs,
            figures.Employees, figures.Warnings, figures.Strength, finding.KnownClusters, finding.Roles.Count(role => role.Missing))
        { Jobs = figures.Jobs as JobsEvidence.Tested, LedByJobs = figures.LedByJobs };
    }
}

/// <summary>From a false-discovery rate to the word that a reader sees.</summary>
public static class Certainties
{
    /// <summary>The q at which a finding was reported: the smaller of by count and by jobs.</summary>
    public static double Q(Concentration figures) => figures.Jobs switch
    {
        JobsEvidence.NotTestable => figures.Q,
        JobsEvidence.Tested(_, _, _, _, var q) => Math.Min(figures.Q, q),
    };

    /// <summary>At most 10⁻⁶ is very certain, at most 0.01 certain; everything else that was reported is likely.</summary>
    public static Certainty Of(double q) => q <= 1e-6 ? Certainty.VeryCertain : q <= 0.01 ? Certainty.Certain : Certainty.Likely;
}
