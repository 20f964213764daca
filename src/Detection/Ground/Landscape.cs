using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>All decision-makers of a population on the ground, and what is the same for every group: how many stand within each radius of each.</summary>
sealed class Landscape
{
    const int Batch = 512;

    Landscape(Folding folding, double[] radii)
    {
        (Folding, Radii) = (folding, radii);
        Positions = Positions.Distinct(folding.Units.AsSpan());
        Grid = new(Positions.Xs, Positions.Ys, Positions.Counts);
        Shapes = [.. radii.Select(Grid.Shape)];
        Within = [.. radii.Select(_ => new int[Positions.Count])];
        Logs = new(Math.Max(1, Sites));
    }

    internal Folding Folding { get; }

    internal ImmutableArray<Unit> Units => Folding.Units;

    /// <summary>N.</summary>
    internal int Sites => Folding.Units.Length;

    internal Positions Positions { get; }

    internal Neighbours Grid { get; }

    /// <summary>Ascending. Metres.</summary>
    internal double[] Radii { get; }

    internal Neighbours.Disc[] Shapes { get; }

    /// <summary>m: by radius and position, sites within, those on the position itself counted.</summary>
    internal int[][] Within { get; }

    /// <summary>For each m, how many pairs of site and radius have m sites within.</summary>
    internal int[] Discs { get; private set; } = [];

    /// <summary>The class of urban density of each position: given, or made of how many stand within 10 km.</summary>
    internal int[] Stratum { get; private set; } = [];

    /// <summary>The sites of each class.</summary>
    internal Neighbours[] ByStratum { get; private set; } = [];

    /// <summary>N by class.</summary>
    internal int[] SitesByStratum { get; private set; } = [];

    internal LogFactorials Logs { get; }

    /// <summary>Counts sites around sites.</summary>
    /// <param name="folding">The decision-makers.</param>
    /// <param name="radii">Ascending. Metres.</param>
    /// <param name="parallel">Threads and cancellation. Whole numbers come out, the same for any number of threads.</param>
    /// <param name="progress">Told the share done.</param>
    /// <param name="strata">The class of each decision-maker, 0 or more, when it is given.</param>
    internal static Landscape Survey(Folding folding, double[] radii, ParallelOptions parallel, Action<double> progress, int[]? strata = null)
    {
        var land = new Landscape(folding, radii);
        var strataRadius = Array.IndexOf(radii, Strata.Radius);
        var urban = strataRadius >= 0 ? land.Within[strataRadius] : new int[land.Positions.Count];
        var (shape, batches, done) = (land.Grid.Shape(Strata.Radius), (land.Positions.Count + Batch - 1) / Batch, 0);
        Parallel.For(0, batches, parallel, batch =>
        {
            foreach (var position in land.Grid.Order[(batch * Batch)..Math.Min((batch + 1) * Batch, land.Positions.Count)])
            {
                var (x, y) = (land.Positions.Xs[position], land.Positions.Ys[position]);
                for (var r = 0; r < radii.Length; r++)
                    land.Within[r][position] = land.Grid.Count(x, y, land.Shapes[r]);
                if (strataRadius < 0)
                    urban[position] = land.Grid.Count(x, y, shape);
            }
            progress((double)Interlocked.Increment(ref done) / batches);
        });
        land.Discs = new int[land.Within.Max(counts => counts.DefaultIfEmpty().Max()) + 1];
        foreach (var counts in land.Within)
        {
            for (var position = 0; position < counts.Length; position++)
                land.Discs[counts[position]] += land.Positions.Counts[position];
        }
        if (strata is null)
            land.Divide(Strata.Classify(urban, land.Positions.Counts), Strata.Classes);
        else
            land.Divide(land.MostCommon(strata), strata.DefaultIfEmpty().Max() + 1);
        return land;
    }

    /// <summary>Of those on one position the commonest class; of equals the lowest.</summary>
    int[] MostCommon(int[] strata) =>
        [.. Enumerable.Range(0, Sites).GroupBy(unit => Positions.Of[unit]).OrderBy(on => on.Key)
            .Select(on => on.GroupBy(unit => strata[unit]).OrderByDescending(c => c.Count()).ThenBy(c => c.Key).First().Key)];

    void Divide(int[] stratum, int classes)
    {
        (Stratum, SitesByStratum, ByStratum) = (stratum, new int[classes], new Neighbours[classes]);
        for (var s = 0; s < classes; s++)
        {
            int[] inside = [.. Enumerable.Range(0, Positions.Count).Where(position => Stratum[position] == s)];
            int[] counts = [.. inside.Select(position => Positions.Counts[position])];
            SitesByStratum[s] = counts.Sum();
            ByStratum[s] = new([.. inside.Select(p => Positions.Xs[p])], [.. inside.Select(p => Positions.Ys[p])], counts);
        }
    }
}
