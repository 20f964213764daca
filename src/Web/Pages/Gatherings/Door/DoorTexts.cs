using Klynge.Storage;

namespace Klynge.Web.Pages.Gatherings.Door;

/// <summary>What the door says.</summary>
static class DoorTexts
{
    public static readonly Words Title = new("Oppmøte i døra", "Oppmøte i døra", "Check-in at the door");
    public static readonly Words Lead = new("Laget for telefonen. Virker uten nett.", "Laga for telefonen. Verkar utan nett.", "Made for the phone. Works without a network.");
    public static readonly Words Ticked = new("Krysset av.", "Kryssa av.", "Ticked.");
    public static readonly Words TakenBack = new("Krysset er tatt bort.", "Krysset er teke bort.", "The tick is taken away.");
    public static readonly Words Tick = new("Kryss av", "Kryss av", "Tick");
    public static readonly Words Met = new("Møtt", "Møtt", "Here");
    public static readonly Words Search = new("Søk navn eller virksomhet", "Søk namn eller verksemd", "Search name or organisation");
    public static readonly Words Find = new("Søk", "Søk", "Search");
    public static readonly Words ShowAll = new("Vis alle", "Vis alle", "Show all");
    public static readonly Words NoHit = new(
        "Ingen i listen heter det. Prøv færre bokstaver, eller legg til en som ikke var påmeldt.",
        "Ingen i lista heiter det. Prøv færre bokstavar, eller legg til ein som ikkje var påmeld.",
        "Nobody on the list is called that. Try fewer letters, or add someone who had not signed up.");
    public static readonly Words Nobody = new(
        "Ingen er påmeldt ennå. Når noen melder seg på, står de her. De som kommer uten påmelding, legger du til under.",
        "Ingen er påmelde enno. Når nokon melder seg på, står dei her. Dei som kjem utan påmelding, legg du til under.",
        "Nobody has signed up yet. When somebody does, they stand here. Those who come without signing up are added below.");
    public static readonly Words AddWalkIn = new("Legg til en som ikke var påmeldt", "Legg til ein som ikkje var påmeld", "Add someone who had not signed up");
    public static readonly Words WalkIns = new("Kom uten påmelding", "Kom utan påmelding", "Came without signing up");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words Add = new("Legg til", "Legg til", "Add");
    public static readonly Words Online = new("På nett", "På nett", "Online");
    public static readonly Words Waits = new("Venteliste", "Venteliste", "Waiting list");
    public static readonly Words Unconfirmed = new("Ikke bekreftet", "Ikkje stadfesta", "Not confirmed");
    public static readonly Words Cancelled = new("Meldte avbud", "Melde avbod", "Cancelled");
    public static readonly Words ScannedTitle = new("Koden hører til", "Koden høyrer til", "The code belongs to");
    public static readonly Words UnknownCode = new(
        "Koden hører ikke til noen i denne listen. Søk på navnet i stedet.",
        "Koden høyrer ikkje til nokon i denne lista. Søk på namnet i staden.",
        "The code belongs to nobody on this list. Search for the name instead.");
    public static readonly Words Scan = new("Les av en kode", "Les av ein kode", "Scan a code");
    public static readonly Words StopScanning = new("Lukk", "Lukk", "Close");
    public static readonly Words Scanning = new("Hold koden foran kameraet", "Hald koden framfor kameraet", "Hold the code in front of the camera");
    public static readonly Words NoCamera = new("Kameraet kan ikke brukes. Søk på navnet.", "Kameraet kan ikkje brukast. Søk på namnet.", "The camera cannot be used. Search for the name.");
    public static readonly Words CalledOff = new("Arrangementet er avlyst.", "Arrangementet er avlyst.", "The event is called off.");
    public static readonly Words AllSent = new("Alt er sendt.", "Alt er sendt.", "All is sent.");
    public static readonly Words Ready = new("Siden virker også uten nett.", "Sida verkar òg utan nett.", "The page works without a network too.");
    public static readonly Words Waiting = new(
        "{0} kryss er lagret på telefonen og sendes når det er nett.", "{0} kryss er lagra på telefonen og blir sende når det er nett.", "{0} ticks are kept on the phone and are sent when there is a network.");
    public static readonly Words SignedOut = new(
        "{0} kryss er lagret på telefonen, men du er logget ut. Logg inn og åpne siden igjen, så sendes de.",
        "{0} kryss er lagra på telefonen, men du er logga ut. Logg inn og opne sida igjen, så blir dei sende.",
        "{0} ticks are kept on the phone, but you are signed out. Sign in and open the page again, and they are sent.");
    public static readonly Words Refused = new("Dette kunne ikke lagres:", "Dette kunne ikkje lagrast:", "This could not be kept:");
    public static readonly Words Forget = new("Fjern", "Fjern", "Remove");
    public static readonly Words GuestQr = new("Vis denne koden i døra.", "Vis denne koden i døra.", "Show this code at the door.");

    public static Words WalkInAdded(string name) => new($"{name} er lagt til.", $"{name} er lagd til.", $"{name} is added.");

    /// <summary>36 av 41 krysset av.</summary>
    public static Words Count(int came, int awaited) => new($"{came} har kommet, {awaited} er påmeldt", $"{came} har kome, {awaited} er påmelde", $"{came} have come, {awaited} have signed up");
}
