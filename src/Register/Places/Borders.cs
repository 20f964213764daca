using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>Who borders on whom: on land where two outlines share an arc of the topology, over water where their coasts come close.</summary>
/// <remarks>
/// The outlines are clipped to the coast, so that a fjord parts what belongs together: Porsgrunn and Bamble share no arc. An island that
/// is far from all has the municipality with the nearest coast as its neighbour.
/// </remarks>
static class Borders
{
    /// <summary>Coasts no further apart than this are neighbours: a strait, a bridge, a short ferry. Metres.</summary>
    const double Strait = 2_000;

    static readonly double JustBeyond = Math.BitIncrement(Strait);

    public static FrozenDictionary<string, ImmutableArray<string>> Neighbours(DataFolder data)
    {
        using var stream = data.Open("geo/norway_kommuner_fylker_2024_S.topojson.gz");
        using var topology = JsonDocument.Parse(stream);
        var owners = Owners(topology.RootElement.GetProperty("objects").GetProperty("kommuner").GetProperty("geometries"));
        var codes = owners.Values.SelectMany(o => o).Distinct(StringComparer.Ordinal).ToArray();

        var pairs = owners.Values.Where(o => o.Count > 1).SelectMany(o => o.SelectMany(a => o.Where(b => b != a).Select(b => (a, b)))).ToHashSet();
        var coasts = Coasts(topology.RootElement, owners);
        foreach (var (a, b) in OverWater(coasts).ToArray()) pairs.UnionWith([(a, b), (b, a)]);
        foreach (var alone in codes.Except(pairs.Select(p => p.a), StringComparer.Ordinal).ToArray())
        {
            var nearest = coasts.Where(c => c.Key != alone).MinBy(c => coasts[alone].DistanceTo(c.Value)).Key;
            pairs.UnionWith([(alone, nearest), (nearest, alone)]);
        }
        return pairs.GroupBy(p => p.a, p => p.b, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    static Dictionary<int, List<string>> Owners(JsonElement shapes)
    {
        var owners = new Dictionary<int, List<string>>();
        foreach (var shape in shapes.EnumerateArray())
        {
            var code = shape.GetProperty("properties").GetProperty("kommune").GetString()!;
            foreach (var arc in Arcs(shape.GetProperty("arcs")).Distinct())
                (owners.TryGetValue(arc, out var list) ? list : owners[arc] = []).Add(code);
        }
        return owners;
    }

    // An arc that is walked backwards is written as its ones' complement.
    static IEnumerable<int> Arcs(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().SelectMany(Arcs)
        : [element.GetInt32() is var arc && arc < 0 ? ~arc : arc];

    // What only one municipality has is its coast (or the border of the realm).
    static Dictionary<string, Coast> Coasts(JsonElement topology, Dictionary<int, List<string>> owners)
    {
        var transform = topology.GetProperty("transform");
        var (scale, translate) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        var arcs = topology.GetProperty("arcs").EnumerateArray().ToArray();
        return owners.Where(o => o.Value.Count == 1).GroupBy(o => o.Value[0], o => o.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Coast([.. g.Select(arc => Line(arcs[arc], scale, translate))]), StringComparer.Ordinal);
    }

    static (double X, double Y)[] Line(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        var (x, y) = (0, 0);
        return
        [
            .. arc.EnumerateArray().Select(step =>
            {
                (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
                return Projections.Forward(Projection.Utm33, y * scale.Y + translate.Y, x * scale.X + translate.X);
            }),
        ];
    }

    static (double X, double Y) Pair(JsonElement element) => (element[0].GetDouble(), element[1].GetDouble());

    static IEnumerable<(string A, string B)> OverWater(Dictionary<string, Coast> coasts) =>
        coasts.SelectMany(a => coasts.Where(b => string.CompareOrdinal(a.Key, b.Key) < 0 && a.Value.DistanceTo(b.Value, JustBeyond) < JustBeyond)
            .Select(b => (a.Key, b.Key)));

    // Cut into short pieces with a box around each, so that most of a coast is passed over unseen.
    sealed class Coast((double X, double Y)[][] lines)
    {
        const int Corners = 12;

        readonly Piece[] pieces =
        [
            .. lines.SelectMany(line => Enumerable.Range(0, Math.Max(1, (line.Length - 1 + Corners - 1) / Corners))
                .Select(i => new Piece(line[(i * Corners)..Math.Min(line.Length, (i + 1) * Corners + 1)]))),
        ];

        readonly Piece around = new([.. lines.SelectMany(line => line)]);

        public double DistanceTo(Coast other, double atMost = double.PositiveInfinity)
        {
            var least = atMost;
            if (around.Gap(other.around) >= least) return least;
            foreach (var piece in pieces)
                foreach (var theirs in other.pieces)
                    if (piece.Gap(theirs) < least) least = Math.Min(least, Math.Min(piece.FromCornersOf(theirs), theirs.FromCornersOf(piece)));
            return least;
        }
    }

    sealed class Piece((double X, double Y)[] corners)
    {
        readonly (double X, double Y)[] corners = corners;
        readonly (double X, double Y) low = (corners.Min(p => p.X), corners.Min(p => p.Y));
        readonly (double X, double Y) high = (corners.Max(p => p.X), corners.Max(p => p.Y));

        /// <summary>Between the boxes; never more than between the lines.</summary>
        public double Gap(Piece other) => double.Hypot(
            Math.Max(0, Math.Max(low.X - other.high.X, other.low.X - high.X)), Math.Max(0, Math.Max(low.Y - other.high.Y, other.low.Y - high.Y)));

        // Two lines that do not cross are nearest at a corner of one of them.
        public double FromCornersOf(Piece other)
        {
            var least = double.PositiveInfinity;
            for (var i = 1; i < corners.Length; i++)
                foreach (var point in other.corners)
                    least = Math.Min(least, Distance(point, corners[i - 1], corners[i]));
            return least;
        }

        static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length = dx * dx + dy * dy;
            var t = length == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length, 0, 1);
            return double.Hypot(p.X - a.X - t * dx, p.Y - a.Y - t * dy);
        }
    }
}
