using System.Collections.Immutable;
using Klynge.Atlas.Runs;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>What must travel with findings: where they are from and how to make them again. The <c>run</c> of <c>findings.json</c>, and <c>run.json</c>.</summary>
/// <param name="Id">For example <c>R12</c>; null without a database.</param>
/// <param name="Population">Name of the population, or of the file.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="DataFrom">Oldest row.</param>
/// <param name="DataTo">Newest row.</param>
/// <param name="Level">α.</param>
/// <param name="RadiiM">Radii of the discs. Metres; empty by areas.</param>
/// <param name="Seed">For bootstrap and simulation.</param>
/// <param name="CodeVersion">Which program made it.</param>
/// <param name="InputHash">SHA-256 of the input, hex.</param>
/// <param name="Units">Units before folding.</param>
/// <param name="DecisionMakers">Units after folding.</param>
/// <param name="FamiliesTested">G.</param>
/// <param name="FamiliesRejected">R.</param>
/// <param name="ShareOfJobsKnown">0 to 1.</param>
/// <param name="OwnersFolded">False where owners were not known.</param>
/// <param name="Source">Who published the input; null for a file.</param>
/// <param name="Licence">The line that must be shown; null for a file.</param>
/// <param name="Statement">What may be claimed; null for a file.</param>
/// <param name="GreatestScaleError">The most that any distance is too long or too short for its projection, as a share of it; null where metres were given.</param>
public sealed record ExportedRun(
    string? Id, string Population, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, DateOnly? DataFrom, DateOnly? DataTo,
    double Level, ImmutableArray<double> RadiiM, ulong Seed, string CodeVersion, string InputHash, int Units, int DecisionMakers,
    int FamiliesTested, int FamiliesRejected, double ShareOfJobsKnown, bool OwnersFolded, string? Source, string? Licence, string? Statement,
    double? GreatestScaleError = null)
{
    /// <summary>From a kept, finished run.</summary>
    /// <exception cref="ArgumentException">The run is not finished.</exception>
    public static ExportedRun Of(Run run, PopulationInfo info, Language language)
    {
        if (run.State is not RunState.Finished(var at, var figures))
            throw new ArgumentException($"Run {run.Id} is not finished, so it has nothing to export.", nameof(run));
        return new(
            run.Id, run.Population, run.StartedAt, at, run.DataFrom, run.DataTo, run.Parameters.Level, run.Parameters.RadiiMetres,
            run.Parameters.Seed, run.CodeVersion, run.InputHash, figures.Units, figures.DecisionMakers, figures.FamiliesTested,
            figures.FamiliesRejected, figures.ShareOfJobsKnown, info.Basis is not Basis.AreaCounts, info.Source,
            Attributions.Line(info.Licence).In(language), info.Statement.In(language));
    }
}
