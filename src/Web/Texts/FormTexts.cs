using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Web.Forms;

namespace Klynge.Web.Texts;

/// <summary>What all forms say.</summary>
public static class FormTexts
{
    public static readonly Message NotSaved = new("not-saved", "form", new(
        "Det kunne ikke lagres nå, og ingenting er endret. Det du skrev, står i skjemaet. Vent litt og send det igjen; skjer det flere ganger, si fra til den som drifter Klynge.",
        "Det kunne ikkje lagrast no, og ingenting er endra. Det du skreiv, står i skjemaet. Vent litt og send det igjen; skjer det fleire gonger, sei frå til den som driftar Klynge.",
        "It could not be saved now, and nothing is changed. What you wrote stands in the form. Wait a little and send it again; if it happens more than once, tell whoever runs Klynge."));

    public static readonly Words Needed = new("Må fylles ut", "Må fyllast ut", "Required");
    public static readonly Words Optional = new("Valgfritt", "Valfritt", "Optional");
    public static readonly Words AllNeeded = new("Alle felt må fylles ut.", "Alle felt må fyllast ut.", "All fields are required.");
    public static readonly Words AllIsKept = new("Det du har skrevet, står fortsatt i skjemaet.", "Det du har skrive, står framleis i skjemaet.", "What you typed is still in the form.");
    public static readonly Words AllButPasswords = new("Det du har skrevet, står fortsatt i skjemaet, bortsett fra passord.", "Det du har skrive, står framleis i skjemaet, bortsett frå passord.", "What you typed is still in the form, except passwords.");
    public static readonly Words Undo = new("Angre", "Angre", "Undo");
    public static readonly Words Save = new("Lagre", "Lagre", "Save");
    public static readonly Words Cancel = new("Avbryt", "Avbryt", "Cancel");
    public static readonly Words Fault = new("Feil", "Feil", "Error");

    public static readonly Words StaleTitle = new("Skjemaet ble ikke sendt", "Skjemaet vart ikkje sendt", "The form was not sent");
    public static readonly Words StaleMore = new(
        "Siden har stått åpen for lenge, eller du er logget ut eller inn siden den ble hentet. Ingenting er endret. Det du skrev, står her.",
        "Sida har stått open for lenge, eller du er logga ut eller inn sidan ho vart henta. Ingenting er endra. Det du skreiv, står her.",
        "The page was open for too long, or you have signed in or out since it was fetched. Nothing is changed. What you typed is here.");
    public static readonly Words SignedOutMore = new(
        "Du er logget ut. Ingenting er endret. Logg inn, så kommer skjemaet tilbake slik du forlot det.",
        "Du er logga ut. Ingenting er endra. Logg inn, så kjem skjemaet tilbake slik du forlét det.",
        "You are signed out. Nothing is changed. Sign in, and the form comes back as you left it.");
    public static readonly Words WhatYouTyped = new("Det du skrev", "Det du skreiv", "What you typed");
    public static readonly Words SendAgain = new("Send på nytt", "Send på nytt", "Send again");
    public static readonly Words BackToForm = new("Tilbake til skjemaet", "Tilbake til skjemaet", "Back to the form");
    public static readonly Words UnknownFieldTitle = new("Skjemaet har et felt vi ikke kjenner", "Skjemaet har eit felt vi ikkje kjenner", "The form has a field that we do not know");
    public static readonly Words TooLargeTitle = new("Det du sendte, er for stort", "Det du sende, er for stort", "What you sent is too large");

    /// <summary>"Rett to ting før du går videre."</summary>
    public static Words MendBefore(int faults) => faults == 1
        ? new("Rett én ting før du går videre", "Rett éin ting før du går vidare", "Mend one thing before you go on")
        : new($"Rett {faults} ting før du går videre", $"Rett {faults} ting før du går vidare", $"Mend {faults} things before you go on");

    public const string AnotherWroteCode = "another-wrote";
    public static readonly Words Difference = new("Forskjellen: gjennomstreket står bare hos dem, understreket bare hos deg.", "Skilnaden: gjennomstreka står berre hos dei, understreka berre hos deg.", "The difference: struck through stands only with them, underlined only with you.");
    public static readonly Words AnotherWroteShort = new("Noen andre skrev i feltet samtidig", "Nokon andre skreiv i feltet samtidig", "Somebody else wrote in this field meanwhile");
    public static readonly Words SentAlready = new("Dette skjemaet er sendt før. Ingenting er gjort på nytt.", "Dette skjemaet er sendt før. Ingenting er gjort på nytt.", "This form was sent before. Nothing was done again.");
    public static readonly Words DraftFound = new("Utkast som ikke er lagret ennå.", "Utkast som ikkje er lagra enno.", "A draft that is not saved yet.");
    public static readonly Words KeptHere = new("Ikke sendt til oss ennå. Teksten er på denne maskinen, og vi prøver igjen.", "Ikkje sendt til oss enno. Teksten er på denne maskina, og vi prøver igjen.", "Not sent to us yet. The text is on this machine, and we will try again.");
    public static readonly Words KeptSignedOut = new("Du er logget ut. Teksten er på denne maskinen og kommer tilbake når du har logget inn.", "Du er logga ut. Teksten er på denne maskina og kjem tilbake når du har logga inn.", "You are signed out. The text is on this machine and comes back when you have signed in.");
    public static readonly Words OthersType = new("Noen andre skriver nå i:", "Nokon andre skriv no i:", "Somebody else is typing in:");
    public static readonly Words UseTheirs = new("Bruk deres tekst", "Bruk teksten deira", "Use their text");
    public static readonly Words Restored = new("Teksten fra denne maskinen er hentet tilbake.", "Teksten frå denne maskina er henta tilbake.", "The text from this machine is brought back.");
    public static readonly Words TheyChose = new("De valgte:", "Dei valde:", "They chose:");

    /// <summary>The words of the values that a kept text names; what is no choice any more is left out.</summary>
    /// <param name="options">The choices, and what each is called for the reader.</param>
    /// <param name="kept">The text that is kept of what was chosen.</param>
    public static Words Chosen(IEnumerable<(string Value, string Text)> options, string kept)
    {
        var values = SeenField.ChosenIn(kept);
        var words = string.Join(", ", options.Where(option => values.Contains(option.Value)).Select(option => option.Text));
        return words.Length > 0 ? new(words, words, words) : new("ingenting", "ingenting", "nothing");
    }

    public static readonly Words ThrowAway = new("Forkast utkastet", "Forkast utkastet", "Discard the draft");
    public static readonly Words ThrownAway = new("Utkastet er forkastet. Det du hadde skrevet, står under feltene til du sletter det.", "Utkastet er forkasta. Det du hadde skrive, står under felta til du slettar det.", "The draft is discarded. What was typed stands below the fields until you delete it.");
    public static readonly Words Drop = new("Slett", "Slett", "Delete");
    public static readonly Words Dropped = new("Teksten som var lagt til side, er slettet.", "Teksten som var lagd til side, er sletta.", "The text that was set aside is deleted.");
    public static readonly Words YouWrote = new("Du skrev", "Du skreiv", "You wrote,");
    public static readonly Words AnotherWroteIt = new("En annen skrev", "Ein annan skreiv", "Somebody else wrote,");

    /// <summary>"Lagt til side: 2 tekster".</summary>
    public static Words Aside(int texts) => texts == 1
        ? new("Lagt til side: én tekst", "Lagt til side: éin tekst", "Set aside: one text")
        : new($"Lagt til side: {texts} tekster", $"Lagt til side: {texts} tekstar", $"Set aside: {texts} texts");

    public static readonly Words TheirText = new("De skrev", "Dei skreiv", "They wrote");

    /// <summary>"Lagret kl. 14.02".</summary>
    public static Words SavedAt(DateTimeOffset at)
    {
        var clock = OsloTime.Clock(at);
        return new($"Utkast lagret kl. {clock:HH.mm}", $"Utkast lagra kl. {clock:HH.mm}", $"Draft saved at {clock:HH:mm}");
    }

    /// <summary>That somebody else wrote in a field; both texts stand, and a person chooses.</summary>
    public static Message AnotherWrote(string field, FieldVersion theirs)
    {
        var at = OsloTime.Clock(theirs.At);
        return new(AnotherWroteCode, field, new(
            $"Noen andre skrev i dette feltet kl. {at:HH.mm}: «{theirs.Value}». Din tekst står i feltet. Velg hva som skal stå, og lagre på nytt.",
            $"Nokon andre skreiv i dette feltet kl. {at:HH.mm}: «{theirs.Value}». Teksten din står i feltet. Vel kva som skal stå, og lagre på nytt.",
            $"Somebody else wrote in this field at {at:HH:mm}: “{theirs.Value}”. Your text is in the field. Choose what is to stand, and save again."));
    }

    /// <summary>That somebody else chose otherwise; what they chose stands by the field.</summary>
    public static Message AnotherChose(string field, FieldVersion theirs)
    {
        var at = OsloTime.Clock(theirs.At);
        return new(AnotherWroteCode, field, new(
            $"Noen andre valgte noe annet her kl. {at:HH.mm}. Det du valgte, står i skjemaet. Velg hva som skal stå, og lagre på nytt.",
            $"Nokon andre valde noko anna her kl. {at:HH.mm}. Det du valde, står i skjemaet. Vel kva som skal stå, og lagre på nytt.",
            $"Somebody else chose otherwise here at {at:HH:mm}. Your choice is in the form. Choose what is to stand, and save again."));
    }

    /// <summary>Which fields nobody knows.</summary>
    public static Words UnknownField(IReadOnlyCollection<string> fields)
    {
        var list = string.Join(", ", fields);
        return new(
            $"Ukjent felt: {list}. Ingenting er endret. Hent siden på nytt og prøv igjen.",
            $"Ukjent felt: {list}. Ingenting er endra. Hent sida på nytt og prøv igjen.",
            $"Unknown field: {list}. Nothing is changed. Fetch the page again and retry.");
    }

    public static readonly Words TooOftenTitle = new("Det kom for mange skjemaer på kort tid", "Det kom for mange skjema på kort tid", "Too many forms came in a short time");

    /// <summary>When the form can be sent again.</summary>
    public static Words TooOften(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(
            $"Fra nettverket ditt kom det flere skjemaer enn vi tar imot. Ingenting er endret. Gå tilbake, vent {seconds} sekunder og send på nytt.",
            $"Frå nettverket ditt kom det fleire skjema enn vi tek imot. Ingenting er endra. Gå tilbake, vent {seconds} sekund og send på nytt.",
            $"More forms came from your network than we take. Nothing is changed. Go back, wait {seconds} seconds and send again.");
    }

    /// <summary>How much may be sent at once.</summary>
    /// <param name="bytes">The most. Bytes.</param>
    public static Words TooLarge(long bytes)
    {
        var (size, unit) = bytes >= 1024 * 1024 ? (bytes / (1024 * 1024), "MB") : (bytes / 1024, "kB");
        return new(
            $"Skjemaet tar imot høyst {size}\u00A0{unit}. Ingenting er endret. Gå tilbake, gjør filen eller teksten mindre og send på nytt.",
            $"Skjemaet tek imot høgst {size}\u00A0{unit}. Ingenting er endra. Gå tilbake, gjer fila eller teksten mindre og send på nytt.",
            $"The form takes at most {size}\u00A0{unit}. Nothing is changed. Go back, make the file or the text smaller and send again.");
    }
}
