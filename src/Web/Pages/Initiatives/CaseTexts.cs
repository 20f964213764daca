using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>Words that all pages of an initiative use.</summary>
static class CaseTexts
{
    public static readonly Words Initiatives = new("Initiativ", "Initiativ", "Initiatives");
    public static readonly Words Save = new("Lagre", "Lagre", "Save");
    public static readonly Words Counties = new("Fylker", "Fylke", "Counties");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Theme = new("Hva det handler om", "Kva det handlar om", "What it is about");
    public static readonly Words ThemeHelp = new("Én linje, for eksempel «Nullutslipp for skip fra Sunnhordland»", "Éi linje, til dømes «Nullutslepp for skip frå Sunnhordland»", "One line, for example “Zero-emission ships from Sunnhordland”");
    public static readonly Words On = new("Fra hvilken dag", "Frå kva dag", "From which day");
    public static readonly Words OnHelp = new("La stå tom for i dag.", "Lat stå tom for i dag.", "Leave empty for today.");
    public static readonly Words Saved = new("Lagret.", "Lagra.", "Saved.");
    public static readonly Words Undone = new("Angret. Det står fortsatt i journalen.", "Angra. Det står framleis i journalen.", "Undone. It still stands in the journal.");

    public static readonly Words Overview = new("Oversikt", "Oversyn", "Overview");
    public static readonly Words Readiness = new("Modenhet", "Mogning", "Readiness");
    public static readonly Words Partners = new("Partnere", "Partnarar", "Partners");
    public static readonly Words Plan = new("Mål og plan", "Mål og plan", "Goals and plan");
    public static readonly Words Steps = new("Neste steg", "Neste steg", "Next steps");
    public static readonly Words Advice = new("Rådlogg", "Rådlogg", "Advice log");
    public static readonly Words Finding = new("Funnet", "Funnet", "The finding");
    public static readonly Words Lineage = new("Slekt", "Slekt", "Lineage");
    public static readonly Words Journal = new("Journal", "Journal", "Journal");
    public static readonly Words Pages = new("Sider om initiativet", "Sider om initiativet", "Pages of the initiative");

    public static readonly Words Edit = new("Endre navn, tema og utfordring", "Endre namn, tema og utfordring", "Change name, theme and challenge");
    public static readonly Words Move = new("Flytt", "Flytt", "Move");
    public static readonly Words MoveOn = new("Flytt til en annen tilstand", "Flytt til ein annan tilstand", "Move to another stage");
    public static readonly Words Publish = new("Velg hva alle kan se", "Vel kva alle kan sjå", "Choose what everyone can see");

    public static Words NoSuchDay(string typed) => new(
        $"«{typed}» er ingen dato. Skriv for eksempel 19.02.2027.", $"«{typed}» er ingen dato. Skriv til dømes 19.02.2027.", $"“{typed}” is not a date. Write for example 19.02.2027.");

    public static Words NotAWholeNumber(string typed) => typed.Length == 0
        ? new("Skriv et helt tall, for eksempel 250 000.", "Skriv eit heilt tal, til dømes 250 000.", "Write a whole number, for example 250 000.")
        : new($"«{typed}» er ikke et helt tall. Skriv for eksempel 250 000.", $"«{typed}» er ikkje eit heilt tal. Skriv til dømes 250 000.", $"“{typed}” is not a whole number. Write for example 250 000.");

    /// <summary>The state with what exists in it: "Klar til å søke, Arena 2027".</summary>
    public static Words Of(InitiativeState state) => state switch
    {
        InitiativeState.PreProject(var kroner, var until) => Said(state, language => $"{language.Money(kroner)}, {To(until, language)}"),
        InitiativeState.Ready(var call) => Said(state, _ => call),
        InitiativeState.Applied(var call) => Said(state, _ => call),
        InitiativeState.Running(var level, var until) => Said(state, language => $"{level.Name()}, {To(until, language)}"),
        InitiativeState.Left(var level) => Said(state, _ => level.Name()),
        InitiativeState.Closed(var why, _) => Said(state, _ => why),
        InitiativeState.Idea or InitiativeState.Advised or InitiativeState.Mobilising => state.Stage.Words(),
    };

    static string To(DateOnly day, Language language) => (language is Language.En ? "until " : "til ") + Texts.Numerals.Date(language, day);

    static Words Said(InitiativeState state, Func<Language, string> what) => new(
        $"{state.Stage.Words().Nb}: {what(Language.Nb)}", $"{state.Stage.Words().Nn}: {what(Language.Nn)}", $"{state.Stage.Words().En}: {what(Language.En)}");

    /// <summary>Kroner: 250 000 kr; NOK 250,000.</summary>
    public static string Money(this Language language, long kroner) =>
        language is Language.En ? "NOK\u00A0" + Texts.Numerals.Number(language, kroner) : Texts.Numerals.Number(language, kroner) + "\u00A0kr";
}
