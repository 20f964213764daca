using Klynge.Register.Industries;
using Klynge.Register.Privacy;

namespace Klynge.Register.Import;

/// <summary>Whether a row is about a legal entity (<c>enhet</c>) or an establishment (<c>underenhet</c>).</summary>
public enum UnitKind
{
    /// <summary>Legal entity.</summary>
    Entity,

    /// <summary>Establishment: a place where an entity works.</summary>
    Establishment,
}

/// <summary>An industry code, which says nothing without its standard.</summary>
readonly record struct IndustryCode(string Code, Standard Standard);

/// <summary>Where a unit is. Text of persons is gone already; see <see cref="RegisterRow"/>.</summary>
/// <param name="Lines">Without care-of; null when there are none or they may be a person's.</param>
/// <param name="IsPostal">It is the postal address, since there is no other.</param>
/// <param name="Postcode">As registered.</param>
/// <param name="Place">Postal place.</param>
/// <param name="Municipality">Of the snapshot's year.</param>
/// <param name="Country">ISO 3166, two letters.</param>
/// <param name="CareOf">It was somebody else's, "c/o" or "v/".</param>
/// <param name="Box">A line of it was a post-office box.</param>
readonly record struct UnitAddress(
    string? Lines, bool IsPostal, string? Postcode, string? Place, string? Municipality, string? Country, bool CareOf = false, bool Box = false);

/// <summary>
/// One unit as a source tells it, the same from JSON and CSV of every year, with nothing in it that may not be kept: a person's
/// row has no name, no address lines and no description from the moment that it is read.
/// </summary>
sealed record RegisterRow
{
    public required int Orgnr { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>Whose name it bears. Of an establishment only the register can tell, which knows its parent.</summary>
    public required Bearer Bearer { get; init; }

    public required string LegalForm { get; init; }

    public int? Parent { get; init; }

    public string? Name { get; init; }

    public string? FoldedName { get; init; }

    public IndustryCode? Industry1 { get; init; }

    public IndustryCode? Industry2 { get; init; }

    public IndustryCode? Industry3 { get; init; }

    public bool Auxiliary { get; init; }

    public string? AuxiliaryCode { get; init; }

    public string? Sector { get; init; }

    public UnitAddress Address { get; init; }

    public int? Employees { get; init; }

    /// <summary>As <c>register_unit.employees_band</c>.</summary>
    public required string EmployeesBand { get; init; }

    public DateOnly? Registered { get; init; }

    public DateOnly? Started { get; init; }

    public DateOnly? Closed { get; init; }

    public bool Bankrupt { get; init; }

    public bool WindingUp { get; init; }

    public string? WrittenLanguage { get; init; }

    public string? Description { get; init; }

    /// <summary>Nothing but name, form and closing date: what is left of a unit that was deleted.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>First 64 bits of the SHA-256 of everything above.</summary>
    public long Hash { get; init; }
}
