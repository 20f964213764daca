using Klynge.Atlas.Findings;
using Klynge.Storage;

namespace Klynge.Web.Texts;

/// <summary>Words that stand on every page.</summary>
public static class ShellTexts
{
    public static readonly Words SkipToContent = new("Hopp til innholdet", "Hopp til innhaldet", "Skip to content");
    public static readonly Words MainMenu = new("Hovedmeny", "Hovudmeny", "Main menu");
    public static readonly Words Menu = new("Meny", "Meny", "Menu");
    public static readonly Words FooterMenu = new("Bunnmeny", "Botnmeny", "Footer");
    public static readonly Words Language = new("Språk", "Språk", "Language");
    public static readonly Words Search = new("Søk", "Søk", "Search");
    public static readonly Words SearchWhole = new("Søk på hele nettstedet", "Søk på heile nettstaden", "Search the whole site");
    public static readonly Words SearchFor = new("Sted, næring eller virksomhet", "Stad, næring eller verksemd", "Place, industry or organisation");
    public static readonly Words Find = new("Finn", "Finn", "Find");
    public static readonly Words Findings = new("Funn", "Funn", "Findings");
    public static readonly Words YouAreHere = new("Du er her", "Du er her", "You are here");
    public static readonly Words Source = new("Kilde", "Kjelde", "Source");
    public static readonly Words Shortcuts = new("Hurtigtaster", "Hurtigtastar", "Keyboard shortcuts");
    public static readonly Words ShortcutsOff = new("Slå av enkle taster", "Slå av enkle tastar", "Turn single keys off");
    public static readonly Words ShortcutsOn = new("Slå på enkle taster", "Slå på enkle tastar", "Turn single keys on");
    public static readonly Words KeySearch = new("gå til søk", "gå til søk", "go to search");
    public static readonly Words KeyHelp = new("vis denne listen", "vis denne lista", "show this list");
    public static readonly Words KeyNext = new("neste og forrige i listen", "neste og førre i lista", "next and previous in the list");
    public static readonly Words KeyMove = new("flytt initiativet du står på", "flytt initiativet du står på", "move the initiative you are on");
    public static readonly Words KeyClose = new("lukk, og gå tilbake dit du var", "lukk, og gå tilbake dit du var", "close, and return to where you were");
    public static readonly Words Close = new("Lukk", "Lukk", "Close");
    public static readonly Words Done = new("gjort", "gjort", "done");

    public static readonly Words Licences = new(
        "Kart: © Kartverket (CC BY 4.0), Natural Earth. Virksomheter: Enhetsregisteret (NLOD 2.0) og SSB (CC BY 4.0). USA: U.S. Census Bureau. Fri programvare, EUPL-1.2.",
        "Kart: © Kartverket (CC BY 4.0), Natural Earth. Verksemder: Einingsregisteret (NLOD 2.0) og SSB (CC BY 4.0). USA: U.S. Census Bureau. Fri programvare, EUPL-1.2.",
        "Maps: © Kartverket (CC BY 4.0), Natural Earth. Organisations: the Central Coordinating Register (NLOD 2.0) and Statistics Norway (CC BY 4.0). USA: U.S. Census Bureau. Free software, EUPL-1.2.");

    /// <summary>"svært sikkert", "sikkert", "trolig".</summary>
    public static Words Of(Certainty certainty) => certainty switch
    {
        Certainty.VeryCertain => new("svært sikkert", "svært sikkert", "very certain"),
        Certainty.Certain => new("sikkert", "sikkert", "certain"),
        Certainty.Likely => new("trolig", "truleg", "likely"),
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "There are three certainties."),
    };

    /// <summary>"3 av 5 ringer".</summary>
    public static Words Rings(int filled) => new($"{filled} av 5 ringer", $"{filled} av 5 ringar", $"{filled} of 5 rings");
}
