using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What of an initiative can be made public; nothing is until it is chosen.</summary>
public enum PublicPart
{
    /// <summary>Name, theme, counties and state. The page itself exists when this is chosen.</summary>
    About,

    /// <summary>The shared challenge.</summary>
    Challenge,

    /// <summary>Goals and indicators.</summary>
    Goals,

    /// <summary>Partners that have said yes.</summary>
    Partners,

    /// <summary>The finding it builds on.</summary>
    Finding,

    /// <summary>The readiness profile.</summary>
    Readiness,
}

/// <summary>The words of the public parts.</summary>
public static class PublicParts
{
    /// <summary>All, in the order shown.</summary>
    public static ImmutableArray<PublicPart> All { get; } = [.. Enum.GetValues<PublicPart>()];

    /// <summary>The key in forms and tables.</summary>
    public static string Key(this PublicPart part) => part.ToString().ToLowerInvariant();

    /// <summary>The part of a key; null when there is none.</summary>
    public static PublicPart? Of(string? key) => All.Cast<PublicPart?>().FirstOrDefault(part => part!.Value.Key() == key);

    /// <summary>The parts in order, none twice; with any part comes what it is about, since a page without a name says nothing.</summary>
    public static ImmutableArray<PublicPart> Whole(IEnumerable<PublicPart> parts)
    {
        ImmutableArray<PublicPart> chosen = [.. parts.Distinct().Order()];
        return chosen.IsEmpty || chosen[0] is PublicPart.About ? chosen : [PublicPart.About, .. chosen];
    }

    /// <summary>What a person calls it.</summary>
    public static Words Words(this PublicPart part) => part switch
    {
        PublicPart.About => new("Navn, tema, fylke og hvor det står", "Namn, tema, fylke og kvar det står", "Name, theme, county and stage"),
        PublicPart.Challenge => new("Den felles utfordringen", "Den felles utfordringa", "The shared challenge"),
        PublicPart.Goals => new("Mål og indikatorer", "Mål og indikatorar", "Goals and indicators"),
        PublicPart.Partners => new("Partnere som har sagt ja", "Partnarar som har sagt ja", "Partners that have said yes"),
        PublicPart.Finding => new("Funnet det bygger på", "Funnet det byggjer på", "The finding it builds on"),
        PublicPart.Readiness => new("Modenhet mot kriteriene", "Mogenskap mot kriteria", "Readiness against the criteria"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There are six parts."),
    };
}
