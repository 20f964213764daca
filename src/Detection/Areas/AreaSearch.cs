namespace Klynge.Detection;

/// <summary>The places of one group, one after another.</summary>
/// <remarks>
/// After a place is taken away, its sites and plants are out of the risk set, and random labels on the rest are again a draw without replacement.
/// Areas that touch it stay in the risk set, but no later window may hold them: the next place is another one, not the same one's outskirts.
/// </remarks>
sealed class AreaSearch
{
    /// <summary>No more places are sought than these.</summary>
    internal const int MostPlaces = 12;

    readonly AreaGround ground;
    readonly AreaLabels labels;
    readonly bool[] closed;
    int[] counts;

    internal AreaSearch(AreaGround ground, AreaLabels labels)
    {
        (this.ground, this.labels, counts) = (ground, labels, labels.Counts);
        (closed, Gone) = (new bool[ground.Sites.Length], new bool[ground.Sites.Length]);
        Look();
    }

    /// <summary>Areas of the places taken away.</summary>
    internal bool[] Gone { get; }

    /// <summary>N at this step.</summary>
    internal int Population { get; private set; }

    /// <summary>n at this step; the most there can be where cells are withheld.</summary>
    internal int GroupSize { get; private set; }

    /// <summary>The windows that may be looked at.</summary>
    internal int[] Free { get; private set; } = [];

    /// <summary>The plants' jobs at this step; null when jobs are not tested.</summary>
    internal int[]? Jobs { get; private set; }

    internal JobsTest? Table { get; private set; }

    /// <summary>The best window by count.</summary>
    internal BestWindow ByCount { get; private set; }

    /// <summary>The best window by jobs; none when jobs are not tested.</summary>
    internal BestWindow ByJobs { get; private set; }

    /// <summary>Takes a place away, closes what touches it, and looks again.</summary>
    internal void Take(int window)
    {
        foreach (var a in ground.Windows[window])
            closed[a] = Gone[a] = true;
        foreach (var a in ground.Windows.Around(window))
            closed[a] = true;
        counts = [.. labels.Counts.Select((count, a) => Gone[a] ? 0 : count)];
        Look();
    }

    /// <summary>The local tail of any window by count, and what it is worth in this search.</summary>
    internal BestWindow CountOf(int window)
    {
        if (window == ByCount.Window)
            return ByCount;
        var p = Math.Max(Tail.Floor, Null(window).UpperTail(Observed(window)));
        return new(window, p, Math.Max(ByCount.Bound, WindowSearch.CountBound(ground.Windows, Free, GroupSize, Population, p)));
    }

    /// <summary>The same by jobs.</summary>
    internal BestWindow JobsOf(int window)
    {
        if (window == ByJobs.Window)
            return ByJobs;
        var jobs = ground.Windows.Sum(window, labels.JobsByArea);
        var p = Math.Max(Tail.Floor, Table?.UpperTail(ground.Windows.Sites[window], jobs)
            ?? JobsTest.UpperTail(Population, Jobs, ground.Windows.Sites[window], jobs));
        return new(window, p, Math.Max(ByJobs.Bound, p * Free.Length));
    }

    internal Hypergeometric Null(int window) => new(Population, GroupSize, ground.Windows.Sites[window]);

    internal int Observed(int window) => ground.Windows.Sum(window, labels.Counts);

    void Look()
    {
        (Population, GroupSize) = (0, 0);
        for (var a = 0; a < Gone.Length; a++)
        {
            if (!Gone[a])
                (Population, GroupSize) = (Population + ground.Sites[a], GroupSize + Math.Min(ground.Sites[a], labels.AtMost[a]));
        }
        Free = ground.Windows.Free(closed);
        ByCount = WindowSearch.ByCount(ground.Windows, Free, counts, GroupSize, Population);
        (Jobs, Table, ByJobs) = (null, null, BestWindow.None);
        if (labels.Jobs is { } all && ground.Folding is { } folding)
        {
            Jobs = [.. all.Where((_, k) => !Gone[folding.Units[labels.Plants[k]].Area])];
            Table = Jobs.Length <= JobsTest.MostPlants ? JobsTest.Of(Population, Jobs) : null;
            ByJobs = WindowSearch.ByJobs(ground.Windows, Free, counts, labels.JobsByArea, Jobs, Table, Population);
        }
    }
}
