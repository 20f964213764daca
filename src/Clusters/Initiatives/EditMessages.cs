using System.Globalization;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>Why something cannot be written. Each says what to do.</summary>
static class EditMessages
{
    public static readonly Message Closed = new("closed", "", new(
        "Initiativet er avsluttet, så det kan ikke endres. Angre avslutningen hvis den var en feil.",
        "Initiativet er avslutta, så det kan ikkje endrast. Angre avsluttinga om ho var ein feil.",
        "The initiative is closed, so it cannot be changed. Undo the closing if it was a mistake."));

    public static Message BeforeItBegan(DateOnly began) => new("before-it-began", "on", new(
        $"Initiativet begynte {Day(began, Language.Nb)}. Skriv den dagen eller en senere.",
        $"Initiativet byrja {Day(began, Language.Nn)}. Skriv den dagen eller ein seinare.",
        $"The initiative began on {Day(began, Language.En)}. Give that day or a later one."));

    public static Message Empty(string at, Words what) => new("empty", at, new(
        $"Skriv {what.Nb}.", $"Skriv {what.Nn}.", $"Write {what.En}."));

    public static Message TooLong(string at, int length, int most) => new("too-long", at, new(
        $"Teksten er på {length} tegn. Kort den ned til {most}; det du skrev, står her fortsatt.",
        $"Teksten er på {length} teikn. Kort han ned til {most}; det du skreiv, står her framleis.",
        $"The text has {length} characters. Shorten it to {most}; what you wrote is still here."));

    public static Message ChangedMeanwhile(string at) => new("changed-meanwhile", at, new(
        "En annen har endret dette siden du åpnet siden. Det du skrev, står her; sammenlign med det som gjelder nå, og lagre på nytt hvis ditt skal stå.",
        "Ein annan har endra dette sidan du opna sida. Det du skreiv, står her; samanlikn med det som gjeld no, og lagre på nytt om ditt skal stå.",
        "Somebody changed this after you opened the page. What you wrote is here; compare it with what holds now, and save again if yours is to stand."));

    public static Message UnknownCounty(string code) => new("unknown-county", "counties", new(
        $"«{code}» er ikke et fylke. Velg fylke fra listen.",
        $"«{code}» er ikkje eit fylke. Vel fylke frå lista.",
        $"“{code}” is not a county. Choose from the list."));

    public static readonly Message NoCounty = new("no-county", "counties", new(
        "Velg minst ett fylke.", "Vel minst eitt fylke.", "Choose at least one county."));

    public static Message NoSuch(string at, Words what) => new("no-such", at, new(
        $"Initiativet har ikke {what.Nb}. Last siden på nytt.",
        $"Initiativet har ikkje {what.Nn}. Last sida på nytt.",
        $"The initiative does not have {what.En}. Reload the page."));

    public static Message OutOfRange(string at, Words what, long least, long most) => new("out-of-range", at, new(
        $"{what.Nb} må være fra {Whole(least)} til {Whole(most)}.",
        $"{what.Nn} må vere frå {Whole(least)} til {Whole(most)}.",
        $"{what.En} must be from {Whole(least)} to {Whole(most)}."));

    /// <summary>What speaks against a text: nothing written, or too much.</summary>
    public static IEnumerable<Message> WhyNotText(string at, string? text, int most, Words what)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return Empty(at, what);
        else if (text.Length > most) yield return TooLong(at, text.Length, most);
    }

    /// <summary>The same for a text that may be missing.</summary>
    public static IEnumerable<Message> WhyNotText(string at, string? text, int most)
    {
        if (text?.Length > most) yield return TooLong(at, text.Length, most);
    }

    static string Day(DateOnly day, Language language) => day.ToString(language is Language.En ? "d MMMM yyyy" : "d. MMMM yyyy", language.Culture());

    static string Whole(long value) => value.ToString("#,0", Spaced);

    static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0" };
}
