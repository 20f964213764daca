using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Klynge.Web.Maps;

/// <summary>Borders that are shared: each stretch is kept once, so that neighbours meet whatever is done to it.</summary>
/// <param name="Arcs">Stretches of border, each a row of longitude and latitude.</param>
/// <param name="Layers">Shapes by layer.</param>
/// <remarks>M. Bostock, The TopoJSON Format Specification, version 1: quantised, delta-coded arcs; a negative index is its arc walked backwards.</remarks>
sealed record Topology(ImmutableArray<(double Lon, double Lat)[]> Arcs, ImmutableDictionary<string, ImmutableArray<Topology.Shape>> Layers)
{
    /// <summary>One shape of a layer.</summary>
    /// <param name="Code">Its code, for example a municipality number; empty when it has none.</param>
    /// <param name="Parent">The code of what it belongs to; empty when it belongs to nothing.</param>
    /// <param name="Rings">Closed rings, each as arc indexes.</param>
    public sealed record Shape(string Code, string Parent, ImmutableArray<int[]> Rings);

    /// <summary>Reads a gzipped TopoJSON file.</summary>
    public static Topology Read(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(packed);
        var root = document.RootElement;

        var (scaleX, scaleY, moveX, moveY) = (1.0, 1.0, 0.0, 0.0);
        var quantised = root.TryGetProperty("transform", out var transform);
        if (quantised)
        {
            (scaleX, scaleY) = Pair(transform.GetProperty("scale"));
            (moveX, moveY) = Pair(transform.GetProperty("translate"));
        }
        var arcs = ImmutableArray.CreateBuilder<(double, double)[]>();
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            var (x, y) = (0.0, 0.0);
            var points = new (double, double)[arc.GetArrayLength()];
            var i = 0;
            foreach (var step in arc.EnumerateArray())
            {
                var (dx, dy) = Pair(step);
                (x, y) = quantised ? (x + dx, y + dy) : (dx, dy);
                points[i++] = (x * scaleX + moveX, y * scaleY + moveY);
            }
            arcs.Add(points);
        }
        return new Topology(arcs.ToImmutable(), root.GetProperty("objects").EnumerateObject()
            .ToImmutableDictionary(layer => layer.Name, layer => Shapes(layer.Value).ToImmutableArray()));
    }

    /// <summary>The closed rings of some shapes of a layer, as shipped.</summary>
    public IEnumerable<(double Lon, double Lat)[]> RingsOf(string layer, IReadOnlyCollection<string> codes) =>
        from shape in Layers[layer]
        where codes.Contains(shape.Code)
        from ring in shape.Rings
        select ((double, double)[])[.. ring.SelectMany((arc, at) => (arc >= 0 ? Arcs[arc] : Enumerable.Reverse(Arcs[~arc])).Skip(at == 0 ? 0 : 1))];

    /// <summary>The index of an arc, whichever way it is walked.</summary>
    public static int Plain(int arc) => arc < 0 ? ~arc : arc;

    static IEnumerable<Shape> Shapes(JsonElement layer)
    {
        var geometries = layer.TryGetProperty("geometries", out var many) ? many.EnumerateArray().ToArray() : [layer];
        foreach (var geometry in geometries)
        {
            var rings = geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => geometry.GetProperty("arcs").EnumerateArray(),
                "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
                _ => [],
            };
            yield return new Shape(
                Text(geometry, "kommune") ?? Id(geometry) ?? Text(geometry, "fylke") ?? "", Text(geometry, "fylke") ?? "",
                [.. rings.Select(ring => ring.EnumerateArray().Select(index => index.GetInt32()).ToArray())]);
        }
    }

    static string? Text(JsonElement geometry, string property) =>
        geometry.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property, out var value) ? value.ToString() : null;

    static string? Id(JsonElement geometry) => geometry.TryGetProperty("id", out var id) ? id.ToString() : null;

    static (double, double) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
