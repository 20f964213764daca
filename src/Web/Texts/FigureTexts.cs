using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>A figure opened: what it says, its formula, and the formula with the values put in.</summary>
/// <param name="Title">What the figure is called.</param>
/// <param name="Plain">What it says, in plain words.</param>
/// <param name="Formula">The formula in letters.</param>
/// <param name="Values">The same with this finding's values.</param>
sealed record OpenedFigure(Words Title, Words Plain, string Formula, Words Values);

/// <summary>The figures of a ledger row that open. The formulas are those of docs/methods.md.</summary>
static class FigureTexts
{
    /// <summary>The figures that every row has.</summary>
    public static readonly string[] Names = ["observed", "expected", "ratio", "p", "q", "jobs"];

    public static readonly Words Values = new("Med verdiene satt inn", "Med verdiane sette inn", "With the values put in");
    public static readonly Words Null = new("Det tilfeldig plassering gir", "Det tilfeldig plassering gjev", "What random placement gives");
    public static readonly Words Behind = new("Virksomhetene bak tallet", "Verksemdene bak talet", "The organisations behind the figure");
    public static readonly Words Reproduce = new("Regn det ut selv", "Rekn det ut sjølv", "Compute it yourself");
    public static readonly Words ReproduceHelp = new(
        "Den første kommandoen gjør hele kjøringen på nytt. Den andre måler en næring rundt hvert punkt i dine egne data.",
        "Den første kommandoen gjer heile køyringa på nytt. Den andre måler ei næring rundt kvart punkt i dine eigne data.",
        "The first command repeats the whole run. The second measures one industry around every point of your own data.");
    public static readonly Words ReproduceAreas = new(
        "Den første kommandoen gjør hele kjøringen på nytt. Den andre måler en næring i områder du velger i dine egne data.",
        "Den første kommandoen gjer heile køyringa på nytt. Den andre måler ei næring i område du vel i dine eigne data.",
        "The first command repeats the whole run. The second measures one industry in areas that you choose in your own data.");
    public static readonly Words Others = new("Andre tall i samme rad", "Andre tal i same rad", "Other figures of this row");
    public static readonly Words Symbols = new(
        "x: observert · N: alle beslutningstakere · n: beslutningstakere i næringen · m: beslutningstakere på stedet",
        "x: observert · N: alle avgjerdstakarar · n: avgjerdstakarar i næringa · m: avgjerdstakarar på staden",
        "x: observed · N: all decision-makers · n: decision-makers of the industry · m: decision-makers in the place");

    /// <summary>What the drawing of chance says, in one sentence.</summary>
    public static Words NullSentence(int low, int high, int observed) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"I 95 % av alle tilfeldige plasseringer ville stedet hatt mellom {language.Number(low)} og {language.Number(high)}. Vi observerte {language.Number(observed)}.",
        Language.Nn => $"I 95 % av alle tilfeldige plasseringar ville staden hatt mellom {language.Number(low)} og {language.Number(high)}. Vi observerte {language.Number(observed)}.",
        _ => $"In 95% of all random placements, the place would have between {language.Number(low)} and {language.Number(high)}. We observed {language.Number(observed)}.",
    });

    /// <summary>One figure of a row; null when there is no such figure.</summary>
    public static OpenedFigure? Of(string figure, Concentration f) => figure switch
    {
        "observed" => new(
            new("Observert", "Observert", "Observed"),
            new("Så mange beslutningstakere i næringen ligger på stedet. Enheter med samme eier telles som én.",
                "Så mange avgjerdstakarar i næringa ligg på staden. Einingar med same eigar blir talde som éi.",
                "So many decision-makers of the industry lie in the place. Units of one owner count as one."),
            "x", Say(l => $"x = {l.Number(f.Observed)}")),
        "expected" => new(
            new("Ventet", "Venta", "Expected"),
            new("Så mange ville det vært i snitt om næringene ble delt ut tilfeldig på de samme adressene.",
                "Så mange ville det vore i snitt om næringane vart delte ut tilfeldig på dei same adressene.",
                "So many there would be on average if industries were dealt out at random to the same addresses."),
            f.Core is Core.Disc ? "E = 1 + (n − 1)(m − 1) / (N − 1)" : "E = n · m / N",
            Say(l => f.Core is Core.Disc
                ? $"E = 1 + ({l.Number(f.GroupSize)} − 1)({l.Number(f.Sites)} − 1) / ({l.Number(f.Population)} − 1) = {l.Number(f.Expected, 2)}"
                : $"E = {l.Number(f.GroupSize)} · {l.Number(f.Sites)} / {l.Number(f.Population)} = {l.Number(f.Expected, 2)}")),
        "ratio" => new(
            new("Ganger ventet", "Gonger venta", "Times expected"),
            f.SelectionAdjusted
                ? new("Observert delt på ventet. Intervallet tar høyde for at stedet er valgt fordi det er det tetteste.",
                    "Observert delt på venta. Intervallet tek høgd for at staden er vald fordi han er den tettaste.",
                    "Observed over expected. The interval allows for the place having been chosen as the densest.")
                : new("Observert delt på ventet. Intervallet tar ikke høyde for at stedet er valgt fordi det er tett, så det er trolig for høyt.",
                    "Observert delt på venta. Intervallet tek ikkje høgd for at staden er vald fordi han er tett, så det er truleg for høgt.",
                    "Observed over expected. The interval does not allow for the place having been chosen for being dense, so it is probably too high."),
            f.Core is Core.Disc ? "(x − 1) / (E − 1)" : "x / E",
            Say(l => (f.Core is Core.Disc
                ? $"({l.Number(f.Observed)} − 1) / ({l.Number(f.Expected, 2)} − 1)"
                : $"{l.Number(f.Observed)} / {l.Number(f.Expected, 2)}") + $" = {l.Number(f.Ratio, 2)} ({l.Number(f.RatioLow, 2)}–{l.Number(f.RatioHigh, 2)})")),
        "p" => new(
            new("Sjansen", "Sjansen", "The chance"),
            new("Sjansen for å se et sted så tett et eller annet sted, om alt var tilfeldig: den eksakte sjansen for dette stedet, hevet for alle stedene vi lette.",
                "Sjansen for å sjå ein stad så tett ein eller annan stad, om alt var tilfeldig: den eksakte sjansen for denne staden, heva for alle stadene vi leita.",
                "The chance of seeing a place as dense somewhere, were all random: the exact chance of this place, raised for all the places searched."),
            f.Core is Core.Disc ? "P(X − 1 ≥ x − 1 | N − 1, n − 1, m − 1)" : "P(X ≥ x | N, n, m)",
            Say(l => (f.Core is Core.Disc
                ? $"P(X − 1 ≥ {l.Number(f.Observed - 1)} | {l.Number(f.Population - 1)}, {l.Number(f.GroupSize - 1)}, {l.Number(f.Sites - 1)})"
                : $"P(X ≥ {l.Number(f.Observed)} | {l.Number(f.Population)}, {l.Number(f.GroupSize)}, {l.Number(f.Sites)})")
                + $" = {l.Small(f.LocalP)} → p = {l.Small(f.P)}")),
        "q" => new(
            new("Andelen falske alarmer", "Delen falske alarmar", "The share of false alarms"),
            new("Tar vi med dette stedet og alle som er sikrere, er høyst denne andelen av næringene ventet å være falsk alarm (Benjamini og Hochberg, over næringsfamilier).",
                "Tek vi med denne staden og alle som er sikrare, er høgst denne delen av næringane venta å vere falsk alarm (Benjamini og Hochberg, over næringsfamiliar).",
                "With this place and all that are surer, at most this share of the industries is expected to be false alarms (Benjamini and Hochberg, over families of industries)."),
            "q", Say(l => $"q = {l.Small(Certainties.Q(f))}")),
        "jobs" when f.Jobs is JobsEvidence.Tested(var observed, var expected, var local, var p, var q) => new(
            FindingTexts.ByJobs,
            new("Så mange ansatte har næringen på stedet, mot så mange i snitt om virksomhetene med sine ansatte ble delt ut tilfeldig.",
                "Så mange tilsette har næringa på staden, mot så mange i snitt om verksemdene med sine tilsette vart delte ut tilfeldig.",
                "So many jobs the industry has in the place, against so many on average if establishments were dealt out at random with their jobs."),
            "P(jobs ≥ J)", Say(l => $"J = {l.Number((long)observed)}, E = {l.Rounded(expected)}: P = {l.Small(local)} → p = {l.Small(p)}, q = {l.Small(q)}")),
        _ => null,
    };

    static Words Say(Func<Language, string> say) => FindingTexts.Said(say);
}
