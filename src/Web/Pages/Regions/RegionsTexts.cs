using Klynge.Storage;

namespace Klynge.Web.Pages.Regions;

/// <summary>The words of the pages of regions.</summary>
public static class RegionsTexts
{
    public static readonly Words Title = new("Regioner", "Regionar", "Regions");
    public static readonly Words Lead = new(
        "Velg et fylke, en arbeidsmarkedsregion eller en kommune for å se hva som samler seg der.",
        "Vel eit fylke, ein arbeidsmarknadsregion eller ein kommune for å sjå kva som samlar seg der.",
        "Choose a county, a labour-market region or a municipality to see what gathers there.");
    public static readonly Words PartOf = new("Er en del av", "Er ein del av", "Is part of");
    public static readonly Words FindingsAbroad = new("Se funnene der i listen.", "Sjå funna der i lista.", "See its findings in the list.");

    /// <summary>A population that these regions are not in.</summary>
    public static Words Abroad(Words population) => new(
        $"{population.Nb} har ingen norske regioner, så her vises et norsk datagrunnlag.",
        $"{population.Nn} har ingen norske regionar, så her blir eit norsk datagrunnlag vist.",
        $"{population.En} has no Norwegian regions, so a Norwegian population is shown here.");

    public static readonly Words Counties = new("Fylker", "Fylke", "Counties");
    public static readonly Words LabourMarketRegions = new("Arbeidsmarkedsregioner", "Arbeidsmarknadsregionar", "Labour-market regions");
    public static readonly Words Municipalities = new("Kommuner", "Kommunar", "Municipalities");
    public static readonly Words Strongest = new("Sterkeste funn", "Sterkaste funn", "Strongest findings");
    public static readonly Words NoFindings = new(
        "Ingen funn har medlemmer her. Det kan skyldes at datagrunnlaget er et utvalg, eller at næringene her ikke ligger tettere enn tilfeldig.",
        "Ingen funn har medlemmer her. Det kan kome av at datagrunnlaget er eit utval, eller at næringane her ikkje ligg tettare enn tilfeldig.",
        "No finding has members here. The population may be a sample, or the industries here may lie no closer than random.");
    public static readonly Words AllFindings = new("Se dem i listen, med kart og filter", "Sjå dei i lista, med kart og filter", "See them in the list, with map and filters");
    public static readonly Words Units = new("Enheter i datagrunnlaget", "Einingar i datagrunnlaget", "Units in the population");
    public static readonly Words DownloadUnits = new("Last ned virksomhetene", "Last ned verksemdene", "Download the organisations");
    public static readonly Words Jobs = new("Kjente ansatte", "Kjende tilsette", "Known employees");
    public static readonly Words AllEstablishments = new("Alle underenheter 2025 (SSB)", "Alle undereiningar 2025 (SSB)", "All establishments 2025 (Statistics Norway)");
    public static readonly Words AllEmployees = new("Alle ansatte 2025 (SSB)", "Alle tilsette 2025 (SSB)", "All employees 2025 (Statistics Norway)");
    public static readonly Words Over = new("Næringer det er flere av enn ventet", "Næringar det er fleire av enn venta", "Industries with more than expected");
    public static readonly Words OverHelp = new(
        "Beskrivende, uten prøve: antall enheter her mot næringens antall ganger regionens andel av alle. Bare næringer med minst tre enheter her.",
        "Skildrande, utan prøve: talet på einingar her mot talet i næringa gonger delen regionen har av alle. Berre næringar med minst tre einingar her.",
        "Descriptive, without a test: units here against the industry's units times the region's share of all. Only industries with at least three units here.");
    public static readonly Words Industry = new("Næring", "Næring", "Industry");
    public static readonly Words Observed = new("Observert", "Observert", "Observed");
    public static readonly Words Expected = new("Ventet", "Venta", "Expected");
    public static readonly Words Ratio = new("Ganger", "Gonger", "Times");
    public static readonly Words Knowledge = new("Kunnskapsmiljøer", "Kunnskapsmiljø", "Knowledge environments");
    public static readonly Words Clusters = new("Kjente klynger", "Kjende klynger", "Known clusters");
    public static readonly Words NoneListed = new("Ingen i listen.", "Ingen i lista.", "None in the list.");
    public static readonly Words Neighbours = new("Naboer", "Naboar", "Neighbours");
    public static readonly Words None = new("Ingen enheter i dette datagrunnlaget ligger her.", "Ingen einingar i dette datagrunnlaget ligg her.", "No unit of this population lies here.");

    public static readonly Words NoSuch = new(
        "Det finnes ingen region med denne koden. Et kommunenummer har fire siffer (4601), et fylkesnummer to (46), en arbeidsmarkedsregion BA og tre siffer.",
        "Det finst ingen region med denne koden. Eit kommunenummer har fire siffer (4601), eit fylkesnummer to (46), ein arbeidsmarknadsregion BA og tre siffer.",
        "There is no region with this code. A municipality has four digits (4601), a county two (46), a labour-market region BA and three digits.");

    public static Words Kind(Region region) => region switch
    {
        Region.OfMunicipality => new("Kommune", "Kommune", "Municipality"),
        Region.OfCounty => new("Fylke", "Fylke", "County"),
        Region.OfLabourMarket => new("Arbeidsmarkedsregion", "Arbeidsmarknadsregion", "Labour-market region"),
    };

    public static Words Was(string code, int year) => new(
        $"Kommunenummeret {code} ble brukt til og med {year}. Dette er kommunen det ble en del av.",
        $"Kommunenummeret {code} vart brukt til og med {year}. Dette er kommunen det vart ein del av.",
        $"The municipality number {code} was in use until {year}. This is the municipality it became part of.");

    public static Words Split(string code, int year) => new(
        $"Kommunen med nummer {code} (til og med {year}) ble delt mellom disse:",
        $"Kommunen med nummer {code} (til og med {year}) vart delt mellom desse:",
        $"The municipality with number {code} (until {year}) was divided among these:");
}
