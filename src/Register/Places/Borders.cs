using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>Who borders on whom: two municipalities are neighbours when their outlines share an arc of the topology.</summary>
static class Borders
{
    public static FrozenDictionary<string, ImmutableArray<string>> Neighbours(DataFolder data)
    {
        using var stream = data.Open("geo/norway_kommuner_fylker_2024_S.topojson.gz");
        using var topology = JsonDocument.Parse(stream);
        var shapes = topology.RootElement.GetProperty("objects").GetProperty("kommuner").GetProperty("geometries");

        var owners = new Dictionary<int, List<string>>();
        foreach (var shape in shapes.EnumerateArray())
        {
            var code = shape.GetProperty("properties").GetProperty("kommune").GetString()!;
            foreach (var arc in Arcs(shape.GetProperty("arcs")).Distinct())
                (owners.TryGetValue(arc, out var list) ? list : owners[arc] = []).Add(code);
        }
        return owners.Values.Where(codes => codes.Count > 1)
            .SelectMany(codes => codes.SelectMany(a => codes.Where(b => b != a).Select(b => (a, b))))
            .GroupBy(pair => pair.a, pair => pair.b, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    // An arc that is walked backwards is written as its ones' complement.
    static IEnumerable<int> Arcs(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().SelectMany(Arcs)
        : [element.GetInt32() is var arc && arc < 0 ? ~arc : arc];
}
