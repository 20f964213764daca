using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Industries;
using Klynge.Storage;

namespace Klynge.Web.Pages.Industries;

/// <summary>A section of a classification: the letter above the divisions.</summary>
/// <param name="Letter">A to V; for NAICS the sector's digits.</param>
/// <param name="Title">Its name.</param>
/// <param name="First">First division.</param>
/// <param name="Last">Last division.</param>
public sealed record Section(string Letter, Words Title, int First, int Last)
{
    /// <summary>Whether a code lies in it.</summary>
    public bool Holds(string code) => int.Parse(code[..2], CultureInfo.InvariantCulture) is var division && division >= First && division <= Last;
}

/// <summary>The sections of NACE Rev. 2 and 2.1 (Eurostat), by the divisions that they hold.</summary>
public static class Sections
{
    static readonly ImmutableArray<(int First, int Last, Words Title)> Common =
    [
        (1, 3, new("Jordbruk, skogbruk og fiske", "Jordbruk, skogbruk og fiske", "Agriculture, forestry and fishing")),
        (5, 9, new("Bergverksdrift og utvinning", "Bergverksdrift og utvinning", "Mining and quarrying")),
        (10, 33, new("Industri", "Industri", "Manufacturing")),
        (35, 35, new("Kraftforsyning", "Kraftforsyning", "Electricity, gas and steam supply")),
        (36, 39, new("Vann, avløp og avfall", "Vatn, avløp og avfall", "Water supply, sewerage and waste")),
        (41, 43, new("Bygg og anlegg", "Bygg og anlegg", "Construction")),
        (45, 47, new("Varehandel", "Varehandel", "Wholesale and retail trade")),
        (49, 53, new("Transport og lagring", "Transport og lagring", "Transportation and storage")),
        (55, 56, new("Overnatting og servering", "Overnatting og servering", "Accommodation and food service")),
        (58, 60, new("Forlag, film, lyd og kringkasting", "Forlag, film, lyd og kringkasting", "Publishing, film, sound and broadcasting")),
        (61, 63, new("Telekommunikasjon og IT", "Telekommunikasjon og IT", "Telecommunications and IT")),
        (64, 66, new("Finans og forsikring", "Finans og forsikring", "Finance and insurance")),
        (68, 68, new("Fast eiendom", "Fast eigedom", "Real estate")),
        (69, 75, new("Faglig, vitenskapelig og teknisk tjenesteyting", "Fagleg, vitskapleg og teknisk tenesteyting", "Professional, scientific and technical services")),
        (77, 82, new("Forretningsmessig tjenesteyting", "Forretningsmessig tenesteyting", "Administrative and support services")),
        (84, 84, new("Offentlig administrasjon og forsvar", "Offentleg administrasjon og forsvar", "Public administration and defence")),
        (85, 85, new("Undervisning", "Undervisning", "Education")),
        (86, 88, new("Helse og sosialtjenester", "Helse og sosialtenester", "Health and social work")),
        (90, 93, new("Kultur, idrett og fritid", "Kultur, idrett og fritid", "Arts, sports and recreation")),
        (94, 96, new("Annen tjenesteyting", "Anna tenesteyting", "Other services")),
        (97, 98, new("Lønnet arbeid i private husholdninger", "Løna arbeid i private hushald", "Households as employers")),
        (99, 99, new("Internasjonale organisasjoner", "Internasjonale organisasjonar", "International organisations")),
    ];

    // Rev. 2 has publishing and IT in one section, J; Rev. 2.1 parts them.
    static readonly ImmutableArray<Section> Rev2 =
    [
        .. Common.Take(9).Append((58, 63, new Words("Informasjon og kommunikasjon", "Informasjon og kommunikasjon", "Information and communication"))).Concat(Common.Skip(11))
            .Select((s, i) => new Section(((char)('A' + i)).ToString(), s.Item3, s.Item1, s.Item2)),
    ];

    static readonly ImmutableArray<Section> Rev21 = [.. Common.Select((s, i) => new Section(((char)('A' + i)).ToString(), s.Title, s.First, s.Last))];

    /// <summary>Sections of a standard, in order.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="top">Its industries at two digits: for NAICS they are the sections.</param>
    public static ImmutableArray<Section> Of(Standard standard, IEnumerable<Industry> top) => standard switch
    {
        Standard.Sn2007 or Standard.Nace2 => Rev2,
        Standard.Sn2025 or Standard.Nace21 => Rev21,
        Standard.Naics2017 => [.. top.Select(i => new Section(i.Code, i.Title, int.Parse(i.Code[..2], CultureInfo.InvariantCulture), int.Parse(i.Code[^2..], CultureInfo.InvariantCulture)))],
        _ => throw new ArgumentOutOfRangeException(nameof(standard), standard, "There are five standards."),
    };
}
