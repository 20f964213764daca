using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Web.Parts;

namespace Klynge.Web.Maps;

/// <summary>A finding drawn as height: one path for each contour line, the lowest first. The more lines, the surer.</summary>
/// <param name="Address">The finding's address.</param>
/// <param name="Lines">Paths, one to five; of areas with known borders only the last is not empty: a window has no slope.</param>
/// <param name="Height">One to five, also when it has no lines because the picture has too many hills.</param>
/// <param name="Top">Where it is highest. Pixels.</param>
/// <param name="Reach">How far its lowest line lies from the top, about. Pixels.</param>
sealed record Hill(string Address, ImmutableArray<string> Lines, int Height, Point Top, double Reach);

/// <summary>Makes hills of members' density.</summary>
static class Hills
{
    // Shares of the summit at which the lines are drawn: the shape is the members', the number of lines is the certainty.
    static readonly double[] Levels = [0.07, 0.2, 0.4, 0.64, 0.84];

    // An edge member pulls the land up less than one of the core.
    const double EdgeWeight = 0.4;

    /// <summary>How many lines a finding has: one to five.</summary>
    public static int Height(Finding finding) => Math.Max(1, Heights.Rings(Certainties.Q(finding.Evidence.Figures)));

    /// <summary>The hill of a finding in a frame.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="country">Its country.</param>
    /// <param name="centres">Where an area lies, for findings that have no members of their own.</param>
    /// <param name="frame">What is shown.</param>
    /// <param name="leastPixels">Members are never drawn sharper than this. Pixels.</param>
    public static Hill Of(Finding finding, Country country, Func<string, (double Lat, double Lon)?> centres, Frame frame, double leastPixels)
    {
        if (finding.Where.RadiusMetres is null && country.Areas(frame, finding.Where.Areas) is { Length: > 0 } areas)
        {
            var middle = finding.Where.Areas.Select(centres).OfType<(double Lat, double Lon)>().Select(at => frame.Put(at.Lat, at.Lon)).First();
            return new Hill(finding.Address, [.. Enumerable.Repeat("", Height(finding) - 1), areas], Height(finding), middle, 8);
        }

        var (surface, rings) = Rings(finding, centres, frame.Projection, leastPixels / frame.Scale);
        var lines = rings.ConvertAll(level => level.ConvertAll(ring => ring.ConvertAll(frame.Put)));
        var top = frame.Put(Summit(surface));
        return new Hill(finding.Address, [.. lines.Select(line => string.Concat(line.Select(SvgPath.Curve)))], lines.Count, top,
            lines[0].SelectMany(ring => ring).Select(top.To).Where(far => far < 60).DefaultIfEmpty(8).Max());
    }

    /// <summary>A finding of which only the place and the certainty are drawn.</summary>
    public static Hill Dot(Finding finding, Frame frame) => new(finding.Address, [], Height(finding), frame.Put(finding.Where.Lat, finding.Where.Lon), 4);

    /// <summary>The surface of a finding's members and its contour lines on the chart: level by level, the lowest first.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="centres">Where an area lies.</param>
    /// <param name="projection">The chart's.</param>
    /// <param name="least">Members are never drawn sharper than this. Kilometres.</param>
    public static (Surface Surface, List<List<List<Point>>> Rings) Rings(
        Finding finding, Func<string, (double Lat, double Lon)?> centres, ChartProjection projection, double least)
    {
        var points = Points(finding, centres, projection);
        var core = projection.Forward(finding.Where.Lat, finding.Where.Lon);
        var radius = finding.Where.RadiusMetres is { } metres ? metres / 1000 : points.Average(point => point.At.To(core)) + 40;
        var surface = Surface.Of(points, Math.Max(least, radius * 0.3));
        return (surface, [.. Levels.Take(Height(finding)).Select(level => Contours.At(surface, level))]);
    }

    static List<(Point At, double Weight)> Points(Finding finding, Func<string, (double Lat, double Lon)?> centres, ChartProjection projection)
    {
        var members = finding.Members.Select(member => (projection.Forward(member.Lat, member.Lon), member.Core ? 1 : EdgeWeight)).ToList();
        if (members.Count == 0)
            members = [.. finding.Where.Areas.Select(centres).OfType<(double Lat, double Lon)>().Select(at => (projection.Forward(at.Lat, at.Lon), 1.0))];
        if (members.Count == 0) members.Add((projection.Forward(finding.Where.Lat, finding.Where.Lon), 1));
        return members;
    }

    static Point Summit(Surface surface)
    {
        var (top, at) = (-1.0, default(Point));
        for (var row = 0; row < surface.Heights.GetLength(0); row++)
            for (var column = 0; column < surface.Heights.GetLength(1); column++)
                if (surface.Heights[row, column] > top)
                    (top, at) = (surface.Heights[row, column], new Point(surface.Left + column * surface.Step, surface.Bottom + row * surface.Step));
        return at;
    }
}
