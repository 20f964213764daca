using System.Collections.Immutable;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Privacy;

namespace Klynge.Register.Populations;

/// <summary>A row of a source before it is known whether it belongs to the risk set.</summary>
/// <param name="Orgnr">Organisation number.</param>
/// <param name="Parent">The entity that it belongs to; null when not known.</param>
/// <param name="Name">Name as registered; empty when not known. Cleaning and folding read it even where nobody may see it.</param>
/// <param name="WhyUnnamed">Why name and number may not be shown; null when they may.</param>
/// <param name="IsEntity">A legal entity, not an establishment.</param>
/// <param name="LegalForm">AS, BEDR...; empty when the source does not say.</param>
/// <param name="Code">Industry as registered; empty when not known.</param>
/// <param name="CodeStandard">The standard that <paramref name="Code"/> is in.</param>
/// <param name="Leaf">The same in the population's standard; empty when nothing corresponds.</param>
/// <param name="PostalCode">Empty when not known.</param>
/// <param name="Place">Postal place as its source writes it; may be empty.</param>
/// <param name="Municipality">Municipality of 2024 that it is in; empty when not known.</param>
/// <param name="Address">Street address; empty when not known.</param>
/// <param name="Employees">Null when not shown or not known.</param>
/// <param name="Band">0, 1-4, 5+ or unknown.</param>
/// <param name="AsOf">Date of the source.</param>
/// <param name="Gone">Closed, bankrupt or winding up.</param>
/// <param name="Abroad">Its address is in another country.</param>
/// <param name="DoubleByName">Its source marks it as a further unit of an owner that shares its first word.</param>
sealed record Candidate(
    int Orgnr, int? Parent, string Name, Unnamed? WhyUnnamed, bool IsEntity, string LegalForm, string Code, Standard CodeStandard, string Leaf,
    string PostalCode, string Place, string Municipality, string Address, int? Employees, string Band, DateOnly AsOf, bool Gone, bool Abroad,
    bool DoubleByName)
{
    public bool MayBeNamed => WhyUnnamed is null;

    /// <summary>The name with the capitals that its source has lost; null where the source has it as registered.</summary>
    public string? NameRecased { get; init; }

    /// <summary>The name as it is shown and searched.</summary>
    public string ShownName => NameRecased ?? Name;

    /// <summary>What the municipality of its address has become by 2024: none when not known, several when it was split.</summary>
    public ImmutableArray<string> Registered { get; init; } = [];

    /// <summary>Its address is somebody else's.</summary>
    public bool CareOf { get; init; }

    /// <summary>A line of its address is a post-office box, even where the line itself may not be kept.</summary>
    public bool Box { get; init; }

    /// <summary>It serves its own group (<c>hjelpeenhetskode</c>), under the industry code of those whom it serves.</summary>
    public bool Auxiliary { get; init; }

    /// <summary>
    /// Its parent bears another name and lies in another municipality. True of many chains and of every false parent, which cannot be
    /// told apart one by one: so they are counted (docs/adr/0038).
    /// </summary>
    public bool ParentIsUnlike { get; init; }

    /// <summary>Institutional sector; null when not known.</summary>
    public string? Sector { get; init; }

    /// <summary>What else its source says of it; null where the source is not at hand.</summary>
    public RegisterRow? Row { get; init; }

    /// <summary>Where it is; null before it has been placed, and where municipalities are all that is known.</summary>
    public Whereabouts? Where { get; init; }

    /// <summary>The same unit, placed by its address.</summary>
    public Candidate At(Whereabouts where) => this with
    {
        Where = Box && Address.Length == 0 ? new Whereabouts.InABox() : where,
        Municipality = where switch
        {
            Whereabouts.ByPostalCode(_, var municipality, _) => municipality,
            Whereabouts.ByStreet(_, _, _, var municipality, _) => municipality,
            Whereabouts.InABox or Whereabouts.Contradictory or Whereabouts.Nowhere => Municipality,
        },
    };
}
