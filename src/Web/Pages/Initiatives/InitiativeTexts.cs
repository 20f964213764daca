using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The words of an initiative's own page and of its readiness.</summary>
static class InitiativeTexts
{
    public static readonly Words InShort = new("Modenhet, kort", "Mogning, kort", "Readiness in short");
    public static readonly Words Against = new("Modenhet mot kriteriene", "Mogning mot kriteria", "Readiness against the criteria");
    public static readonly Words ScaleLow = new("0 ingenting", "0 ingenting", "0 nothing");
    public static readonly Words ScaleHigh = new("4 svært godt", "4 svært godt", "4 very good");
    public static readonly Words NeverOne = new("Den svarte streken er kravet. Nivåene regnes aldri om til én karakter.", "Den svarte streken er kravet. Nivåa blir aldri rekna om til éin karakter.", "The black line is the requirement. The levels are never made into one grade.");
    public static readonly Words History = new("Slik er det blitt til", "Slik har det vorte til", "How it came to be");
    public static readonly Words Next = new("Neste", "Neste", "Next");
    public static readonly Words NothingLacks = new("Alt dette nivået spør etter, er på plass.", "Alt dette nivået spør etter, er på plass.", "All that this level asks for is in place.");
    public static readonly Words Partnership = new("Partnerskap", "Partnarskap", "Partnership");
    public static readonly Words Signed = new("signert", "signert", "signed");
    public static readonly Words Talking = new("ja eller i dialog", "ja eller i dialog", "yes, or talking");
    public static readonly Words Missing = new("mangler", "manglar", "missing");
    public static readonly Words Declined = new("nei", "nei", "no");
    public static readonly Words AddStep = new("Legg til et steg", "Legg til eit steg", "Add a step");
    public static readonly Words Finish = new("Ferdig", "Ferdig", "Done");
    public static readonly Words NoSteps = new("Ingen steg er avtalt. Skriv det neste, hvem som gjør det, og når.", "Ingen steg er avtalte. Skriv det neste, kven som gjer det, og når.", "No steps are agreed. Write the next one, who does it, and when.");
    public static readonly Words BuildsOn = new("Bygger på funnet", "Byggjer på funnet", "Builds on the finding");
    public static readonly Words NoFinding = new("Initiativet bygger ikke på noe funn ennå.", "Initiativet byggjer ikkje på noko funn enno.", "The initiative does not build on a finding yet.");
    public static readonly Words Anchoring = new("Bedriftsforankring", "Bedriftsforankring", "Anchored in companies");
    public static readonly Words SameToAll = new("Samme råd til alle. Loggen kan leses av dere og rådgiveren.", "Same råd til alle. Loggen kan lesast av dykk og rådgjevaren.", "The same advice to all. The log can be read by you and the adviser.");
    public static readonly Words NoAdvice = new("Ingen råd er gitt ennå.", "Ingen råd er gjevne enno.", "No advice has been given yet.");
    public static readonly Words WholeLog = new("Hele loggen", "Heile loggen", "The whole log");
    public static readonly Words Alike = new("Noen andre med det samme?", "Nokon andre med det same?", "Is somebody else doing the same?");
    public static readonly Words Challenge = new("Den felles utfordringen", "Den felles utfordringa", "The shared challenge");
    public static readonly Words NoChallenge = new("Ikke skrevet ennå: hva må bedriftene løse sammen?", "Ikkje skriven enno: kva må bedriftene løyse saman?", "Not written yet: what do the companies have to solve together?");
    public static readonly Words Goals = new("Mål", "Mål", "Goals");
    public static readonly Words MeasuredBy = new("måles med", "blir målt med", "measured by");
    public static readonly Words NoIndicator = new("mangler indikator", "manglar indikator", "lacks an indicator");
    public static readonly Words AsOf = new("Se siden som den var", "Sjå sida som ho var", "See the page as it was");
    public static readonly Words BackToToday = new("Til i dag", "Til i dag", "Back to today");
    public static readonly Words Show = new("Vis", "Vis", "Show");
    public static readonly Words PublicPage = new(
        "Dette er det initiativet har valgt å vise alle.", "Dette er det initiativet har valt å vise alle.", "This is what the initiative has chosen to show to everyone.");
    public static readonly Words PartnersIn = new("Partnere som har sagt ja", "Partnarar som har sagt ja", "Partners that have said yes");

    public static Words Was(DateOnly day) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"Slik var det {language.Date(day)}.",
        Language.Nn => $"Slik var det {language.Date(day)}.",
        _ => $"This is how it was on {language.Date(day)}.",
    });

    public static Words NotBegun(DateOnly day) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"Initiativet hadde ikke begynt {language.Date(day)}.",
        Language.Nn => $"Initiativet hadde ikkje byrja {language.Date(day)}.",
        _ => $"The initiative had not begun on {language.Date(day)}.",
    });

    /// <summary>The verdict's first sentence: the weakest respect, never a number for the whole.</summary>
    public static Words Weakest(Standing weakest, Initiative initiative)
    {
        var (signed, asked) = (initiative.CompaniesSigned, initiative.CompaniesAsked);
        return weakest.Criterion.Key == "anchoring" && asked > 0
            ? new($"{signed} av {asked} bedrifter har signert.", $"{signed} av {asked} bedrifter har signert.", $"{signed} of {asked} companies have signed.")
            : new($"{weakest.Counts} av 4, kravet er {weakest.Required}.", $"{weakest.Counts} av 4, kravet er {weakest.Required}.", $"{weakest.Counts} of 4, the requirement is {weakest.Required}.");
    }

    public static Words WeakestIs(Criterion criterion) => new($"Svakest: {Small(criterion.Title.Nb)}.", $"Svakast: {Small(criterion.Title.Nn)}.", $"Weakest: {Small(criterion.Title.En)}.");

    public static Words AllMet(ProgrammeLevel aim) => new(
        $"Alle kravene for {aim.Name()} er møtt.", $"Alle krava for {aim.Name()} er møtte.", $"All requirements for {aim.Name()} are met.");

    public static Words Lifts(string what) => new($"Det neste som løfter: {Small(what)}.", $"Det neste som lyfter: {Small(what)}.", $"What lifts it next: {Small(what)}.");

    /// <summary>The one sentence that stands for the beads.</summary>
    public static Words Beads(int met, int partly, int not, ProgrammeLevel aim) => new(
        $"Krav for {aim.Name()}: {met} møtt, {partly} delvis, {not} mangler.", $"Krav for {aim.Name()}: {met} møtte, {partly} delvis, {not} manglar.", $"Requirements for {aim.Name()}: {met} met, {partly} partly, {not} missing.");

    /// <summary>The label of a standing: "✓ 3 av 4", "▲ 1 av 4, kravet er 2".</summary>
    public static Words Stands(Standing standing) => standing.Meets is false
        ? new($"▲ {standing.Counts} av 4, kravet er {standing.Required}", $"▲ {standing.Counts} av 4, kravet er {standing.Required}", $"▲ {standing.Counts} of 4, {standing.Required} required")
        : new($"✓ {standing.Counts} av 4", $"✓ {standing.Counts} av 4", $"✓ {standing.Counts} of 4");

    public static Words Evidence(int count) => count == 1 ? new("1 belegg", "1 belegg", "1 fact") : new($"{count} belegg", $"{count} belegg", $"{count} facts");

    public static Words Claims(int count) => count == 1
        ? new("1 påstand uten kilde", "1 påstand utan kjelde", "1 claim without a source")
        : new($"{count} påstander uten kilde", $"{count} påstandar utan kjelde", $"{count} claims without a source");

    public static Words ByHand(int level) => new($"satt til {level} for hånd", $"sett til {level} for hand", $"set to {level} by hand");

    public static Words CriteriaOf(CriteriaVersion criteria, ProgrammeLevel aim) => new(
        $"{criteria.Name.Nb}; krav for {aim.Name()}", $"{criteria.Name.Nn}; krav for {aim.Name()}", $"{criteria.Name.En}; requirements for {aim.Name()}");

    public static readonly Words AnotherAlike = new("Et annet initiativ ligner", "Eit anna initiativ liknar", "Another initiative is like it");
    public static readonly Words AskAdviser = new("Spør rådgiveren om å sette dere i kontakt.", "Spør rådgjevaren om å setje dykk i kontakt.", "Ask the adviser to put you in touch.");

    public static Words Counted(int signed, int talking) => new(
        $"{signed} signert, {talking} i dialog", $"{signed} signert, {talking} i dialog", $"{signed} signed, {talking} talking");

    public static Words Dots(int signed, int talking, int declined, int missing) => new(
        $"{signed} signert, {talking} ja eller i dialog, {declined} nei, {missing} mangler", $"{signed} signert, {talking} ja eller i dialog, {declined} nei, {missing} manglar",
        $"{signed} signed, {talking} yes or talking, {declined} no, {missing} missing");

    public static Words Due(DateOnly due) => FindingTexts.Said(language => (language is Language.En ? "by " : language is Language.Nn ? "innan " : "innen ") + language.Date(due));

    public static Words DoneOn(DateOnly day) => FindingTexts.Said(language => (language is Language.En ? "done " : "ferdig ") + language.Date(day));

    /// <summary>A sentence begins small after a colon, but for words that are all capitals.</summary>
    static string Small(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
