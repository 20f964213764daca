using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace Klynge.Web.Maps;

/// <summary>All establishments of the country as a backdrop: what a concentration must be seen against.</summary>
/// <param name="Cells">Middle of each 250 m square that holds any, and how many (Statistics Norway).</param>
sealed record EstablishmentDots(ImmutableArray<(double Lat, double Lon, int Count)> Cells)
{
    // Establishments in a hexagon from which the next larger dot is drawn.
    static readonly int[] Steps = [2, 8, 30, 120];

    /// <summary>Reads the squares.</summary>
    public static EstablishmentDots Read(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var head = lines.ReadLine()!.Split(',');
        var (lat, lon, count) = (Array.IndexOf(head, "lat"), Array.IndexOf(head, "lon"), Array.IndexOf(head, "establishments"));
        var cells = ImmutableArray.CreateBuilder<(double, double, int)>();
        while (lines.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            cells.Add((Number(fields[lat]), Number(fields[lon]), int.Parse(fields[count], CultureInfo.InvariantCulture)));
        }
        return new EstablishmentDots(cells.ToImmutable());
    }

    /// <summary>The dots of a frame, gathered in hexagons; one path for each of five sizes, smallest first.</summary>
    /// <param name="frame">What to show.</param>
    /// <param name="pixels">Between the middles of neighbouring hexagons. Pixels.</param>
    public ImmutableArray<string> Draw(Frame frame, double pixels)
    {
        var step = pixels / frame.Scale;
        var rise = step * Math.Sqrt(3) / 2;
        var hexagons = new Dictionary<(int Row, int Column), int>();
        foreach (var (lat, lon, count) in Cells)
        {
            var p = frame.Projection.Forward(lat, lon);
            if (!frame.Box.Holds(p)) continue;
            var row = (int)Math.Round(p.Y / rise);
            var column = (int)Math.Round(p.X / step - (row & 1) / 2.0);
            hexagons[(row, column)] = hexagons.GetValueOrDefault((row, column)) + count;
        }
        var sizes = hexagons.ToLookup(
            hexagon => Steps.Count(from => hexagon.Value > from),
            hexagon => frame.Put(new Point((hexagon.Key.Column + (hexagon.Key.Row & 1) / 2.0) * step, hexagon.Key.Row * rise)));
        return [.. Enumerable.Range(0, Steps.Length + 1).Select(size => SvgPath.Dots(sizes[size]))];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
