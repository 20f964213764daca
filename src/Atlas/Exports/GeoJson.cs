using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>The one writer of GeoJSON (RFC 7946): a sheet whose rows lie somewhere, or features that are put together by hand.</summary>
public static class GeoJson
{
    /// <summary>Every row a feature, its other cells its properties, its column <c>id</c> its id too. A row without a position has no geometry.</summary>
    /// <exception cref="ArgumentException">The sheet has no positions.</exception>
    public static byte[] Of(Sheet sheet, Language language)
    {
        if (!sheet.HasPositions)
            throw new ArgumentException($"The sheet {sheet.Title} has no columns {Column.Latitude} and {Column.Longitude}.", nameof(sheet));

        int At(string key) => sheet.Columns.Index().FirstOrDefault(column => column.Item.Key == key, (-1, null!)).Index;
        var (lat, lon, id) = (At(Column.Latitude), At(Column.Longitude), At("id"));
        return Of(sheet.Rows.Select(row => new Feature(
            id < 0 ? null : (string?)row[id],
            row[lat] is double y && row[lon] is double x ? new Shape.Point(y, x) : null,
            [.. sheet.Columns.Zip(row).Where((_, i) => i != lat && i != lon).Select(cell => (cell.First.Key, cell.Second))])), sheet.Source, language);
    }

    /// <summary>Features, with where they are from.</summary>
    public static byte[] Of(IEnumerable<Feature> features, Source? source, Language language) => JsonCells.Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        JsonCells.Source(json, source, language);
        json.WriteStartArray("features");
        foreach (var feature in features) Write(json, feature);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, Feature feature)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (feature.Id is { } id) json.WriteString("id", id);
        json.WritePropertyName("geometry");
        if (feature.Shape is { } shape) Write(json, shape);
        else json.WriteNullValue();
        json.WriteStartObject("properties");
        foreach (var (key, value) in feature.Properties) JsonCells.Write(json, key, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape.Type);
        json.WritePropertyName("coordinates");
        JsonSerializer.Serialize(json, shape.Coordinates);
        json.WriteEndObject();
    }
}

/// <summary>Something that lies somewhere.</summary>
/// <param name="Id">What it is called; null for nothing.</param>
/// <param name="Shape">Null when it is not known where it lies.</param>
/// <param name="Properties">Keys and cells, of the kinds of <see cref="CellKind"/>.</param>
public sealed record Feature(string? Id, Shape? Shape, ImmutableArray<(string Key, object? Value)> Properties);

/// <summary>What is drawn, in degrees, WGS 84. Closed.</summary>
public abstract record Shape
{
    Shape() { }

    /// <summary>Its name in GeoJSON.</summary>
    internal abstract string Type { get; }

    /// <summary>Its positions as GeoJSON nests them: longitude before latitude.</summary>
    internal abstract object Coordinates { get; }

    /// <summary>A point.</summary>
    public sealed record Point(double Lat, double Lon) : Shape
    {
        internal override string Type => "Point";
        internal override object Coordinates => new[] { Lon, Lat };
    }

    /// <summary>Outer ring first, then its holes: longitude and latitude, closed.</summary>
    public sealed record Polygon(double[][][] Rings) : Shape
    {
        internal override string Type => "Polygon";
        internal override object Coordinates => Rings;
    }
}
