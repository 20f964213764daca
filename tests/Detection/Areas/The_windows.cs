using Xunit;

namespace Klynge.Detection.Tests.Areas;

public sealed class The_windows
{
    /// <summary>Areas on a line, each touching the next.</summary>
    static Area[] Line(int count) => [.. Enumerable.Range(0, count).Select(a => new Area($"a{a}", a * 10.0, 0, [.. new[] { a - 1, a + 1 }.Where(b => b >= 0 && b < count)]))];

    static string[] Sets(AreaWindows windows) => [.. Enumerable.Range(0, windows.Count).Select(w => string.Join('+', windows[w].ToArray())).Order(StringComparer.Ordinal)];

    [Fact]
    public void Few_areas_with_borders_give_all_connected_unions_of_up_to_five()
    {
        // On a line of eight, unions are runs: 8 of one, 7 of two, 6 of three, 5 of four; five areas are more than half of the sites.
        var windows = AreaWindows.Of(Line(8), [10, 10, 10, 10, 10, 10, 10, 10]);
        Assert.Equal(8 + 7 + 6 + 5, windows.Count);
        Assert.Contains("2+3+4", Sets(windows));
        Assert.DoesNotContain("2+4", Sets(windows));
    }

    [Fact]
    public void No_window_holds_more_than_half_of_the_sites()
    {
        var windows = AreaWindows.Of(Line(4), [50, 1, 1, 48]);
        Assert.Equal(["0", "1", "1+2", "1+2+3", "2", "2+3", "3"], Sets(windows));
        Assert.Equal([1, 1, 2, 48, 49, 50, 50], windows.Sites);
    }

    [Fact]
    public void Without_borders_each_area_comes_with_its_nearest_and_no_set_twice()
    {
        Area[] areas = [.. Line(3).Select(a => a with { Neighbours = [] })];
        // 0, 0+1, 1, 1+0 again, 2; 1+2 and all three are more than half.
        Assert.Equal(["0", "0+1", "1", "2"], Sets(AreaWindows.Of(areas, [10, 2, 12])));
    }

    [Fact]
    public void An_area_without_sites_is_in_nobodys_nearest_and_no_window_alone() =>
        Assert.Equal(["0", "2"], Sets(AreaWindows.Of([.. Line(3).Select(a => a with { Neighbours = [] })], [5, 0, 5])));

    [Fact]
    public void A_border_said_once_is_one_from_both_sides()
    {
        var windows = AreaWindows.Of([new("a", 0, 0, [1]), new("b", 9, 0, []), new("c", 99, 0, [])], [10, 10, 30]);
        Assert.Contains("0+1", Sets(windows));
        Assert.Equal([0], windows.Around(Array.FindIndex(Enumerable.Range(0, windows.Count).ToArray(), w => windows[w].SequenceEqual([1]))));
    }

    [Fact]
    public void Windows_come_by_rising_size_and_each_area_knows_its_windows()
    {
        var windows = AreaWindows.Of(Line(8), [3, 9, 4, 7, 1, 8, 2, 6]);
        Assert.Equal(windows.Sites.Order(), windows.Sites);
        for (var a = 0; a < 8; a++)
            Assert.Equal(Enumerable.Range(0, windows.Count).Where(w => windows[w].Contains(a)), windows.Holding[a]);
    }
}
