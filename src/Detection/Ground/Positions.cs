namespace Klynge.Detection;

/// <summary>
/// The distinct points that units stand on, by easting and then northing, and how many stand on each. Postal-code points and addresses
/// repeat, so there are fewer of them than units.
/// </summary>
sealed class Positions
{
    Positions(double[] xs, double[] ys, int[] counts, int[] of) => (Xs, Ys, Counts, Of) = (xs, ys, counts, of);

    internal double[] Xs { get; }

    internal double[] Ys { get; }

    /// <summary>Units on each point.</summary>
    internal int[] Counts { get; }

    /// <summary>For each unit, its point.</summary>
    internal int[] Of { get; }

    internal int Count => Xs.Length;

    /// <exception cref="ArgumentException">A position is not a finite number of metres.</exception>
    internal static Positions Distinct(ReadOnlySpan<Unit> units)
    {
        var keys = new (double X, double Y)[units.Length];
        var order = new int[units.Length];
        for (var u = 0; u < units.Length; u++)
        {
            if (!double.IsFinite(units[u].X) || !double.IsFinite(units[u].Y))
                throw new ArgumentException($"Unit {units[u].Id} stands at ({units[u].X}, {units[u].Y}); both must be finite metres.", nameof(units));
            // −0 and 0 are one place.
            (keys[u], order[u]) = ((units[u].X + 0.0, units[u].Y + 0.0), u);
        }
        Array.Sort(keys, order);

        var (xs, ys, counts, of) = (new List<double>(), new List<double>(), new List<int>(), new int[units.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                xs.Add(keys[i].X);
                ys.Add(keys[i].Y);
                counts.Add(0);
            }
            counts[^1]++;
            of[order[i]] = xs.Count - 1;
        }
        return new([.. xs], [.. ys], [.. counts], of);
    }
}
