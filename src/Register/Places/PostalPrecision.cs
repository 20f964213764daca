using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>How far from its postal code's point an establishment may lie.</summary>
/// <remarks>
/// Measured, not assumed: every 250 m cell of Statistics Norway's grid of establishments goes to the nearest code for street addresses
/// in its municipality; the precision of a code is the distance that nine of ten of its establishments lie within, plus 125 m for the
/// cell. Codes at one point share a measure. A test measures it again and compares. A position of quality 2 in its source is at best
/// 1 km, of 3 and 5 at best 2 km (docs/adr/0036).
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
        var floor = code.Quality switch { 1 => 250, 2 => 1_000, 3 or 5 => 2_000, _ => District };
        var spread = measured > 0 ? measured : code.Use is PostalUse.Company ? House : code.Use is PostalUse.Boxes ? 2_000 : District;
        return Math.Max(floor, spread);
    }

    /// <summary>Measures every code for street addresses that has establishments.</summary>
    /// <returns>Metres by code, rounded up to 50.</returns>
    public static IReadOnlyDictionary<string, double> Measure(DataFolder data)
    {
        var points = PostalFiles.ReadCodes(data)
            .Where(code => code.Places && code.Use is PostalUse.Street or PostalUse.Both or PostalUse.Several)
            .GroupBy(code => (code.Municipality, code.Lat, code.Lon))
            .Select(codes => (Codes: codes.Select(code => code.Code).ToArray(), codes.Key.Municipality, At: Projections.Forward(Projection.Utm33, codes.Key.Lat, codes.Key.Lon)))
            .ToLookup(point => point.Municipality, StringComparer.Ordinal);
        var cells = data.Read("geo/ssb_grid250m_establishments_2025.csv.gz", r => (
            Municipality: r.Text("kommune"), At: Projections.Forward(Projection.Utm33, r.Number("lat"), r.Number("lon")), Count: r.Whole("establishments") ?? 0));

        return cells.Where(cell => points[cell.Municipality].Any())
            .Select(cell =>
            {
                var (at, distance) = points[cell.Municipality]
                    .Select(point => (point.Codes, Distance: double.Hypot(point.At.X - cell.At.X, point.At.Y - cell.At.Y))).MinBy(point => point.Distance);
                return (at, distance, cell.Count);
            })
            .GroupBy(c => c.at)
            .SelectMany(g => g.Key.Select(code => (code, Metres: Math.Ceiling((NineOfTen([.. g.Select(c => (c.distance, c.Count))]) + 125) / 50) * 50)))
            .ToDictionary(c => c.code, c => c.Metres, StringComparer.Ordinal);
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
