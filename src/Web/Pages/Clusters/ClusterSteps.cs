using System.Collections.Immutable;
using Klynge.Atlas.Verdicts;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Clusters;

/// <summary>The sums behind what a population says of a known cluster, with the values put in (docs/methods.md, "From concentration to finding").</summary>
static class ClusterSteps
{
    /// <summary>Expected, p and how much would have been seen; empty when the population has nothing of the cluster's.</summary>
    public static ImmutableArray<Words> Of(KnownClusterFigures f) => f.Expected > 0 ? [Counts(f), Expected(f), Tail(f), Power(f)] : [];

    static Words Counts(KnownClusterFigures f) => FindingTexts.Said(l => l switch
    {
        Language.Nb => $"N = {l.Number(f.Population)} beslutningstakere, n = {l.Number(f.Core)} i klyngens næringer, m = {l.Number(f.Sites)} i kommunene dens, x = {l.Number(f.Observed)} i begge.",
        Language.Nn => $"N = {l.Number(f.Population)} avgjerdstakarar, n = {l.Number(f.Core)} i næringane til klynga, m = {l.Number(f.Sites)} i kommunane hennar, x = {l.Number(f.Observed)} i begge.",
        _ => $"N = {l.Number(f.Population)} decision-makers, n = {l.Number(f.Core)} in the cluster's industries, m = {l.Number(f.Sites)} in its municipalities, x = {l.Number(f.Observed)} in both.",
    });

    static Words Expected(KnownClusterFigures f) =>
        FindingTexts.Said(l => $"E = n · m / N = {l.Number(f.Core)} · {l.Number(f.Sites)} / {l.Number(f.Population)} = {l.Significant(f.Expected)}");

    static Words Tail(KnownClusterFigures f) =>
        FindingTexts.Said(l => $"p = P(X ≥ {l.Number(f.Observed)}), X ~ H({l.Number(f.Population)}, {l.Number(f.Core)}, {l.Number(f.Sites)}): p = {l.Small(f.P)}");

    static Words Power(KnownClusterFigures f) => f.Needed is not { } needed
        ? new("Selv om alle var innenfor, ville det ikke vært nok til å si noe.", "Sjølv om alle var innanfor, ville det ikkje vore nok til å seie noko.", "Even if all were inside, it would not be enough to say anything.")
        : FindingTexts.Said(l => l switch
        {
            Language.Nb => $"Det trengs {l.Number(needed)}. Var næringene tre ganger så vanlige her som ellers, ville vi sett det i {l.Percent(f.Power)} av tilfellene; vi krever 80 % for å si «ikke funnet».",
            Language.Nn => $"Det trengst {l.Number(needed)}. Var næringane tre gonger så vanlege her som elles, ville vi sett det i {l.Percent(f.Power)} av tilfella; vi krev 80 % for å seie «ikkje funne».",
            _ => $"{l.Number(needed)} are needed. Were the industries three times as common here as elsewhere, we would see it in {l.Percent(f.Power)} of cases; we ask 80% before we say “not found”.",
        });
}
