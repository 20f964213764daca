using System.Collections.Immutable;
using System.Globalization;

namespace Klynge.Web.Maps;

/// <summary>A name on a map.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="At">Where the text's anchor lies. Pixels.</param>
/// <param name="LeftOf">Whether the text ends there instead of beginning.</param>
sealed record MapName(string Name, Point At, bool LeftOf);

/// <summary>Towns to find one's way by.</summary>
sealed record Towns(ImmutableArray<(string Name, double Lat, double Lon, int People)> All)
{
    /// <summary>Reads the places (GeoNames), largest first.</summary>
    public static Towns Read(string file)
    {
        var rows = File.ReadAllLines(file);
        var head = rows[0].Split(',');
        int Column(string name) => Array.IndexOf(head, name);
        var (name, people, lat, lon) = (Column("name"), Column("population"), Column("lat"), Column("lon"));
        return new Towns([.. rows.Skip(1).Select(row => row.Split(',')).Where(fields => fields.Length == head.Length)
            .Select(fields => (fields[name], Number(fields[lat]), Number(fields[lon]), (int)Number(fields[people])))
            .OrderByDescending(town => town.Item4)]);
    }

    /// <summary>The largest towns of a frame whose names neither meet each other nor what is there already.</summary>
    /// <param name="frame">What is shown.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="taken">What no name may cover. Pixels.</param>
    /// <param name="size">The letters' size. Pixels.</param>
    public ImmutableArray<MapName> Draw(Frame frame, int most, IReadOnlyCollection<Box> taken, double size)
    {
        var names = new List<(MapName Name, Box Room)>();
        var inner = new Box(0, 0, frame.Width, frame.Height);
        foreach (var (name, lat, lon, _) in All)
        {
            if (names.Count == most) break;
            var at = frame.Put(lat, lon);
            if (!inner.Holds(at, -6)) continue;
            foreach (var left in (ReadOnlySpan<bool>)[false, true])
            {
                // Letters are a little over half as wide as high.
                var width = name.Length * size * 0.56;
                var start = left ? at.X - 5 - width : at.X + 5;
                var room = new Box(start - 3, at.Y - size * 0.8, start + width + 3, at.Y + size * 0.5);
                if (room.Left < 2 || room.Right > frame.Width - 2 || names.Any(other => other.Room.Meets(room)) || taken.Any(room.Meets)) continue;
                names.Add((new MapName(name, new Point(left ? at.X - 5 : at.X + 5, at.Y + size * 0.35), left), room));
                break;
            }
        }
        return [.. names.Select(entry => entry.Name)];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
