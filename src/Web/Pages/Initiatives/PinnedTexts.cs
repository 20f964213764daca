using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The words of the finding that an initiative builds on.</summary>
static class PinnedTexts
{
    public static readonly Words Choose = new("Velg et funn", "Vel eit funn", "Choose a finding");
    public static readonly Words Evidence = new("Belegget fra kjøringen", "Belegget frå køyringa", "The evidence of the run");
    public static readonly Words Observed = new("Virksomheter", "Verksemder", "Organisations");
    public static readonly Words Expected = new("Ventet ved tilfeldig plassering", "Venta ved tilfeldig plassering", "Expected by random placement");
    public static readonly Words Run = new("Kjøring", "Køyring", "Run");
    public static readonly Words Members = new("Medlemmer", "Medlemmer", "Members");
    public static readonly Words Invite = new("Bedrifter å invitere", "Bedrifter å invitere", "Companies to invite");
    public static readonly Words InviteHelp = new(
        "De som kan navngis, kjernen først. Kryss av dem som skal inn i partnerskapet; de står der som «har ikke svart».",
        "Dei som kan namngjevast, kjernen først. Kryss av dei som skal inn i partnarskapet; dei står der som «har ikkje svara».",
        "Those that may be named, the core first. Tick those that are to be in the partnership; they stand there with no answer yet.");
    public static readonly Words AddThem = new("Legg til som partnere", "Legg til som partnarar", "Add as partners");
    public static readonly Words Knowledge = new("Kunnskapsmiljøer innen rekkevidde", "Kunnskapsmiljø innan rekkjevidd", "Knowledge environments within reach");
    public static readonly Words Missing = new("Roller som mangler", "Roller som manglar", "Missing roles");
    public static readonly Words NoneMissing = new("Ingen rolle mangler, eller rollene er ikke kjent.", "Inga rolle manglar, eller rollene er ikkje kjende.", "No role is missing, or the roles are not known.");
    public static readonly Words NoneKnowledge = new("Ingen er innen rekkevidde.", "Ingen er innan rekkjevidd.", "None is within reach.");
    public static readonly Words Later = new("Hva en senere kjøring sier", "Kva ei seinare køyring seier", "What a later run says");
    public static readonly Words SameRun = new("Ingen senere kjøring har sett etter.", "Inga seinare køyring har sett etter.", "No later run has looked.");
    public static readonly Words Came = new("Kom til", "Kom til", "Came");
    public static readonly Words Gone = new("Falt fra", "Fall frå", "Gone");
    public static readonly Words PinNew = new("Bygg på den nye kjøringen", "Bygg på den nye køyringa", "Build on the new run");
    public static readonly Words PinNewHelp = new(
        "Det initiativet bygde på før, blir stående i journalen.", "Det initiativet bygde på før, blir ståande i journalen.", "What the initiative built on before stays in the journal.");
    public static readonly Words Address = new("Adressen til funnet", "Adressa til funnet", "Address of the finding");
    public static readonly Words AddressHelp = new("For eksempel F117. Du finner den øverst på siden til funnet.", "Til dømes F117. Du finn ho øvst på sida til funnet.", "For example F117. It stands at the top of the finding's page.");
    public static readonly Words Pin = new("Bygg på dette funnet", "Bygg på dette funnet", "Build on this finding");
    public static readonly Words Core = new("kjerne", "kjerne", "core");
    public static readonly Words Edge = new("rand", "rand", "edge");
    public static readonly Words Already = new("er med", "er med", "is in");

    public static Words Figures(PinnedFinding finding) => FindingTexts.Said(language => language switch
    {
        Language.Nb => $"{language.Number(finding.Observed)} der {language.Rounded(finding.Expected)} var ventet",
        Language.Nn => $"{language.Number(finding.Observed)} der {language.Rounded(finding.Expected)} var venta",
        _ => $"{language.Number(finding.Observed)} where {language.Rounded(finding.Expected)} were expected",
    });

    public static Words Sure(PinnedFinding finding) => FindingTexts.Said(language => $"{ShellTexts.Of(finding.Certainty).In(language)}, q = {language.Small(finding.Q)}. {Run.In(language)} {finding.Run}.");

    public static Words Changed(int came, int gone, bool figures) => came + gone == 0 && !figures
        ? new("En senere kjøring sier det samme.", "Ei seinare køyring seier det same.", "A later run says the same.")
        : new(
            $"En senere kjøring har {came} nye og mangler {gone}." + (figures ? " Tallene er andre." : ""), $"Ei seinare køyring har {came} nye og manglar {gone}." + (figures ? " Tala er andre." : ""),
            $"A later run has {came} more and lacks {gone}." + (figures ? " The figures differ." : ""));

    public static Words NoLonger(string? by) => by is null
        ? new("En senere kjøring ser ikke funnet lenger. Belegget initiativet bygger på, er likevel det det var.", "Ei seinare køyring ser ikkje funnet lenger. Belegget initiativet byggjer på, er likevel det det var.", "A later run no longer sees the finding. The evidence that the initiative builds on is still what it was.")
        : new($"I en senere kjøring er {by} kommet i stedet.", $"I ei seinare køyring er {by} kome i staden.", $"In a later run {by} took its place.");
}
