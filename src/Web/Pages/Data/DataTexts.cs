using Klynge.Atlas.Runs;
using Klynge.Register.Import;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Data;

/// <summary>The words of the data page and of the bad rows.</summary>
public static class DataTexts
{
    public static readonly Words Title = new("Data", "Data", "Data");
    public static readonly Words Lead = new(
        "Hva tallene bygger på: hvor det er fra, fra når, hvor mye, hva som er utelatt, og hva som ikke kunne leses.",
        "Kva tala byggjer på: kvar det er frå, frå når, kor mykje, kva som er utelate, og kva som ikkje kunne lesast.",
        "What the figures rest on: where it is from, from when, how much, what is left out, and what could not be read.");
    public static readonly Words Populations = new("Datagrunnlag", "Datagrunnlag", "Populations");
    public static readonly Words Source = new("Kilde", "Kjelde", "Source");
    public static readonly Words Dates = new("Tid", "Tid", "Dates");
    public static readonly Words Read = new("Rader lest", "Rader lesne", "Rows read");
    public static readonly Words Units = new("Enheter", "Einingar", "Units");
    public static readonly Words DecisionMakers = new("Beslutningstakere etter sammenslåing", "Avgjerdstakarar etter samanslåing", "Decision-makers after folding");
    public static readonly Words WithJobs = new("Med kjent antall ansatte", "Med kjent tal på tilsette", "With a known number of employees");
    public static readonly Words Jobs = new("Kjente ansatte", "Kjende tilsette", "Known employees");
    public static readonly Words Smallest = new("Minste avstand vi sier noe om", "Minste avstand vi seier noko om", "Smallest distance we speak of");
    public static readonly Words Precise = new("Plassert innenfor 2 km", "Plasserte innanfor 2 km", "Placed within 2 km");
    public static readonly Words Left = new("Utelatt", "Utelate", "Left out");
    public static readonly Words Flagged = new("Med, men merket", "Med, men merkt", "Counted, but marked");
    public static readonly Words Reason = new("Grunn", "Grunn", "Reason");
    public static readonly Words Rows = new("Rader", "Rader", "Rows");
    public static readonly Words Licence = new("Lisens", "Lisens", "Licence");
    public static readonly Words Hash = new("SHA-256 av kildefilene", "SHA-256 av kjeldefilene", "SHA-256 of the source files");
    public static readonly Words Runs = new("Kjøringer", "Køyringar", "Runs");
    public static readonly Words GoesOn = new("Noe arbeider i bakgrunnen nå.", "Noko arbeider i bakgrunnen no.", "Something is at work in the background.");
    public static readonly Words SeeHowFar = new("Se hvor langt det er kommet", "Sjå kor langt det er kome", "See how far it has come");
    public static readonly Words NoRuns = new("Ingen kjøring ennå. Start en med «klynge detect».", "Inga køyring enno. Start ei med «klynge detect».", "No run yet. Start one with “klynge detect”.");
    public static readonly Words Started = new("Startet", "Starta", "Started");
    public static readonly Words State = new("Tilstand", "Tilstand", "State");
    public static readonly Words Findings = new("Funn", "Funn", "Findings");
    public static readonly Words Code = new("Programversjon", "Programversjon", "Code version");
    public static readonly Words Imports = new("Innlesinger av Enhetsregisteret", "Innlesingar av Einingsregisteret", "Imports of the register");
    public static readonly Words NoImports = new(
        "Registeret er ikke lest inn. Det som vises, bygger på utdragene som følger med. Les inn alt med «klynge import enhetsregisteret».",
        "Registeret er ikkje lese inn. Det som blir vist, byggjer på utdraga som følgjer med. Les inn alt med «klynge import enhetsregisteret».",
        "The register has not been read in. What is shown rests on the extracts that come along. Read it all with “klynge import enhetsregisteret”.");
    public static readonly Words AsOf = new("Uttrekk", "Uttrekk", "Snapshot");
    public static readonly Words File = new("Fil", "Fil", "File");
    public static readonly Words New = new("Nye", "Nye", "New");
    public static readonly Words Changed = new("Endret", "Endra", "Changed");
    public static readonly Words Unchanged = new("Uendret", "Uendra", "Unchanged");
    public static readonly Words Gone = new("Borte", "Borte", "Gone");
    public static readonly Words SetAside = new("Satt til side", "Sett til side", "Set aside");
    public static readonly Words SeeBadRows = new("Se rader med avvik", "Sjå rader med avvik", "See rows with faults");
    public static readonly Words Reference = new("Annet vi bruker", "Anna vi bruker", "Other data we use");
    public static readonly Words Open = new("Hent dataene", "Hent dataa", "Get the data");
    public static readonly Words OpenHelp = new(
        "Alt kan hentes maskinelt. Beskrivelsen er OpenAPI 3.1, og katalogen følger DCAT-AP-NO.",
        "Alt kan hentast maskinelt. Skildringa er OpenAPI 3.1, og katalogen følgjer DCAT-AP-NO.",
        "Everything can be fetched by programs. The description is OpenAPI 3.1, and the catalogue follows DCAT-AP-NO.");
    public static readonly Words Api = new("Beskrivelse av API-et (OpenAPI)", "Skildring av API-et (OpenAPI)", "Description of the API (OpenAPI)");
    public static readonly Words Catalogue = new("Katalog (DCAT-AP-NO)", "Katalog (DCAT-AP-NO)", "Catalogue (DCAT-AP-NO)");

    public static readonly Words BadRows = new("Rader med avvik", "Rader med avvik", "Rows with faults");
    public static readonly Words BadRowsLead = new(
        "Rader som ikke kunne brukes, eller som ble tatt med uten et felt. De stopper aldri en innlesing, og blir spart så de kan rettes der de kommer fra.",
        "Rader som ikkje kunne brukast, eller som vart tekne med utan eit felt. Dei stoppar aldri ei innlesing, og blir sparte så dei kan rettast der dei kjem frå.",
        "Rows that could not be used, or were kept without a field. They never stop an import, and are kept so that they can be mended where they come from.");
    public static readonly Words NoBadRows = new("Ingen rader med avvik.", "Ingen rader med avvik.", "No rows with faults.");
    public static readonly Words NoSuchReason = new("Denne grunnen finnes ikke. Velg en i listen.", "Denne grunnen finst ikkje. Vel ein i lista.", "There is no such reason. Choose one in the list.");
    public static readonly Words AllReasons = new("Alle grunner", "Alle grunnar", "All reasons");
    public static readonly Words Line = new("Linje", "Linje", "Line");
    public static readonly Words Value = new("Verdi", "Verdi", "Value");
    public static readonly Words Raw = new("Raden", "Rada", "The row");
    public static readonly Words NotKept = new("ikke spart, kan gjelde en person", "ikkje spart, kan gjelde ein person", "not kept, may be about a person");

    public static Words Kind(UnitKind kind) => kind switch
    {
        UnitKind.Entity => new("Enheter", "Einingar", "Entities"),
        UnitKind.Establishment => new("Underenheter", "Undereiningar", "Establishments"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are two kinds."),
    };

    public static Words Of(ImportState state, Language language) => state switch
    {
        ImportState.Running => new("Leser, eller avbrutt og ikke tatt opp igjen", "Les, eller avbroten og ikkje teken opp att", "Reading, or stopped and not taken up again"),
        ImportState.Finished(var at) => new($"Ferdig {language.Instant(at)}", $"Ferdig {language.Instant(at)}", $"Finished {language.Instant(at)}"),
        ImportState.Abandoned => new("Avbrutt; en annen tok over", "Avbroten; ei anna tok over", "Stopped; another took over"),
    };

    public static Words Of(RunState state, Language language) => state switch
    {
        RunState.Running(var stage, var share, _) => new(
            $"Kjører, {language.Percent(share)}: {Stage(stage).Nb}", $"Køyrer, {language.Percent(share)}: {Stage(stage).Nn}", $"Running, {language.Percent(share)}: {Stage(stage).En}"),
        RunState.Finished(var at, _) => new($"Ferdig {language.Instant(at)}", $"Ferdig {language.Instant(at)}", $"Finished {language.Instant(at)}"),
        RunState.Cancelled(var at, _, var share) => new($"Avbrutt {language.Instant(at)}, {language.Percent(share)} gjort", $"Avbroten {language.Instant(at)}, {language.Percent(share)} gjort", $"Cancelled {language.Instant(at)}, {language.Percent(share)} done"),
        RunState.Failed(var at, _) => new($"Feilet {language.Instant(at)}. Funnene fra kjøringen før vises.", $"Feila {language.Instant(at)}. Funna frå køyringa før blir viste.", $"Failed {language.Instant(at)}. The findings of the run before are shown."),
        RunState.Lost(var seen, _, var share) => new($"Stoppet uten å si fra etter {language.Instant(seen)}, {language.Percent(share)} gjort", $"Stoppa utan å seie frå etter {language.Instant(seen)}, {language.Percent(share)} gjort", $"Stopped without a word after {language.Instant(seen)}, {language.Percent(share)} done"),
    };

    /// <summary>What a run does now, from its stable word; the word itself where it is a new one.</summary>
    static Words Stage(string stage) => stage switch
    {
        "load" => new("leser dataene", "les dataa", "reading the data"),
        "fold" => new("slår sammen eiere", "slår saman eigarar", "folding owners"),
        "count" => new("teller naboer", "tel naboar", "counting neighbours"),
        "test" => new("prøver næringene", "prøver næringane", "testing the industries"),
        "places" => new("leter etter steder", "leitar etter stader", "searching for places"),
        "describe" or "describe-findings" => new("beskriver funnene", "skildrar funna", "describing the findings"),
        "merge" => new("slår sammen funn", "slår saman funn", "merging findings"),
        "store" => new("lagrer", "lagrar", "storing"),
        _ => new(stage, stage, stage),
    };

    public static Words Of(FileEnd end) => end switch
    {
        FileEnd.Reading => new("leses", "blir lesen", "being read"),
        FileEnd.Whole => new("hel", "heil", "whole"),
        FileEnd.Cut => new("kuttet: slutten mangler", "kutta: slutten manglar", "cut off: its end is missing"),
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "A file ends in one of three ways."),
    };
}
