using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Pages.Findings;

namespace Klynge.Web.Texts;

/// <summary>The sums behind a figure, in words and with values. The formulas are those of docs/methods.md.</summary>
static class StepTexts
{
    static Words Say(string nb, string nn, string en, Func<Language, string> sum) => FindingTexts.Said(l => $"{new Words(nb, nn, en).In(l)} {sum(l)}");

    /// <summary>The tests of a family, the smallest p first.</summary>
    public static Words Family(IEnumerable<(Words Title, bool Jobs, double P)> tests) => FindingTexts.Said(l =>
    {
        var all = tests.ToArray();
        var lead = l switch
        {
            Language.Nb => $"Næringsfamilien har K = {l.Number(all.Length)} prøver, minste sjanse først:",
            Language.Nn => $"Næringsfamilien har K = {l.Number(all.Length)} prøver, minste sjanse først:",
            _ => $"The family of industries has K = {l.Number(all.Length)} tests, the smallest chance first:",
        };
        return $"{lead} {string.Join("; ", all.Select(test => $"{test.Title.In(l)} ({(test.Jobs ? FindingTexts.ByJobs : FindingTexts.ByCount).In(l).ToLowerInvariant()}) {l.Exact(test.P)}"))}.";
    });

    public static Words Simes(Minimum least, int tests) => Say("Familiens sjanse (Simes):", "Sjansen til familien (Simes):", "The family's chance (Simes):",
        l => $"P = min p₍ₖ₎ · K / k = {l.Exact(least.P)} · {l.Number(tests)} / {l.Number(least.At)} = {l.Exact(least.Value)}");

    public static Words OverFamilies(int rank, Minimum least, int families) => Say(
        $"Etter P er familien nummer {rank} av G = {families}. Benjamini og Hochberg:", $"Etter P er familien nummer {rank} av G = {families}. Benjamini og Hochberg:",
        $"By P the family is number {rank} of G = {families}. Benjamini and Hochberg:",
        l => $"q₀ = min (j ≥ {rank}) G · P₍ⱼ₎ / j = {l.Number(families)} · {l.Exact(least.P)} / {l.Number(least.At)} = {l.Exact(least.Value)}");

    public static Words Within(Minimum least, int tests) => Say("Innenfor familien (Benjamini og Hochberg):", "Innanfor familien (Benjamini og Hochberg):", "Within the family (Benjamini and Hochberg):",
        l => $"p′ = {l.Exact(least.P)} · {l.Number(tests)} / {l.Number(least.At)} = {l.Exact(least.Value)}");

    public static Words Later(int place, double together) => Say(
        $"Dette er næringens sted nummer {place}. Stedene før er tatt ut, og vi har lett på nytt i det som er igjen. Sjansen for det tetteste der:",
        $"Dette er stad nummer {place} for næringa. Stadene før er tekne ut, og vi har leita på nytt i det som er att. Sjansen for det tettaste der:",
        $"This is the industry's place number {place}. The places before it are taken out, and we searched again in what is left. The chance of the densest there:",
        l => $"p′ = {l.Exact(together)}");

    public static Words Q(double p, int families, int rejected, double from, double atLeast, bool later, double q) => FindingTexts.Said(l =>
    {
        var floor = (l, later) switch
        {
            (Language.Nb, true) => "q for stedet før",
            (Language.Nn, true) => "q for staden før",
            (Language.En, true) => "the q of the place before",
            (Language.Nb, false) => "familiens egen q₀",
            (Language.Nn, false) => "q₀ for familien sjølv",
            _ => "the family's own q₀",
        };
        var lead = l switch
        {
            Language.Nb => $"q er den minste α der p′ ≤ α · R / G, der R familier har funn på nivå α. Det skjer ved R = {l.Number(rejected)} (fra α = {l.Exact(from)}), og q er aldri under {floor}:",
            Language.Nn => $"q er den minste α der p′ ≤ α · R / G, der R familiar har funn på nivå α. Det skjer ved R = {l.Number(rejected)} (frå α = {l.Exact(from)}), og q er aldri under {floor}:",
            _ => $"q is the smallest α at which p′ ≤ α · R / G, where R families have findings at level α. That is at R = {l.Number(rejected)} (from α = {l.Exact(from)}), and q is never below {floor}:",
        };
        // A semicolon, since numbers have commas.
        return $"{lead} q = max({l.Exact(p)} · {l.Number(families)} / {l.Number(rejected)}; {l.Exact(from)}; {l.Exact(atLeast)}) = {l.Exact(q)}";
    });

    /// <summary>Boole's bound of discs, radius by radius.</summary>
    public static ImmutableArray<Words> Radii(Concentration f, ImmutableArray<double> radii, double[] terms) =>
    [
        Say("Vi lette rundt hver virksomhet med hver radius. t er sjansen for stedet alene, A(t; m) den største sjansen et sted med m virksomheter kan få som ikke er over t:",
            "Vi leita rundt kvar verksemd med kvar radius. t er sjansen for staden åleine, A(t; m) den største sjansen ein stad med m verksemder kan få som ikkje er over t:",
            "We searched around each organisation with each radius. t is the chance of the place alone, A(t; m) the largest chance that a place of m organisations can have and that is not above t:",
            l => $"t = {l.Exact(f.LocalP)}, n / N = {l.Number(f.GroupSize)} / {l.Number(f.Population)}"),
        .. radii.Select((radius, r) => FindingTexts.Said(l => $"{l.Kilometres(radius)}: (n / N) · Σ A(t; m) = {l.Exact(terms[r])}")),
        FindingTexts.Said(l => $"p = min(1; {string.Join(" + ", terms.Select(term => l.Exact(term)))}) = {l.Exact(f.P)}"),
    ];

    public static Words Windows(Judgement judged) => Say(
        $"Vi lette i W = {judged.Looks} områder og grupper av naboområder, valgt før vi så på næringen. Summen av det hvert av dem kan komme til (Boole):",
        $"Vi leita i W = {judged.Looks} område og grupper av naboområde, valde før vi såg på næringa. Summen av det kvart av dei kan kome til (Boole):",
        $"We searched W = {judged.Looks} areas and groups of neighbouring areas, chosen before we looked at the industry. The sum of what each of them can come to (Boole):",
        l => $"Σ A(t; m) = {l.Exact(judged.Bound)}");

    public static Words Drawn(int hits, int drawings, double p) => Say(
        "Områdene overlapper, så summen er for stor. Vi trakk derfor tilfeldige plasseringer og talte dem med et like uventet sted:",
        "Områda overlappar, så summen er for stor. Vi trekte difor tilfeldige plasseringar og talde dei med ein like uventa stad:",
        "The areas overlap, so the sum is too large. So we drew random placements and counted those with a place as unexpected:",
        l => $"p = (1 + {l.Number(hits)}) / (1 + {l.Number(drawings)}) = {l.Exact(p)}");

    public static Words Looks(double tail, int looks, double p) => Say(
        "Hevet for alle stedene vi lette (Boole):", "Heva for alle stadene vi leita (Boole):", "Raised for all the places searched (Boole):",
        l => $"p ≤ min(1; {l.Exact(tail)} · {l.Number(looks)}); p = {l.Exact(p)}");

    public static Words DensityWorth(Judgement judged) => Say(
        "Stedet ble funnet ved å lete, så sjansen ganges med det letingen teller:", "Staden vart funnen ved å leite, så sjansen blir gonga med det leitinga tel:",
        "The place was found by searching, so the chance is multiplied by what the search counts:",
        l => $"{l.Exact(judged.StratifiedP)} · {l.Exact(judged.StratifiedLooks)} = {l.Exact(judged.StratifiedP * judged.StratifiedLooks)}");

    public static Words DensityBound(Judgement judged, double level, ConcentrationKind kind) => FindingTexts.Said(l =>
    {
        var (worth, bound) = (l.Exact(judged.StratifiedP * judged.StratifiedLooks), l.Exact(judged.LevelWithin));
        var lead = l switch
        {
            Language.Nb => "Grensen for funn i næringsfamilier med funn er",
            Language.Nn => "Grensa for funn i næringsfamiliar med funn er",
            _ => "The bound for findings in families with findings is",
        };
        var said = kind == ConcentrationKind.Localisation
            ? l switch { Language.Nb => "mer enn tettheten forklarer", Language.Nn => "meir enn tettleiken forklarer", _ => "more than density explains" }
            : l switch { Language.Nb => "følger tettheten", Language.Nn => "følgjer tettleiken", _ => "follows density" };
        return $"{lead} α · R / G = {l.Number(level, 2)} · R / G = {bound}. {worth} {(kind == ConcentrationKind.Localisation ? "≤" : ">")} {bound}: {said}.";
    });

    public static Words JobsWorld(Recount.JobsWorld world) => Say(
        world.Given is null ? "Virksomhetene deles ut med sine ansatte:" : "Virksomheten i sentrum står fast. De andre deles ut med sine ansatte:",
        world.Given is null ? "Verksemdene blir delte ut med sine tilsette:" : "Verksemda i sentrum står fast. Dei andre blir delte ut med sine tilsette:",
        world.Given is null ? "The organisations are dealt out with their jobs:" : "The organisation at the centre stays. The others are dealt out with their jobs:",
        l => $"N = {l.Number(world.Population)}, n = {l.Number(world.Others.Length)}, m = {l.Number(world.Sites)}, Σe = {l.Number(world.Others.Sum(e => (long)e))}, Σe² = {l.Number(world.Others.Sum(e => (long)e * e))}"
            + (world.Given is { } given ? $", e₀ = {l.Number(given)}" : ""));

    public static Words JobsMean(Recount.JobsWorld world) => FindingTexts.Said(l =>
        $"E = {(world.Given is { } given ? $"e₀ + Σe · m / N = {l.Number(given)} + " : "Σe · m / N = ")}{l.Number(world.Others.Sum(e => (long)e))} · {l.Number(world.Sites)} / {l.Number(world.Population)} = {l.Exact((world.Given ?? 0) + world.Moments.Mean)}");

    public static Words JobsSpread(Recount.JobsWorld world) => Say("Standardavvik:", "Standardavvik:", "Standard deviation:",
        l => $"√[m / N · (1 − m / N) · (Σe² − (Σe)² / N) · N / (N − 1)] = {l.Exact(Math.Sqrt(world.Moments.Variance))}");

    public static Words JobsTail(Recount.JobsWorld world, double tail) => FindingTexts.Said(l => $"P(J ≥ {l.Number(world.Inside)}) = {l.Exact(tail)}");
}
