using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>How far from its postal code's point an establishment may lie.</summary>
/// <remarks>
/// Measured, not assumed: every 250 m cell of Statistics Norway's grid of establishments goes to the nearest code for street addresses
/// in its municipality; the precision of a code is the distance that nine of ten of its establishments lie within, plus 125 m for the
/// cell. A test measures it again and compares. A position of quality 2 or 3 in its source is at best 1 or 2 km.
/// </remarks>
public static class PostalPrecision
{
    /// <summary>Where nothing was measured: one large receiver is a house, any other code a district.</summary>
    const double House = 500, District = 10_000;

    /// <summary>The precision of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="measured">What was measured for it. Metres; 0 when nothing was.</param>
    public static double Of(PostalCode code, double measured)
    {
        var floor = code.Quality switch { 1 => 250, 2 => 1_000, 3 => 2_000, _ => District };
        var spread = measured > 0 ? measured : code.Use is PostalUse.Company ? House : code.Use is PostalUse.Boxes ? 2_000 : District;
        return Math.Max(floor, spread);
    }

    /// <summary>Measures every code for street addresses that has establishments.</summary>
    /// <returns>Metres by code, rounded up to 50.</returns>
    public static IReadOnlyDictionary<string, double> Measure(DataFolder data)
    {
        var codes = PostalFiles.ReadCodes(data)
            .Where(code => code.Places && code.Use is PostalUse.Street or PostalUse.Both or PostalUse.Several)
            .Select(code => (code, At: Projections.Forward(Projection.Utm33, code.Lat, code.Lon)))
            .ToLookup(c => c.code.Municipality, StringComparer.Ordinal);
        var cells = data.Read("geo/ssb_grid250m_establishments_2025.csv.gz", r => (
            Municipality: r.Text("kommune"), At: Projections.Forward(Projection.Utm33, r.Number("lat"), r.Number("lon")), Count: r.Whole("establishments") ?? 0));

        return cells.Where(cell => codes[cell.Municipality].Any())
            .Select(cell =>
            {
                var (code, distance) = codes[cell.Municipality]
                    .Select(c => (c.code.Code, Distance: double.Hypot(c.At.X - cell.At.X, c.At.Y - cell.At.Y))).MinBy(c => c.Distance);
                return (code, distance, cell.Count);
            })
            .GroupBy(c => c.code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Math.Ceiling((NineOfTen([.. g.Select(c => (c.distance, c.Count))]) + 125) / 50) * 50, StringComparer.Ordinal);
    }

    static double NineOfTen((double Distance, int Count)[] cells)
    {
        Array.Sort(cells, (a, b) => a.Distance.CompareTo(b.Distance));
        var (wanted, sum) = (0.9 * cells.Sum(c => c.Count), 0);
        foreach (var (distance, count) in cells)
            if ((sum += count) >= wanted) return distance;
        return cells[^1].Distance;
    }
}
