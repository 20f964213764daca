using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>Finds where the plants of each group of industries stand closer together than chance allows, by discs around them.</summary>
/// <remarks>docs/methods.md, "By points", tells each step with its formula, its source and the test that holds it.</remarks>
public static class PointDetection
{
    /// <summary>Up to this many sites M(r) is measured for every group; above, for the reported ones.</summary>
    const int EveryGroupsM = 50_000;

    /// <summary>Searches all groups.</summary>
    /// <param name="units">The risk set: all establishments that could have been of any industry. Finite positions, in metres.</param>
    /// <param name="groups">The groups to test. A leaf may be in many.</param>
    /// <param name="settings">Level, radii and seed.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>The same to the bit whatever the number of threads and the width of the processor's vectors.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentException">A position is not finite, the radii do not ascend from above 0, or the level is not above 0 and at most 1.</exception>
    public static Detected Run(
        Unit[] units, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default) =>
        Run(units, null, groups, settings, Environment.ProcessorCount, progress, cancel);

    /// <summary>The same with classes of urban density that are given, instead of our own five.</summary>
    /// <param name="units">The risk set.</param>
    /// <param name="strata">The class of each unit, 0 or more; null when the units do not tell.</param>
    /// <param name="groups">The groups to test.</param>
    /// <param name="settings">Level, radii and seed.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentException">There is not one stratum of 0 or more for each unit; or as above.</exception>
    public static Detected Run(
        Unit[] units, int[]? strata, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default) =>
        Run(units, strata, groups, settings, Environment.ProcessorCount, progress, cancel);

    /// <summary>The same on at most so many threads.</summary>
    internal static Detected Run(
        Unit[] units, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings, int threads,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default) =>
        Run(units, null, groups, settings, threads, progress, cancel);

    static Detected Run(
        Unit[] units, int[]? strata, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings, int threads,
        IProgress<DetectionProgress>? progress, CancellationToken cancel)
    {
        if (strata is not null && (strata.Length != units.Length || strata.Any(s => s < 0)))
            throw new ArgumentException($"{strata.Length} strata for {units.Length} units; there must be one each, 0 or more.", nameof(strata));
        var radii = settings.RadiiMetres;
        if (radii.Length == 0 || !(radii[0] > 0) || radii.Zip(radii.Skip(1)).Any(pair => !(pair.First < pair.Second)) || !double.IsFinite(radii[^1]))
            throw new ArgumentException($"The radii are {string.Join(", ", radii)}; they must ascend from above 0.", nameof(settings));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };

        Tell("fold", 0);
        var folding = Folding.Fold(units, groups);
        var land = Landscape.Survey(folding, radii, parallel, share => Tell("count", 0.02 + (0.33 * share)), OfFolded(strata, units, folding));
        var known = folding.Units.IsEmpty ? 0 : (double)folding.Units.Count(unit => unit.Jobs >= 0) / folding.Units.Length;
        var labels = new Labels(land, groups, testJobs: known >= JobsTest.ShareNeeded);

        var tests = labels.Each(parallel, Enumerable.Range(0, groups.Count), (_, members, jobs) => Test(land, members, jobs), share => Tell("test", 0.35 + (0.35 * share)));
        var families = Families.Judge(
            [.. groups.Select(group => group.Family)], [.. tests.Select(test => test?.P ?? double.NaN)], [.. tests.Select(test => test?.PJobs ?? double.NaN)], settings.Level);

        int[] reported = [.. Enumerable.Range(0, groups.Count).Where(g => families.Q[g] <= settings.Level || families.QJobs[g] <= settings.Level)];
        var places = labels.Each(
            parallel, reported, (g, members, jobs) => GroupPlaces.Of(g, land, members, jobs, families, settings, known, cancel),
            share => Tell("places", 0.7 + (0.2 * share)));

        Tell("describe", 0.9);
        var measured = land.Sites <= EveryGroupsM ? Enumerable.Range(0, groups.Count) : reported;
        var sites = MSites.Of(
            [.. folding.Units.Select(unit => unit.X)], [.. folding.Units.Select(unit => unit.Y)], radii,
            [.. land.Within.Select(within => land.Positions.Of.Select(position => within[position] - 1).ToArray())]);
        var concentration = labels.Each(parallel, measured, (_, members, _) => M(sites, members, settings.Seed), share => Tell("describe", 0.92 + (0.04 * share)));

        Tell("merge", 0.97);
        var findings = Merging.Merge(places.SelectMany(found => found ?? []), groups);
        Tell("merge", 1);
        return new(folding.Units, folding.Into, [.. groups.Select((_, g) => Result(g))], findings, known, families.Tested, families.Rejected);

        GroupResult Result(int g) => tests[g] is { } test
            ? new(g, labels.Size(g), test.P, families.Q[g], test.PJobs, families.QJobs[g], places[g]?.Count ?? 0, concentration[g]?.At ?? [], double.NaN, test.Strongest)
            : new(g, labels.Size(g), 1, 1, double.NaN, double.NaN, 0, [], double.NaN, null);
        void Tell(string stage, double share) => progress?.Report(new(stage, share));
    }

    /// <summary>A decision-maker stands where its largest plant does, and is of its class.</summary>
    static int[]? OfFolded(int[]? strata, Unit[] units, Folding folding)
    {
        if (strata is null)
            return null;
        var folded = new int[folding.Units.Length];
        for (var u = 0; u < units.Length; u++)
        {
            if (folding.Units[folding.Into[u]].Id == units[u].Id)
                folded[folding.Into[u]] = strata[u];
        }
        return folded;
    }

    /// <summary>A group's strongest place, by count and by jobs, calibrated.</summary>
    sealed record GroupTest(double P, double PJobs, Core Strongest);

    static GroupTest Test(Landscape land, GroupMembers members, GroupJobs? jobs)
    {
        var search = new PlaceSearch(land, members);
        var byCount = search.Strongest()!.Value;
        var byJobs = jobs?.Strongest(search);
        // Jobs that are testable but nowhere above their expectation have a p of 1, which Simes' test counts.
        var pJobs = jobs is null ? double.NaN : byJobs?.Jobs.P ?? 1;
        var place = byJobs is { } found && found.Jobs.P < byCount.P ? found.Place : byCount;
        return new(byCount.P, pJobs, new Core.Disc(members.Xs[place.Point], members.Ys[place.Point], land.Radii[place.Radius]));
    }

    sealed record Concentrations(ImmutableArray<MAt> At);

    static Concentrations M(MSites sites, GroupMembers members, ulong seed)
    {
        var own = members.Inside.Select(_ => new int[members.Size]).ToArray();
        for (int p = 0, u = 0; p < members.Points.Length; p++)
        {
            for (var k = 0; k < members.Counts[p]; k++, u++)
            {
                for (var r = 0; r < own.Length; r++)
                    own[r][u] = members.Inside[r][p] - 1;
            }
        }
        return new(MFunction.Of(sites, members.Units, own, seed));
    }
}
