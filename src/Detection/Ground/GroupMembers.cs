namespace Klynge.Detection;

/// <summary>The decision-makers of one group on the ground: its points, ascending by position, and how many of its own stand around each.</summary>
sealed class GroupMembers
{
    readonly int[] first;

    /// <param name="land">The population.</param>
    /// <param name="units">The group's decision-makers, none twice.</param>
    internal GroupMembers(Landscape land, int[] units)
    {
        int[] keys = [.. units.Select(unit => land.Positions.Of[unit])];
        Units = [.. units];
        Array.Sort(keys, Units);
        Points = [.. keys.Distinct()];
        (Counts, first) = (new int[Points.Length], new int[Points.Length + 1]);
        for (int u = 0, p = 0; u < keys.Length; u++)
        {
            if (keys[u] != Points[p])
                first[++p] = u;
            Counts[p]++;
        }
        first[^1] = keys.Length;
        double[] xs = [.. Points.Select(position => land.Positions.Xs[position])];
        double[] ys = [.. Points.Select(position => land.Positions.Ys[position])];
        Grid = new(xs, ys, Counts);
        Inside = new int[land.Radii.Length][];
        for (var r = 0; r < Inside.Length; r++)
        {
            Inside[r] = new int[Points.Length];
            var disc = Grid.Shape(land.Radii[r]);
            foreach (var p in Grid.Order)
                Inside[r][p] = Grid.Count(xs[p], ys[p], disc);
        }
        (Xs, Ys) = (xs, ys);
    }

    /// <summary>The members, ascending by position.</summary>
    internal int[] Units { get; }

    /// <summary>n.</summary>
    internal int Size => Units.Length;

    /// <summary>The positions that members stand on, ascending.</summary>
    internal int[] Points { get; }

    internal double[] Xs { get; }

    internal double[] Ys { get; }

    /// <summary>Members on each point.</summary>
    internal int[] Counts { get; }

    internal Neighbours Grid { get; }

    /// <summary>x: by radius and point, members within, those on the point itself counted.</summary>
    internal int[][] Inside { get; }

    /// <summary>The members on a point.</summary>
    internal ReadOnlySpan<int> On(int point) => Units.AsSpan(first[point], Counts[point]);

    /// <summary>The points within a radius of a point, ascending.</summary>
    internal List<int> Around(int point, double radius)
    {
        var near = new List<int>();
        Grid.List(Xs[point], Ys[point], Grid.Shape(radius), near);
        near.Sort();
        return near;
    }
}
