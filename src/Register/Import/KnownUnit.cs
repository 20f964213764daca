using Klynge.Register.Privacy;

namespace Klynge.Register.Import;

/// <summary>A unit as the register has it, before a row is laid over it.</summary>
/// <remarks>Its hash is 0 when it was only mentioned, in a row that could not be read; LastSeen is the last import that had it.</remarks>
sealed record KnownUnit(
    long Hash, long LastSeen, bool MayBeNamed,
    string? Industry1, string? Standard1, string? Industry2, string? Standard2, string? Industry3, string? Standard3,
    string? Address, string? Postcode, string? Place, string? Municipality, string? Country, int? Employees, string EmployeesBand,
    DateOnly IndustrySince, DateOnly AddressSince, DateOnly EmployeesSince);

/// <summary>What a new row does to a unit that is there: what goes to the history, and since when the present values hold.</summary>
/// <remarks>
/// Forgets: it may no longer be named, and its past is forgotten in the same transaction, so that an import that is never completed leaves
/// no person's words behind.
/// </remarks>
readonly record struct Laying(
    bool KeepsIndustry, bool KeepsAddress, bool KeepsEmployees, DateOnly IndustrySince, DateOnly AddressSince, DateOnly EmployeesSince, bool Forgets)
{
    /// <summary>What is set in <c>unit</c> when an establishment may no longer be named.</summary>
    public const string Forgotten = "may_be_named = false, name = NULL, folded_name = NULL, address = NULL, place = NULL, description = NULL, hash = 0";

    /// <summary>Whether the row's unit may be named, and the hash that says so too.</summary>
    public static (bool Named, long Hash) Naming(RegisterRow row, Func<int, Parent> parentOf)
    {
        var parent = row is { Bearer: Bearer.ItsParent, Parent: { } number } ? parentOf(number) : Parent.NotKnown;
        var named = Privacy.Naming.WhyNot(row.Bearer, parent, row.Name ?? "", cleaned: false) is null;
        return (named, named ? row.Hash : ~row.Hash);
    }

    /// <summary>Lays a row over what is known.</summary>
    public static Laying Over(KnownUnit was, RegisterRow row, bool named, DateOnly asOf)
    {
        var address = row.Address;
        var sameIndustry = Same(was.Industry1, was.Standard1, row.Industry1) && Same(was.Industry2, was.Standard2, row.Industry2)
            && Same(was.Industry3, was.Standard3, row.Industry3);
        // A text that is withheld or shown for the first time is no move.
        var sameNaming = was.MayBeNamed == named;
        var sameAddress = (!sameNaming || was.Address == (named ? address.Lines : null)) && was.Postcode == address.Postcode
            && (!sameNaming || was.Place == address.Place) && was.Municipality == address.Municipality && was.Country == address.Country;
        var sameEmployees = was.EmployeesBand == row.EmployeesBand && was.Employees == row.Employees;
        // Two imports of one day: what the first said was never so on any day.
        return new(
            !sameIndustry && was.IndustrySince != asOf, !sameAddress && was.AddressSince != asOf, !sameEmployees && was.EmployeesSince != asOf,
            sameIndustry ? was.IndustrySince : asOf, sameAddress ? was.AddressSince : asOf, sameEmployees ? was.EmployeesSince : asOf,
            was.MayBeNamed && !named);
    }

    static bool Same(string? code, string? standard, IndustryCode? industry) =>
        code == industry?.Code && (industry is not { } known || standard == StandardCode.Of(known.Standard));
}
