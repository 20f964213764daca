using Klynge.Storage;

namespace Klynge.Web.Pages.Compare;

/// <summary>The words of the comparison.</summary>
public static class CompareTexts
{
    public static readonly Words Title = new("Sammenlign funn", "Samanlikn funn", "Compare findings");
    public static readonly Words Choose = new(
        "Skriv adressene til to, tre eller fire funn, for eksempel F1 og F2. Du finner dem i listen over funn.",
        "Skriv adressene til to, tre eller fire funn, til dømes F1 og F2. Du finn dei i lista over funn.",
        "Write the addresses of two, three or four findings, for example F1 and F2. You find them in the list of findings.");
    public static readonly Words Go = new("Sammenlign", "Samanlikn", "Compare");
    public static readonly Words Figures = new("Tallene", "Tala", "The figures");
    public static readonly Words Figure = new("Tall", "Tal", "Figure");
    public static readonly Words Members = new("Medlemmene", "Medlemmene", "The members");
    public static readonly Words Member = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Words MembersHelp = new(
        "= er med i alle. + er med i dette funnet. − er ikke med.", "= er med i alle. + er med i dette funnet. − er ikkje med.", "= is in all. + is in this finding. − is not.");
    public static readonly Words InAll = new("med i alle", "med i alle", "in all");
    public static readonly Words In = new("med", "med", "in");
    public static readonly Words Out = new("ikke med", "ikkje med", "not in");
    public static readonly Words NoMembers = new(
        "Disse funnene bygger på tall for områder, så enkeltbedrifter er ikke kjent.",
        "Desse funna byggjer på tal for område, så enkeltbedrifter er ikkje kjende.",
        "These findings rest on figures for areas, so single companies are not known.");
    public static readonly Words Industries = new("Næringskoder", "Næringskodar", "Industry codes");
    public static readonly Words Radius = new("Radius", "Radius", "Radius");
    public static readonly Words Q = new("q", "q", "q");
    public static readonly Words RatioJobs = new("Ganger ventet, på ansatte", "Gonger venta, på tilsette", "Times expected, by jobs");
    public static readonly Words QJobs = new("q etter ansatte", "q etter tilsette", "q by jobs");
    public static readonly Words Share = new("Andel av næringen", "Del av næringa", "Share of the industry");
    public static readonly Words NotNamed = new("Navnet vises ikke", "Namnet blir ikkje vist", "Name not shown");
    public static readonly Words Different = new(
        "Funnene er fra ulike datagrunnlag. Antall kan da ikke sammenlignes direkte.",
        "Funna er frå ulike datagrunnlag. Tal kan då ikkje samanliknast direkte.",
        "The findings are from different populations, so counts cannot be compared directly.");

    public static Words Summary(int common, int all) => new(
        $"{common} av {all} medlemmer er felles.", $"{common} av {all} medlemmer er felles.", $"{common} of {all} members are shared.");

    public static Words Twice(string address) => new(
        $"{address} er oppgitt to ganger. Velg et annet funn å sammenligne med.", $"{address} er oppgjeve to gonger. Vel eit anna funn å samanlikne med.",
        $"{address} is given twice. Choose another finding to compare with.");

    public static Words Missing(string address) => new(
        $"Det finnes ikke noe funn med adressen {address}.", $"Det finst ikkje noko funn med adressa {address}.", $"There is no finding with the address {address}.");
}
