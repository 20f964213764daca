using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Web.Exports;

/// <summary>A sheet whose rows lie somewhere, as points (RFC 7946).</summary>
public static class GeoJson
{
    const string Latitude = "lat", Longitude = "lon";

    /// <summary>Whether the rows have a latitude and a longitude.</summary>
    public static bool Fits(Sheet sheet) => At(sheet, Latitude) >= 0 && At(sheet, Longitude) >= 0;

    /// <summary>Every row a feature, its other cells its properties. A row without a position has no geometry.</summary>
    /// <exception cref="ArgumentException">The sheet has no positions.</exception>
    public static byte[] Of(Sheet sheet, Language language)
    {
        if (!Fits(sheet)) throw new ArgumentException($"The sheet {sheet.Title} has no columns {Latitude} and {Longitude}.", nameof(sheet));
        var (lat, lon) = (At(sheet, Latitude), At(sheet, Longitude));
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "FeatureCollection",
            attribution = sheet.Source.Attribution,
            statement = sheet.Source.Statement.In(language),
            features = sheet.Rows.Select(row => new
            {
                type = "Feature",
                geometry = row[lat] is double y && row[lon] is double x ? new { type = "Point", coordinates = new[] { x, y } } : null,
                properties = sheet.Columns.Zip(row).Where((_, i) => i != lat && i != lon).ToDictionary(cell => cell.First.Key, cell => cell.Second is double.NaN ? null : cell.Second),
            }),
        }, Download.Json);
    }

    static int At(Sheet sheet, string key) => sheet.Columns.ToList().FindIndex(column => column.Key == key);
}
