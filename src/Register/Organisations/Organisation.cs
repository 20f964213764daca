using System.Collections.Immutable;
using Klynge.Register.Industries;

namespace Klynge.Register.Organisations;

/// <summary>What a unit of the register is.</summary>
public enum OrganisationKind
{
    /// <summary>A legal entity.</summary>
    Entity,

    /// <summary>An establishment of one.</summary>
    Establishment,
}

/// <summary>A unit of the register that may be shown: facts, kin, and what it was before.</summary>
/// <param name="Orgnr">Nine digits.</param>
/// <param name="Kind">Entity or establishment.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="LegalForm">Code of its legal form; <c>?</c> when not known.</param>
/// <param name="Industries">Its industries, main first; empty when not known.</param>
/// <param name="IndustrySince">Date of the first source that had them.</param>
/// <param name="Auxiliary">It serves its own group.</param>
/// <param name="Sector">Institutional sector; null when not known.</param>
/// <param name="Address">Where it is; null when not known.</param>
/// <param name="Employees">Null when not shown by the register (1 to 4) or not known; see <paramref name="EmployeesBand"/>.</param>
/// <param name="EmployeesBand">0, 1-4, 5+ or unknown.</param>
/// <param name="EmployeesSince">Date of the first source that had them.</param>
/// <param name="Registered">Entered in the register; 1995 is the register's own beginning.</param>
/// <param name="Started">Founded, or started at this place.</param>
/// <param name="Closed">Closed or deleted.</param>
/// <param name="Bankrupt">Bankrupt.</param>
/// <param name="WindingUp">Winding up.</param>
/// <param name="Description">Purpose and activity in its own words; null when not known.</param>
/// <param name="WrittenLanguage">nb or nn, which it is written to in; null when not known.</param>
/// <param name="AsOf">Date of the newest source that had it.</param>
/// <param name="Imported">From an import of the register; else from a shipped sample.</param>
/// <param name="Parent">The entity that it belongs to.</param>
/// <param name="Kin">An entity's establishments, or an establishment's sisters, largest first, at most 500.</param>
/// <param name="NotNamed">Establishments that may not be shown.</param>
/// <param name="History">What it was before, newest first.</param>
/// <param name="Populations">Populations that it is a unit of.</param>
public sealed record Organisation(
    string Orgnr, OrganisationKind Kind, string Name, string LegalForm, ImmutableArray<RegisteredIndustry> Industries, DateOnly IndustrySince,
    bool Auxiliary, string? Sector, RegisteredAddress? Address, int? Employees, string EmployeesBand, DateOnly EmployeesSince,
    DateOnly? Registered, DateOnly? Started, DateOnly? Closed, bool Bankrupt, bool WindingUp, string? Description, string? WrittenLanguage,
    DateOnly AsOf, bool Imported, Kin? Parent, ImmutableArray<Kin> Kin, int NotNamed, ImmutableArray<Was> History, ImmutableArray<string> Populations);

/// <summary>An industry as registered: a code and the standard that it is in.</summary>
public sealed record RegisteredIndustry(Standard Standard, string Code);

/// <summary>An address as registered.</summary>
/// <param name="Lines">Street lines; empty when only the postal code is known.</param>
/// <param name="PostalCode">Four digits; null abroad.</param>
/// <param name="Place">Postal place.</param>
/// <param name="Municipality">As of the date of its source; see <see cref="Places.Geography.Current"/>.</param>
/// <param name="Country">ISO 3166, two letters.</param>
/// <param name="IsPostal">The unit has no other than its postal address.</param>
/// <param name="Since">Date of the first source that had it.</param>
public sealed record RegisteredAddress(
    ImmutableArray<string> Lines, string? PostalCode, string? Place, string? Municipality, string? Country, bool IsPostal, DateOnly Since);

/// <summary>A parent, establishment or sister.</summary>
/// <param name="Orgnr">Nine digits.</param>
/// <param name="Name">Null when the register that we hold does not know it.</param>
/// <param name="Industry">Main industry; null when not known.</param>
/// <param name="Place">Postal place; null when not known.</param>
/// <param name="Employees">Null when not known.</param>
/// <param name="Closed">Closed or deleted.</param>
public sealed record Kin(string Orgnr, string? Name, RegisteredIndustry? Industry, string? Place, int? Employees, DateOnly? Closed);

/// <summary>What a unit was, from one source's date until the first that said otherwise. Closed.</summary>
public abstract record Was
{
    Was(DateOnly since, DateOnly until) => (Since, Until) = (since, until);

    /// <summary>Date of the first source that had it.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Date of the first source that said otherwise.</summary>
    public DateOnly Until { get; init; }

    /// <summary>In another industry.</summary>
    public sealed record In(DateOnly Since, DateOnly Until, ImmutableArray<RegisteredIndustry> Industries) : Was(Since, Until);

    /// <summary>At another address.</summary>
    public sealed record At(DateOnly Since, DateOnly Until, RegisteredAddress Address) : Was(Since, Until);

    /// <summary>Of another size.</summary>
    public sealed record OfSize(DateOnly Since, DateOnly Until, int? Employees, string Band) : Was(Since, Until);
}

/// <summary>How many units the register holds.</summary>
/// <param name="Entities">Legal entities.</param>
/// <param name="Establishments">Establishments.</param>
/// <param name="NotNamed">Of both: counted and used as locations, never shown.</param>
/// <param name="Closed">Of both: closed or deleted.</param>
/// <param name="Imported">Of both: from an import; the rest are from shipped samples.</param>
/// <param name="WithEmployees">Of both: with a known number of employees.</param>
/// <param name="From">Oldest date of a row; null when there are none.</param>
/// <param name="To">Newest date of a row; null when there are none.</param>
public sealed record OrganisationCounts(
    int Entities, int Establishments, int NotNamed, int Closed, int Imported, int WithEmployees, DateOnly? From, DateOnly? To);
