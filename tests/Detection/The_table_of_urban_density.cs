using Xunit;

namespace Klynge.Detection.Tests;

/// <summary>The table that a reader sees is the retest that the run made.</summary>
public sealed class The_table_of_urban_density
{
    static readonly Detected Run = PointDetection.Run(
        [.. Enumerable.Range(0, 2_400).Select(i => new Unit($"u{i}", i % 60 * (i % 3 + 1) * 900.0, i / 60 * 1_500.0, Leaf(i % 60, i / 60), -1, -1, -1, 0))],
        [new("industry:01", "industry:01", GroupKind.Industry, 2, [1])], DetectionSettings.Default);

    // Tight groups far from one another among plants that stand denser in the west.
    static int Leaf(int column, int row) => (column, row) is ( <= 4, <= 5) or ( >= 55, >= 34) ? 1 : 0;

    [Fact]
    public void Says_of_every_place_what_the_run_said()
    {
        Assert.InRange(Run.Findings.Length, 2, PlaceSearch.MostPlaces);
        var classes = DensityTable.ClassOf(Run.Folded);
        Assert.All(Run.Findings, place =>
        {
            var earlier = Run.Findings.Where(other => other.Place < place.Place).Select(other => other.Core).OfType<Core.Disc>().ToArray();
            var table = DensityTable.Of(Run.Folded, classes, leaf => leaf == 1, (Core.Disc)place.Core, earlier);
            Assert.Equal(place.StratifiedP, table.P, place.StratifiedP * 1e-9);
            Assert.Equal(
                (place.Population, place.GroupSize, place.Sites, place.Observed),
                (table.Classes.Sum(c => c.Sites), table.Classes.Sum(c => c.Members), table.Classes.Sum(c => c.SitesInside), table.Classes.Sum(c => c.MembersInside)));
        });
    }

    [Fact]
    public void Asks_for_a_disc_around_one_of_the_group() =>
        Assert.Throws<ArgumentException>(() => DensityTable.Of(Run.Folded, DensityTable.ClassOf(Run.Folded), leaf => leaf == 1, new Core.Disc(-1, -1, 5_000), []));
}
