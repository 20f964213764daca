using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;
using static Klynge.Atlas.Verdicts.KnownClusterOutcome;

namespace Klynge.Atlas.Verdicts;

/// <summary>A finding, as far as the verdict on a known cluster needs it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Q">Its false-discovery rate.</param>
/// <param name="Members">Its members' numbers.</param>
/// <param name="Nature">City life is not a cluster, wherever it is.</param>
public sealed record FindingForVerdict(string Address, double Q, ImmutableHashSet<string> Members, ConcentrationKind Nature);

/// <summary>A known cluster as it lies in a population.</summary>
/// <param name="Test">Its exact test.</param>
/// <param name="Units">The x units of its industries in its municipalities.</param>
/// <param name="Industries">Whether any industry is stated for it at all.</param>
/// <param name="Breadth">What fills half of its definition; null when nothing does.</param>
public sealed record KnownClusterInPopulation(KnownClusterTest Test, ImmutableHashSet<string> Units, bool Industries, DefinitionBreadth? Breadth);

/// <summary>Found, no more than density, not found or not testable: the same rule for every known cluster, computed from N, n, m and the level.</summary>
public static class Judging
{
    /// <summary>A finding is about a known cluster when at least so many of its members are the cluster's…</summary>
    const int LeastShared = 3;

    /// <summary>The verdicts, in the order given.</summary>
    /// <param name="clusters">The known clusters in the population.</param>
    /// <param name="findings">The run's findings, strongest first.</param>
    /// <param name="level">α.</param>
    public static ImmutableArray<KnownClusterVerdict> Of(
        IReadOnlyList<KnownClusterInPopulation> clusters, IReadOnlyList<FindingForVerdict> findings, double level)
    {
        // Only those that can have anything inside are hypotheses; the others would only make the rest look better.
        var tested = Enumerable.Range(0, clusters.Count).Where(i => clusters[i].Test.Null.Most > 0).ToArray();
        var q = Enumerable.Repeat(1.0, clusters.Count).ToArray();
        var adjusted = BenjaminiHochberg.Q([.. tested.Select(i => clusters[i].Test.Null.UpperTail(clusters[i].Test.Observed))]);
        foreach (var (i, value) in tested.Zip(adjusted)) q[i] = value;

        // As a place of the search: what is rejected is tried once more within classes of density, at α times the share that was rejected.
        var within = level * q.Count(value => value <= level) / Math.Max(1, tested.Length);
        return [.. clusters.Select((cluster, i) => Verdict(cluster, q[i], findings, level, within, tested.Length))];
    }

    static KnownClusterVerdict Verdict(
        KnownClusterInPopulation cluster, double q, IReadOnlyList<FindingForVerdict> findings, double level, double within, int tests)
    {
        var figures = cluster.Test.Figures(level / Math.Max(1, tests));
        var about = findings.Where(finding => IsAbout(finding, cluster)).ToImmutableArray();
        KnownClusterOutcome outcome =
            !about.IsEmpty ? new Found([.. about.Select(finding => finding.Address)], q)
            : q <= level && figures.StratifiedP > within ? new DensityEffect(q)
            : q <= level ? new Found([], q)
            : figures.Power < KnownClusterTest.Power ? new NotTestable(Why(cluster, figures))
            // What is mostly one ordinary industry, or the town next door, does not stand out; that says nothing of the cluster within.
            : cluster.Breadth is not null ? new NotTestable(TooBroad)
            : new NotFound(q);
        return new(cluster.Test.Cluster, figures, outcome, cluster.Breadth);
    }

    /// <summary>…and these are at least half of it. (Half of the cluster's would not do: all of Oslo's business services are about no one cluster.)</summary>
    static bool IsAbout(FindingForVerdict finding, KnownClusterInPopulation cluster)
    {
        var shared = finding.Members.Intersect(cluster.Units).Count;
        return finding.Nature is not ConcentrationKind.Urbanisation && shared >= LeastShared && 2 * shared >= finding.Members.Count;
    }

    static readonly Words TooBroad = new(
        "Definisjonen er så vid at vi mest har prøvd noe annet enn klyngen. At helheten ikke skiller seg ut, sier lite om kjernen.",
        "Definisjonen er så vid at vi mest har prøvd noko anna enn klynga. At heilskapen ikkje skil seg ut, seier lite om kjernen.",
        "The definition is so broad that mostly something else was tested. That the whole does not stand out says little about its heart.");

    static Words Why(KnownClusterInPopulation cluster, KnownClusterFigures figures)
    {
        if (!cluster.Industries)
            return new(
                "Klyngen er ført uten næringer, så det er ingenting å telle.",
                "Klynga er ført utan næringar, så det er ingenting å telje.",
                "The cluster is listed without industries, so there is nothing to count.");
        if (figures.Sites == 0)
            return new(
                "Utvalget har ingen enheter i kommunene til klyngen.",
                "Utvalet har ingen einingar i kommunane til klynga.",
                "The population has no units in the cluster's municipalities.");
        if (figures.Core == 0)
            return new(
                "Utvalget har ingen enheter i næringene til klyngen.",
                "Utvalet har ingen einingar i næringane til klynga.",
                "The population has no units in the cluster's industries.");
        if (figures.Needed is not { } needed)
            return new(
                $"Utvalget er for lite: {Number(figures.Expected, Language.Nb)} var ventet, og selv alle som kunne vært der, ville ikke vært nok.",
                $"Utvalet er for lite: {Number(figures.Expected, Language.Nn)} var venta, og sjølv alle som kunne vore der, ville ikkje vore nok.",
                $"The population is too small: {Number(figures.Expected, Language.En)} were expected, and not even all that could be there would be enough.");
        return new(
            $"Utvalget er for lite: {Number(figures.Expected, Language.Nb)} var ventet, og det trengs {needed}. Selv en klynge med tre ganger så høy tetthet ville vi oftest ha oversett.",
            $"Utvalet er for lite: {Number(figures.Expected, Language.Nn)} var venta, og det trengst {needed}. Sjølv ei klynge med tre gonger så høg tettleik ville vi oftast ha oversett.",
            $"The population is too small: {Number(figures.Expected, Language.En)} were expected and {needed} are needed. Even a cluster three times as dense would mostly have been missed.");
    }

    static string Number(double value, Language language) => value.ToString("0.0", language.Culture());
}
