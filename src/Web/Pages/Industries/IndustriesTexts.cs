using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Industries;

/// <summary>The words of the pages of industries.</summary>
public static class IndustriesTexts
{
    public static readonly Words InList = new("Se dem i listen, med kart", "Sjå dei i lista, med kart", "See them in the list, with a map");
    public static readonly Words Title = new("Næringer", "Næringar", "Industries");
    public static readonly Words Lead = new(
        "Hver næring er prøvd: Ligger bedriftene tettere enn tilfeldig plassering kan forklare?",
        "Kvar næring er prøvd: Ligg bedriftene tettare enn tilfeldig plassering kan forklare?",
        "Every industry is tested: do its companies lie closer together than random placement can explain?");
    public static readonly Words Standard = new("Standard", "Standard", "Standard");
    public static readonly Words Search = new("Navn eller kode", "Namn eller kode", "Name or code");
    public static readonly Words Go = new("Finn næring", "Finn næring", "Find industry");
    public static readonly Words Code = new("Kode", "Kode", "Code");
    public static readonly Words Industry = new("Næring", "Næring", "Industry");
    public static readonly Words Size = new("Bedrifter", "Bedrifter", "Companies");
    public static readonly Words Result = new("Resultat", "Resultat", "Result");
    public static readonly Words Found = new("Funnet", "Funne", "Found");
    public static readonly Words NotFound = new("Ikke funnet", "Ikkje funne", "Not found");
    public static readonly Words Tested = new("Hva hvert datagrunnlag viser", "Kva kvart datagrunnlag viser", "What each population shows");
    public static readonly Words NotTested = new(
        "Næringen har ingen enheter i dette datagrunnlaget, eller sammenfaller med en annen som er prøvd.",
        "Næringa har ingen einingar i dette datagrunnlaget, eller fell saman med ei anna som er prøvd.",
        "The industry has no units in this population, or coincides with another that is tested.");
    public static readonly Words SameUnits = new("Prøvd sammen med", "Prøvd saman med", "Tested together with");
    public static readonly Words P = new("p, justert for letingen", "p, justert for leitinga", "p, adjusted for the search");
    public static readonly Words Q = new("q", "q", "q");
    public static readonly Words QJobs = new("q etter ansatte", "q etter tilsette", "q by jobs");
    public static readonly Words NotByJobs = new("kan ikke prøves etter ansatte", "kan ikkje prøvast etter tilsette", "not testable by jobs");
    public static readonly Words Places = new("Steder", "Stader", "Places");
    public static readonly Words Strongest = new("Sterkeste sted", "Sterkaste stad", "Strongest place");
    public static readonly Words StrongestHelp = new("vises også når det ikke er sterkt nok til å være et funn", "blir vist òg når han ikkje er sterk nok til å vere eit funn", "shown also when it is not strong enough to be a finding");
    public static readonly Words Gamma = new("γ over områder", "γ over område", "γ over areas");
    public static readonly Words NoPlantSizes = new(
        "kan ikke regnes ut: størrelsen på den enkelte virksomheten er holdt tilbake", "kan ikkje reknast ut: storleiken på den einskilde verksemda er halden tilbake",
        "not computable: plant sizes are withheld");
    public static readonly Words NoJobs = new(
        "kan ikke regnes ut: for få har kjent antall ansatte", "kan ikkje reknast ut: for få har kjent tal på tilsette", "not computable: too few have a known number of employees");
    public static readonly Words Reckon = new("Regn ut", "Rekn ut", "Reckon");
    public static readonly Words MTitle = new("Hvor mye tettere enn tilfeldig, M(r)", "Kor mykje tettare enn tilfeldig, M(r)", "How much denser than random, M(r)");
    public static readonly Words MCaption = new(
        "Prikken er M, streken 95 % intervall, den grå boksen der tilfeldig plassering holder seg 95 av 100 ganger. 1 er som tilfeldig. M beskriver og avgjør ikke.",
        "Prikken er M, streken 95 % intervall, den grå boksen der tilfeldig plassering held seg 95 av 100 gonger. 1 er som tilfeldig. M skildrar og avgjer ikkje.",
        "The dot is M, the line its 95 % interval, the grey box where random placement stays 95 times in 100. 1 is as random. M describes and does not decide.");
    public static readonly Words Radius = new("Innen", "Innan", "Within");
    public static readonly Words Interval = new("95 % intervall", "95 % intervall", "95 % interval");
    public static readonly Words NullBand = new("Tilfeldig", "Tilfeldig", "Random");
    public static readonly Words Findings = new("Funn", "Funn", "Findings");
    public static readonly Words Where = new("Hvor enhetene er", "Kvar einingane er", "Where its units are");
    public static readonly Words Area = new("Kommune", "Kommune", "Municipality");
    public static readonly Words Units = new("Enheter", "Einingar", "Units");
    public static readonly Words Correspondence = new("I de andre standardene", "I dei andre standardane", "In the other standards");
    public static readonly Words Share = new("Andel av arbeidsplassene", "Del av arbeidsplassane", "Share of the jobs");
    public static readonly Words Children = new("Undernæringer", "Undernæringar", "Sub-industries");
    public static readonly Words NoMatch = new("Ingen næring har dette i navn eller kode.", "Inga næring har dette i namn eller kode.", "No industry has this in its name or code.");
    public static readonly Words Jobs = new("Ansatte", "Tilsette", "Employees");

    public static Words NoSuchStandard(string word, IEnumerable<string> known) => new(
        $"Standarden kan være {string.Join(", ", known)}, ikke «{word}».",
        $"Standarden kan vere {string.Join(", ", known)}, ikkje «{word}».",
        $"The standard can be {string.Join(", ", known)}, not “{word}”.");

    public static Words NoSuchCode(string code, Standard standard)
    {
        var shape = standard.Shape();
        return new(
            $"{standard.Name()} har ikke koden {code}. En kode er {shape.Nb}.",
            $"{standard.Name()} har ikkje koden {code}. Ein kode er {shape.Nn}.",
            $"{standard.Name()} does not have the code {code}. A code is {shape.En}.");
    }

    /// <summary>The chart in one sentence.</summary>
    public static Words MSummary(ImmutableArray<MAt> values, Language language)
    {
        var all = string.Join(", ", values.Select(v => $"{language.Rounded(v.M)} ({language.Kilometres(v.RadiusMetres)})"));
        return new($"M er {all}. 1 er som tilfeldig.", $"M er {all}. 1 er som tilfeldig.", $"M is {all}. 1 is as random.");
    }

    public static Words Matches(int count) => new($"{count} treff", $"{count} treff", count == 1 ? "1 match" : $"{count} matches");

    public static Words MoreAreas(int more) => new($"og {more} kommuner til", $"og {more} kommunar til", $"and {more} more municipalities");
}
