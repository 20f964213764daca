using Klynge.Storage;

namespace Klynge.Web.Api;

/// <summary>What the API says to the person who writes the program.</summary>
static class ApiTexts
{
    public static readonly Words BadQuery = new("Spørringen kan ikke leses", "Spørjinga kan ikkje lesast", "The query cannot be read");
    public static readonly Words NoSuchFinding = new("Det finnes ikke noe funn med denne adressen.", "Det finst ikkje noko funn med denne adressa.", "There is no finding with this address.");
    public static readonly Words NoSuchOrganisation = new(
        "Det er ingen virksomhet å vise med dette nummeret. Enkeltpersonforetak og underenhetene deres vises ikke.",
        "Det er inga verksemd å vise med dette nummeret. Enkeltpersonføretak og undereiningane deira blir ikkje viste.",
        "There is no organisation to show with this number. Sole proprietorships and their establishments are not shown.");
    public static readonly Words NoSuchInitiative = new("Det finnes ikke noe offentlig initiativ med denne id-en.", "Det finst ikkje noko offentleg initiativ med denne id-en.", "There is no public initiative with this id.");
    public static readonly Words NoSuchId = new("Ingenting har denne id-en.", "Ingenting har denne id-en.", "Nothing has this id.");
    public static readonly Words NoSuchPath = new("API-et har ikke denne adressen. Se /openapi/v1.json.", "API-et har ikkje denne adressa. Sjå /openapi/v1.json.", "The API does not have this address. See /openapi/v1.json.");
    public static readonly Words AskSomething = new("Skriv hva du leter etter i feltet q.", "Skriv kva du leitar etter i feltet q.", "Write what you are looking for in the field q.");
    public static readonly Words NothingBuilt = new("Det er ikke lest inn noe datagrunnlag.", "Det er ikkje lese inn noko datagrunnlag.", "No population has been built.");

    public static Words NotAPage(string field, string value, int largest) => largest == int.MaxValue
        ? new($"«{field}» må være et helt tall fra 1, ikke «{value}».", $"«{field}» må vere eit heilt tal frå 1, ikkje «{value}».", $"“{field}” must be a whole number from 1, not “{value}”.")
        : new($"«{field}» må være et helt tall fra 1 til {largest}, ikke «{value}».", $"«{field}» må vere eit heilt tal frå 1 til {largest}, ikkje «{value}».", $"“{field}” must be a whole number from 1 to {largest}, not “{value}”.");
}
