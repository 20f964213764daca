using System.Text.RegularExpressions;
using Klynge.Register.KnownClusters;
using Xunit;

namespace Klynge.Register.Tests.Knowledge;

public sealed partial class Reading_the_lists
{
    [Fact]
    public void Every_knowledge_environment_has_a_municipality_and_known_themes()
    {
        var chains = Shipped.Classifications.Chains.Select(c => c.Key).ToHashSet();
        Assert.Equal(145, Shipped.Knowledge.All.Length);
        Assert.All(Shipped.Knowledge.All, k =>
        {
            Assert.NotNull(Shipped.Geography.Municipality(k.Municipality));
            Assert.Subset(chains, k.Themes.ToHashSet());
            Assert.All(new[] { k.TypeName.Nb, k.TypeName.Nn, k.TypeName.En }, Assert.NotEmpty);
        });
        Assert.Equal("NTNU", Shipped.Knowledge.Get("M002")!.Short);
        Assert.Null(Shipped.Knowledge.Get("M999"));
    }

    [Fact]
    public void A_cluster_in_both_lists_has_place_and_levels()
    {
        var node = Shipped.Clusters.Get("K002")!;
        Assert.Equal("GCE", node.Level);
        Assert.Contains("GCE 2014-06-18", node.LevelHistory.Select(step => step.Nb));
        Assert.NotEmpty(node.CoreClasses);
        Assert.True(node.Sourced);
        Assert.Equal(2006, node.FromYear);
    }

    /// <summary>Fails when a step is added that has more to say than a level and its date, and names/level_histories.csv does not say it.</summary>
    [Fact]
    public void Levels_over_time_are_told_in_the_language_of_the_page()
    {
        Assert.Equal("stiftet 2005 → Arena 2006 → NCE 2009 → GCE 2014-06-18", string.Join(" → ", Shipped.Clusters.Get("K002")!.LevelHistory.Select(step => step.Nb)));
        Assert.All(Shipped.Clusters.All.SelectMany(cluster => cluster.LevelHistory), step => Assert.True(
            LevelAndDate().IsMatch(step.Nb) || (step.Nb, step.Nn) != (step.En, step.En) || step.En == "NCE 2006 (pilot 2004)", step.En));
    }

    [GeneratedRegex(@"^(Arena Pro|Arena|NCE|GCE)( \d{4}(-\d\d){0,2}(-\d{4})?)?( \([A-Z]\w+\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex LevelAndDate();

    [Fact]
    public void A_cluster_in_the_authored_list_only_says_so() => Assert.False(Shipped.Clusters.Get("K055")!.Sourced);

    [Fact]
    public void Every_cluster_of_the_programme_is_here_once()
    {
        var programme = Shipped.Data.Read("clusters/programme_clusters.csv", r => r.Text("cluster"));
        var same = Shipped.Data.Read("clusters/same_cluster.csv", r => r.Text("programme_cluster"));
        Assert.Equal(programme.Order(), same.Order());
        Assert.Equal(64 + 28, Shipped.Clusters.All.Length);
        Assert.Equal(Shipped.Clusters.All.Length, Shipped.Clusters.All.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void Years_levels_and_hosts_make_sense() => Assert.All(Shipped.Clusters.All, c =>
    {
        Assert.True(c.FromYear is null or (>= 1995 and <= 2026), c.Id);
        Assert.True(c.Municipality.Length == 0 || c.Municipalities.Contains(c.Municipality) || c.Municipalities.IsEmpty, c.Id + " is hosted outside its own municipalities");
        Assert.InRange(c.Lat, 57.9, 71.2);
        Assert.InRange(c.Lon, 4.5, 31.2);
        Assert.True(c.Level is not ("NCE" or "GCE") || c.FromYear >= 2004 || c.FromYear is null, c.Id);
    });

    [Fact]
    public void Two_clusters_that_share_a_name_in_one_row_are_parted()
    {
        // Energy Transition Norway is of Stavanger; NCE Energy Technology (once Subsea Valley) of Akershus and Buskerud.
        Assert.Equal(("1103", false), (Shipped.Clusters.Get("K007")!.Municipality, Shipped.Clusters.Get("K007")!.Sourced));
        Assert.Equal(("3203", "NCE", 2017), (Shipped.Clusters.Get("K128")!.Municipality, Shipped.Clusters.Get("K128")!.Level, Shipped.Clusters.Get("K128")!.FromYear));
    }

    [Fact]
    public void Places_chains_and_classes_of_clusters_are_known() => Assert.All(Shipped.Clusters.All, c =>
    {
        Assert.All(c.Municipalities, code => Assert.NotNull(Shipped.Geography.Municipality(code)));
        Assert.All(c.CoreClasses, code => Assert.True(Shipped.Classifications.Has(Register.Industries.Standard.Nace2, code), c.Id + " " + code));
        Assert.Contains(Shipped.Classifications.Chains, chain => chain.Key == c.Chain);
        Assert.NotEmpty(c.Status.Text().Nn);
    });

    [Fact]
    public void Sources_must_be_named_in_three_languages() => Assert.All(Attributions.All, a =>
        Assert.All(new[] { a.Line.Nb, a.Line.Nn, a.Line.En, a.Licence }, Assert.NotEmpty));

    [Fact]
    public void A_cluster_is_K_and_a_knowledge_environment_M_for_good()
    {
        Assert.All(Shipped.Clusters.All, cluster => Assert.Matches("^K[0-9]{3}$", cluster.Id));
        Assert.All(Shipped.Knowledge.All, environment => Assert.Matches("^M[0-9]{3}$", environment.Id));
    }
}
