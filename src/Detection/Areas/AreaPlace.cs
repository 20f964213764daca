using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>A place that is reported, with the search that found it.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Number">1 for its first.</param>
/// <param name="Window">Where.</param>
/// <param name="LedByJobs">True when the jobs are the stronger evidence, and chose the window.</param>
/// <param name="Count">This window by count.</param>
/// <param name="Jobs">This window by jobs; none where jobs are not tested.</param>
/// <param name="Q">By count.</param>
/// <param name="QJobs">By jobs; NaN where not tested.</param>
/// <param name="Together">p that a further place was weighed with: both tests together.</param>
/// <param name="AtLeast">q of the place before; 0 for the first.</param>
sealed record AreaPlace(int Group, int Number, int Window, bool LedByJobs, BestWindow Count, BestWindow Jobs, double Q, double QJobs, double Together, double AtLeast)
{
    /// <summary>Chance that an interval misses, for one place that was not chosen.</summary>
    const double Miss = 0.05;

    /// <summary>Everything that is claimed about the place.</summary>
    /// <param name="ground">The population.</param>
    /// <param name="labels">The group.</param>
    /// <param name="search">The search as it stood when the place was found.</param>
    /// <param name="levelWithin">α·R/G.</param>
    /// <param name="selected">R/G: share of the families that have findings. Above 0.</param>
    /// <param name="shareKnown">Share of units with known jobs.</param>
    internal Concentration Describe(AreaGround ground, AreaLabels labels, AreaSearch search, double levelWithin, double selected, double shareKnown)
    {
        var (x, sites, chance) = (search.Observed(Window), ground.Windows.Sites[Window], search.Null(Window));
        var looks = Math.Max(1, Count.P / Count.LocalP);
        // Chosen among all free windows, by count or by jobs, and among families: as by points (docs/adr/0016).
        var (low, high) = RatioInterval.Of(chance, x, Miss * selected / search.Free.Length);
        var evidence = Likelihood.Ratio(x, sites, search.GroupSize, search.Population);
        var stratified = ground.StratifiedTail(labels, Window, search.Gone);
        var core = Plants(ground, labels, a => ground.Windows[Window].Contains(a));
        var edge = Plants(ground, labels, Edge(ground, labels, search));
        var known = ground.Folding is { } folding ? Description.Of(folding, core, edge, double.PositiveInfinity) : Unknown(ground, labels, x);
        var (tail, times) = Stratified(ground, labels, search, stratified, looks);
        var byJobs = JobsEvidenceOf(ground, labels, search, shareKnown);

        return new(
            Group, Number, new Core.Window(ImmutableArray.Create(ground.Windows[Window])), known.Members,
            sites, x, search.Population, search.GroupSize, chance.Mean, x / chance.Mean, low, high, SelectionAdjusted: true,
            Count.LocalP, Count.P, Q, byJobs,
            ground.Classes is null ? ConcentrationKind.NotCompared : tail * times > levelWithin ? ConcentrationKind.Urbanisation : ConcentrationKind.Localisation,
            stratified, known.Warnings, known.Employees, known.EmployeesKnown, (double)x / labels.Size, WithoutLargest(ground, labels, search, core, looks),
            known.LargestOwnerShare, known.LargestPlantShare, known.FoldedUnits, known.Imprecise, evidence, Strength(evidence, low, byJobs), [], LedByJobs,
            new(Together, AtLeast, levelWithin, tail, times, search.CountOf(Window).Bound, search.Free.Length));
    }

    /// <summary>By count the strength of every finding; where jobs are the stronger evidence, the same in jobs: −ln p · (1 − expected/observed).</summary>
    double Strength(double evidence, double low, JobsEvidence jobs)
    {
        var byCount = Likelihood.Strength(evidence, low);
        return LedByJobs && jobs is JobsEvidence.Tested tested ? Likelihood.StrengthByJobs(byCount, tested) : byCount;
    }

    /// <summary>The same window's tail against places of its own density, and what it is worth in the search; by jobs it is given the share of the sites that its classes give it.</summary>
    (double Tail, double Looks) Stratified(AreaGround ground, AreaLabels labels, AreaSearch search, double byCount, double looks)
    {
        if (ground.Classes is null || !LedByJobs)
            return (byCount, looks);
        var sites = Math.Clamp((int)Math.Ceiling(ground.StratifiedShare(labels, Window, search.Gone) * search.Population), 1, search.Population);
        return (JobsTest.UpperTail(search.Population, search.Jobs, sites, ground.Windows.Sum(Window, labels.JobsByArea)), search.Free.Length);
    }

    JobsEvidence JobsEvidenceOf(AreaGround ground, AreaLabels labels, AreaSearch search, double shareKnown) =>
        search.Jobs is null
            ? new JobsEvidence.NotTestable(shareKnown)
            : new JobsEvidence.Tested(
                ground.Windows.Sum(Window, labels.JobsByArea),
                JobsTest.Moments(search.Population, search.Jobs, ground.Windows.Sites[Window]).Mean, Jobs.LocalP, Jobs.P, QJobs);

    /// <summary>Plants in areas that touch the window and hold more than their own share.</summary>
    Func<int, bool> Edge(AreaGround ground, AreaLabels labels, AreaSearch search)
    {
        HashSet<int> touching = [.. ground.Windows.Around(Window)];
        return a => touching.Contains(a) && !search.Gone[a] && (double)labels.Counts[a] * search.Population > (double)search.GroupSize * ground.Sites[a];
    }

    static List<int> Plants(AreaGround ground, AreaLabels labels, Func<int, bool> of) =>
        ground.Folding is { } folding ? [.. labels.Plants.Where(u => of(folding.Units[u].Area))] : [];

    /// <summary>With sums only, owners and single plants are not known; a place of few is still few.</summary>
    Description.Belonging Unknown(AreaGround ground, AreaLabels labels, int x) => new(
        [], ground.Windows.Sum(Window, labels.JobsByArea), x, double.NaN, double.NaN, 0, 0, x < 10 ? [Warning.Small] : []);

    /// <summary>The place again, its largest plant taken out of the world: by jobs when those led to it, else by count; worth as much in the search.</summary>
    double WithoutLargest(AreaGround ground, AreaLabels labels, AreaSearch search, List<int> core, double looks)
    {
        var (x, sites) = (search.Observed(Window), ground.Windows.Sites[Window]);
        if (x < 2)
            return double.NaN;
        if (!LedByJobs || search.Jobs is not { } jobs || ground.Folding is not { } folding)
            return Math.Min(1, Math.Max(Tail.Floor, new Hypergeometric(search.Population - 1, search.GroupSize - 1, sites - 1).UpperTail(x - 1)) * looks);
        var largest = core.Max(u => Math.Max(0, folding.Units[u].Jobs));
        var others = jobs.ToList();
        others.Remove(largest);
        var inside = ground.Windows.Sum(Window, labels.JobsByArea) - largest;
        return Math.Min(1, JobsTest.UpperTail(search.Population - 1, [.. others], sites - 1, inside) * search.Free.Length);
    }
}
