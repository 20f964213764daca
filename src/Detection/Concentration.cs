using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>Where a concentration lies.</summary>
public abstract record Core
{
    Core() { }

    /// <summary>A disc around one of its plants.</summary>
    /// <param name="X">Centre, easting. Metres.</param>
    /// <param name="Y">Centre, northing. Metres.</param>
    /// <param name="RadiusMetres">Above 0.</param>
    public sealed record Disc(double X, double Y, double RadiusMetres) : Core;

    /// <summary>A window of whole areas, fixed before looking.</summary>
    /// <param name="Areas">Indexes of its areas, ascending.</param>
    public sealed record Window(ImmutableArray<int> Areas) : Core;
}

/// <summary>What the jobs say beside the counts.</summary>
public abstract record JobsEvidence
{
    JobsEvidence() { }

    /// <summary>Fewer than 90 % of the units carry a job count, or only sums by area are known.</summary>
    /// <param name="ShareKnown">Share of the risk set's units with a known job count, 0 to 1.</param>
    public sealed record NotTestable(double ShareKnown) : JobsEvidence;

    /// <summary>The employment-weighted exact test of the same place.</summary>
    /// <param name="Observed">Jobs of the group inside.</param>
    /// <param name="Expected">Mean under random labels. Jobs.</param>
    /// <param name="LocalP">P(jobs ≥ observed) of this place alone.</param>
    /// <param name="P">The same, calibrated for the search.</param>
    /// <param name="Q">False-discovery rate at which it would be reported.</param>
    public sealed record Tested(double Observed, double Expected, double LocalP, double P, double Q) : JobsEvidence
    {
        /// <summary>Observed over expected: how many times the jobs that chance gives. No interval: it is not known how much of it is choice.</summary>
        public double Ratio() => Observed / Expected;
    }
}

/// <summary>Whether the place is more than city life. A new kind is added at the end.</summary>
public enum ConcentrationKind
{
    /// <summary>Still significant against places of its own urban density.</summary>
    Localisation,

    /// <summary>Explained by the density of the place: this industry lives in towns.</summary>
    Urbanisation,

    /// <summary>Not compared with places of its own density, since classes of density are not known (fewer than fifty areas).</summary>
    NotCompared,
}

/// <summary>What a reader must hear before the figures.</summary>
public enum Warning
{
    /// <summary>One owner holds half of the units inside, or more, before folding.</summary>
    OneOwner,

    /// <summary>One plant holds half of the known jobs inside, or more.</summary>
    OnePlant,

    /// <summary>A member's position is less precise than the core's radius, or half of the members' are less precise than half of it.</summary>
    ImprecisePositions,

    /// <summary>Fewer than ten members in the core.</summary>
    Small,
}

/// <summary>A plant that belongs, by its index in the folded units.</summary>
/// <param name="Unit">Index into <see cref="Detected.Folded"/>.</param>
/// <param name="Core">True inside the core; false at the edge.</param>
public readonly record struct Membership(int Unit, bool Core);

/// <summary>What a place was judged by, so that a reader can do the sums again (docs/methods.md, steps 5 to 7).</summary>
/// <param name="Together">p of the search that led to it, both tests together: what a further place is weighed with.</param>
/// <param name="AtLeast">q of the place before it, which had to be accepted first; 0 for a first place.</param>
/// <param name="LevelWithin">α·R/G.</param>
/// <param name="StratifiedP">Tail of the test that led to it, within classes of urban density; NaN where classes are not known.</param>
/// <param name="StratifiedLooks">What that tail is multiplied by for the search. It is city life when the product is above α·R/G.</param>
/// <param name="Bound">Boole's bound of the search by count, before drawings refine it; may be above 1.</param>
/// <param name="Looks">Discs or windows that were looked at.</param>
public sealed record Judgement(double Together, double AtLeast, double LevelWithin, double StratifiedP, double StratifiedLooks, double Bound, int Looks);

/// <summary>The significant place of one group of industries, with everything that is claimed about it.</summary>
/// <param name="Group">Index of the tested group.</param>
/// <param name="Place">1 for the group's first place, 2 for its second, …</param>
/// <param name="Core">Where.</param>
/// <param name="Members">Core and edge, ascending by unit. Empty when only sums by area are known.</param>
/// <param name="Sites">m: decision-makers of all industries inside.</param>
/// <param name="Observed">x: decision-makers of the group inside.</param>
/// <param name="Population">N: decision-makers of all industries, left at this step.</param>
/// <param name="GroupSize">n: decision-makers of the group, left at this step.</param>
/// <param name="Expected">Mean of x under random labels: for discs 1 + (n−1)(m−1)/(N−1), since the centre is given; for windows n·m/N.</param>
/// <param name="Ratio">Observed over expected, for discs with the centre left out of both.</param>
/// <param name="RatioLow">Lower end of its interval.</param>
/// <param name="RatioHigh">Upper end of its interval.</param>
/// <param name="SelectionAdjusted">True when the interval allows for the place having been chosen as the extreme.</param>
/// <param name="LocalP">Exact upper tail of this place alone.</param>
/// <param name="P">Calibrated for the search over centres and radii, or windows.</param>
/// <param name="Q">False-discovery rate at which this place would be reported.</param>
/// <param name="Jobs">The employment-weighted test.</param>
/// <param name="Kind">Localisation, urbanisation, or not compared.</param>
/// <param name="StratifiedP">The same disc's tail within strata of urban density; NaN where strata are not known.</param>
/// <param name="Warnings">Ascending, none twice.</param>
/// <param name="Employees">Known jobs of the members.</param>
/// <param name="EmployeesKnown">Members whose jobs are known.</param>
/// <param name="NationalShare">Members inside the core over the group's whole size in the population, 0 to 1.</param>
/// <param name="WithoutLargestP">Calibrated p when the largest member is taken out, by jobs where these led to the place; NaN when nothing is left.</param>
/// <param name="LargestOwnerShare">Share of the unfolded units inside held by one owner, 0 to 1.</param>
/// <param name="LargestPlantShare">Share of the known jobs inside held by one plant, 0 to 1; NaN when no jobs are known.</param>
/// <param name="FoldedUnits">Units that were folded into the members inside (units before minus after).</param>
/// <param name="Imprecise">Members whose position is less precise than half of the radius.</param>
/// <param name="LogLikelihoodRatio">Bernoulli log-likelihood ratio of inside against outside (Kulldorff 1997).</param>
/// <param name="Strength">What the list is sorted by; defined in docs/methods.md.</param>
/// <param name="Also">Findings of other groups that are this one in other words (half of the members shared), strongest first.</param>
/// <param name="LedByJobs">True when the jobs are the evidence that led to the place; false when the count is.</param>
/// <param name="Judged">What it was judged by; null in runs of before it was kept.</param>
public sealed record Concentration(
    int Group, int Place, Core Core, ImmutableArray<Membership> Members,
    int Sites, int Observed, int Population, int GroupSize,
    double Expected, double Ratio, double RatioLow, double RatioHigh, bool SelectionAdjusted,
    double LocalP, double P, double Q, JobsEvidence Jobs, ConcentrationKind Kind, double StratifiedP,
    ImmutableArray<Warning> Warnings, long Employees, int EmployeesKnown, double NationalShare, double WithoutLargestP,
    double LargestOwnerShare, double LargestPlantShare, int FoldedUnits, int Imprecise,
    double LogLikelihoodRatio, double Strength, ImmutableArray<Concentration> Also, bool LedByJobs = false, Judgement? Judged = null)
{
    /// <summary>The jobs when they led to the place; null when the count did. What a reader is told first follows this.</summary>
    public JobsEvidence.Tested? LeadingJobs() => LedByJobs ? Jobs as JobsEvidence.Tested : null;
}

/// <summary>M(r) of one group at one radius: a location quotient at a distance.</summary>
/// <param name="RadiusMetres">r. Metres.</param>
/// <param name="M">Marcon–Puech M(r); 1 is no concentration; NaN when no plant has a neighbour.</param>
/// <param name="NullLow">2.5 % point under random labels.</param>
/// <param name="NullHigh">97.5 % point under random labels.</param>
/// <param name="Low">Lower end of the bootstrap interval over decision-makers, 95 %.</param>
/// <param name="High">Upper end.</param>
public sealed record MAt(double RadiusMetres, double M, double NullLow, double NullHigh, double Low, double High);

/// <summary>One group's result, found or not.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Size">n: decision-makers of the group.</param>
/// <param name="P">Calibrated p of its strongest place by count; 1 when it has none.</param>
/// <param name="Q">False-discovery rate at which it would be reported.</param>
/// <param name="PJobs">The same by jobs; NaN when not testable.</param>
/// <param name="QJobs">The same by jobs; NaN when not testable.</param>
/// <param name="Places">How many places were reported before merging.</param>
/// <param name="M">M(r) at each radius; empty by areas.</param>
/// <param name="Gamma">Ellison–Glaeser γ over areas; NaN where areas or plant sizes are not known.</param>
/// <param name="Strongest">Where its strongest place lies, reported or not; null when the group has fewer than two plants.</param>
public sealed record GroupResult(int Group, int Size, double P, double Q, double PJobs, double QJobs, int Places, ImmutableArray<MAt> M, double Gamma, Core? Strongest);

/// <summary>All that a run found.</summary>
/// <param name="Folded">The decision-makers that were tested, in the order that memberships refer to.</param>
/// <param name="FoldedInto">For each unit given, the index in <see cref="Folded"/> that it was folded into; −1 for a unit left out.</param>
/// <param name="Groups">One result a group, in the order given.</param>
/// <param name="Findings">After merging, strongest first.</param>
/// <param name="ShareOfJobsKnown">Share of the units with a job count.</param>
/// <param name="FamiliesTested">G.</param>
/// <param name="FamiliesRejected">R.</param>
public sealed record Detected(
    ImmutableArray<Unit> Folded, ImmutableArray<int> FoldedInto, ImmutableArray<GroupResult> Groups,
    ImmutableArray<Concentration> Findings, double ShareOfJobsKnown, int FamiliesTested, int FamiliesRejected);

/// <summary>What a run is asked for.</summary>
/// <param name="Level">α: false-discovery rate over families. 0.05 unless told.</param>
/// <param name="RadiiMetres">Radii of the discs, ascending. Metres.</param>
/// <param name="Seed">For bootstrap and simulation.</param>
public sealed record DetectionSettings(double Level, double[] RadiiMetres, ulong Seed)
{
    /// <summary>5 % and discs of 5, 10, 20 and 40 km.</summary>
    public static DetectionSettings Default { get; } = new(0.05, [5_000, 10_000, 20_000, 40_000], 1);
}

/// <summary>How far a run has come.</summary>
/// <param name="Stage">A short stable word: <c>fold</c>, <c>count</c>, <c>test</c>, <c>places</c>, <c>describe</c>, <c>merge</c>.</param>
/// <param name="Share">0 to 1 over the whole run.</param>
public readonly record struct DetectionProgress(string Stage, double Share);
