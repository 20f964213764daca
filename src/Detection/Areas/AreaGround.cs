namespace Klynge.Detection;

/// <summary>What all groups share in a search by areas.</summary>
/// <param name="Areas">The areas.</param>
/// <param name="Sites">Sites in each.</param>
/// <param name="Windows">The windows to look at.</param>
/// <param name="Classes">Class of urban density of each area; null where there are too few areas to tell.</param>
/// <param name="Folding">The decision-makers; null when only counts are known.</param>
/// <param name="JobsByArea">All known jobs by area.</param>
sealed record AreaGround(Area[] Areas, int[] Sites, AreaWindows Windows, int[]? Classes, Folding? Folding, long[] JobsByArea)
{
    internal int Population => Windows.Population;

    internal static AreaGround Of(Area[] areas, int[] sites, Folding? folding, long[] jobs) =>
        new(areas, sites, AreaWindows.Of(areas, sites), Strata.OfAreas(sites), folding, jobs);

    /// <summary>P(X ≥ x) of a window when labels are shuffled within classes of density only; NaN where there are no classes.</summary>
    /// <param name="labels">The group.</param>
    /// <param name="window">The window.</param>
    /// <param name="gone">Areas of places found before.</param>
    internal double StratifiedTail(AreaLabels labels, int window, bool[] gone) =>
        Classes is null ? double.NaN
            : Math.Max(Tail.Floor, Math.Exp(Strata.LogUpperTail(ByClass(labels, window, gone), Windows.Sum(window, labels.Counts))));

    /// <summary>The share of the group that a window's classes of density give it; NaN where there are no classes.</summary>
    internal double StratifiedShare(AreaLabels labels, int window, bool[] gone)
    {
        if (Classes is null)
            return double.NaN;
        var classes = ByClass(labels, window, gone);
        return classes.Sum(c => c.Mean) / classes.Sum(c => c.Marked);
    }

    Hypergeometric[] ByClass(AreaLabels labels, int window, bool[] gone)
    {
        var (all, marked, drawn) = (new int[Strata.Classes], new int[Strata.Classes], new int[Strata.Classes]);
        for (var a = 0; a < Sites.Length; a++)
        {
            if (gone[a])
                continue;
            all[Classes![a]] += Sites[a];
            marked[Classes[a]] += Math.Min(Sites[a], labels.AtMost[a]);
        }
        foreach (var a in Windows[window])
            drawn[Classes![a]] += Sites[a];
        return [.. all.Select((n, c) => new Hypergeometric(n, marked[c], drawn[c]))];
    }
}
