using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Texts;

/// <summary>What went wrong, what to do.</summary>
public static class ErrorTexts
{
    public static readonly Words NotFound = new("Vi finner ikke siden", "Vi finn ikkje sida", "We cannot find the page");
    public static readonly Words NotFoundMore = new(
        "Adressen kan være skrevet feil, eller siden har aldri vært her. Søk etter det du var på vei til.",
        "Adressa kan vere skriven feil, eller sida har aldri vore her. Søk etter det du var på veg til.",
        "The address may be misspelt, or the page was never here. Search for what you were looking for.");
    public static readonly Words Denied = new("Dette kan du ikke gjøre her", "Dette kan du ikkje gjere her", "You cannot do this here");
    public static readonly Words Failed = new("Noe gikk galt hos oss", "Noko gjekk gale hos oss", "Something went wrong here");
    public static readonly Words FailedMore = new(
        "Siden kunne ikke vises. Ingenting du har gjort, er borte. Prøv igjen om litt. Skjer det på nytt, si fra og oppgi referansen.",
        "Sida kunne ikkje visast. Ingenting du har gjort, er borte. Prøv igjen om litt. Skjer det på nytt, sei frå og oppgje referansen.",
        "The page could not be shown. Nothing you did is lost. Try again in a moment. If it happens again, tell us the reference.");
    public static readonly Words Reference = new("Referanse", "Referanse", "Reference");
    public static readonly Words TooOftenTitle = new("Det kom for mange spørringer på kort tid", "Det kom for mange spørjingar på kort tid", "Too many requests came in a short time");
    public static readonly Words UnknownFieldsTitle = new("Adressen har et filter vi ikke kjenner", "Adressa har eit filter vi ikkje kjenner", "The address has a filter that we do not know");
    public static readonly Words UnknownFieldsMore = new(
        "Vi viser ikke siden, for da kunne du tro at filteret virket. Ta det bort, eller rett skrivemåten.",
        "Vi viser ikkje sida, for då kunne du tru at filteret verka. Ta det bort, eller rett skrivemåten.",
        "We do not show the page, since you might then think that the filter worked. Remove it, or mend its spelling.");
    public static readonly Words KnownFields = new("Denne siden kjenner", "Denne sida kjenner", "This page knows");
    public static readonly Words NoFields = new("ingen filtre", "ingen filter", "no filters");
    public static readonly Words WithoutIt = new("Vis siden uten", "Vis sida utan", "Show the page without");
    public static readonly Words WithTheFirst = new("Vis siden med den første verdien", "Vis sida med den første verdien", "Show the page with the first value");
    public static readonly Words BadValueTitle = new("Et filter har en verdi vi ikke forstår", "Eit filter har ein verdi vi ikkje forstår", "A filter has a value that we do not understand");

    /// <summary>When searches and files are given again.</summary>
    public static Words TooOften(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(
            $"Fra nettverket ditt kom det flere søk og nedlastinger enn vi svarer på om gangen. Vent {seconds} sekunder, og last siden på nytt.",
            $"Frå nettverket ditt kom det fleire søk og nedlastingar enn vi svarer på om gongen. Vent {seconds} sekund, og last sida på nytt.",
            $"More searches and downloads came from your network than we answer at a time. Wait {seconds} seconds, and load the page again.");
    }

    /// <summary>Which fields the address has more than once.</summary>
    public static Words RepeatedFields(IReadOnlyCollection<string> fields)
    {
        var list = string.Join(", ", fields);
        return new($"Adressen har samme felt mer enn én gang: {list}. Behold ett av dem.", $"Adressa har same felt meir enn éin gong: {list}. Behald eitt av dei.",
            $"The address has a field more than once: {list}. Keep one of them.");
    }

    /// <summary>Which fields are longer than anything one can ask for, or hold signs that are not written.</summary>
    public static Words UnreadableFields(IReadOnlyCollection<string> fields)
    {
        var list = string.Join(", ", fields);
        return new($"Dette feltet kan vi ikke lese: {list}. Skriv høyst {UnknownQuery.Longest} vanlige tegn.", $"Dette feltet kan vi ikkje lese: {list}. Skriv høgst {UnknownQuery.Longest} vanlege teikn.",
            $"We cannot read this field: {list}. Write at most {UnknownQuery.Longest} ordinary characters.");
    }

    /// <summary>"Ukjent felt i adressen: foo, bar."</summary>
    public static Words UnknownFields(IReadOnlyCollection<string> fields)
    {
        var list = string.Join(", ", fields);
        return new($"Ukjent felt i adressen: {list}.", $"Ukjent felt i adressa: {list}.", $"Unknown field in the address: {list}.");
    }
}
