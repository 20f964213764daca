using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>What the open pages of gatherings say.</summary>
public static class GatheringsTexts
{
    public static readonly Words Title = new("Arrangement", "Arrangement", "Events");
    public static readonly Words Lead = new(
        "Seminarer, informasjonsmøter og arbeidsmøter for dem som vil bygge en klynge. Alle kan melde seg på, uten konto.",
        "Seminar, informasjonsmøte og arbeidsmøte for dei som vil byggje ei klynge. Alle kan melde seg på, utan konto.",
        "Seminars, information meetings and workshops for those who want to build a cluster. Anyone can sign up, without an account.");
    public static readonly Words Coming = new("Kommende", "Kommande", "Coming");
    public static readonly Words Past = new("Har vært", "Har vore", "Past");
    public static readonly Words NoneComing = new(
        "Ingen arrangement er kunngjort nå. Når en klyngerådgiver kunngjør et, står det her.",
        "Ingen arrangement er kunngjorde no. Når ein klyngerådgjevar kunngjer eit, står det her.",
        "No event is announced now. When a cluster adviser announces one, it stands here.");
    public static readonly Words SeeFindings = new("Se hvor bedrifter klynger seg sammen", "Sjå kvar bedrifter klyngjer seg saman", "See where companies cluster");
    public static readonly Words When = new("Når", "Når", "When");
    public static readonly Words Where = new("Hvor", "Kvar", "Where");
    public static readonly Words Event = new("Arrangement", "Arrangement", "Event");
    public static readonly Words Seats = new("Plasser", "Plassar", "Seats");
    public static readonly Words Online = new("På nett", "På nett", "Online");
    public static readonly Words OnlineTold = new("På nett. Lenken får du når du er påmeldt.", "På nett. Lenkja får du når du er påmeld.", "Online. You get the link when you have signed up.");
    public static readonly Words Deadline = new("Meld deg på innen", "Meld deg på innan", "Sign up by");
    public static readonly Words Languages = new("Språk", "Språk", "Languages");
    public static readonly Words UniversalDesign = new("Tilgjengelighet", "Tilgjenge", "Access");
    public static readonly Words Programme = new("Program", "Program", "Programme");
    public static readonly Words NoProgramme = new("Programmet kommer.", "Programmet kjem.", "The programme is coming.");
    public static readonly Words Calendar = new("Legg i kalenderen", "Legg i kalenderen", "Add to calendar");
    public static readonly Words BuildsOn = new("Bygger på funnet", "Byggjer på funnet", "Builds on the finding");
    public static readonly Words Of = new("Holdes av initiativet", "Blir halde av initiativet", "Held by the initiative");
    public static readonly Words SignUp = new("Meld deg på", "Meld deg på", "Sign up");
    public static readonly Words SignUpWaiting = new("Meld deg på ventelisten", "Meld deg på ventelista", "Join the waiting list");
    public static readonly Words SignMeUp = new("Meld meg på", "Meld meg på", "Sign me up");
    public static readonly Words NoAccount = new("Det tar ett minutt, uten konto. Du bekrefter med en lenke vi sender på e-post.", "Det tek eitt minutt, utan konto. Du stadfestar med ei lenkje vi sender på e-post.", "It takes a minute, without an account. You confirm with a link that we e-mail.");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Organisation = new("Organisasjonsnummer eller navn på virksomheten", "Organisasjonsnummer eller namn på verksemda", "Organisation number or name");
    public static readonly Words Email = new("E-post", "E-post", "E-mail");
    public static readonly Words EmailHelp = new("Hit sender vi lenken du bekrefter med.", "Hit sender vi lenkja du stadfestar med.", "We send the link that you confirm with here.");
    public static readonly Words Way = new("Hvordan kommer du?", "Korleis kjem du?", "How do you come?");
    public static readonly Words WayOnline = new("På nett", "På nett", "Online");
    public static readonly Words Access = new("Trenger du tilrettelegging?", "Treng du tilrettelegging?", "Do you need anything to take part?");
    public static readonly Words Diet = new("Er det noe du ikke kan spise?", "Er det noko du ikkje kan ete?", "Is there something you cannot eat?");
    public static readonly Words Deleted = new($"Slettes {Needs.KeptDays} dager etter arrangementet.", $"Blir sletta {Needs.KeptDays} dagar etter arrangementet.", $"Deleted {Needs.KeptDays} days after the event.");
    public static readonly Words Privacy = new(
        "Navn, virksomhet og e-post bruker vi bare til arrangementet og oppfølgingen av det.",
        "Namn, verksemd og e-post bruker vi berre til arrangementet og oppfølginga av det.",
        "We use name, organisation and e-mail for the event and its follow-up only.");
    public static readonly Words ThanksTitle = new("Sjekk e-posten din", "Sjekk e-posten din", "Check your e-mail");
    public static readonly Words Thanks = new(
        "Vi har sendt deg en lenke. Åpne den og bekreft innen et døgn, ellers gir vi plassen videre. Finner du den ikke, se i søppelposten, eller meld deg på på nytt.",
        "Vi har sendt deg ei lenkje. Opne ho og stadfest innan eit døgn, elles gir vi plassen vidare. Finn du ho ikkje, sjå i søppelposten, eller meld deg på på nytt.",
        "We have sent you a link. Open it and confirm within a day, or we pass the seat on. If you cannot find it, look in the junk mail, or sign up again.");
    public static readonly Words BackToEvent = new("Tilbake til arrangementet", "Tilbake til arrangementet", "Back to the event");
    public static readonly Words OwnTitle = new("Påmeldingen din", "Påmeldinga di", "Your sign-up");
    public static readonly Words ConfirmLead = new("Ett trykk igjen: bekreft at du kommer.", "Eitt trykk att: stadfest at du kjem.", "One press left: confirm that you come.");
    public static readonly Words Confirm = new("Bekreft påmeldingen", "Stadfest påmeldinga", "Confirm the sign-up");
    public static readonly Words Confirmed = new("Du er påmeldt.", "Du er påmeld.", "You are signed up.");
    public static readonly Words DoorCode = new("Kode i døra", "Kode i døra", "Code at the door");
    public static readonly Words Change = new("Endre påmeldingen", "Endre påmeldinga", "Change the sign-up");
    public static readonly Words Changed = new("Påmeldingen er endret.", "Påmeldinga er endra.", "The sign-up is changed.");
    public static readonly Words CancelTitle = new("Kan du ikke komme?", "Kan du ikkje kome?", "Can you not come?");
    public static readonly Words CancelMore = new("Da får den neste på ventelisten plassen. Ombestemmer du deg, må du melde deg på på nytt.", "Då får den neste på ventelista plassen. Ombestemmer du deg, må du melde deg på på nytt.", "Then the next on the waiting list gets the seat. If you change your mind, you must sign up again.");
    public static readonly Words Cancel = new("Meld avbud", "Meld avbod", "Cancel my sign-up");
    public static readonly Words Cancelled = new("Du har meldt avbud. Takk for beskjeden.", "Du har meldt avbod. Takk for beskjeden.", "You have cancelled. Thank you for telling us.");
    public static readonly Words LetGo = new("Denne påmeldingen gjelder ikke lenger.", "Denne påmeldinga gjeld ikkje lenger.", "This sign-up no longer holds.");
    public static readonly Words NextEvent = new("Neste arrangement", "Neste arrangement", "Next event");
    public static readonly Words AllEvents = new("Alle arrangement", "Alle arrangement", "All events");
    public static readonly Words What = new("Hva", "Kva", "What");

    /// <summary>What kind it is, with a capital.</summary>
    public static Words Kind(GatheringKind kind) => kind switch
    {
        GatheringKind.Seminar => new("Seminar", "Seminar", "Seminar"),
        GatheringKind.InformationMeeting => new("Informasjonsmøte", "Informasjonsmøte", "Information meeting"),
        GatheringKind.Workshop => new("Arbeidsmøte", "Arbeidsmøte", "Workshop"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no name yet."),
    };

    /// <summary>How many seats are left, or how many wait.</summary>
    public static Words Left(FilledGathering one) => one.Free switch
    {
        null => new("ubegrenset på nett", "utan grense på nett", "no limit online"),
        0 => one.Waiting == 0
            ? new("fullt, men du kan stå på venteliste", "fullt, men du kan stå på venteliste", "full, but you can join the waiting list")
            : new($"fullt, {one.Waiting} på venteliste", $"fullt, {one.Waiting} på venteliste", $"full, {one.Waiting} on the waiting list"),
        1 => new("én plass igjen", "éin plass att", "one seat left"),
        var free => new($"{free} plasser igjen", $"{free} plassar att", $"{free} seats left"),
    };

    /// <summary>Where the guest is in the queue.</summary>
    public static Words InQueue(int place) => new(
        $"Rommet er fullt. Du er nummer {place} på ventelisten, og får plass av deg selv når noen melder avbud. Da skriver vi til deg.",
        $"Rommet er fullt. Du er nummer {place} på ventelista, og får plass av seg sjølv når nokon melder avbod. Då skriv vi til deg.",
        $"The room is full. You are number {place} on the waiting list, and get a seat by itself when somebody cancels. We will write to you.");

    /// <summary>The ways to come, as a form offers them where there is a choice.</summary>
    public static (string Value, string Text)[] Ways(string place, Language language) =>
        [("room", new Words($"Til {FirstPart(place)}", $"Til {FirstPart(place)}", $"To {FirstPart(place)}").In(language)), ("online", WayOnline.In(language))];

    /// <summary>Until when a place is held.</summary>
    public static Words HeldUntil(DateTimeOffset until)
    {
        var when = Klynge.Clusters.Gatherings.When.DayAndClock(until);
        return new($"Vi holder plassen til {when.Nb}.", $"Vi held plassen til {when.Nn}.", $"We hold the place until {when.En}.");
    }

    static string FirstPart(string place) => place.Split([',', '\n'], 2)[0].Trim();
}
