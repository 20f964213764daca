using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests.Areas;

public sealed class Searching_by_areas
{
    static readonly IndustryGroup[] Alone = [.. Enumerable.Range(0, 12).Select(leaf => new IndustryGroup($"industry:{leaf:00}", $"industry:{leaf:00}", GroupKind.Industry, 2, [leaf]))];

    /// <summary>A grid of 6 × 4 areas with borders and very unequal numbers of sites.</summary>
    static readonly Area[] Grid = [.. Enumerable.Range(0, 24).Select(a => new Area($"a{a}", a % 6 * 10_000.0, a / 6 * 10_000.0,
        [.. Enumerable.Range(0, 24).Where(b => Math.Abs(a % 6 - b % 6) + Math.Abs(a / 6 - b / 6) == 1)]))];

    static readonly Area[] Twelve = [.. Enumerable.Range(0, 12).Select(a => new Area($"a{a}", a % 4 * 10_000.0, a / 4 * 10_000.0,
        [.. Enumerable.Range(0, 12).Where(b => Math.Abs(a % 4 - b % 4) + Math.Abs(a / 4 - b / 4) == 1)]))];

    /// <summary>1500 sites, a third in one town; twelve industries of unequal size; jobs of unequal size.</summary>
    static Unit[] Country(ulong seed)
    {
        var random = new SplitMix(seed);
        var units = new Unit[1500];
        for (var u = 0; u < units.Length; u++)
        {
            var area = u % 3 == 0 ? 7 : random.Below(24);
            var leaf = (int)Math.Sqrt(random.Below(144));
            units[u] = new Unit($"u{u}", Grid[area].X, Grid[area].Y, leaf, 1 + 400 / (1 + random.Below(400)), -1, area, 5_000);
        }
        return units;
    }

    static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    static Detected Run(Unit[] units, ulong seed = 1) =>
        AreaDetection.Run(units, Grid, Alone, DetectionSettings.Default with { Seed = seed }, cancel: TestContext.Current.CancellationToken);

    [Fact]
    public void The_best_window_is_the_one_that_a_plain_search_finds() =>
        Gen.Select(Gen.Int[0, 40].Array[24], Gen.Int[2, 60], Gen.ULong).Sample((sites, plants, seed) =>
        {
            var windows = AreaWindows.Of(Grid, sites);
            int[] places = [.. sites.SelectMany((count, area) => Enumerable.Repeat(area, count))];
            if (places.Length < 2 * plants || windows.Count == 0)
                return;
            var (counts, random) = (new int[24], new SplitMix(seed));
            // Some are drawn where the first one is, so that there is something to find.
            for (var i = 0; i < plants; i++)
            {
                var area = i % 3 == 0 ? places[0] : places[random.Below(places.Length)];
                counts[area] += counts[area] < sites[area] ? 1 : 0;
            }
            var (n, free) = (counts.Sum(), windows.Free(new bool[24]));
            var best = WindowSearch.ByCount(windows, free, counts, n, places.Length);
            var plain = free.Where(w => windows.Sum(w, counts) >= 2 && windows.Sum(w, counts) * (double)places.Length > (double)n * windows.Sites[w])
                .Select(w => (double?)new Hypergeometric(places.Length, n, windows.Sites[w]).UpperTail(windows.Sum(w, counts))).Min();
            Assert.Equal(plain ?? 1, best.LocalP, (plain ?? 1) * 1e-9);
            if (plain is { } t)
                Assert.Equal(free.Sum(w => Attained(new(places.Length, n, windows.Sites[w]), t)), best.Bound, 1e-9);
        }, iter: 300);

    static double Attained(Hypergeometric count, double t) =>
        Enumerable.Range(count.Least, count.Most - count.Least + 2).Select(count.UpperTail).First(tail => tail <= t * Tail.SameLevel);

    [Fact]
    public void A_planted_cluster_is_found_with_its_members_and_the_rest_is_not()
    {
        var units = Country(3);
        var planted = 0;
        for (var u = 0; u < units.Length && planted < 30; u++)
        {
            if (units[u].Area is 16 or 17)
                (units[u], planted) = (units[u] with { Leaf = 1 }, planted + 1);
        }
        var found = Run(units);
        var finding = Assert.Single(found.Findings);
        Assert.Equal(1, finding.Group);
        Assert.Contains(((Core.Window)finding.Core).Areas, a => a is 16 or 17);
        Assert.Equal(finding.Observed, finding.Members.Count(m => m.Core));
        Assert.All(finding.Members, m => Assert.Equal(1, found.Folded[m.Unit].Leaf));
        Assert.True(finding.Q < 1e-6);
        Assert.InRange(finding.Ratio, finding.RatioLow, finding.RatioHigh);
        // The interval allows for every window and every family it was chosen from.
        var windows = AreaWindows.Of(Grid, [.. Enumerable.Range(0, 24).Select(a => units.Count(u => u.Area == a))]);
        var interval = RatioInterval.Of(
            new(finding.Population, finding.GroupSize, finding.Sites), finding.Observed, 0.05 * found.FamiliesRejected / found.FamiliesTested / windows.Count);
        Assert.Equal(interval.Low, finding.RatioLow, 1e-9);
        Assert.Equal(finding.Expected, (double)finding.GroupSize * finding.Sites / finding.Population, 1e-9);
        Assert.IsType<JobsEvidence.Tested>(finding.Jobs);
    }

    [Fact]
    public void A_second_place_neither_overlaps_nor_touches_the_first()
    {
        var units = Country(5);
        var (first, second) = (0, 0);
        for (var u = 0; u < units.Length; u++)
        {
            if (units[u].Area == 0 && first++ < 25 || units[u].Area == 23 && second++ < 25)
                units[u] = units[u] with { Leaf = 2 };
        }
        var places = Run(units).Findings.Where(f => f.Group == 2).OrderBy(f => f.Place).ToArray();
        Assert.Equal([1, 2], places.Select(p => p.Place));
        var (a, b) = (((Core.Window)places[0].Core).Areas, ((Core.Window)places[1].Core).Areas);
        Assert.Empty(a.Intersect(b));
        Assert.DoesNotContain(a, x => Grid[x].Neighbours.Any(b.Contains));
        Assert.True(places[1].Q >= places[0].Q);
        Assert.Equal(places[0].Population - places[0].Sites, places[1].Population);
    }

    [Fact]
    public void A_later_place_is_never_told_as_surer_than_the_one_that_had_to_be_accepted_before_it()
    {
        var units = Country(5);
        var planted = new int[24];
        for (var u = 0; u < units.Length; u++)
        {
            if (units[u].Area is 0 or 23 && planted[units[u].Area]++ < 25)
                units[u] = units[u] with { Leaf = 2, Jobs = -1 };
            else
                units[u] = units[u] with { Leaf = units[u].Area == 14 ? 1 : units[u].Leaf, Jobs = -1 };
        }
        // One family with the industry and forty others that are nothing; one that is far surer.
        IndustryGroup[] groups =
        [
            Alone[1], Alone[2] with { Family = "many" },
            .. Enumerable.Range(0, 40).Select(k => new IndustryGroup($"many:{k}", "many", GroupKind.Industry, 4, [3 + (k % 8)])),
        ];
        var places = AreaDetection.Run(units, Grid, groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken)
            .Findings.Where(f => f.Group == 1).OrderBy(f => f.Place).ToArray();
        Assert.Equal([1, 2], places.Select(p => p.Place));
        Assert.True(2 * places[1].P < places[0].Q, $"{places[1].P} {places[0].Q}");
        Assert.Equal(places[0].Q, places[1].Q);
    }

    [Fact]
    public void Few_large_plants_are_found_by_their_jobs_where_their_number_says_nothing()
    {
        // 40 plants spread as everything is; the five largest of them stand in one area of many sites.
        var units = Country(8);
        int[] plants = [.. Enumerable.Range(0, units.Length).Where(u => units[u].Leaf == 4).Take(60)];
        int[] there = [.. plants.Where(u => units[u].Area == 7).Take(6)];
        foreach (var u in plants)
            units[u] = units[u] with { Jobs = there.Contains(u) ? 900 : 5 };
        for (var u = 0; u < units.Length; u++)
            units[u] = units[u].Leaf == 4 && !plants.Contains(u) ? units[u] with { Leaf = 5 } : units[u];
        // Six of sixty in a small area apart from the town.
        foreach (var u in there)
            units[u] = units[u] with { Area = 18 };
        var result = Run(units);
        var finding = Assert.Single(result.Findings, f => f.Group == 4);
        var jobs = Assert.IsType<JobsEvidence.Tested>(finding.Jobs);
        Assert.Contains(18, ((Core.Window)finding.Core).Areas);
        Assert.True(jobs.Q < 0.001 && jobs.Q <= finding.Q, $"{jobs.Q} {finding.Q}");
        Assert.Contains(Warning.Small, finding.Warnings);
    }

    [Fact]
    public void Jobs_are_not_tested_where_fewer_than_nine_in_ten_are_known()
    {
        Unit[] units = [.. Country(3).Select((u, i) => i % 9 == 0 ? u with { Jobs = -1 } : u)];
        var result = Run(units);
        Assert.All(result.Groups, g => Assert.True(double.IsNaN(g.PJobs) && double.IsNaN(g.Gamma)));
        Assert.Equal(1 - 167 / 1500.0, result.ShareOfJobsKnown, 1e-12);
    }

    [Fact]
    public void Counts_by_area_find_what_the_establishments_find_by_count()
    {
        var units = Country(3);
        for (var u = 0; u < 700; u++)
            units[u] = units[u].Area is 16 or 17 ? units[u] with { Leaf = 1, Jobs = -1 } : units[u] with { Jobs = -1 };
        AreaCount[] counts = [.. units.GroupBy(u => (u.Area, u.Leaf)).Select(g => new AreaCount(g.Key.Area, g.Key.Leaf, g.Count(), -1))];
        var (byUnits, byCounts) = (Run([.. units.Select(u => u with { Jobs = -1 })]), AreaDetection.Run(counts, Grid, Alone, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken));
        Assert.NotEmpty(byCounts.Findings);
        Assert.Equal(byUnits.Groups.Select(g => (g.Size, g.P, g.Q)), byCounts.Groups.Select(g => (g.Size, g.P, g.Q)));
        Assert.Equal(byUnits.Findings.Select(f => (f.Group, f.Observed, f.Q, f.Strength)), byCounts.Findings.Select(f => (f.Group, f.Observed, f.Q, f.Strength)));
        Assert.All(byCounts.Findings, f => Assert.Empty(f.Members));
    }

    [Fact]
    public void A_withheld_cell_can_only_make_a_place_less_sure()
    {
        // The whole truth, and what is left when cells under three are withheld.
        AreaCount[] truth = [.. Country(3).Select(u => u.Area == 9 && u.Leaf == 3 ? u with { Leaf = 1 } : u)
            .GroupBy(u => (u.Area, u.Leaf)).Select(g => new AreaCount(g.Key.Area, g.Key.Leaf, g.Count(), -1))];
        AreaCount[] published = [.. truth.Where(c => c.Establishments >= 3)];
        // The safe side is about the local tail at the true number of sites; so the areas' totals are kept.
        var labels = AreaLabels.Of([[], .. Enumerable.Range(1, 11).Select(leaf => published.Where(c => c.Leaf == leaf).ToArray())], Alone[1], 24, 3);
        var whole = AreaLabels.Of([[], .. Enumerable.Range(1, 11).Select(leaf => truth.Where(c => c.Leaf == leaf).ToArray())], Alone[1], 24, 1);
        Assert.False(labels.Complete);
        for (var a = 0; a < 24; a++)
            Assert.InRange(whole.Counts[a], labels.Counts[a], labels.AtMost[a]);
        int[] sites = [.. Enumerable.Range(0, 24).Select(a => truth.Where(c => c.Area == a).Sum(c => c.Establishments))];
        var windows = AreaWindows.Of(Grid, sites);
        for (var w = 0; w < windows.Count; w++)
        {
            var known = new Hypergeometric(windows.Population, whole.Size, windows.Sites[w]).UpperTail(windows.Sum(w, whole.Counts));
            var safe = new Hypergeometric(windows.Population, labels.AtMost.Sum(), windows.Sites[w]).UpperTail(windows.Sum(w, labels.Counts));
            Assert.True(safe >= known * (1 - 1e-9));
        }
    }

    [Fact]
    public void With_cells_withheld_no_window_is_surer_than_in_the_whole_truth_when_the_areas_totals_are_known()
    {
        for (var seed = 1UL; seed <= 12; seed++)
        {
            AreaCount[] truth = [.. Country(seed).GroupBy(u => (u.Area, u.Leaf)).Select(g => new AreaCount(g.Key.Area, g.Key.Leaf, g.Count(), -1))];
            AreaCount[] published = [.. truth.Where(c => c.Establishments >= 3)];
            int[] sites = [.. Enumerable.Range(0, 24).Select(a => truth.Where(c => c.Area == a).Sum(c => c.Establishments))];
            Area[] areas = [.. Grid.Select((area, a) => area with { Establishments = sites[a] })];
            // At level 1 each group's best window is told.
            Concentration[] Best(AreaCount[] counts, int withheldBelow) =>
            [
                .. AreaDetection.Run(counts, areas, Alone, DetectionSettings.Default with { Level = 1 }, withheldBelow, cancel: TestContext.Current.CancellationToken)
                    .Findings.Where(f => f.Place == 1),
            ];
            var (whole, safe) = (Best(truth, 1).ToDictionary(f => f.Group), Best(published, 3));
            Assert.NotEmpty(safe);
            Assert.All(safe, f =>
            {
                var window = ((Core.Window)f.Core).Areas;
                int In(Func<AreaCount, bool> of) => truth.Where(c => window.Contains(c.Area) && of(c)).Sum(c => c.Establishments);
                Assert.Equal((sites.Sum(), In(_ => true)), (f.Population, f.Sites));
                var known = new Hypergeometric(sites.Sum(), truth.Where(c => c.Leaf == f.Group).Sum(c => c.Establishments), f.Sites);
                Assert.True(f.LocalP >= known.UpperTail(In(c => c.Leaf == f.Group)) * (1 - 1e-9));
                Assert.True(f.Expected >= known.Mean && f.Ratio <= In(c => c.Leaf == f.Group) / known.Mean);
                Assert.True(f.LocalP >= whole[f.Group].LocalP * (1 - 1e-9));
            });
        }
    }

    [Fact]
    public void The_drawings_give_the_p_that_all_labellings_give()
    {
        // Four areas in a row, 3 plants on 12 sites: all 220 labellings, and whether some window is as surprising.
        Area[] row = [.. Enumerable.Range(0, 4).Select(a => new Area($"{a}", a, 0, [.. new[] { a - 1, a + 1 }.Where(b => b is >= 0 and < 4)]))];
        int[] sites = [2, 3, 3, 4];
        var windows = AreaWindows.Of(row, sites);
        const double t = 0.05;
        long[] critical = [.. Enumerable.Range(0, windows.Count).Select(w => (long)WindowSearch.Critical(new(12, 3, windows.Sites[w]), t, 0).Count)];
        int[] areaOf = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3];
        var (hits, all) = (0, 0);
        for (var i = 0; i < 12; i++)
            for (var j = i + 1; j < 12; j++)
                for (var k = j + 1; k < 12; k++, all++)
                {
                    var counts = new int[4];
                    foreach (var site in new[] { i, j, k })
                        counts[areaOf[site]]++;
                    hits += Enumerable.Range(0, windows.Count).Any(w => windows.Sum(w, counts) >= critical[w]) ? 1 : 0;
                }
        var drawn = Assert.Single(LabelDraws.P(windows, sites, [new(3, critical, null)], 7, new ParallelOptions()));
        var truth = hits / (double)all;
        Assert.InRange(drawn, truth - 4 * Math.Sqrt(truth * (1 - truth) / 999), truth + 0.001 + 4 * Math.Sqrt(truth * (1 - truth) / 999));
    }

    [Fact]
    public void The_same_comes_out_whatever_the_threads()
    {
        Unit[] units = [.. Country(3).Select((u, i) => u.Area == 9 && i % 2 == 0 ? u with { Leaf = 1 } : u)];
        string On(int threads) => JsonSerializer.Serialize(AreaDetection.Run(units, Grid, Alone, DetectionSettings.Default, threads, null, TestContext.Current.CancellationToken), Json);
        Assert.Equal(On(1), On(7));
    }

    [Fact]
    public void Wholly_shuffled_labels_are_rejected_no_oftener_than_the_level_says()
    {
        const int runs = 80;
        var withAny = 0;
        for (var run = 0; run < runs; run++)
        {
            // Twelve of the areas, six hundred sites: the same path, a seventh of the windows.
            Unit[] units = [.. Country(3).Take(600).Select(u => u with { Area = u.Area / 2 })];
            var random = SplitMix.Stream(77, (ulong)run);
            int[] areas = [.. units.Select(u => u.Area)];
            for (var i = 0; i < units.Length; i++)
            {
                var j = i + random.Below(units.Length - i);
                (areas[i], areas[j]) = (areas[j], areas[i]);
            }
            withAny += AreaDetection.Run(
                [.. units.Select((u, i) => u with { Area = areas[i] })], Twelve, Alone, DetectionSettings.Default with { Seed = (ulong)run },
                cancel: TestContext.Current.CancellationToken).Findings.Any() ? 1 : 0;
        }
        var share = withAny / (double)runs;
        TestContext.Current.TestOutputHelper?.WriteLine($"Shuffled labels by areas: {withAny} of {runs} runs have a finding ({share:P1}; level 5 %)");
        Assert.True(share <= 0.05 + 3 * Math.Sqrt(0.05 * 0.95 / runs));
    }

    /// <summary>Sixteen countries with twelve planted windows each: the interval of a reported place, first or later, is to hold the truth in 95 of 100.</summary>
    [Fact]
    public void The_interval_of_a_reported_window_holds_the_truth_as_often_as_it_says()
    {
        var (covered, findings, later) = (0, 0, 0);
        for (var seed = 0; seed < 16; seed++)
        {
            var country = PlantedAreas.Make(planted: 12, seed);
            var found = AreaDetection.Run(country.Units, country.Areas, country.Groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken).Findings;
            Assert.All(found, f => Assert.True(f.SelectionAdjusted));
            findings += found.Length;
            later += found.Count(f => f.Place > 1);
            covered += found.Count(f => country.Truth(f, found) is var truth && f.RatioLow <= truth && truth <= f.RatioHigh);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"By areas the 95 % interval holds the truth in {covered} of {findings} reported windows, {later} of them later places.");
        Assert.True(findings >= 70, $"{findings} findings");
        Assert.True(covered >= 0.95 * findings, $"{covered} of {findings}");
    }

    [Fact]
    public void One_industry_alone_has_nothing_to_differ_from()
    {
        var result = Run([.. Country(3).Select(u => u with { Leaf = 0 })]);
        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Groups[0].P);
    }

    [Fact]
    public void Units_without_an_area_are_left_out_and_it_is_seen()
    {
        Unit[] units = [.. Country(3).Select((u, i) => i < 10 ? u with { Area = -1 } : u)];
        var result = Run(units);
        Assert.Equal(1490, result.Folded.Length);
        Assert.All(result.FoldedInto.Take(10), into => Assert.Equal(-1, into));
    }
}
