using Klynge.Storage;

namespace Klynge.Web.Pages.Knowledge;

/// <summary>The words of the pages of knowledge environments.</summary>
public static class KnowledgeTexts
{
    public static readonly Words Title = new("Kunnskapsmiljøer", "Kunnskapsmiljø", "Knowledge environments");
    public static readonly Words Lead = new(
        "Universiteter, høyskoler, institutter, sykehus, testsentre og inkubatorer som bedriftene kan samarbeide med.",
        "Universitet, høgskular, institutt, sjukehus, testsenter og inkubatorar som bedriftene kan samarbeide med.",
        "Universities, colleges, institutes, hospitals, test centres and incubators that companies can cooperate with.");
    public static readonly Words Authored = new(
        "Listen er satt sammen av oss, med organisasjonsnummer fra Forskningsrådet der det er bekreftet. Posisjonen er kommunens tyngdepunkt.",
        "Lista er sett saman av oss, med organisasjonsnummer frå Forskingsrådet der det er stadfesta. Posisjonen er tyngdepunktet i kommunen.",
        "The list is compiled by us, with organisation numbers from the Research Council where confirmed. The position is the municipality's centre.");
    public static readonly Words Name = new("Navn", "Namn", "Name");
    public static readonly Words Kind = new("Slag", "Slag", "Kind");
    public static readonly Words Place = new("Sted", "Stad", "Place");
    public static readonly Words Also = new("Også i", "Òg i", "Also in");
    public static readonly Words Themes = new("Verdikjeder", "Verdikjeder", "Value chains");
    public static readonly Words Orgnr = new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number");
    public static readonly Words NotConfirmed = new("ikke bekreftet", "ikkje stadfesta", "not confirmed");
    public static readonly Words Position = new("Posisjon", "Posisjon", "Position");
    public static readonly Words Near = new("Funn i nærheten", "Funn i nærleiken", "Findings nearby");
    public static readonly Words NearHelp = new("Innen 75 km i luftlinje. «Samme verdikjede» står der temaene møtes.", "Innan 75 km i luftline. «Same verdikjede» står der temaa møtest.", "Within 75 km in a straight line. “Same value chain” marks shared themes.");
    public static readonly Words SharesTheme = new("Samme verdikjede", "Same verdikjede", "Same value chain");
    public static readonly Words None = new("Ingen funn innen 75 km.", "Ingen funn innan 75 km.", "No findings within 75 km.");

    public static Words Within(string km) => new($"innenfor {km}", $"innanfor {km}", $"within {km}");
}
