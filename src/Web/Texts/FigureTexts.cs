using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Pages.Findings;

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
    public static readonly string[] Names = ["observed", "expected", "ratio", "p", "q", "jobs", "without-largest", "stratified", "share"];

    public static readonly Words Values = new("Med verdiene satt inn", "Med verdiane sette inn", "With the values put in");
    public static readonly Words Null = new("Det tilfeldig plassering gir", "Det tilfeldig plassering gjev", "What random placement gives");
    public static readonly Words Behind = new("Virksomhetene bak tallet", "Verksemdene bak talet", "The organisations behind the figure");
    public static readonly Words BehindFinding = new("Virksomhetene i funnet", "Verksemdene i funnet", "The organisations of the finding");
    public static readonly Words Reproduce = new("Regn det ut selv", "Rekn det ut sjølv", "Compute it yourself");
    public static readonly Words WholeRun = new(
        "Dette gjør hele kjøringen på nytt, med alle funn:", "Dette gjer heile køyringa på nytt, med alle funn:", "This repeats the whole run, with all findings:");
    public static readonly Words ThisRow = new("Dette teller bare denne raden:", "Dette tel berre denne rada:", "This counts only this row:");
    public static readonly Words Gone = new(
        "Funnet er fra en eldre kjøring, og datagrunnlaget er byttet ut siden. Tallene står som de var, men kan ikke telles på nytt her.",
        "Funnet er frå ei eldre køyring, og datagrunnlaget er bytt ut sidan. Tala står som dei var, men kan ikkje teljast på nytt her.",
        "The finding is of an older run, and the population has been replaced since. The figures stand as they were, but cannot be counted again here.");

    /// <summary>Where in the answer the figures of a disc stand, and which of them are the same.</summary>
    public static Words ReproducedDisc(string centre, double radius, bool first) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"I svaret er stedet sirkelen rundt {centre} med {language.Kilometres(radius)}: sites er m, members er x, og p er sjansen for stedet alene. "
            + (first ? "calibrated_p er sjansen hevet for alle stedene vi lette." : "Steder som ble funnet før dette i samme næring, er tatt ut av filen, slik kjøringen tok dem ut."),
        Language.Nn => $"I svaret er staden sirkelen rundt {centre} med {language.Kilometres(radius)}: sites er m, members er x, og p er sjansen for staden åleine. "
            + (first ? "calibrated_p er sjansen heva for alle stadene vi leita." : "Stader som vart funne før denne i same næring, er tekne ut av fila, slik køyringa tok dei ut."),
        _ => $"In the answer, the place is the disc around {centre} of {language.Kilometres(radius)}: sites is m, members is x, and p is the chance of the place alone. "
            + (first ? "calibrated_p is that chance raised for all the places searched." : "Places that were found before this one in the same industry are left out of the file, as the run left them out."),
    });

    public static readonly Words ReproducedWindow = new(
        "I svaret står x, n, m og N, ventet antall og sjansen for stedet alene. Er ansatte kjent, står jobbene der også.",
        "I svaret står x, n, m og N, venta tal og sjansen for staden åleine. Er tilsette kjende, står jobbane der òg.",
        "The answer has x, n, m and N, the expected number and the chance of the place alone. Where employees are known, the jobs stand there too.");

    public static readonly Words ReproducedWithheld = new(
        "Filen har det som er publisert. Kjøringen regnet med at celler som er holdt tilbake, kan ha så mange som mulig, så der er n høyere og sjansen minst like stor som her.",
        "Fila har det som er publisert. Køyringa rekna med at celler som er haldne tilbake, kan ha så mange som mogleg, så der er n høgare og sjansen minst like stor som her.",
        "The file has what is published. The run allowed for withheld cells holding as many as they can, so n is higher there and the chance at least as large as here.");

    /// <summary>What a file of a figure is called.</summary>
    public static Words FileName(string format) => format switch
    {
        "points" => new("Punktene (CSV)", "Punkta (CSV)", "The points (CSV)"),
        "areas" => new("Områdene (CSV)", "Områda (CSV)", "The areas (CSV)"),
        "counts" => new("Antallene (CSV)", "Tala (CSV)", "The counts (CSV)"),
        _ => throw new ArgumentException($"There is no file {format}.", nameof(format)),
    };

    public static readonly Words Strata = new("Klasse for klasse", "Klasse for klasse", "Class by class");
    public static readonly Words StrataHelp = new(
        "Alle beslutningstakere er delt i fem etter hvor mange andre de har innen 10 km. Næringen deles ut tilfeldig innenfor hver klasse, aldri mellom dem.",
        "Alle avgjerdstakarar er delte i fem etter kor mange andre dei har innan 10 km. Næringa blir delt ut tilfeldig innanfor kvar klasse, aldri mellom dei.",
        "All decision-makers are divided in five by how many others they have within 10 km. The industry is dealt out at random within each class, never between them.");
    public static readonly Words Class = new("Klasse", "Klasse", "Class");
    public static readonly Words ClassSites = new("Alle (N)", "Alle (N)", "All (N)");
    public static readonly Words ClassMembers = new("I næringen (n)", "I næringa (n)", "Of the industry (n)");
    public static readonly Words ClassInside = new("Alle på stedet (m)", "Alle på staden (m)", "All in the place (m)");
    public static readonly Words Sum = new("Sum", "Sum", "Sum");

    /// <summary>"1, mest spredt".</summary>
    public static Words ClassName(int index, int classes) => index == 0
        ? new("1, mest spredt", "1, mest spreidd", "1, most rural")
        : index == classes - 1 ? new($"{classes}, tettest", $"{classes}, tettast", $"{classes}, most urban") : new($"{index + 1}", $"{index + 1}", $"{index + 1}");

    public static readonly Words Others = new("Andre tall i samme rad", "Andre tal i same rad", "Other figures of this row");
    public static readonly Words Symbols = new(
        "x: observert · N: alle beslutningstakere · n: beslutningstakere i næringen · m: beslutningstakere på stedet",
        "x: observert · N: alle avgjerdstakarar · n: avgjerdstakarar i næringa · m: avgjerdstakarar på staden",
        "x: observed · N: all decision-makers · n: decision-makers of the industry · m: decision-makers in the place");

    public static readonly Words SymbolsOfJobs = new(
        "J: ansatte på stedet når virksomhetene deles ut tilfeldig · j: ansatte vi observerte · E: ventet · max: den største virksomhetens",
        "J: tilsette på staden når verksemdene blir delte ut tilfeldig · j: tilsette vi observerte · E: venta · max: den største verksemda sine",
        "J: jobs in the place when organisations are dealt out at random · j: jobs observed · E: expected · max: those of the largest organisation");

    /// <summary>What the drawing of chance says, in one sentence.</summary>
    public static Words NullSentence(long low, long high, long observed, bool ofJobs) => FindingTexts.Said(language =>
    {
        var (least, most, seen, what) = (language.Number(low), language.Number(high), language.Number(observed), (ofJobs ? JobsCounted : OrganisationsCounted).In(language));
        return language switch
        {
            Language.Nb => $"I 95 % av alle tilfeldige plasseringer ville stedet hatt mellom {least} og {most} {what}. Vi observerte {seen}.",
            Language.Nn => $"I 95 % av alle tilfeldige plasseringar ville staden hatt mellom {least} og {most} {what}. Vi observerte {seen}.",
            _ => $"In 95% of all random placements, the place would have between {least} and {most} {what}. We observed {seen}.",
        };
    });

    static readonly Words JobsCounted = new("ansatte", "tilsette", "jobs");
    static readonly Words OrganisationsCounted = new("beslutningstakere i næringen", "avgjerdstakarar i næringa", "decision-makers of the industry");

    /// <summary>Under the bar of the drawing.</summary>
    public static readonly Words Usual = new("95 % av tilfellene", "95 % av tilfella", "95% of cases");

    /// <summary>Above the pin of the drawing.</summary>
    public static Words Seen(long observed) => FindingTexts.Said(language => $"{FindingsTexts.Observed.In(language)}: {language.Number(observed)}");

    static Words Ratio(Concentration f)
    {
        var what = f.Core is Core.Disc
            ? new Words(
                "Naboer i næringen delt på ventede naboer. Den i midten er holdt utenfor begge: den er i næringen fordi vi valgte den.",
                "Naboar i næringa delt på venta naboar. Den i midten er halden utanfor begge: han er i næringa fordi vi valde han.",
                "Neighbours of the industry over expected neighbours. The one in the middle is left out of both: it is of the industry because we chose it.")
            : new Words("Observert delt på ventet.", "Observert delt på venta.", "Observed over expected.");
        var interval = f.SelectionAdjusted
            ? new Words(
                "Intervallet tar høyde for at stedet er valgt fordi det er det tetteste.",
                "Intervallet tek høgd for at staden er vald fordi han er den tettaste.",
                "The interval allows for the place having been chosen as the densest.")
            : new Words(
                "Intervallet tar ikke høyde for at stedet er valgt fordi det er tett, så det er trolig for høyt.",
                "Intervallet tek ikkje høgd for at staden er vald fordi han er tett, så det er truleg for høgt.",
                "The interval does not allow for the place having been chosen for being dense, so it is probably too high.");
        return new($"{what.Nb} {interval.Nb}", $"{what.Nn} {interval.Nn}", $"{what.En} {interval.En}");
    }

    /// <summary>What lies along the axis of the drawing, and how high its columns are.</summary>
    /// <param name="ofJobs">Whether jobs are counted.</param>
    /// <param name="step">How many values a column holds.</param>
    public static Words Across(bool ofJobs, long step) => FindingTexts.Said(language =>
    {
        var (what, each) = ((ofJobs ? JobsCounted : OrganisationsCounted).In(language), language.Number(step));
        return language switch
        {
            Language.Nb => $"Bortover: {what} på stedet. Oppover: hvor ofte tilfeldig plassering gir det{(step > 1 ? $", i steg på {each}" : "")}.",
            Language.Nn => $"Bortover: {what} på staden. Oppover: kor ofte tilfeldig plassering gjev det{(step > 1 ? $", i steg på {each}" : "")}.",
            _ => $"Across: {what} in the place. Upwards: how often random placement gives that{(step > 1 ? $", in steps of {each}" : "")}.",
        };
    });

    /// <summary>The heading of what is counted.</summary>
    public static Words CountOf(bool ofJobs) => ofJobs ? JobsCounted : OrganisationsCounted;

    public static readonly Words ChanceOf = new("Sjanse", "Sjanse", "Chance");
    public static readonly Words ChanceTable = new(
        "Sjansen for hvert antall når plasseringen er tilfeldig", "Sjansen for kvart tal når plasseringa er tilfeldig", "The chance of each count when placement is random");

    public static readonly Words NotDrawnByAreas = new(
        "Fordelingen innenfor tetthetsklasser er en sum over alle områdene i landet, og den tegnes ikke her. Formelen med verdiene står over.",
        "Fordelinga innanfor tettleiksklassar er ein sum over alle områda i landet, og ho blir ikkje teikna her. Formelen med verdiane står over.",
        "The distribution within classes of density is a sum over all areas of the country, and is not drawn here. The formula with its values stands above.");
    public static readonly Words NotDrawnSinceReplaced = new(
        "Fordelingen må telles opp fra datagrunnlaget, som er byttet ut siden, så den kan ikke tegnes. Formelen med verdiene står over.",
        "Fordelinga må teljast opp frå datagrunnlaget, som er bytt ut sidan, så ho kan ikkje teiknast. Formelen med verdiane står over.",
        "The distribution must be counted from the population, which has been replaced since, so it cannot be drawn. The formula with its values stands above.");
    public static readonly Words NotDrawnOfMany = new(
        $"Næringen har flere enn {JobsTest.MostPlants} virksomheter. Da regner vi sjansen på ansatte for dette stedet alene, og har ingen hel fordeling å tegne. Formelen med verdiene står over.",
        $"Næringa har fleire enn {JobsTest.MostPlants} verksemder. Då reknar vi sjansen på tilsette for denne staden åleine, og har inga heil fordeling å teikne. Formelen med verdiane står over.",
        $"The industry has more than {JobsTest.MostPlants} organisations. Then we compute the chance by jobs for this place alone, and have no whole distribution to draw. The formula with its values stands above.");

    /// <summary>One figure of a row; null when there is no such figure.</summary>
    /// <param name="figure">One of <see cref="Names"/>.</param>
    /// <param name="f">The row's figures.</param>
    /// <param name="run">What the run covered; null when it is not asked for the values.</param>
    public static OpenedFigure? Of(string figure, Concentration f, RunFigures? run = null) => figure switch
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
            Ratio(f),
            f.Core is Core.Disc ? "(x − 1) / (E − 1)" : "x / E",
            Say(l => (f.Core is Core.Disc
                ? $"({l.Number(f.Observed)} − 1) / {l.Significant(f.Expected - 1)}"
                : $"{l.Number(f.Observed)} / {l.Significant(f.Expected)}") + $" = {l.Number(f.Ratio, 2)} ({l.Number(f.RatioLow, 2)}–{l.Number(f.RatioHigh, 2)})")),
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
            "q = max(p′ · G / R, q₍R₎, q₀)",
            Say(l => (run is null ? "" : Families(l, run)) + (f.Jobs is JobsEvidence.Tested(_, _, _, var pJobs, var qJobs)
                ? $"{FindingTexts.ByCount.In(l)}: p = {l.Small(f.P)}, q = {l.Small(f.Q)}; {FindingTexts.ByJobs.In(l)}: p = {l.Small(pJobs)}, q = {l.Small(qJobs)}"
                : $"p = {l.Small(f.P)}, q = {l.Small(f.Q)}"))),
        "jobs" when f.Jobs is JobsEvidence.Tested(var observed, var expected, var local, var p, var q) => new(
            FindingTexts.ByJobs,
            new("Så mange ansatte har næringen på stedet, mot så mange i snitt om virksomhetene med sine ansatte ble delt ut tilfeldig.",
                "Så mange tilsette har næringa på staden, mot så mange i snitt om verksemdene med sine tilsette vart delte ut tilfeldig.",
                "So many jobs the industry has in the place, against so many on average if establishments were dealt out at random with their jobs."),
            "j / E,  P(J ≥ j)", Say(l => $"{l.Number((long)observed)} / {l.Rounded(expected)} = {l.Number(observed / expected, 2)}; P(J ≥ {l.Number((long)observed)}) = {l.Small(local)} → p = {l.Small(p)}, q = {l.Small(q)}")),
        "without-largest" when !double.IsNaN(f.WithoutLargestP) => new(
            FindingTexts.WithoutLargest,
            new("Sjansen for noe like tett når den største virksomheten er tatt ut av verden, hevet for alle stedene vi lette.",
                "Sjansen for noko like tett når den største verksemda er teken ut av verda, heva for alle stadene vi leita.",
                "The chance of anything as dense when the largest organisation is taken out of the world, raised for all the places searched."),
            f.LedByJobs ? "P(J ≥ j − max)" : f.Core is Core.Disc ? "P(X − 2 ≥ x − 2 | N − 2, n − 2, m − 2)" : "P(X ≥ x − 1 | N − 1, n − 1, m − 1)",
            Say(l => (f.LedByJobs ? "" : f.Core is Core.Disc
                ? $"P(X − 2 ≥ {l.Number(f.Observed - 2)} | {l.Number(f.Population - 2)}, {l.Number(f.GroupSize - 2)}, {l.Number(f.Sites - 2)}) = {l.Small(new Hypergeometric(f.Population - 2, f.GroupSize - 2, f.Sites - 2).UpperTail(f.Observed - 2))} → "
                : $"P(X ≥ {l.Number(f.Observed - 1)} | {l.Number(f.Population - 1)}, {l.Number(f.GroupSize - 1)}, {l.Number(f.Sites - 1)}) = {l.Small(new Hypergeometric(f.Population - 1, f.GroupSize - 1, f.Sites - 1).UpperTail(f.Observed - 1))} → ")
                + $"p = {l.Small(f.WithoutLargestP)}")),
        "stratified" when !double.IsNaN(f.StratifiedP) => new(
            new("Mot steder med samme tetthet", "Mot stader med same tettleik", "Against places of the same density"),
            new("Sjansen for dette stedet alene når næringen bare deles ut mellom virksomheter som har det like tett rundt seg. Er den ikke lenger liten, følger næringen bare tettheten.",
                "Sjansen for denne staden åleine når næringa berre blir delt ut mellom verksemder som har det like tett rundt seg. Er han ikkje lenger liten, følgjer næringa berre tettleiken.",
                "The chance of this place alone when the industry is dealt out only among establishments with surroundings as dense. When it is no longer small, the industry merely follows density."),
            "P(Σ Xₛ ≥ x),  Xₛ ~ H(Nₛ, nₛ, mₛ)", Say(l => $"P(Σ Xₛ ≥ {l.Number(f.Observed)}) = {l.Small(f.StratifiedP)}")),
        "share" when !double.IsNaN(f.NationalShare) => new(
            FindingTexts.Share,
            new("Så stor del av næringens beslutningstakere i hele datagrunnlaget ligger på stedet.",
                "Så stor del av avgjerdstakarane i næringa i heile datagrunnlaget ligg på staden.",
                "So large a share of the industry's decision-makers in the whole population lies in the place."),
            "x / n₁", Say(l => $"{l.Number(f.Observed)} / {l.Number(FindingTexts.Whole(f))} = {l.Percent(f.NationalShare)}")),
        _ => null,
    };

    static string Families(Language language, RunFigures run) => language switch
    {
        Language.Nb => $"G = {language.Number(run.FamiliesTested)} næringsfamilier prøvd, {language.Number(run.FamiliesRejected)} av dem med funn. ",
        Language.Nn => $"G = {language.Number(run.FamiliesTested)} næringsfamiliar prøvde, {language.Number(run.FamiliesRejected)} av dei med funn. ",
        _ => $"G = {language.Number(run.FamiliesTested)} families of industries tested, {language.Number(run.FamiliesRejected)} of them with findings. ",
    };

    static Words Say(Func<Language, string> say) => FindingTexts.Said(say);
}
