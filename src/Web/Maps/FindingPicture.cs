using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Storage;

namespace Klynge.Web.Maps;

/// <summary>The map of one finding: its hill, its members by kind, knowledge environments, and how far its core reaches.</summary>
/// <param name="Frame">What is shown.</param>
/// <param name="Base">Coasts, borders, net.</param>
/// <param name="Dots">All establishments.</param>
/// <param name="Hill">The hill.</param>
/// <param name="Core">Members of the core, as one path of dots.</param>
/// <param name="Edge">Members of the edge.</param>
/// <param name="Disc">Middle and radius of the core disc; null for windows of areas. Pixels.</param>
/// <param name="Knowledge">Knowledge environments inside the picture, by id.</param>
/// <param name="Towns">Names of towns.</param>
/// <param name="Waters">Names of fjords and seas.</param>
/// <param name="Scale">The scale bar.</param>
sealed record FindingPicture(
    Frame Frame, BaseMap Base, ImmutableArray<string> Dots, Hill Hill, string Core, string Edge, (Point Middle, double Radius)? Disc,
    ImmutableArray<(string Id, Point At)> Knowledge, ImmutableArray<MapName> Towns, ImmutableArray<(Words Name, Point At)> Waters, ScaleBar Scale)
{
    // As wide as the column that it stands in.
    const double Width = 452;

    /// <summary>Draws one finding.</summary>
    /// <param name="files">The shipped borders and places.</param>
    /// <param name="country">Its country.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="knowledge">Where the knowledge environments within reach lie, by id.</param>
    public static FindingPicture Draw(ChartFiles files, Country country, Finding finding, IReadOnlyList<(string Id, double Lat, double Lon)> knowledge)
    {
        var frame = Around(files, country, finding);
        var hill = Maps.Hills.Of(finding, country, files.Centre, frame, leastPixels: 7);
        var inner = new Box(0, 0, frame.Width, frame.Height);
        var diamonds = knowledge.Select(environment => (environment.Id, At: frame.Put(environment.Lat, environment.Lon))).Where(shown => inner.Holds(shown.At, -9)).ToImmutableArray();
        var waters = Maps.Waters.Draw(frame);
        // The scale bar stands in the left corner below, the button of the movable map in the right one.
        Box[] taken =
        [
            Box.Square(hill.Top, 7), .. diamonds.Select(diamond => Box.Square(diamond.At, 9)), .. waters.Select(Maps.Waters.Room),
            new Box(0, frame.Height - 36, 140, frame.Height), new Box(frame.Width - 185, frame.Height - 52, frame.Width, frame.Height),
        ];
        return new FindingPicture(
            frame, country.Base(frame, withMunicipalities: true), country.Dots(frame, pixels: 4.4), hill,
            SvgPath.Dots(finding.Members.Where(member => member.Core).Select(member => frame.Put(member.Lat, member.Lon))),
            SvgPath.Dots(finding.Members.Where(member => !member.Core).Select(member => frame.Put(member.Lat, member.Lon))),
            finding.Where.RadiusMetres is { } radius ? (frame.Put(finding.Where.Lat, finding.Where.Lon), radius / 1000 * frame.Scale) : null,
            diamonds, country.Towns(frame, most: 8, taken, size: 12), waters, ScaleBar.Of(frame));
    }

    static Frame Around(ChartFiles files, Country country, Finding finding)
    {
        var projection = country.Local(finding.Where.Lon);
        var middle = projection.Forward(finding.Where.Lat, finding.Where.Lon);
        var radius = (finding.Where.RadiusMetres ?? 0) / 1000;
        var points = finding.Members.Select(member => projection.Forward(member.Lat, member.Lon))
            .Concat(finding.Members.IsEmpty ? finding.Where.Areas.Select(files.Centre).OfType<(double Lat, double Lon)>().Select(at => projection.Forward(at.Lat, at.Lon)) : [])
            .Concat(finding.Where.RadiusMetres is null ? country.Rings(finding.Where.Areas).SelectMany(ring => ring).Select(at => projection.Forward(at.Lat, at.Lon)) : [])
            .Append(new Point(middle.X - radius, middle.Y - radius)).Append(new Point(middle.X + radius, middle.Y + radius));
        var box = Box.Around(points);

        // Room for the coast around it; never nearer than 24 km across, nor flatter than square nor higher than a page's column.
        var width = Math.Max(box.Width * 1.3, finding.Members.IsEmpty ? 500 : 24);
        var height = Math.Max(box.Height * 1.3, 0);
        (width, height) = (Math.Max(width, height / 1.35), Math.Clamp(height, width * 0.95, Math.Max(width, height / 1.35) * 1.35));
        return new Frame(projection, new Box(box.Middle.X - width / 2, box.Middle.Y - height / 2, box.Middle.X + width / 2, box.Middle.Y + height / 2), Width);
    }
}
