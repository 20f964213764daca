using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Web.Pages.Findings;

/// <summary>The words of the list of findings.</summary>
public static class FindingsTexts
{
    public static readonly Words Title = new("Funn", "Funn", "Findings");
    public static readonly Words Filter = new("Avgrens", "Avgrens", "Narrow down");
    public static readonly Words Show = new("Vis funn", "Vis funn", "Show findings");
    public static readonly Words ClearAll = new("Fjern alle", "Fjern alle", "Remove all");
    public static readonly Words Chosen = new("Valgte avgrensninger", "Valde avgrensingar", "Chosen filters");
    public static readonly Words Any = new("Alle", "Alle", "Any");
    public static readonly Words Population = new("Datagrunnlag", "Datagrunnlag", "Population");
    public static readonly Words Region = new("Arbeidsmarkedsregion", "Arbeidsmarknadsregion", "Labour-market region");
    public static readonly Words County = new("Fylke", "Fylke", "County");
    public static readonly Words Municipality = new("Kommune", "Kommune", "Municipality");
    public static readonly Words Chain = new("Verdikjede", "Verdikjede", "Value chain");
    public static readonly Words Industry = new("Næringskode", "Næringskode", "Industry code");
    public static readonly Words IndustryHelp = new("Begynnelsen av koden, for eksempel 03 eller 30.11", "Byrjinga av koden, til dømes 03 eller 30.11", "The beginning of the code, for example 03 or 30.11");
    public static readonly Words Members = new("Minst så mange medlemmer", "Minst så mange medlemmer", "At least this many members");
    public static readonly Words Certainty = new("Minst så sikkert", "Minst så sikkert", "At least this certain");
    public static readonly Words Urban = new("Det som bare følger tettheten", "Det som berre følgjer tettleiken", "What merely follows density");
    public static readonly Words UrbanWith = new("Vis det også, merket «følger tettheten»", "Vis det òg, merkt «følgjer tettleiken»", "Show it too, marked “urbanisation”");
    public static readonly Words UrbanShown = new("vises", "blir vist", "shown");
    public static readonly Words UrbanWithout = new("Uten det", "Utan det", "Without it");
    public static readonly Words Text = new("Ord i navnet", "Ord i namnet", "Words in the name");
    public static readonly Words Sort = new("Sorter etter", "Sorter etter", "Sort by");
    public static readonly Words Map = new("Kart over funnene", "Kart over funna", "Map of the findings");
    public static readonly Words MapHelp = new(
        "Kartet viser de samme funnene som listen. De øverste på siden har nummeret sitt fra listen.",
        "Kartet viser dei same funna som lista. Dei øvste på sida har nummeret sitt frå lista.",
        "The map shows the same findings as the list. The first ones on the page carry their number from the list.");
    public static readonly Words ShowUrban = new("Vis dem også", "Vis dei òg", "Show them too");
    public static readonly Words CompareFirst = new("Sammenlign de to øverste", "Samanlikn dei to øvste", "Compare the first two");
    public static readonly Words HowStrength = new("Slik regnes den", "Slik blir han rekna", "How it is computed");
    public static readonly Words Download = new("Last ned hele utvalget", "Last ned heile utvalet", "Download the whole selection");
    public static readonly Words Name = new("Funn", "Funn", "Finding");
    public static readonly Words Observed = new("Observert", "Observert", "Observed");
    public static readonly Words Expected = new("Ventet", "Venta", "Expected");
    public static readonly Words Ratio = new("Ganger ventet", "Gonger venta", "Times expected");
    public static readonly Words Interval = new("95 % intervall", "95 % intervall", "95 % interval");
    public static readonly Words MemberCount = new("Medlemmer", "Medlemmer", "Members");
    public static readonly Words Employees = new("Ansatte", "Tilsette", "Employees");
    public static readonly Words How = new("Hvor sikkert", "Kor sikkert", "How certain");
    public static readonly Words Urbanisation = new("Følger tettheten", "Følgjer tettleiken", "Urbanisation");
    public static readonly Words KnownCluster = new("Kjent klynge", "Kjend klynge", "Known cluster");
    public static readonly Words Empty = new("Ingen funn passer til alt du har valgt.", "Ingen funn passar til alt du har valt.", "No finding fits everything you have chosen.");
    public static readonly Words EmptyPopulation = new(
        "Det er ingen funn her ennå. Kjør «klynge detect» for å lete gjennom datagrunnlaget.",
        "Det er ingen funn her enno. Køyr «klynge detect» for å leite gjennom datagrunnlaget.",
        "There are no findings here yet. Run “klynge detect” to search the population.");

    /// <summary>How the stated strength is made, in one sentence.</summary>
    public static readonly Words StrengthExplained = new(
        "Styrke veier sammen hvor sterkt tallene taler mot tilfeldig plassering (log-likelihood) og hvor mange ganger ventet antall som er observert. Den er ikke en sannsynlighet.",
        "Styrke veg saman kor sterkt tala talar mot tilfeldig plassering (log-likelihood) og kor mange gonger venta tal som er observert. Han er ikkje eit sannsyn.",
        "Strength weighs how strongly the numbers speak against random placement (log-likelihood) together with how many times the expected number is observed. It is not a probability.");

    public static Words Count(int shown, int all) => shown == all
        ? new($"{all} funn", $"{all} funn", all == 1 ? "1 finding" : $"{all} findings")
        : new($"{shown} av {all} funn", $"{shown} av {all} funn", $"{shown} of {all} findings");

    /// <summary>How many are left out because density explains them.</summary>
    public static Words Hidden(int hidden) => new(
        $"{hidden} til er ikke vist: steder med like tett næringsliv, oftest byer, har det også.",
        $"{hidden} til er ikkje viste: stader med like tett næringsliv, oftast byar, har det òg.",
        $"{hidden} more {(hidden == 1 ? "is" : "are")} not shown: places as dense, mostly towns, have it too.");

    /// <summary>How many industries were looked at, and for how many something was found.</summary>
    public static Words Tested(int tested, int found) => new(
        $"{tested} næringer, kategorier og verdikjeder er prøvd. For {found} av dem ligger bedriftene tettere enn tilfeldig plassering kan forklare.",
        $"{tested} næringar, kategoriar og verdikjeder er prøvde. For {found} av dei ligg bedriftene tettare enn tilfeldig plassering kan forklare.",
        $"{tested} industries, categories and value chains were tested. For {found} of them companies lie closer together than random placement can explain.");

    /// <summary>Which filter to loosen, and what it gains.</summary>
    public static Words Loosen(Words filter, int gain) => new(
        $"Fjern «{filter.Nb}», så får du {gain} funn.",
        $"Fjern «{filter.Nn}», så får du {gain} funn.",
        $"Remove “{filter.En}” to get {gain} {(gain == 1 ? "finding" : "findings")}.");

    public static Words Remove(Words filter) => new($"Fjern avgrensningen {filter.Nb}", $"Fjern avgrensinga {filter.Nn}", $"Remove the filter {filter.En}");

    public static Words Label(string field) => field switch
    {
        "population" => Population,
        "region" => Region,
        "county" => County,
        "municipality" => Municipality,
        "chain" => Chain,
        "industry" => Industry,
        "members" => Members,
        "certainty" => Certainty,
        "urban" => Urban,
        "q" => Text,
        "sort" => Sort,
        _ => new(field, field, field),
    };

    public static Words Of(Certainty certainty) => certainty switch
    {
        Klynge.Atlas.Findings.Certainty.VeryCertain => new("Svært sikkert", "Svært sikkert", "Very certain"),
        Klynge.Atlas.Findings.Certainty.Certain => new("Sikkert", "Sikkert", "Certain"),
        Klynge.Atlas.Findings.Certainty.Likely => new("Trolig", "Truleg", "Likely"),
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "There are three degrees of certainty."),
    };

    public static Words Of(Order order) => order switch
    {
        Order.Strength => new("Styrke", "Styrke", "Strength"),
        Order.Certainty => new("Sikkerhet", "Visse", "Certainty"),
        Order.Members => new("Antall medlemmer", "Talet på medlemmer", "Number of members"),
        Order.Ratio => new("Ganger ventet", "Gonger venta", "Times expected"),
        Order.Name => new("Navn", "Namn", "Name"),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There are five orders."),
    };

    public static Words NotAWholeNumber(string field, string value) => new(
        $"Feltet «{field}» må være et helt tall fra 1 og oppover, for eksempel 10. Her står det «{value}».",
        $"Feltet «{field}» må vere eit heilt tal frå 1 og oppover, til dømes 10. Her står det «{value}».",
        $"The field “{field}” must be a whole number from 1 upwards, for example 10. It says “{value}”.");

    public static Words NotAChoice(string field, string value, ImmutableArray<string> choices) => new(
        $"Feltet «{field}» kan være {string.Join(", ", choices)}. Her står det «{value}».",
        $"Feltet «{field}» kan vere {string.Join(", ", choices)}. Her står det «{value}».",
        $"The field “{field}” can be {string.Join(", ", choices)}. It says “{value}”.");

    /// <summary>"Kommune: «9999» finnes ikke."</summary>
    public static Words NoSuchValue(Words label, string value) => new(
        $"{label.Nb}: «{value}» finnes ikke.", $"{label.Nn}: «{value}» finst ikkje.", $"{label.En}: “{value}” does not exist.");

    public static Words WrongSize(int size) => new(
        $"En side kan vise 25, 50 eller 200 rader, ikke {size}.",
        $"Ei side kan vise 25, 50 eller 200 rader, ikkje {size}.",
        $"A page can show 25, 50 or 200 rows, not {size}.");

    public static Words Of(Warning warning) => warning switch
    {
        Warning.OneOwner => new("én stor eier", "éin stor eigar", "one large owner"),
        Warning.OnePlant => new("én stor bedrift", "éi stor bedrift", "one large plant"),
        Warning.ImprecisePositions => new("upresist plassert", "upresist plassert", "placed imprecisely"),
        Warning.Small => new("få medlemmer", "få medlemmer", "few members"),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "There are four warnings."),
    };
}
