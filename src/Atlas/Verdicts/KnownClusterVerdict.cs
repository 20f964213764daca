using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Atlas.Verdicts;

/// <summary>What a run can say about one known cluster of the programme.</summary>
/// <param name="Cluster">Id in the shipped list.</param>
/// <param name="Figures">Units of its core industries in its municipalities, beside what chance gives.</param>
/// <param name="Outcome">Found, no more than density, not found, or not testable here.</param>
/// <param name="Breadth">What one industry or one municipality beside its host fills of its definition; null when nothing fills half of it.</param>
public sealed record KnownClusterVerdict(string Cluster, KnownClusterFigures Figures, KnownClusterOutcome Outcome, DefinitionBreadth? Breadth);

/// <summary>What makes a definition broad: half or more of it is one ordinary thing, so that the verdict is mostly about that. Either may be null, not both.</summary>
/// <param name="Industry">The industry (NACE Rev. 2) that half or more of the units of its industries are in, when it has several.</param>
/// <param name="Municipality">The municipality, another than its host, that holds half or more of the units in its municipalities.</param>
public sealed record DefinitionBreadth(ShareOfDefinition? Industry, ShareOfDefinition? Municipality);

/// <summary>A part of a definition.</summary>
/// <param name="Code">Industry or municipality.</param>
/// <param name="Share">0.5 to 1.</param>
public sealed record ShareOfDefinition(string Code, double Share);

/// <summary>The counts of a verdict. All after folding owners.</summary>
/// <param name="Population">N: decision-makers of the population.</param>
/// <param name="Sites">m: those in the cluster's municipalities.</param>
/// <param name="Core">n: those of its core industries.</param>
/// <param name="Observed">x: those of its core industries in its municipalities.</param>
/// <param name="Expected">n·m/N.</param>
/// <param name="P">Exact upper tail of x; 1 when nothing was expected.</param>
/// <param name="SmallestP">The tail if all that could be inside were inside: what this population could show at best.</param>
/// <param name="Needed">The count that would be significant here; null when not even all of them inside would be.</param>
/// <param name="Power">How often that count would be reached if the industries were three times as common there as elsewhere, 0 to 1.</param>
/// <param name="StratifiedP">The tail of x when labels are shuffled within classes of urban density only; NaN where classes are not known.</param>
public sealed record KnownClusterFigures(
    int Population, int Sites, int Core, int Observed, double Expected, double P, double SmallestP, int? Needed, double Power,
    double StratifiedP);

/// <summary>Closed: these outcomes and no others.</summary>
public abstract record KnownClusterOutcome
{
    KnownClusterOutcome() { }

    /// <summary>A finding of the run is in its industries and municipalities, or the test of exactly these shows it, within classes of urban density too where these are known.</summary>
    /// <param name="Addresses">Those findings, strongest first; empty when only the test shows it.</param>
    /// <param name="Q">Of the test of exactly these alone; above the level where only the findings show it. Each finding has its own q: the smaller of both would be neither.</param>
    public sealed record Found(ImmutableArray<string> Addresses, double Q) : KnownClusterOutcome;

    /// <summary>Its industries are more in its municipalities than by chance, but not shown to be more than in places of the same density: they live in towns, or in the country.</summary>
    /// <param name="Q">Of the test without classes of density, at most the level.</param>
    public sealed record DensityEffect(double Q) : KnownClusterOutcome;

    /// <summary>It could have been found here, and was not.</summary>
    /// <param name="Q">False-discovery rate of the place over the clusters that could be tested.</param>
    public sealed record NotFound(double Q) : KnownClusterOutcome;

    /// <summary>It cannot be told here: even a real cluster would mostly have been missed, or its definition is mostly something else.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record NotTestable(Words Reason) : KnownClusterOutcome;
}
