using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Storage;

namespace Klynge.Web.Pages.Trying;

/// <summary>What "try it as" says.</summary>
static class TryingTexts
{
    public static readonly Words Title = new("Prøv som", "Prøv som", "Try it as");
    public static readonly Words Lead = new(
        "Ett trykk, og du er inne i rollen. Personene, initiativene og arrangementene er oppdiktet og merket Eksempel. Funnene og bedriftene i dem er ekte, fra åpne registre.",
        "Eitt trykk, og du er inne i rolla. Personane, initiativa og arrangementa er oppdikta og merkte Eksempel. Funna og bedriftene i dei er ekte, frå opne register.",
        "One press, and you are in the role. The persons, initiatives and events are made up and marked Example. The findings and the companies in them are real, from open registers.");
    public static readonly Words Roles = new("Hvem vil du være?", "Kven vil du vere?", "Who do you want to be?");
    public static readonly Words AnyoneName = new("hvem som helst", "kven som helst", "anyone");
    public static readonly Words AnyoneSees = new("Leser det som er åpent, og melder seg på uten konto.", "Les det som er ope, og melder seg på utan konto.", "Reads what is open, and signs up without an account.");
    public static readonly Words Here = new("Du er dette nå.", "Du er dette no.", "You are this now.");
    public static readonly Words SixtySeconds = new("De første 60 sekundene", "Dei første 60 sekunda", "The first 60 seconds");
    public static readonly Words Step1 = new("Bli klyngerådgiver med knappen over.", "Bli klyngerådgjevar med knappen over.", "Become cluster adviser with the button above.");
    public static readonly Words Step2 = new("Åpne det sterkeste funnet mellom Stavanger og Bergen:", "Opne det sterkaste funnet mellom Stavanger og Bergen:", "Open the strongest finding between Stavanger and Bergen:");
    public static readonly Words Step3 = new("Start et initiativ av det. Modenheten er halvt fylt ut fra belegget.", "Start eit initiativ av det. Mogenskapen er halvt fylt ut frå belegget.", "Start an initiative from it. Its readiness is half filled in from the evidence.");
    public static readonly Words Start = new("Start initiativ", "Start initiativ", "Start initiative");
    public static readonly Words Step4 = new("Se hvem som kommer til seminaret:", "Sjå kven som kjem til seminaret:", "See who comes to the seminar:");
    public static readonly Words Step5 = new("Følg et initiativ mot søknaden:", "Følg eit initiativ mot søknaden:", "Follow an initiative towards its application:");
    public static readonly Words Seminar = new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund");

    public static readonly Words NobodyHere = new(
        "Det er ingen oppdiktede personer her. Kjør «klynge examples build», og last siden på nytt.",
        "Det er ingen oppdikta personar her. Køyr «klynge examples build», og last sida på nytt.",
        "There are no made-up persons here. Run “klynge examples build”, and reload the page.");
    public static readonly Words NoRole = new("Velg en av rollene på siden.", "Vel ei av rollene på sida.", "Choose one of the roles on the page.");
    public static readonly Words AsAnyone = new("Du er logget ut, og ser det alle ser.", "Du er logga ut, og ser det alle ser.", "You are signed out, and see what everyone sees.");

    public static readonly Words ClearTitle = new("Tøm eksemplene", "Tøm eksempla", "Clear the examples");
    public static readonly Words ClearMore = new(
        "Tar bort alt som er merket Eksempel, og de oppdiktede personene. Det som ekte personer har startet, blir stående. Hent eksemplene tilbake med «klynge examples build».",
        "Tek bort alt som er merkt Eksempel, og dei oppdikta personane. Det som ekte personar har starta, blir ståande. Hent eksempla tilbake med «klynge examples build».",
        "Takes away all that is marked Example, and the made-up persons. What real persons have started stays. Bring the examples back with “klynge examples build”.");
    public static readonly Words ClearAs = new("Det er administratoren som kan gjøre det: velg den rollen over.", "Det er administratoren som kan gjere det: vel den rolla over.", "The administrator can do it: choose that role above.");

    public static readonly Words Bar = new(
        "Eksempel. Du ser en prøve av Klynge med oppdiktede initiativ.", "Eksempel. Du ser ein prøve av Klynge med oppdikta initiativ.", "Example. This is a trial of Klynge with made-up initiatives.");
    public static readonly Words Another = new("Bytt rolle", "Byt rolle", "Change role");

    /// <summary>Who one is now.</summary>
    public static Words Now(MadeUpPerson person) => new(
        $"Du prøver Klynge som {person.Role.Name().Nb}: {person.Name}.", $"Du prøver Klynge som {person.Role.Name().Nn}: {person.Name}.", $"You try Klynge as {person.Role.Name().En}: {person.Name}.");

    /// <summary>What was taken out.</summary>
    public static Words Cleared(int cases) => new(
        $"Eksemplene er tømt: {cases} initiativ og arrangement er borte.", $"Eksempla er tømte: {cases} initiativ og arrangement er borte.", $"The examples are cleared: {cases} initiatives and events are gone.");

    /// <summary>What a role does here.</summary>
    public static Words Does(Role role) => role switch
    {
        Role.Adviser => new("Ser alle initiativ i regionen, gir råd, inviterer til seminar.", "Ser alle initiativ i regionen, gjev råd, inviterer til seminar.", "Sees all initiatives of the region, advises, invites to seminars."),
        Role.County => new("Ser initiativene som fylket er med på å betale.", "Ser initiativa som fylket er med på å betale.", "Sees the initiatives that the county helps to pay for."),
        Role.ClusterManager => new("Leder «Kraft på kjøl» mot en søknad.", "Leier «Kraft på kjøl» mot ein søknad.", "Leads “Kraft på kjøl” towards an application."),
        Role.ProjectTeam => new("Skriver plan og mål sammen med klyngelederen.", "Skriv plan og mål saman med klyngeleiaren.", "Writes plan and goals with the cluster manager."),
        Role.Board => new("Leser alt om initiativet som styret svarer for.", "Les alt om initiativet som styret svarar for.", "Reads all about the initiative that the board answers for."),
        Role.MemberContact => new("Ser hva bedriften har sagt ja til.", "Ser kva bedrifta har sagt ja til.", "Sees what the company has said yes to."),
        Role.KnowledgePartner => new("Ser hva forskningsmiljøet er med på.", "Ser kva forskingsmiljøet er med på.", "Sees what the research group takes part in."),
        Role.ProgrammeOfficer => new("Ser initiativ i hele landet, og flytter dem videre.", "Ser initiativ i heile landet, og flyttar dei vidare.", "Sees initiatives in the whole country, and moves them on."),
        Role.Assessor => new("Leser hvordan vi måler. Vurderingen kommer senere.", "Les korleis vi måler. Vurderinga kjem seinare.", "Reads how we measure. Assessment comes later."),
        Role.Council => new("Leser hvordan vi måler. Rangeringen kommer senere.", "Les korleis vi måler. Rangeringa kjem seinare.", "Reads how we measure. Ranking comes later."),
        Role.Evaluator => new("Henter åpne data og ser hvor de er fra.", "Hentar opne data og ser kvar dei er frå.", "Fetches open data and sees where they are from."),
        Role.Auditor => new("Leser journalen: hvem gjorde hva, når.", "Les journalen: kven gjorde kva, når.", "Reads the journal: who did what, when."),
        Role.Administrator => new("Gir tilganger, og tømmer eksemplene.", "Gjev tilgangar, og tømer eksempla.", "Gives access, and clears the examples."),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no words yet."),
    };
}
