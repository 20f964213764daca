using Klynge.Storage;

namespace Klynge.Web.Pages.Roles;

/// <summary>Words of the pages about who may what.</summary>
public static class RightsTexts
{
    public static readonly Words Mandates = new("Fullmakter", "Fullmakter", "Mandates");
    public static readonly Words MandatesLead = new("Hvem som handler for hvem, i hvilken rolle, hvor og hvor lenge.", "Kven som handlar for kven, i kva rolle, kvar og kor lenge.", "Who acts for whom, in which role, where and for how long.");
    public static readonly Words NoMandates = new("Ingen har en slik fullmakt nå.", "Ingen har ei slik fullmakt no.", "Nobody has such a mandate now.");
    public static readonly Words New = new("Gi en fullmakt", "Gi ei fullmakt", "Give a mandate");
    public static readonly Words NewLead = new("Personen får et brev. Har hun ingen konto, lager hun en med lenken i brevet.", "Personen får eit brev. Har ho ingen konto, lagar ho ein med lenkja i brevet.", "The person gets a letter. Who has no account makes one with the link in it.");
    public static readonly Words Person = new("Person", "Person", "Person");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Address = new("E-post", "E-post", "E-mail");
    public static readonly Words Organisation = new("Handler for", "Handlar for", "Acts for");
    public static readonly Words OrganisationHelp = new("Organisasjonsnummer, ni sifre.", "Organisasjonsnummer, ni siffer.", "Organisation number, nine digits.");
    public static readonly Words Role = new("Rolle", "Rolle", "Role");
    public static readonly Words AnyRole = new("Alle roller", "Alle roller", "All roles");
    public static readonly Words Where = new("Hvor", "Kvar", "Where");
    public static readonly Words CountiesHelp = new("Ingen valgt er hele landet.", "Ingen valt er heile landet.", "None chosen is the whole country.");
    public static readonly Words From = new("Første dag", "Første dag", "First day");
    public static readonly Words To = new("Siste dag", "Siste dag", "Last day");
    public static readonly Words ToHelp = new("Tomt er uten sluttdato.", "Tomt er utan sluttdato.", "Empty is without an end.");
    public static readonly Words Language = new("Brevet skrives på", "Brevet blir skrive på", "The letter is written in");
    public static readonly Words Give = new("Gi fullmakten og send brevet", "Gi fullmakta og send brevet", "Give the mandate and send the letter");
    public static readonly Words Given = new("Fullmakten er gitt, og brevet er på vei.", "Fullmakta er gitt, og brevet er på veg.", "The mandate is given, and the letter is on its way.");
    public static readonly Words GivenBy = new("Gitt av", "Gitt av", "Given by");
    public static readonly Words CommandLine = new("kommandolinjen", "kommandolinja", "the command line");
    public static readonly Words End = new("Avslutt", "Avslutt", "End");
    public static readonly Words Ended = new("Fullmakten er avsluttet og gir ingen rett lenger.", "Fullmakta er avslutta og gir ingen rett lenger.", "The mandate is ended and gives no right any more.");
    public static readonly Words NotThere = new("Fullmakten er alt avsluttet.", "Fullmakta er alt avslutta.", "The mandate has ended already.");
    public static readonly Words HasEnded = new("avsluttet", "avslutta", "ended");
    public static readonly Words Holds = new("gjelder", "gjeld", "holds");
    public static readonly Words NotYet = new("gjelder ikke ennå, eller ikke lenger", "gjeld ikkje enno, eller ikkje lenger", "does not hold yet, or any more");
    public static readonly Words NoAccount = new("har ikke laget konto ennå", "har ikkje laga konto enno", "has not made an account yet");
    public static readonly Words Running = new("De som gjelder", "Dei som gjeld", "Those that hold");
    public static readonly Words Over = new("De som er over", "Dei som er over", "Those that are over");
    public static readonly Words Filter = new("Vis", "Vis", "Show");
    public static readonly Words State = new("Status", "Status", "State");

    public static readonly Words Rights = new("Rettigheter", "Rettar", "Rights");
    public static readonly Words RightsLead = new(
        "Hvem som kan gjøre hva. Hver side og hvert skjema spør om én rett; tabellen er den samme som programmet bruker.",
        "Kven som kan gjere kva. Kvar side og kvart skjema spør om éin rett; tabellen er den same som programmet brukar.",
        "Who may do what. Each page and each form asks one right; this is the same table that the program uses.");
    public static readonly Words Act = new("Rett", "Rett", "Right");
    public static readonly Words Who = new("Hvem", "Kven", "Who");
    public static readonly Words Addresses = new("Adresser", "Adresser", "Addresses");
    public static readonly Words Holders = new("Hvem som har hver rolle", "Kven som har kvar rolle", "Who has each role");
    public static readonly Words People = new("Folk", "Folk", "People");
    public static readonly Words Count = new("Personer", "Personar", "Persons");

    public static readonly Words AccessLog = new("Innsynslogg", "Innsynslogg", "Access log");
    public static readonly Words AccessLogLead = new("Hvem som har sett på noe fortrolig, det siste først. Ingen kan endre eller slette her. Den samme som ser det samme igjen innen en time, føres én gang.",
        "Kven som har sett på noko fortruleg, det siste først. Ingen kan endre eller slette her. Den same som ser det same igjen innan ein time, blir ført éin gong.",
        "Who has looked at something confidential, the latest first. Nobody can change or delete here. Whoever looks at the same again within an hour is noted once.");
    public static readonly Words NoLooks = new("Ingen har sett på noe fortrolig ennå.", "Ingen har sett på noko fortruleg enno.", "Nobody has looked at anything confidential yet.");
    public static readonly Words When = new("Når", "Når", "When");
    public static readonly Words What = new("Hva", "Kva", "What");
    public static readonly Words About = new("Om", "Om", "About");
    public static readonly Words For = new("For", "For", "For");

    public static readonly Words PeopleLead = new("De som har en rolle i initiativet. De ser alt som hører til det, og kan gjøre det rollen deres kan.", "Dei som har ei rolle i initiativet. Dei ser alt som høyrer til det, og kan gjere det rolla deira kan.", "Those who have a role in the initiative. They see all of it, and may do what their role may.");
    public static readonly Words Nobody = new("Ingen har en rolle her ennå. Rådgiveren i regionen ser initiativet likevel.", "Ingen har ei rolle her enno. Rådgjevaren i regionen ser initiativet likevel.", "Nobody has a role here yet. The adviser of the region sees the initiative all the same.");
    public static readonly Words Asked = new("Spurt, har ikke svart", "Spurd, har ikkje svart", "Asked, has not answered");
    public static readonly Words Ask = new("Spør noen om en rolle", "Spør nokon om ei rolle", "Ask somebody to take a role");
    public static readonly Words AskHelp = new("De får et brev, og rollen gjelder når de har sagt ja.", "Dei får eit brev, og rolla gjeld når dei har sagt ja.", "They get a letter, and the role holds when they have said yes.");
    public static readonly Words Send = new("Send spørsmålet", "Send spørsmålet", "Send the question");
    public static readonly Words Sent = new("Spørsmålet er på vei.", "Spørsmålet er på veg.", "The question is on its way.");
    public static readonly Words TakeBack = new("Trekk tilbake", "Trekk tilbake", "Take back");
    public static readonly Words TakenBack = new("Spørsmålet er trukket tilbake.", "Spørsmålet er trekt tilbake.", "The question is taken back.");
    public static readonly Words PartEnded = new("Rollen er avsluttet.", "Rolla er avslutta.", "The role is ended.");
    public static readonly Words NoSuchPart = new("Rollen er alt avsluttet, eller finnes ikke her.", "Rolla er alt avslutta, eller finst ikkje her.", "The role has ended already, or is not here.");
    public static readonly Words NoSuchOffer = new("Spørsmålet er alt besvart eller trukket tilbake.", "Spørsmålet er alt svart på eller trekt tilbake.", "The question has been answered or taken back already.");
    public static readonly Words Since = new("Siden", "Sidan", "Since");

    /// <summary>What somebody looked at, in words; the code's own where it has none.</summary>
    public static Words Look(string what) => what switch
    {
        "access-needs" => new("hva gjester trenger", "kva gjester treng", "what guests need"),
        "gathering-guests" or "invited-guests" or "manage-gathering" or "door" => new("gjestelisten", "gjestelista", "the list of guests"),
        "invite-guests" or "invitation-letter" or "work-list" or "printed-letters" => new("hvem som kan inviteres", "kven som kan inviterast", "who may be invited"),
        "after-gathering" or "go-on" => new("hvem som kom", "kven som kom", "who came"),
        "answers" => new("spørsmål fra gjester", "spørsmål frå gjester", "questions from guests"),
        "feedback" => new("tilbakemeldingene", "tilbakemeldingane", "the feedback"),
        "materials" => new("materiellet", "materiellet", "the materials"),
        "gathering-tasks" => new("oppgavene", "oppgåvene", "the tasks"),
        "contacts" => new("kontaktlisten", "kontaktlista", "the list of contacts"),
        "letters" => new("listen over brev", "lista over brev", "the list of letters"),
        "letter" => new("et brev", "eit brev", "a letter"),
        "mandates" => new("fullmakter og adresse", "fullmakter og adresse", "mandates and address"),
        "advice" => new("rådloggen", "rådloggen", "the advice log"),
        "partners" or "partner" => new("partnere og bidrag", "partnarar og bidrag", "partners and contributions"),
        "partner-letter" => new("en intensjonsavtale", "ein intensjonsavtale", "a letter of intent"),
        "plan" => new("plan og budsjett", "plan og budsjett", "plan and budget"),
        "initiative-journal" => new("journalen", "journalen", "the journal"),
        "initiative" => new("hele initiativet", "heile initiativet", "the whole initiative"),
        "readiness" or "criterion" => new("modenheten", "mogninga", "the readiness"),
        "steps" => new("neste steg", "neste steg", "the next steps"),
        "case-people" => new("hvem som er med", "kven som er med", "who is in it"),
        "lineage" => new("slekten", "slekta", "the lineage"),
        "initiative-finding" => new("funnet det bygger på", "funnet det byggjer på", "the finding it builds on"),
        _ => new(what, what, what),
    };
}
