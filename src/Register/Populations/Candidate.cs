using Klynge.Register.Industries;

namespace Klynge.Register.Populations;

/// <summary>A row of a source before it is known whether it belongs to the risk set.</summary>
/// <param name="Orgnr">Organisation number.</param>
/// <param name="Parent">The entity that it belongs to; null when not known.</param>
/// <param name="Name">Name as registered; empty when not known. Cleaning and folding read it even where nobody may see it.</param>
/// <param name="MayBeNamed">Whether name and number may be shown.</param>
/// <param name="IsEntity">A legal entity, not an establishment.</param>
/// <param name="LegalForm">AS, BEDR...; empty when the source does not say.</param>
/// <param name="Code">Industry as registered; empty when not known.</param>
/// <param name="CodeStandard">The standard that <paramref name="Code"/> is in.</param>
/// <param name="Leaf">The same in the population's standard; empty when nothing corresponds.</param>
/// <param name="PostalCode">Empty when not known.</param>
/// <param name="Place">Postal place as its source writes it; may be empty.</param>
/// <param name="Municipality">Municipality of 2024; empty when not known.</param>
/// <param name="Address">Street address; empty when not known.</param>
/// <param name="Employees">Null when not shown or not known.</param>
/// <param name="Band">0, 1-4, 5+ or unknown.</param>
/// <param name="AsOf">Date of the source.</param>
/// <param name="Gone">Closed, bankrupt or winding up.</param>
/// <param name="Abroad">Its address is in another country.</param>
/// <param name="DoubleByName">Its source marks it as a further unit of an owner that shares its first word.</param>
sealed record Candidate(
    int Orgnr, int? Parent, string Name, bool MayBeNamed, bool IsEntity, string LegalForm, string Code, Standard CodeStandard, string Leaf,
    string PostalCode, string Place, string Municipality, string Address, int? Employees, string Band, DateOnly AsOf, bool Gone, bool Abroad,
    bool DoubleByName);
