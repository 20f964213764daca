using System.Globalization;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>What must stand on the screen about a population: every figure is the population's own.</summary>
static class Statements
{
    /// <summary>For units with a point each.</summary>
    /// <param name="units">Units in the risk set.</param>
    /// <param name="oneIn">The sample holds one in so many; null when it is the whole register.</param>
    /// <param name="from">Oldest row.</param>
    /// <param name="to">Newest row.</param>
    /// <param name="town">Typical precision of the precise ones. Metres.</param>
    /// <param name="country">What nearly all of the others keep. Metres.</param>
    /// <param name="smallest">Nothing nearer is claimed. Metres.</param>
    public static Words Points(int units, int? oneIn, DateOnly from, DateOnly to, double town, double country, double smallest)
    {
        string Years() => from.Year == to.Year ? Whole(to.Year) : $"{Whole(from.Year)}–{Whole(to.Year)}";
        string Km(double metres) => Whole(Math.Max(1, (int)Math.Round(metres / 1000)));
        var places = new Words(
            $"Posisjonene er postnummer (om lag {Km(town)} km i byer, opptil {Km(country)} km på landet): ingenting under {Km(smallest)} km påstås.",
            $"Posisjonane er postnummer (om lag {Km(town)} km i byar, opptil {Km(country)} km på landet): ingenting under {Km(smallest)} km blir påstått.",
            $"Positions are postal-code points (about {Km(town)} km in towns, up to {Km(country)} km in the country): nothing below {Km(smallest)} km is claimed.");
        return oneIn is { } n
            ? new(
                $"Forhåndsvisning med ekte enheter fra registeret, om lag 1 av {Whole(n)}, {Years()}. {places.Nb} Tallene er enheter sett i utvalget ({Count(units, Language.Nb)}), ikke bedrifter i Norge. Der ingenting er funnet, er ingenting sagt.",
                $"Førehandsvising med ekte einingar frå registeret, om lag 1 av {Whole(n)}, {Years()}. {places.Nn} Tala er einingar sett i utvalet ({Count(units, Language.Nn)}), ikkje bedrifter i Noreg. Der ingenting er funne, er ingenting sagt.",
                $"Preview from real register units, about 1 in {Whole(n)}, {Years()}. {places.En} Numbers are units seen in the sample ({Count(units, Language.En)}), not firms in Norway. Where nothing is found, nothing is said.")
            : new(
                $"Ekte registerdata, {Date(to, Language.Nb)}: {Count(units, Language.Nb)} underenheter i hele landet. {places.Nb}",
                $"Ekte registerdata, {Date(to, Language.Nn)}: {Count(units, Language.Nn)} undereiningar i heile landet. {places.Nn}",
                $"Real register data, {Date(to, Language.En)}: {Count(units, Language.En)} establishments in the whole country. {places.En}");
    }

    /// <summary>For establishments known by municipality, complete from a number of employees on.</summary>
    public static Words Municipalities(int units, long jobs, int fewest, DateOnly on) => new(
        $"Ekte registerdata, komplett for underenheter med {Whole(fewest)} eller flere ansatte, {Month(on, Language.Nb)}: {Count(units, Language.Nb)} underenheter med {Count(jobs, Language.Nb)} ansatte. Posisjonene er kommuner. Selvstendige og mindre bedrifter er ikke med.",
        $"Ekte registerdata, komplett for undereiningar med {Whole(fewest)} eller fleire tilsette, {Month(on, Language.Nn)}: {Count(units, Language.Nn)} undereiningar med {Count(jobs, Language.Nn)} tilsette. Posisjonane er kommunar. Sjølvstendige og mindre bedrifter er ikkje med.",
        $"Real register data, complete for establishments with {Whole(fewest)} or more employees, {Month(on, Language.En)}: {Count(units, Language.En)} establishments with {Count(jobs, Language.En)} employees. Positions are municipalities. Self-employed and smaller firms are not included.");

    /// <summary>For counts by area where small cells are withheld.</summary>
    public static Words Withheld(int areas, int industries, long establishments, int fewest, int year) => new(
        $"County Business Patterns {Whole(year)} fra U.S. Census Bureau: {Count(establishments, Language.Nb)} bedrifter i {Count(areas, Language.Nb)} områder og {Count(industries, Language.Nb)} næringer. Celler med færre enn {Word(fewest, Language.Nb)} bedrifter er holdt tilbake.",
        $"County Business Patterns {Whole(year)} frå U.S. Census Bureau: {Count(establishments, Language.Nn)} bedrifter i {Count(areas, Language.Nn)} område og {Count(industries, Language.Nn)} næringar. Celler med færre enn {Word(fewest, Language.Nn)} bedrifter er haldne tilbake.",
        $"Census County Business Patterns {Whole(year)}: {Count(establishments, Language.En)} establishments in {Count(areas, Language.En)} areas and {Count(industries, Language.En)} industries; cells under {Word(fewest, Language.En)} establishments are withheld.");

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Count(long number, Language language) => number.ToString("N0", language.Culture());

    static string Word(int number, Language language) => number == 3 ? (language == Language.En ? "three" : "tre") : Whole(number);

    static string Month(DateOnly date, Language language) => date.ToString("MMMM yyyy", language.Culture());

    static string Date(DateOnly date, Language language) => date.ToString(language == Language.En ? "d MMMM yyyy" : "d. MMMM yyyy", language.Culture());
}
