using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>A family of initiatives drawn by time: a line for each from the day it began, joined where two became one or one became two. Units are those of the picture.</summary>
/// <param name="Lines">From the oldest down.</param>
/// <param name="Joints">What ties two lines.</param>
/// <param name="Knots">The turns by their number in the list below.</param>
sealed record LineageDrawing(ImmutableArray<LineageDrawing.Line> Lines, ImmutableArray<LineageDrawing.Joint> Joints, ImmutableArray<LineageDrawing.Knot> Knots)
{
    public const double Width = 720, Left = 14, Right = 706, Row = 62, Top = 40;

    public sealed record Line(InitiativeId Id, string Name, double From, double To, double Y, bool Own, bool Ended);

    public sealed record Joint(double X, double From, double To, LinkKind Kind);

    public sealed record Knot(int Number, double X, double Y);

    /// <summary>One turn: a day, and between which lines; the same twice when it is one's own.</summary>
    public sealed record Turn(DateOnly On, InitiativeId From, InitiativeId To, LinkKind? Kind);

    public double Height => Top + (Row * (Lines.Length - 1)) + 28;

    /// <summary>Where a line's name begins, so that it ends inside the picture: about nine units a letter.</summary>
    public static double NameAt(Line line) => Math.Max(Left, Math.Min(line.From, Right - (9 * line.Name.Length)));

    /// <summary>Draws a family.</summary>
    /// <param name="own">The one whose page it is.</param>
    /// <param name="members">All of them, by id.</param>
    /// <param name="turns">In the order of the list, oldest first.</param>
    /// <param name="today">Where the lines end of those that live.</param>
    public static LineageDrawing Of(InitiativeId own, IReadOnlyDictionary<InitiativeId, Relative> members, ImmutableArray<Turn> turns, DateOnly today)
    {
        var first = members.Values.Min(member => member.Began);
        var days = Math.Max(1, today.DayNumber - first.DayNumber);
        double At(DateOnly day) => Left + ((Right - Left) * Math.Clamp(day.DayNumber - first.DayNumber, 0, days) / days);

        ImmutableArray<Line> lines =
        [
            .. members.OrderBy(member => member.Value.Began).ThenBy(member => member.Key).Select((member, i) => new Line(
                member.Key, member.Value.Name, At(member.Value.Began), Math.Max(At(member.Value.Ended ?? today), At(member.Value.Began) + 12), Top + (Row * i), member.Key == own, member.Value.Ended is not null)),
        ];
        double RowOf(InitiativeId id) => lines.Single(line => line.Id == id).Y;

        var (knots, joints) = (ImmutableArray.CreateBuilder<Knot>(), ImmutableArray.CreateBuilder<Joint>());
        foreach (var (i, turn) in turns.Index())
        {
            var y = (RowOf(turn.From) + RowOf(turn.To)) / 2;
            // Turns of one day on one line stand beside each other; the last of a picture's edge go left.
            var x = Math.Clamp(At(turn.On), Left, Right);
            var taken = knots.Where(knot => Math.Abs(knot.Y - y) < 20).Select(knot => knot.X).ToList();
            while (taken.Exists(other => Math.Abs(other - x) < 21)) x += 21;
            if (x > Right)
            {
                x = Math.Clamp(At(turn.On), Left, Right);
                while (taken.Exists(other => Math.Abs(other - x) < 21)) x -= 21;
            }
            knots.Add(new(i + 1, x, y));
            if (turn.Kind is { } kind) joints.Add(new(x, RowOf(turn.From), RowOf(turn.To), kind));
        }
        return new(lines, joints.ToImmutable(), knots.ToImmutable());
    }
}
