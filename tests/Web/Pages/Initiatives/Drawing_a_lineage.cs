using Klynge.Clusters.Initiatives;
using Klynge.Web.Pages.Initiatives;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

public sealed class Drawing_a_lineage
{
    static readonly InitiativeId Old = new(2025, 1), Own = new(2026, 4), Part = new(2027, 2);
    static readonly DateOnly Today = new(2027, 6, 1);

    static LineageDrawing Drawing => LineageDrawing.Of(Own, new Dictionary<InitiativeId, Relative>
    {
        [Part] = new("Havvind", new(2027, 3, 1), null),
        [Own] = new("Kraft på kjøl", new(2026, 1, 1), null),
        [Old] = new("Grønn havn", new(2025, 6, 1), new(2026, 9, 1)),
    },
    [
        new(new(2026, 1, 1), Own, Own, null), new(new(2026, 9, 1), Old, Own, LinkKind.Merged), new(new(2027, 3, 1), Own, Part, LinkKind.Split),
        new(new(2027, 5, 31), Own, Own, null), new(new(2027, 5, 31), Own, Own, null), new(new(2027, 5, 31), Own, Own, null),
    ], Today);

    [Fact]
    public void Each_has_a_line_from_the_day_it_began_the_oldest_on_top()
    {
        Assert.Equal([Old, Own, Part], Drawing.Lines.Select(line => line.Id));
        Assert.Equal(Drawing.Lines.Select(line => line.From).Order(), Drawing.Lines.Select(line => line.From));
        Assert.Equal(LineageDrawing.Right, Drawing.Lines[1].To, 3);
        Assert.True(Drawing.Lines[0] is { Ended: true, To: < LineageDrawing.Right });
    }

    [Fact]
    public void Who_went_in_ends_where_it_is_joined_and_who_came_out_begins_there()
    {
        Assert.Equal((Drawing.Lines[0].To, LinkKind.Merged), (Drawing.Joints[0].X, Drawing.Joints[0].Kind));
        Assert.Equal((Drawing.Lines[2].From, LinkKind.Split), (Drawing.Joints[1].X, Drawing.Joints[1].Kind));
    }

    [Fact]
    public void Turns_are_numbered_as_in_the_list_and_none_hides_another_or_leaves_the_picture()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6], Drawing.Knots.Select(knot => knot.Number));
        Assert.All(Drawing.Knots, knot => Assert.InRange(knot.X, 0, LineageDrawing.Width));
        Assert.All(Drawing.Knots, knot => Assert.All(Drawing.Knots.Where(other => other.Number != knot.Number), other => Assert.False(Math.Abs(other.Y - knot.Y) < 20 && Math.Abs(other.X - knot.X) < 20)));
    }

    [Fact]
    public void One_that_began_today_is_a_short_line_with_its_start() =>
        Assert.True(LineageDrawing.Of(Own, new Dictionary<InitiativeId, Relative> { [Own] = new("Ny", Today, null) }, [new(Today, Own, Own, null)], Today).Lines is [{ From: var from, To: var to }] && to > from);
}
