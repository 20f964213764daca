using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Going_on_to_the_next_place
{
    static readonly double[] Radii = [5_000, 10_000];

    /// <summary>A plain of 3 000 sites 2 km apart on 100 × 60 km of it, and three tight groups of members far from one another.</summary>
    static readonly Unit[] Plain = [.. Enumerable.Range(0, 3_000).Select(i => new Unit($"u{i}", i % 60 * 2_000, i / 60 * 2_000, Leaf(i % 60, i / 60), -1, -1, -1, 0))];

    static int Leaf(int column, int row) =>
        (column, row) is ( >= 10 and <= 12, >= 10 and <= 12) or ( >= 40 and <= 42, >= 10 and <= 12) or ( >= 25 and <= 26, >= 40 and <= 42) or (55, 30) ? 1 : 0;

    static readonly Landscape Land = Landscape.Survey(Folding.Fold(Plain, []), Radii, new(), _ => { });

    static GroupMembers Members => new(Land, [.. Enumerable.Range(0, Plain.Length).Where(u => Plain[u].Leaf == 1)]);

    [Fact]
    public void The_strongest_place_is_the_one_an_exhaustive_look_finds()
    {
        var place = new PlaceSearch(Land, Members).Strongest()!.Value;
        var best = (from centre in Plain.Where(u => u.Leaf == 1)
                    from radius in Radii
                    let m = Plain.Count(u => Within(u, centre, radius))
                    let x = Plain.Count(u => u.Leaf == 1 && Within(u, centre, radius))
                    select new Hypergeometric(2_999, 24, m - 1).LogUpperTail(x - 1)).Min();
        Assert.Equal(best, place.LogLocalP, 1e-12);
    }

    [Fact]
    public void A_place_taken_away_takes_its_sites_and_members_along_and_the_ring_keeps_its_own()
    {
        var search = new PlaceSearch(Land, Members);
        var place = search.Strongest()!.Value;
        search.Remove(place);
        Assert.Equal((3_000 - place.Sites, 25 - place.Observed), (search.Population, search.GroupSize));
        Assert.Equal(search.Population, search.SitesByStratum.Sum());
        Assert.Equal(search.GroupSize, search.MembersByStratum.Sum());
    }

    [Fact]
    public void The_next_centre_stands_beyond_the_ring_and_its_disc_never_touches_the_place()
    {
        var (search, members) = (new PlaceSearch(Land, Members), Members);
        var (first, second) = Two(search);
        var (dx, dy) = (members.Xs[first.Point] - members.Xs[second.Point], members.Ys[first.Point] - members.Ys[second.Point]);
        Assert.True(Math.Sqrt((dx * dx) + (dy * dy)) > Radii[first.Radius] + Radii[^1]);
    }

    [Fact]
    public void The_terms_of_each_radius_add_up_to_the_p_of_each_place()
    {
        var found = PointDetection.Run(Plain, [new("g", "g", GroupKind.Industry, 0, [1])], new(0.05, Radii, 1), null, TestContext.Current.CancellationToken);
        Concentration[] places = [.. found.Findings.SelectMany(finding => finding.Also.Prepend(finding)).OrderBy(finding => finding.Place)];
        Assert.True(places.Length >= 2);
        var within = SearchTerms.Within(found.Folded, Radii);
        var rings = new List<Core.Disc>();
        foreach (var place in places)
        {
            var terms = SearchTerms.Of(place.LocalP, place.Population, place.GroupSize, within, u => !rings.Any(ring => DensityTable.Holds(ring, found.Folded[u])));
            Assert.Equal(place.P, terms.Sum(), place.P * 1e-9);
            var judged = place.Judged!;
            Assert.Equal(place.Kind == ConcentrationKind.Urbanisation, judged.StratifiedP * judged.StratifiedLooks > judged.LevelWithin);
            var disc = (Core.Disc)place.Core;
            rings.Add(disc with { RadiusMetres = disc.RadiusMetres + Radii[^1] });
        }
    }

    [Fact]
    public void The_rest_is_calibrated_by_the_sites_beyond_the_ring_only()
    {
        var (search, members) = (new PlaceSearch(Land, Members), Members);
        var place = search.Strongest()!.Value;
        search.Remove(place);
        var centre = new Unit("", members.Xs[place.Point], members.Ys[place.Point], 0, 0, 0, 0, 0);
        var discs = new int[Land.Discs.Length];
        foreach (var unit in Plain.Where(u => !Within(u, centre, Radii[place.Radius] + Radii[^1])))
        {
            foreach (var radius in Radii)
                discs[Plain.Count(u => Within(u, unit, radius))]++;
        }
        Assert.Equal(SearchBound.P(1e-6, search.Population, search.GroupSize, discs), search.Calibrated(1e-6, search.Population, search.GroupSize), 1e-15);
    }

    [Fact]
    public void Three_clusters_are_three_places_and_the_lonely_plant_is_none()
    {
        var found = PointDetection.Run(Plain, [new("industry:1", "industry:1", GroupKind.Industry, 2, [1])], new(0.05, Radii, 1), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(3, Assert.Single(found.Groups).Places);
        Assert.Equal(3, found.Findings.Length);
        Assert.Equal([1, 2, 3], found.Findings.Select(f => f.Place).Order());
        Assert.NotEmpty(found.Findings);
        Assert.All(found.Findings, f => Assert.True(f.Q <= 0.05));
        var lonely = Array.FindIndex(Plain, u => u.Leaf == 1 && u.X == 110_000);
        Assert.DoesNotContain(found.Findings.SelectMany(f => f.Members), m => m.Unit == lonely);
    }

    [Fact]
    public void A_later_place_is_never_told_as_surer_than_the_one_that_had_to_be_accepted_before_it()
    {
        // Two equal clusters of one industry, whose family has forty others that are nothing; another family is far surer than both.
        static int Of(int column, int row) => (column, row) is ( >= 10 and <= 11, >= 10 and <= 11) or ( >= 40 and <= 41, >= 10 and <= 11) ? 1
            : (column, row) is ( >= 20 and <= 25, >= 35 and <= 40) ? 2
            : row is 0 or 49 && column < 40 ? 3 + column : 0;
        Unit[] units = [.. Plain.Select((u, i) => u with { Leaf = Of(i % 60, i / 60) })];
        IndustryGroup[] groups =
        [
            new("industry:2", "industry:2", GroupKind.Industry, 2, [2]),
            .. new[] { 1 }.Concat(Enumerable.Range(3, 40)).Select(leaf => new IndustryGroup($"industry:1.{leaf}", "industry:1", GroupKind.Industry, 4, [leaf])),
        ];
        var places = PointDetection.Run(units, groups, new(0.05, Radii, 1), cancel: TestContext.Current.CancellationToken)
            .Findings.Where(f => f.Group == 1).OrderBy(f => f.Place).ToArray();
        Assert.Equal([1, 2], places.Select(p => p.Place));
        // By itself the second would look surer: it competes with nothing inside its family.
        Assert.True(2 * places[1].P < places[0].Q, $"{places[1].P} {places[0].Q}");
        Assert.Equal(places[0].Q, places[1].Q);
    }

    [Fact]
    public void A_lone_plant_and_an_empty_group_are_no_places()
    {
        Assert.Null(new PlaceSearch(Land, new(Land, [5])).Strongest());
        Assert.Null(new PlaceSearch(Land, new(Land, [])).Strongest());
    }

    static (Place First, Place Second) Two(PlaceSearch search)
    {
        var first = search.Strongest()!.Value;
        search.Remove(first);
        return (first, search.Strongest()!.Value);
    }

    static bool Within(Unit a, Unit b, double radius) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)) <= radius * radius;
}
