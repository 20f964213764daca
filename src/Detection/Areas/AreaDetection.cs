using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>
/// Finds where the plants of each group of industries are more than chance allows, by windows of whole areas that are fixed before any industry is
/// looked at. For data that know only the municipality, the county or the statistical area.
/// </summary>
/// <remarks>
/// docs/methods.md, "By areas". A group's smallest exact tail over the windows is calibrated by Boole's bound with exact attained levels; where the bound
/// is above 10⁻⁵ it is refined by drawings of labels. Families, Simes and Benjamini–Hochberg as for points. Deterministic to the bit.
/// </remarks>
public static class AreaDetection
{
    /// <summary>
    /// Bounds between these are refined by drawing (docs/adr/0025). Below, even the first of a thousand families is rejected; a sum of twenty is not
    /// brought below any level that matters by what windows have in common.
    /// </summary>
    const double RefineAbove = 1e-5, RefineBelow = 20;

    /// <summary>Searches all groups where single establishments are known.</summary>
    /// <param name="units">The risk set. Units without an area are left out.</param>
    /// <param name="areas">What <see cref="Unit.Area"/> refers to.</param>
    /// <param name="groups">The groups to test.</param>
    /// <param name="settings">Level and seed; radii are not used.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Detected Run(
        Unit[] units, Area[] areas, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default) =>
        Run(units, areas, groups, settings, Environment.ProcessorCount, progress, cancel);

    /// <summary>The same on at most so many threads.</summary>
    internal static Detected Run(
        Unit[] units, Area[] areas, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings, int threads,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        progress?.Report(new("fold", 0));
        int[] placed = [.. Enumerable.Range(0, units.Length).Where(u => units[u].Area >= 0)];
        var folding = Folding.Fold([.. placed.Select(u => units[u])], groups);
        var into = new int[units.Length];
        Array.Fill(into, -1);
        for (var i = 0; i < placed.Length; i++)
            into[placed[i]] = folding.Into[i];

        var (sites, jobs, known) = (new int[areas.Length], new long[areas.Length], 0);
        foreach (var unit in folding.Units)
        {
            sites[unit.Area]++;
            jobs[unit.Area] += Math.Max(0, unit.Jobs);
            known += unit.Jobs >= 0 ? 1 : 0;
        }
        var share = folding.Units.IsEmpty ? 0 : (double)known / folding.Units.Length;
        progress?.Report(new("count", 0.05));
        var ground = AreaGround.Of(areas, sites, folding, jobs);
        var leaves = units.Select(u => u.Leaf + 1).DefaultIfEmpty().Max();
        var labels = Each(
            groups.Count, g => AreaLabels.Of(folding.Units.AsSpan(), Belongs(groups[g], leaves), areas.Length, share >= JobsTest.ShareNeeded), parallel);
        return Search(ground, labels, groups, settings, share, into, found => Merging.Merge(found, groups), progress, parallel);
    }

    /// <summary>Searches all groups where only establishments by area and industry are known.</summary>
    /// <param name="counts">One a cell; each area and leaf at most once.</param>
    /// <param name="areas">What <see cref="AreaCount.Area"/> refers to.</param>
    /// <param name="groups">The groups to test.</param>
    /// <param name="settings">Level and seed; radii are not used.</param>
    /// <param name="withheldBelow">Cells with fewer establishments than this are missing though they are there; 1 when none are.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <remarks>
    /// Withheld cells are taken on the safe side: every missing cell of a group may hold as many as can be withheld, so n is the most there can be. With
    /// m and N from the areas' own totals, the expectation is not below the true one, and the tail, which rises with n, is not below the true one either.
    /// Expected is then "at most" and the ratio "at least". Where an area's total is not known its cells' sum is taken, and that does not hold. Owners are not known, so nothing is folded, and jobs, which are sums only, cannot be tested.
    /// </remarks>
    public static Detected Run(
        AreaCount[] counts, Area[] areas, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings, int withheldBelow = 1,
        IProgress<DetectionProgress>? progress = null, CancellationToken cancel = default)
    {
        var parallel = new ParallelOptions { CancellationToken = cancel };
        progress?.Report(new("count", 0));
        var (sites, jobs) = (new int[areas.Length], new long[areas.Length]);
        foreach (var cell in counts)
        {
            sites[cell.Area] += cell.Establishments;
            jobs[cell.Area] += Math.Max(0, cell.Jobs);
        }
        // What is withheld is there all the same. An area of few has more of it, so the cells' sum would make m too small, more than N.
        for (var a = 0; a < areas.Length; a++)
            sites[a] = Math.Max(sites[a], areas[a].Establishments);
        var byLeaf = new AreaCount[counts.Select(c => c.Leaf + 1).DefaultIfEmpty().Max()][];
        Array.Fill(byLeaf, []);
        foreach (var leaf in counts.GroupBy(c => c.Leaf))
            byLeaf[leaf.Key] = [.. leaf];

        var ground = AreaGround.Of(areas, sites, null, jobs);
        var labels = Each(groups.Count, g => AreaLabels.Of(byLeaf, groups[g], areas.Length, withheldBelow), parallel);
        return Search(ground, labels, groups, settings, 0, [], found => Merging.Merge(found, groups, byLeaf), progress, parallel);
    }

    static Detected Search(
        AreaGround ground, AreaLabels[] labels, IReadOnlyList<IndustryGroup> groups, DetectionSettings settings, double shareKnown, int[] into,
        Func<IEnumerable<Concentration>, ImmutableArray<Concentration>> merge, IProgress<DetectionProgress>? progress, ParallelOptions parallel)
    {
        progress?.Report(new("test", 0.1));
        var searches = Each(groups.Count, g => new AreaSearch(ground, labels[g]), parallel);
        progress?.Report(new("test", 0.4));
        var (p, pJobs) = Calibrate(ground, labels, searches, settings.Seed, parallel);
        var judged = Families.Judge([.. groups.Select(group => group.Family)], p, pJobs, settings.Level);

        progress?.Report(new("places", 0.7));
        var strongest = searches.Select(search => search.ByCount.Window >= 0 ? search.ByCount.Window : search.ByJobs.Window).ToArray();
        var places = Each(
            groups.Count, g => Places(g, ground, labels[g], searches[g], p[g], pJobs[g], judged, settings, shareKnown, parallel), parallel);
        progress?.Report(new("merge", 0.9));
        var findings = merge(places.SelectMany(found => found));

        var results = groups.Select((_, g) => new GroupResult(
            g, labels[g].Size, Known(p[g]), Known(judged.Q[g]), pJobs[g], judged.QJobs[g], places[g].Count, [], Gamma(ground, labels[g]),
            strongest[g] < 0 ? null : new Core.Window(ImmutableArray.Create(ground.Windows[strongest[g]]))));
        progress?.Report(new("merge", 1));
        return new(
            ground.Folding?.Units ?? [], ImmutableArray.Create(into), [.. results], findings, shareKnown, judged.Tested, judged.Rejected);

        static double Known(double p) => double.IsNaN(p) ? 1 : p;
    }

    /// <summary>Boole's bounds, those that are not small refined by drawing; NaN for a group of fewer than two.</summary>
    static (double[] P, double[] PJobs) Calibrate(AreaGround ground, AreaLabels[] labels, AreaSearch[] searches, ulong seed, ParallelOptions parallel)
    {
        double[] p = [.. searches.Select((search, g) => labels[g].Size < 2 ? double.NaN : search.ByCount.P)];
        double[] pJobs = [.. searches.Select((search, g) => labels[g].Size < 2 || search.Jobs is null ? double.NaN : search.ByJobs.P)];
        var questions = Each(searches.Length, g => Questions(ground, labels[g], searches[g]), parallel);
        var asked = new List<(int Group, bool Jobs, LabelDraws.Question Question)>();
        for (var g = 0; g < questions.Length; g++)
        {
            if (questions[g].ByCount is { } byCount)
                asked.Add((g, false, byCount));
            if (questions[g].ByJobs is { } byJobs)
                asked.Add((g, true, byJobs));
        }
        var answers = LabelDraws.P(ground.Windows, ground.Sites, [.. asked.Select(a => a.Question)], seed, parallel);
        for (var i = 0; i < answers.Length; i++)
            (asked[i].Jobs ? pJobs : p)[asked[i].Group] = answers[i];
        return (p, pJobs);
    }

    /// <summary>What must be drawn to refine a search's bounds; null where they speak for themselves or cannot be refined.</summary>
    static (LabelDraws.Question? ByCount, LabelDraws.Question? ByJobs) Questions(AreaGround ground, AreaLabels labels, AreaSearch search) => (
        NeedsRefining(search.ByCount) && labels.Complete && search.GroupSize <= LabelDraws.MostPlants
            ? new(search.GroupSize, CriticalCounts(ground.Windows, search), null) : null,
        NeedsRefining(search.ByJobs) && search.Table is { } table ? new(search.Jobs!.Length, CriticalJobs(ground.Windows, search, table), search.Jobs) : null);

    static bool NeedsRefining(BestWindow best) => best is { Window: >= 0, Bound: > RefineAbove and <= RefineBelow };

    static long[] CriticalCounts(AreaWindows windows, AreaSearch search)
    {
        var (critical, from) = (new long[windows.Count], 0);
        Array.Fill(critical, long.MaxValue);
        foreach (var w in search.Free)
            critical[w] = from = WindowSearch.Critical(search.Null(w), search.ByCount.LocalP, from).Count;
        return critical;
    }

    static long[] CriticalJobs(AreaWindows windows, AreaSearch search, JobsTest table)
    {
        var (critical, from) = (new long[windows.Count], 0L);
        Array.Fill(critical, long.MaxValue);
        foreach (var w in search.Free)
            critical[w] = from = table.Critical(windows.Sites[w], search.ByJobs.LocalP * Tail.SameLevel, from);
        return critical;
    }

    /// <summary>The bounds of a search for a further place, refined in what is left of the world.</summary>
    static (BestWindow ByCount, BestWindow ByJobs) Refined(AreaGround ground, AreaLabels labels, AreaSearch search, ulong seed, ParallelOptions parallel)
    {
        var (count, jobs) = Questions(ground, labels, search);
        var asked = new[] { count, jobs }.OfType<LabelDraws.Question>().ToArray();
        if (asked.Length == 0)
            return (search.ByCount, search.ByJobs);
        var answers = LabelDraws.P(ground.Windows, [.. ground.Sites.Select((sites, a) => search.Gone[a] ? 0 : sites)], asked, seed, parallel);
        return (
            count is null ? search.ByCount : search.ByCount with { Bound = answers[0] },
            jobs is null ? search.ByJobs : search.ByJobs with { Bound = answers[^1] });
    }

    /// <summary>The first place at its family's level, then further ones until the first that fails.</summary>
    static List<Concentration> Places(
        int group, AreaGround ground, AreaLabels labels, AreaSearch search, double p, double pJobs, Families judged, DetectionSettings settings, double shareKnown, ParallelOptions parallel)
    {
        var found = new List<Concentration>();
        var (count, jobs, q, qJobs) = (search.ByCount with { Bound = p }, search.ByJobs with { Bound = pJobs }, judged.Q[group], judged.QJobs[group]);
        var before = 0.0;
        for (var number = 1; number <= AreaSearch.MostPlaces; number++)
        {
            var led = qJobs < q || double.IsNaN(q);
            var (best, atLeast) = led ? (jobs, qJobs) : (count, q);
            if (best.Window < 0 || !(atLeast <= settings.Level))
                break;
            // What did not choose the window is worth no more than its own best.
            if (led && count.Window != jobs.Window)
                (count, q) = (search.CountOf(best.Window), Math.Max(q, judged.QOf(search.CountOf(best.Window).P, atLeast)));
            else if (!led && search.Jobs is not null && count.Window != jobs.Window)
                (jobs, qJobs) = (search.JobsOf(best.Window), Math.Max(qJobs, judged.QOf(search.JobsOf(best.Window).P, atLeast)));
            found.Add(new AreaPlace(group, number, best.Window, led, count, jobs, q, qJobs, Together(led ? jobs : count), before)
                .Describe(ground, labels, search, judged.LevelWithin, (double)judged.Rejected / judged.Tested, shareKnown));

            search.Take(best.Window);
            before = atLeast;
            (count, jobs) = Refined(ground, labels, search, settings.Seed, parallel);
            q = judged.QOf(Together(count), atLeast);
            qJobs = search.Jobs is null ? double.NaN : judged.QOf(Together(jobs), atLeast);
        }
        return found;

        // Two chances at each further place, where jobs are tested too.
        double Together(BestWindow best) => Math.Min(1, (search.Jobs is null ? 1 : 2) * best.P);
    }

    static double Gamma(AreaGround ground, AreaLabels labels) =>
        labels.Jobs is null ? double.NaN : EllisonGlaeser.Of(labels.JobsByArea, ground.JobsByArea, labels.Jobs).Gamma;

    static bool[] Belongs(IndustryGroup group, int leaves)
    {
        var belongs = new bool[leaves];
        foreach (var leaf in group.Leaves.Where(leaf => leaf < leaves))
            belongs[leaf] = true;
        return belongs;
    }

    /// <summary>One result an index, whatever the threads.</summary>
    static T[] Each<T>(int count, Func<int, T> make, ParallelOptions parallel)
    {
        var made = new T[count];
        Parallel.For(0, count, parallel, i => made[i] = make(i));
        return made;
    }
}
