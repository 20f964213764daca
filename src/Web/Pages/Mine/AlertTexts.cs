using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;

namespace Klynge.Web.Pages.Mine;

/// <summary>Words of the page where one chooses alerts.</summary>
static class AlertTexts
{
    public static readonly Words Title = new("Varsler", "Varsel", "Alerts");
    public static readonly Words Lead = new(
        "Velg hva vi skriver til deg om, og hvor ofte. Det står på Min side uansett hva du velger.",
        "Vel kva vi skriv til deg om, og kor ofte. Det står på Mi side uansett kva du vel.",
        "Choose what we write to you about, and how often. It is on your home page whatever you choose.");
    public static readonly Words Morning = new(
        "Samlet hver morgen er ett brev kl. 07.00, og bare når det er noe nytt. Brevene sier hva og hvor, aldri noe fortrolig.",
        "Samla kvar morgon er eitt brev kl. 07.00, og berre når det er noko nytt. Breva seier kva og kvar, aldri noko fortruleg.",
        "Gathered each morning is one letter at 07:00, and only when there is something new. Letters say what and where, never anything confidential.");
    public static readonly Words NoAddress = new(
        "Vi har ingen bekreftet e-postadresse til deg, så vi kan ikke skrive.",
        "Vi har inga stadfesta e-postadresse til deg, så vi kan ikkje skrive.",
        "We have no confirmed e-mail address of yours, so we cannot write.");
    public static readonly Words Save = new("Lagre", "Lagre", "Save");
    public static readonly Words Saved = new("Varslene er lagret.", "Varsla er lagra.", "Your alerts are saved.");
    public static readonly Words ChooseOne = new("Velg hvor ofte.", "Vel kor ofte.", "Choose how often.");

    /// <summary>Where letters go.</summary>
    public static Words WrittenTo(string address) => new($"Vi skriver til {address}.", $"Vi skriv til {address}.", $"We write to {address}.");

    /// <summary>What a kind is about.</summary>
    public static Words Help(AlertKind kind) => kind switch
    {
        AlertKind.Initiatives => new("Når andre enn du har endret noe.", "Når andre enn du har endra noko.", "When others than you have changed something."),
        AlertKind.Questions => new("Når et initiativ du gir råd, spør, og når du får svar.", "Når eit initiativ du gir råd, spør, og når du får svar.", "When an initiative that you advise asks, and when you get an answer."),
        AlertKind.Tasks => new("Oppgaver etter arrangement som står på navnet ditt. Kl. 07.00 dagen før.", "Oppgåver etter arrangement som står på namnet ditt. Kl. 07.00 dagen før.", "Follow-up tasks of events in your name. At 07:00 the day before."),
        AlertKind.SignUps => new("Arrangement du har laget, eller holder sammen med initiativet ditt. Vi sier hvor mange, ikke hvem.", "Arrangement du har laga, eller held saman med initiativet ditt. Vi seier kor mange, ikkje kven.", "Events that you made, or hold with your initiative. We say how many, not who."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
