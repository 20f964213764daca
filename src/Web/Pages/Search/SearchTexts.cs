using Klynge.Register.Search;
using Klynge.Storage;

namespace Klynge.Web.Pages.Search;

/// <summary>The words of the search page.</summary>
public static class SearchTexts
{
    public static readonly Words Title = new("Søk", "Søk", "Search");
    public static readonly Words Empty = new(
        "Søk etter et sted, en næring, en virksomhet, et funn, et kunnskapsmiljø eller en klynge. En skrivefeil gjør ikke noe.",
        "Søk etter ein stad, ei næring, ei verksemd, eit funn, eit kunnskapsmiljø eller ei klynge. Ein skrivefeil gjer ikkje noko.",
        "Search for a place, an industry, an organisation, a finding, a knowledge environment or a cluster. A typing error does no harm.");
    public static readonly Words Examples = new("For eksempel:", "Til dømes:", "For example:");
    public static readonly Words Findings = new("Funn", "Funn", "Findings");
    public static readonly Words Places = new("Steder", "Stader", "Places");
    public static readonly Words Industries = new("Næringer", "Næringar", "Industries");
    public static readonly Words Chains = new("Verdikjeder", "Verdikjeder", "Value chains");
    public static readonly Words Categories = new("Klyngekategorier", "Klyngekategoriar", "Cluster categories");
    public static readonly Words Organisations = new("Virksomheter", "Verksemder", "Organisations");
    public static readonly Words Knowledge = new("Kunnskapsmiljøer", "Kunnskapsmiljø", "Knowledge environments");
    public static readonly Words Clusters = new("Kjente klynger", "Kjende klynger", "Known clusters");
    public static readonly Words Closed = new("lagt ned", "lagd ned", "closed");
    public static readonly Words NotShown = new(
        "Enkeltpersonforetak og underenhetene deres kan ikke søkes fram.", "Enkeltpersonføretak og undereiningane deira kan ikkje søkjast fram.",
        "Sole proprietorships and their establishments cannot be searched for.");

    public static Words Nothing(string text) => new(
        $"Vi fant ingenting for «{text}». Prøv færre ord, begynnelsen av navnet eller et organisasjonsnummer.",
        $"Vi fann ingenting for «{text}». Prøv færre ord, byrjinga av namnet eller eit organisasjonsnummer.",
        $"We found nothing for “{text}”. Try fewer words, the beginning of the name or an organisation number.");

    public static Words Hits(string text) => new($"Treff for «{text}»", $"Treff for «{text}»", $"Results for “{text}”");

    public static Words Of(PlaceKind kind) => kind switch
    {
        PlaceKind.Municipality => new("kommune", "kommune", "municipality"),
        PlaceKind.County => new("fylke", "fylke", "county"),
        PlaceKind.LabourMarketRegion => new("arbeidsmarkedsregion", "arbeidsmarknadsregion", "labour-market region"),
        PlaceKind.PostalPlace => new("poststed", "poststad", "postal place"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are four kinds of places."),
    };
}
