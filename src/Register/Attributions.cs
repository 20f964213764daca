using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register;

/// <summary>A source that must be named where its data are shown.</summary>
/// <param name="Key">Stable word.</param>
/// <param name="Line">The line that its licence asks for.</param>
/// <param name="Licence">Name of the licence.</param>
/// <param name="Url">Where the licence, or the source, is; null when there is none.</param>
public sealed record Attribution(string Key, Words Line, string Licence, string? Url);

/// <summary>The lines of the footer and of exports.</summary>
public static class Attributions
{
    /// <summary>Enhetsregisteret.</summary>
    public static Attribution Register { get; } = new("brreg",
        new("Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av Brønnøysundregistrene",
            "Inneheld data under norsk lisens for offentlege data (NLOD) tilgjengeleggjorde av Brønnøysundregistra",
            "Contains data under the Norwegian Licence for Open Government Data (NLOD) distributed by the Brønnøysund Register Centre"),
        "NLOD 2.0", "https://data.norge.no/nlod/no/2.0");

    /// <summary>Statistics Norway.</summary>
    public static Attribution Statistics { get; } = new("ssb",
        new("Kilde: Statistisk sentralbyrå (SSB)", "Kjelde: Statistisk sentralbyrå (SSB)", "Source: Statistics Norway (SSB)"),
        "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    /// <summary>Borders.</summary>
    public static Attribution Borders { get; } = new("kartverket", new("© Kartverket", "© Kartverket", "© Kartverket"),
        "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    /// <summary>Positions of postal codes; its licence asks for the link.</summary>
    public static Attribution PostalCodes { get; } = new("bolstad",
        new("Postnummer: Erik Bolstad, www.erikbolstad.no/postnummer", "Postnummer: Erik Bolstad, www.erikbolstad.no/postnummer",
            "Postal codes: Erik Bolstad, www.erikbolstad.no/postnummer"),
        "CC BY 3.0", "https://www.erikbolstad.no/postnummer");

    /// <summary>Correspondence of industries.</summary>
    public static Attribution Eurostat { get; } = new("eurostat", new("Kilde: Eurostat", "Kjelde: Eurostat", "Source: Eurostat"),
        "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    /// <summary>Towns.</summary>
    public static Attribution Towns { get; } = new("geonames", new("Stedsnavn: GeoNames", "Stadnamn: GeoNames", "Place names: GeoNames"),
        "CC BY 4.0", "https://www.geonames.org/");

    /// <summary>Neighbouring countries.</summary>
    public static Attribution NaturalEarth { get; } = new("natural-earth",
        new("Naboland: Natural Earth", "Naboland: Natural Earth", "Neighbouring countries: Natural Earth"), "Public domain", "https://www.naturalearthdata.com/");

    /// <summary>The American counts.</summary>
    public static Attribution Census { get; } = new("census",
        new("U.S. Census Bureau, County Business Patterns 2019", "U.S. Census Bureau, County Business Patterns 2019",
            "U.S. Census Bureau, County Business Patterns 2019"),
        "Public domain", "https://www.census.gov/programs-surveys/cbp.html");

    /// <summary>The American borders.</summary>
    public static Attribution UsAtlas { get; } = new("us-atlas",
        new("Grenser i USA: us-atlas (Michael Bostock), fra U.S. Census Bureau", "Grenser i USA: us-atlas (Michael Bostock), frå U.S. Census Bureau",
            "American borders: us-atlas (Michael Bostock), from the U.S. Census Bureau"),
        "ISC", null);

    /// <summary>What a page about Norway must name.</summary>
    public static ImmutableArray<Attribution> Norway { get; } = [Register, Statistics, Borders, PostalCodes, Eurostat, Towns, NaturalEarth];

    /// <summary>What a page about the United States must name.</summary>
    public static ImmutableArray<Attribution> UnitedStates { get; } = [Census, UsAtlas];

    /// <summary>A line that was kept in one language, in all three; a line that is none of these as it is.</summary>
    public static Words Line(string kept) => All.FirstOrDefault(a => a.Line.Nb == kept || a.Line.En == kept)?.Line ?? new(kept, kept, kept);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Attribution> All { get; } = [.. Norway, .. UnitedStates];
}
