using Klynge.Storage;
using Klynge.Storage.Outbox;

namespace Klynge.Web.Pages.Operating;

/// <summary>What the pages of letters say.</summary>
static class LetterTexts
{
    public static readonly Words Title = new("Brev", "Brev", "Letters");
    public static readonly Words Lead = new(
        "Brevene Klynge sender: hva som venter, er sendt, er avvist og er uvisst. Et uvisst brev kan ha kommet fram; det sendes bare på nytt når du bestemmer det.",
        "Breva Klynge sender: kva som ventar, er sende, er avviste og er uvisse. Eit uvisst brev kan ha kome fram; det blir berre sendt på nytt når du avgjer det.",
        "The letters that Klynge sends: what waits, is sent, was refused and is doubtful. A doubtful letter may have arrived; it is sent again only when you decide so.");
    public static readonly Words ToFolder = new(
        "Ingen e-posttjener er satt opp. Brevene blir .eml-filer i mappen mail i datamappen, og når ingen andre. Sett KLYNGE__MAIL__HOST for å sende dem.",
        "Ingen e-posttenar er sett opp. Breva blir .eml-filer i mappa mail i datamappa, og når ingen andre. Set KLYNGE__MAIL__HOST for å sende dei.",
        "No mail server is set up. The letters become .eml files in the folder mail of the data folder, and reach nobody else. Set KLYNGE__MAIL__HOST to send them.");
    public static readonly Words All = new("Alle", "Alle", "All");
    public static readonly Words Filter = new("Mottaker eller sak", "Mottakar eller sak", "Recipient or case");
    public static readonly Words Show = new("Vis", "Vis", "Show");
    public static readonly Words State = new("Tilstand", "Tilstand", "State");
    public static readonly Words When = new("Når", "Når", "When");
    public static readonly Words To = new("Til", "Til", "To");
    public static readonly Words Subject = new("Emne", "Emne", "Subject");
    public static readonly Words About = new("Gjelder", "Gjeld", "About");
    public static readonly Words Why = new("Grunn", "Grunn", "Reason");
    public static readonly Words Attempts = new("Forsøk", "Forsøk", "Attempts");
    public static readonly Words Forgotten = new("(glemt)", "(gløymd)", "(forgotten)");
    public static readonly Words None = new(
        "Ingen brev er skrevet ennå. Når noen melder seg på et arrangement eller bekrefter en e-postadresse, står brevet her.",
        "Ingen brev er skrivne enno. Når nokon melder seg på eit arrangement eller stadfestar ei e-postadresse, står brevet her.",
        "No letter has been written yet. When somebody signs up for an event or confirms an e-mail address, the letter stands here.");
    public static readonly Words NoneSuch = new("Ingen brev passer til dette valget.", "Ingen brev passar til dette valet.", "No letter fits this choice.");
    public static readonly Words OnlyFirst = new("Bare de første 100 sidene vises. Snevre inn med mottaker eller sak.", "Berre dei første 100 sidene blir viste. Snevr inn med mottakar eller sak.", "Only the first 100 pages are shown. Narrow them by recipient or case.");
    public static readonly Words Again = new("Send på nytt", "Send på nytt", "Send again");
    public static readonly Words AgainDoubtful = new(
        "Brevet kan ha kommet fram. Sender du det på nytt, kan mottakeren få det to ganger.",
        "Brevet kan ha kome fram. Sender du det på nytt, kan mottakaren få det to gonger.",
        "The letter may have arrived. If you send it again, the recipient may get it twice.");
    public static readonly Words AgainFailed = new(
        "Rett det som står under grunn først; ellers avvises det igjen.",
        "Rett det som står under grunn først; elles blir det avvist igjen.",
        "Put right what stands under reason first; else it is refused again.");
    public static readonly Words Queued = new("Brevet står i kø igjen.", "Brevet står i kø igjen.", "The letter is queued again.");
    public static readonly Message Changed = new("letter-changed", "again", new(
        "Brevet står ikke lenger slik du så det, så det er ikke satt i kø. Se hvordan det står nå.",
        "Brevet står ikkje lenger slik du såg det, så det er ikkje sett i kø. Sjå korleis det står no.",
        "The letter is no longer as you saw it, so it was not queued. See how it stands now."));
    public static readonly Words Content = new("Det som står i brevet", "Det som står i brevet", "What the letter says");
    public static readonly Words NotShown = new(
        "Hva som står i brevet, vises ikke: lenkene i det er nøkler for mottakeren alene.",
        "Kva som står i brevet, blir ikkje vist: lenkjene i det er nøklar for mottakaren åleine.",
        "What the letter says is not shown: its links are keys for the recipient alone.");
    public static readonly Words Emptied = new(
        "Mottakeren har bedt om å bli glemt; brevets innhold er slettet.",
        "Mottakaren har bede om å bli gløymd; innhaldet i brevet er sletta.",
        "The recipient asked to be forgotten; the letter's content is deleted.");
    public static readonly Words Demonstration = new("Brev i demonstrasjonen", "Brev i demonstrasjonen", "Letters of the demonstration");
    public static readonly Words DemonstrationLead = new(
        "Her går ingen brev ut av maskinen. Les dem her, og følg lenkene som mottakeren ville gjort.",
        "Her går ingen brev ut av maskina. Les dei her, og følg lenkjene som mottakaren ville gjort.",
        "Here no letter leaves the machine. Read them here, and follow the links as the recipient would.");

    public static Words Of(OutboxKind kind) => kind switch
    {
        OutboxKind.Doubtful => new("Uvisst", "Uvisst", "Doubtful"),
        OutboxKind.Failed => new("Avvist", "Avvist", "Refused"),
        OutboxKind.Waiting => new("Venter", "Ventar", "Waiting"),
        OutboxKind.Taken => new("Sendes nå", "Blir sendt no", "Being sent"),
        OutboxKind.Sent => new("Sendt", "Sendt", "Sent"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are five states."),
    };

    /// <summary>What the outbox noted, in the server's words or ours; null where there is nothing to say.</summary>
    public static string? Reason(OutboxState state) => state switch
    {
        OutboxState.Waiting(_, _, var reason) => reason,
        OutboxState.Failed(_, var reason) => reason,
        OutboxState.Doubtful(_, var reason) => reason,
        OutboxState.Taken or OutboxState.Sent => null,
    };

    public static Words UnknownState(string state) => new($"Det finnes ingen tilstand «{state}».", $"Det finst ingen tilstand «{state}».", $"There is no state “{state}”.");
}
