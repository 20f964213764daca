using Xunit;
using static Klynge.Detection.Planting;

namespace Klynge.Detection.Tests;

/// <summary>The point method from units to findings: the same always, silent where there is nothing, and right where there is.</summary>
public sealed class The_whole_search(ITestOutputHelper output)
{
    [Fact]
    public void Is_the_same_to_the_bit_on_one_thread_and_on_four()
    {
        var country = SyntheticCountry.Make(2_000, 16, 2, 2, 0.2, jobs: true, seed: 11);
        var (one, four) = (Run(country, threads: 1), Run(country, threads: 4));
        Assert.NotEmpty(one.Findings);
        Assert.Equal(Told(one), Told(four));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_units()
    {
        var country = SyntheticCountry.Make(1_500, 16, 2, 2, 0.2, jobs: true, seed: 12);
        var order = Enumerable.Range(0, country.Units.Length).ToArray();
        new Random(5).Shuffle(order);
        var (given, shuffled) = (Run(country), Run(country with { Units = [.. order.Select(i => country.Units[i])] }));
        Assert.NotEmpty(given.Findings);
        Assert.Equal(given.Findings.Select(ByName(given)), shuffled.Findings.Select(ByName(shuffled)));
    }

    /// <summary>Sixty countries with labels drawn at random, every tenth with jobs; every finding is false, so a run with any is an error.</summary>
    [Fact]
    public void On_shuffled_labels_it_finds_something_no_more_often_than_its_level()
    {
        const int Runs = 60;
        var found = 0;
        for (var seed = 0; seed < Runs; seed++)
            found += Run(SyntheticCountry.Make(seed % 10 == 0 ? 800 : 2_000, 24, 3, 0, 0, jobs: seed % 10 == 0, 1_000 + seed)).Findings.IsEmpty ? 0 : 1;
        output.WriteLine($"Placebo: {found} of {Runs} runs found something, at level 5 %.");
        Assert.InRange((double)found / Runs, 0, 0.05 + (3 * Math.Sqrt(0.05 * 0.95 / Runs)));
    }

    /// <summary>Twenty countries with clusters planted; a finding is true when at least half of its excess was planted there.</summary>
    [Fact]
    public void Planted_clusters_are_found_and_little_else()
    {
        var (shares, planted, recalled, covered, findings) = (new List<double>(), 0, 0, 0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var country = SyntheticCountry.Make(4_000, 40, 6, 4, 0, jobs: false, seed);
            var found = Run(country);
            var real = found.Findings.Select(f => IsPlanted(f, country)).ToArray();
            shares.Add(real.Length == 0 ? 0 : real.Count(r => !r) / (double)real.Length);
            planted += country.Planted.Length;
            recalled += country.Planted.Count(cluster => found.Findings.Any(f => Shows(f, cluster, country)));
            findings += found.Findings.Length;
            covered += found.Findings.Count(f => Truth(f, country) is var truth && f.RatioLow <= truth && truth <= f.RatioHigh);
        }
        var (mean, error) = Mean(shares);
        output.WriteLine($"Planted: {recalled} of {planted} clusters found; false-discovery proportion {mean:P1} ± {error:P1} of {findings} merged findings; "
            + $"the 95 % interval holds the truth in {(double)covered / findings:P1}.");
        Assert.InRange(mean, 0, 0.06);
        Assert.True(recalled >= 0.9 * planted, $"{recalled} of {planted}");
        Assert.True(covered >= 0.95 * findings, $"{covered} of {findings}");
    }

    /// <summary>Twenty countries with weaker clusters, of 10 to 40 members that make M(10 km) of their industry about 2 to 5: recall by strength and size.</summary>
    [Fact]
    public void Weaker_clusters_are_found_as_they_stand_out_and_false_ones_stay_few()
    {
        var (seen, shares) = (new List<(double M, int Members, bool Found)>(), new List<double>());
        for (var seed = 0; seed < 20; seed++)
        {
            var (country, strengths) = Planting.WeakClusters(seed);
            var found = Run(country);
            shares.Add(found.Findings.IsEmpty ? 0 : found.Findings.Count(f => !IsPlanted(f, country)) / (double)found.Findings.Length);
            foreach (var (cluster, m) in country.Planted.Zip(strengths))
                seen.Add((m, cluster.Members.Count, found.Findings.Any(f => Shows(f, cluster, country))));
        }
        foreach (var (low, high) in new[] { (1.0, 2.0), (2, 3), (3, 5), (5, 99) })
        {
            var (few, many) = (seen.Where(s => s.M >= low && s.M < high && s.Members < 15).ToArray(), seen.Where(s => s.M >= low && s.M < high && s.Members >= 15).ToArray());
            output.WriteLine($"M(10 km) {low} to {high}: {few.Count(s => s.Found)} of {few.Length} with 10 to 14 members, {many.Count(s => s.Found)} of {many.Length} with 15 to 40.");
        }
        var (mean, error) = Mean(shares);
        output.WriteLine($"False-discovery proportion {mean:P1} ± {error:P1}.");
        Assert.InRange(mean, 0, 0.06);
        var strong = seen.Where(s => s is { M: >= 3, Members: >= 15 }).ToArray();
        Assert.True(strong.Length >= 10, $"Only {strong.Length} are strong.");
        Assert.True(strong.Count(s => s.Found) >= 0.9 * strong.Length, $"{strong.Count(s => s.Found)} of {strong.Length}");
    }

    [Fact]
    public void What_follows_towns_is_urbanisation_and_what_is_planted_is_localisation()
    {
        // The first two classes stand five times as often in the two largest towns, where a fifth of all sites is; four others are planted.
        var country = SyntheticCountry.Make(20_000, 40, 0, 4, 0.05, jobs: false, seed: 4);
        var found = Run(country);
        var planted = found.Findings.Where(f => IsPlanted(f, country)).ToArray();
        var urban = found.Findings.Where(f => country.Groups[f.Group].Leaves.All(leaf => leaf < 2) && !IsPlanted(f, country)).ToArray();
        output.WriteLine($"{planted.Length} planted, {urban.Length} urban: {urban.Count(f => f.Kind == ConcentrationKind.Urbanisation)} called so.");
        Assert.NotEmpty(urban);
        Assert.NotEmpty(planted);
        Assert.All(planted, f => Assert.Equal(ConcentrationKind.Localisation, f.Kind));
        Assert.All(urban, f => Assert.Equal(ConcentrationKind.Urbanisation, f.Kind));
    }

    [Fact]
    public void Classes_of_density_that_are_given_are_the_ones_that_count()
    {
        var country = SyntheticCountry.Make(2_000, 16, 0, 2, 0, jobs: false, seed: 2);
        var plain = Run(country);
        // Told that every planted cluster is a class of its own, shuffling within classes moves nobody out of it.
        int[] strata = [.. country.Units.Select((_, i) => 1 + Array.FindIndex(country.Planted, cluster => cluster.Members.Contains(i)))];
        var given = PointDetection.Run(country.Units, strata, country.Groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        Assert.Contains(plain.Findings, f => IsPlanted(f, country) && f.Kind == ConcentrationKind.Localisation);
        Assert.Equal(plain.Findings.Select(f => (f.Group, f.P)), given.Findings.Select(f => (f.Group, f.P)));
        Assert.All(given.Findings.Where(f => IsPlanted(f, country)), f => Assert.Equal(ConcentrationKind.Urbanisation, f.Kind));
        Assert.Throws<ArgumentException>(() => PointDetection.Run(country.Units, [0], country.Groups, DetectionSettings.Default, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Jobs_find_a_few_large_plants_that_counts_do_not_see()
    {
        // On a plain of 2 000 sites 36 plants of six jobs, and three of four thousand beside one another.
        Unit[] units = [.. Enumerable.Range(0, 2_000).Select(i => new Unit($"u{i}", i % 50 * 3_000, i / 50 * 3_000, i % 57 == 5 || i is 1_020 or 1_021 or 1_070 ? 1 : 0,
            i is 1_020 or 1_021 or 1_070 ? 4_000 : 6, -1, -1, 0))];
        var found = PointDetection.Run(units, [new("g", "g", GroupKind.Industry, 2, [1])], DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        var finding = Assert.Single(found.Findings);
        var jobs = Assert.IsType<JobsEvidence.Tested>(finding.Jobs);
        Assert.True(jobs.Q <= 0.05 && finding.Q > 0.05 && found.Groups[0].Q > 0.05, $"q by jobs {jobs.Q}, by count {finding.Q}");
        Assert.Equal((3, 12_000), (finding.Observed, (int)jobs.Observed));
        // It is ranked by what led to it, and stands or falls with its largest plant by jobs: two of four thousand are left of three.
        Assert.Equal(-Math.Log(jobs.LocalP) * (1 - (jobs.Expected / jobs.Observed)), finding.Strength, 1e-9);
        Assert.True(finding.WithoutLargestP > jobs.P, $"{finding.WithoutLargestP} {jobs.P}");
        Assert.Equal(ConcentrationKind.Localisation, finding.Kind);
    }

    [Theory]
    [InlineData(899, false)]
    [InlineData(900, true)]
    public void Jobs_are_tested_where_ninety_per_cent_are_known(int known, bool tested)
    {
        Unit[] units = [.. Enumerable.Range(0, 1_000).Select(i => new Unit($"u{i}", i % 40 * 3_000, i / 40 * 3_000, i is < 10 or (> 40 and < 50) ? 1 : 0, i < known ? 5 : -1, -1, -1, 0))];
        var found = PointDetection.Run(units, [new("g", "g", GroupKind.Industry, 2, [1])], DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(known / 1_000.0, found.ShareOfJobsKnown, 1e-12);
        Assert.Equal(tested, !double.IsNaN(found.Groups[0].PJobs));
        Assert.NotEmpty(found.Findings);
        Assert.All(found.Findings, f => Assert.Equal(tested, f.Jobs is JobsEvidence.Tested));
    }

    [Fact]
    public void Nobody_at_all_is_nothing_found()
    {
        var found = PointDetection.Run([], [new("g", "g", GroupKind.Chain, 0, [1])], DetectionSettings.Default, cancel: TestContext.Current.CancellationToken);
        Assert.Empty(found.Findings);
        Assert.Equal((0, 1.0, 1.0), (found.Groups[0].Size, found.Groups[0].P, found.Groups[0].Q));
        Assert.Null(found.Groups[0].Strongest);
    }

    [Theory]
    [InlineData(new double[0]), InlineData(new[] { 0.0, 5 }), InlineData(new[] { 5.0, 5 }), InlineData(new[] { 5, double.NaN }), InlineData(new[] { 5, double.PositiveInfinity })]
    public void Radii_that_do_not_ascend_from_above_zero_are_refused(double[] radii) =>
        Assert.Throws<ArgumentException>(() => PointDetection.Run([], [], new(0.05, radii, 1), cancel: TestContext.Current.CancellationToken));

    [Fact]
    public void A_cancelled_run_stops_and_a_whole_one_tells_every_stage_in_turn()
    {
        var country = SyntheticCountry.Make(2_000, 16, 0, 2, 0, jobs: false, seed: 2);
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, new Listener(step => { if (step.Stage == "test") stop.Cancel(); }), stop.Token));

        var steps = new List<DetectionProgress>();
        PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, 1, new Listener(steps.Add), TestContext.Current.CancellationToken);
        Assert.Equal(["fold", "count", "test", "places", "describe", "merge"], steps.Select(s => s.Stage).Distinct());
        Assert.Equal(steps.Select(s => s.Share).Order(), steps.Select(s => s.Share));
        Assert.Equal(1, steps[^1].Share);
    }

    static Detected Run(SyntheticCountry country, int threads = 2) =>
        PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, threads, null, TestContext.Current.CancellationToken);

    static readonly System.Text.Json.JsonSerializerOptions WithNaN = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>All figures, with all their digits.</summary>
    static string Told(Detected found) => System.Text.Json.JsonSerializer.Serialize(
        new { found.FoldedInto, found.Groups, Cores = found.Findings.Select(f => $"{f.Core} {f.Jobs} {string.Join(' ', f.Also.Select(a => (a.Group, a.Place)))}"), found.Findings }, WithNaN);

    static Func<Concentration, string> ByName(Detected found) => f =>
        $"{f.Group} {f.Place} {f.Core} {f.Q:R} {f.Jobs} {f.Kind} {f.Strength:R} {f.RatioLow:R} {string.Join(' ', f.Members.Select(m => found.Folded[m.Unit].Id + m.Core).Order(StringComparer.Ordinal))}";

    sealed class Listener(Action<DetectionProgress> heard) : IProgress<DetectionProgress>
    {
        public void Report(DetectionProgress value)
        {
            lock (heard)
                heard(value);
        }
    }
}
