using System.Collections.Immutable;

namespace Klynge.Web.Maps;

/// <summary>A number on the map that stands for a row of the list.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="Address">The finding's address.</param>
/// <param name="At">The middle of its circle. Pixels.</param>
/// <param name="Foot">The summit that it points at. Pixels.</param>
sealed record Pin(int Number, string Address, Point At, Point Foot);

/// <summary>Places numbers beside their hills, where they cover neither each other nor another summit.</summary>
static class Pins
{
    const double Room = 22;

    /// <summary>One pin for each hill, numbered from 1 in the order given.</summary>
    public static ImmutableArray<Pin> Place(IReadOnlyList<Hill> numbered, IReadOnlyCollection<Hill> all, Frame frame)
    {
        var placed = new List<Pin>();
        foreach (var hill in numbered)
        {
            // West first: the sea lies there, and a number on water covers nothing.
            var best = Around(hill).MinBy(at =>
                placed.Count(pin => pin.At.To(at) < Room) * 100
                + placed.Count(pin => pin.Foot.To(at) < Room / 1.6) * 40
                // A line through another's number, or a number on another's line, reads as one finding with two numbers.
                + placed.Count(pin => pin.At.To(at, hill.Top) < Room * 0.55 || at.To(pin.At, pin.Foot) < Room * 0.55) * 60
                + all.Count(other => other != hill && other.Top.To(at) < Room / 1.4) * 12
                + (at.X < 12 || at.X > frame.Width - 12 || at.Y < 12 || at.Y > frame.Height - 12 ? 200 : 0)
                + hill.Top.To(at) / 12 + (at.X - hill.Top.X) / 14);
            placed.Add(new Pin(placed.Count + 1, hill.Address, best, hill.Top));
        }
        return [.. placed];
    }

    /// <summary>What a pin covers, its line too: squares that no name may meet.</summary>
    public static IEnumerable<Box> Covered(Pin pin)
    {
        var length = pin.At.To(pin.Foot);
        for (var along = 0.0; along < length; along += 8)
            yield return Box.Square(new(pin.At.X + ((pin.Foot.X - pin.At.X) * along / length), pin.At.Y + ((pin.Foot.Y - pin.At.Y) * along / length)), along == 0 ? 11 : 3);
    }

    static IEnumerable<Point> Around(Hill hill) =>
        from distance in (double[])[Math.Clamp(hill.Reach + 9, 17, 34), Math.Clamp(hill.Reach + 24, 32, 50), 66, 90]
        from turn in Enumerable.Range(0, 16)
        select new Point(hill.Top.X - distance * Math.Cos(turn * Math.PI / 8), hill.Top.Y - distance * Math.Sin(turn * Math.PI / 8));
}
