using System.Collections.Immutable;
using Klynge.Atlas.Verdicts;
using Klynge.Detection;
using Xunit;

namespace Klynge.Atlas.Tests.Verdicts;

public sealed class Judging_known_clusters
{
    static KnownClusterInPopulation Cluster(int population, int core, int sites, int observed) => new(
        new("K001", new Hypergeometric(population, core, sites), observed, []),
        [.. Enumerable.Range(0, observed).Select(i => $"u{i}")], Industries: true, Breadth: null);

    static KnownClusterVerdict Judge(KnownClusterInPopulation cluster, params FindingForVerdict[] findings) =>
        Judging.Of([cluster], findings, level: 0.05)[0];

    static FindingForVerdict Finding(int members, int shared) => new(
        "F1", 1e-4, [.. Enumerable.Range(0, shared).Select(i => $"u{i}"), .. Enumerable.Range(0, members - shared).Select(i => $"other{i}")],
        ConcentrationKind.Localisation);

    [Fact]
    public void A_finding_of_its_members_is_the_cluster_found() =>
        Assert.IsType<KnownClusterOutcome.Found>(Judge(Cluster(10_000, 100, 100, 3), Finding(members: 6, shared: 3)).Outcome);

    [Fact]
    public void Two_members_in_common_are_too_few_to_say_so() =>
        Assert.IsNotType<KnownClusterOutcome.Found>(Judge(Cluster(10_000, 100, 100, 2), Finding(members: 2, shared: 2)).Outcome);

    [Fact]
    public void A_finding_that_is_mostly_something_else_is_another_thing() =>
        Assert.IsNotType<KnownClusterOutcome.Found>(Judge(Cluster(1_000, 300, 50, 9), Finding(members: 9, shared: 4)).Outcome);

    [Fact]
    public void City_life_is_no_cluster() =>
        Assert.IsNotType<KnownClusterOutcome.Found>(
            Judge(Cluster(10_000, 100, 100, 3), Finding(members: 6, shared: 3) with { Nature = ConcentrationKind.Urbanisation }).Outcome);

    [Fact]
    public void Its_own_test_can_show_it_without_a_finding()
    {
        var found = Assert.IsType<KnownClusterOutcome.Found>(Judge(Cluster(10_000, 100, 100, 8)).Outcome);
        Assert.Empty(found.Addresses);
        Assert.Equal(new Hypergeometric(10_000, 100, 100).UpperTail(8), found.Q, 1e-12);
    }

    [Fact]
    public void The_q_of_its_own_test_is_not_lowered_by_a_finding()
    {
        var found = Assert.IsType<KnownClusterOutcome.Found>(Judge(Cluster(10_000, 100, 100, 3), Finding(members: 6, shared: 3)).Outcome);
        Assert.Equal(new Hypergeometric(10_000, 100, 100).UpperTail(3), found.Q, 1e-12);
    }

    [Fact]
    public void Industries_that_follow_the_town_only_follow_density()
    {
        // 40 of 100 in a town of a tenth of the sites; but 80 of them are in towns, of which this one is half: 40 expected.
        var town = Cluster(10_000, 100, 1_000, 40);
        KnownClusterVerdict Within(params Hypergeometric[] classes) => Judge(town with { Test = town.Test with { ByDensity = [.. classes] } });
        var verdict = Within(new(8_000, 20, 0), new(2_000, 80, 1_000));
        Assert.InRange(verdict.Figures.StratifiedP, 0.5, 0.6);
        Assert.Equal(new Hypergeometric(10_000, 100, 1_000).UpperTail(40), Assert.IsType<KnownClusterOutcome.DensityEffect>(verdict.Outcome).Q, 1e-12);
        // Were only half of them in towns, 40 would be twice what its own density gives.
        Assert.IsType<KnownClusterOutcome.Found>(Within(new(8_000, 58, 0), new(2_000, 42, 1_000)).Outcome);
        // Where classes are not known, nothing says that it is city life.
        Assert.IsType<KnownClusterOutcome.Found>(Within().Outcome);
    }

    [Fact]
    public void Beside_many_that_show_nothing_density_is_held_against_the_share_that_does()
    {
        // Within classes p is 0.02: enough alone, and not when one of thirty is rejected.
        var cluster = Cluster(10_000, 100, 1_000, 40);
        var classes = new Hypergeometric[] { new(8_000, 36, 0), new(2_000, 64, 1_000) };
        cluster = cluster with { Test = cluster.Test with { ByDensity = [.. classes] } };
        Assert.InRange(cluster.Test.Figures(0.05).StratifiedP, 0.01, 0.05);
        Assert.IsType<KnownClusterOutcome.Found>(Judging.Of([cluster], [], 0.05)[0].Outcome);
        Assert.IsType<KnownClusterOutcome.DensityEffect>(Judging.Of([cluster, .. Enumerable.Repeat(Cluster(10_000, 100, 100, 1), 29)], [], 0.05)[0].Outcome);
    }

    [Fact]
    public void Where_even_three_times_the_odds_would_mostly_be_missed_nothing_is_said()
    {
        // 0.5 expected; three times as much is 1.5, and at least 3 are needed.
        var verdict = Judge(Cluster(10_000, 100, 50, 0));
        Assert.IsType<KnownClusterOutcome.NotTestable>(verdict.Outcome);
        Assert.Equal((0.5, 3), (verdict.Figures.Expected, verdict.Figures.Needed));
    }

    [Fact]
    public void Where_it_would_have_been_seen_and_was_not_it_is_not_found()
    {
        // 10 expected, about 25 at three times the odds.
        var verdict = Judge(Cluster(10_000, 1_000, 100, 10));
        Assert.IsType<KnownClusterOutcome.NotFound>(verdict.Outcome);
        Assert.True(verdict.Figures.Power > 0.95);
    }

    [Fact]
    public void What_is_mostly_something_else_is_not_called_absent()
    {
        var broad = Cluster(10_000, 1_000, 100, 10) with { Breadth = new(new("71.12", 0.9), null) };
        Assert.Contains("broad", Assert.IsType<KnownClusterOutcome.NotTestable>(Judge(broad).Outcome).Reason.En, StringComparison.Ordinal);
        Assert.Equal(broad.Breadth, Judge(broad).Breadth);
        // But if it does stand out, it does.
        Assert.IsType<KnownClusterOutcome.Found>(Judge(Cluster(10_000, 1_000, 100, 30) with { Breadth = broad.Breadth }).Outcome);
    }

    [Fact]
    public void The_needed_count_is_the_first_whose_tail_is_within_the_level()
    {
        var law = new Hypergeometric(10_000, 200, 300);
        var needed = new KnownClusterTest("C", law, 0, []).Figures(0.01).Needed!.Value;
        Assert.True(law.UpperTail(needed) <= 0.01 && law.UpperTail(needed - 1) > 0.01);
    }

    [Fact]
    public void The_power_is_the_chance_of_the_needed_count_at_three_times_the_odds()
    {
        var figures = new KnownClusterTest("C", new Hypergeometric(10_000, 200, 300), 0, []).Figures(0.01);
        Assert.Equal(new Hypergeometric(10_000, 200, 300).UpperTailAtOdds(figures.Needed!.Value, odds: 3), figures.Power);
    }

    [Fact]
    public void A_cluster_outside_the_population_says_why_in_three_languages()
    {
        var outcome = Assert.IsType<KnownClusterOutcome.NotTestable>(Judge(Cluster(1_000, 50, 0, 0)).Outcome);
        Assert.Equal("Utvalget har ingen enheter i kommunene til klyngen.", outcome.Reason.Nb);
        Assert.Equal(3, ImmutableHashSet.Create(outcome.Reason.Nb, outcome.Reason.Nn, outcome.Reason.En).Count);
    }

    [Fact]
    public void More_clusters_make_each_harder_to_show()
    {
        var weak = Cluster(10_000, 100, 100, 5);   // p = 0.0033
        Assert.IsType<KnownClusterOutcome.Found>(Judging.Of([weak], [], 0.05)[0].Outcome);
        Assert.IsNotType<KnownClusterOutcome.Found>(
            Judging.Of([weak, .. Enumerable.Repeat(Cluster(10_000, 100, 100, 1), 30)], [], 0.05)[0].Outcome);
    }
}
