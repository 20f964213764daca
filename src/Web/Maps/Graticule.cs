using System.Text;

namespace Klynge.Web.Maps;

/// <summary>The net of meridians and parallels, as a sea chart has it.</summary>
static class Graticule
{
    const double ArcticCircle = 66.56;

    /// <summary>Draws the net of a frame at the widest step that still gives about five lines, and the Arctic Circle where it is shown.</summary>
    public static (string Net, string Circle) Draw(Frame frame)
    {
        // A degree of latitude is 111 km; steps that a chart has.
        var step = new[] { 10, 5, 2, 1, 0.5, 0.25, 0.1 }.First(degrees => degrees == 0.1 || degrees * 111 <= Math.Max(frame.Box.Width, frame.Box.Height) / 4);
        var (south, west, north, east) = Extent(frame);

        var net = new StringBuilder();
        // A line is bent, so it is drawn through points; meridians of a transverse Mercator bend little.
        for (var lon = Math.Floor(west / step) * step; lon <= east + step; lon += step)
            net.Append(Line(frame, Enumerable.Range(0, 13).Select(i => (south + (north - south) * i / 12, lon))));
        for (var lat = Math.Floor(south / step) * step; lat <= north + step; lat += step)
            net.Append(Line(frame, Enumerable.Range(0, 17).Select(i => (lat, west + (east - west) * i / 16))));

        var circle = frame.Projection is ChartProjection.TransverseMercator && south < ArcticCircle && north > ArcticCircle && north - south > 5
            ? Line(frame, Enumerable.Range(0, 9).Select(i => (ArcticCircle, 7.5 + 5.7 * i / 8)))
            : "";
        return (net.ToString(), circle);
    }

    static string Line(Frame frame, IEnumerable<(double Lat, double Lon)> places) =>
        SvgPath.Line(places.Select(place => frame.Put(place.Lat, place.Lon)), closed: false);

    /// <summary>The degrees that a frame covers, found by a coarse search: charts are not inverted elsewhere.</summary>
    static (double South, double West, double North, double East) Extent(Frame frame)
    {
        var (south, west, north, east) = (90.0, 180.0, -90.0, -180.0);
        var (lat0, lat1, lon0, lon1) = frame.Projection switch
        {
            ChartProjection.TransverseMercator(var meridian) => (54.0, 74.0, Math.Max(meridian - 40, -14), Math.Min(meridian + 40, 46)),
            ChartProjection.AlbersUsa => (20.0, 54.0, -130.0, -60.0),
        };
        for (var lat = lat0; lat <= lat1; lat += 0.1)
            for (var lon = lon0; lon <= lon1; lon += 0.2)
            {
                if (!frame.Box.Holds(frame.Projection.Forward(lat, lon), frame.Box.Width * 0.1)) continue;
                (south, west, north, east) = (Math.Min(south, lat), Math.Min(west, lon), Math.Max(north, lat), Math.Max(east, lon));
            }
        return south > north ? (lat0, lon0, lat1, lon1) : (south, west, north, east);
    }
}
