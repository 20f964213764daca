using System.Collections.Immutable;

namespace Klynge.Access;

/// <summary>Names a person for ever, also in journals. When the person is erased it says nothing about anyone: it is the pseudonym.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static PersonId New() => new(Guid.NewGuid());

    /// <summary>As a journal writes it: <c>person:…</c>.</summary>
    public string Pseudonym => $"person:{Value:N}";

    /// <summary>The person of a pseudonym; null when it is a guest's, the system's, or none.</summary>
    public static PersonId? Read(string pseudonym) =>
        pseudonym.StartsWith("person:", StringComparison.Ordinal) && Guid.TryParseExact(pseudonym["person:".Length..], "N", out var id) ? new PersonId(id) : null;
}

/// <summary>Who asks. Closed: each case must be thought of in <see cref="Rights.May"/>.</summary>
public abstract record Person
{
    Person() { }

    /// <summary>Someone who has not said who they are.</summary>
    public sealed record Anyone : Person;

    /// <summary>Someone who asks from the operator's own network without having signed in. May what anyone may, and see the metrics.</summary>
    public sealed record Operator : Person;

    /// <summary>Someone who has signed in.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">As the person writes it.</param>
    /// <param name="ActingFor">The one mandate that the person acts under now: its role, and no other mandate's, is asked for rights. Null for somebody without mandates.</param>
    /// <param name="Mandates">All that are in force, to choose from.</param>
    /// <param name="CaseRoles">Roles in single cases; they hold whatever mandate is chosen.</param>
    public sealed record SignedIn(PersonId Id, string Name, Mandate? ActingFor, ImmutableArray<Mandate> Mandates, ImmutableArray<CaseRole> CaseRoles) : Person;
}

/// <summary>Names a mandate.</summary>
public readonly record struct MandateId(Guid Value);

/// <summary>That a person acts for an organisation: as what, where, how long, and who said so.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Organisation">Organisation number, nine digits.</param>
/// <param name="Role">What the person is there.</param>
/// <param name="Counties">County codes (two digits) that it covers; empty is the whole country.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it has none.</param>
/// <param name="GivenBy">Who gave it; null for the first administrator, who is made on the command line.</param>
public sealed record Mandate(MandateId Id, string Organisation, Role Role, ImmutableArray<string> Counties, DateOnly From, DateOnly? To, PersonId? GivenBy)
{
    /// <summary>Whether it holds on a day; both ends are in it.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is not { } to || day <= to);

    /// <summary>Whether it reaches one of some counties. No county at all is reached only by a mandate for the whole country.</summary>
    public bool Covers(ImmutableArray<string> counties) => Counties.IsEmpty || counties.Any(Counties.Contains);
}

/// <summary>That a person has a role in one case.</summary>
/// <param name="Case">The case's permanent id, for example <c>I-26-014</c>.</param>
/// <param name="Role">What the person is in it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it has none.</param>
/// <param name="GivenBy">Who gave it.</param>
public sealed record CaseRole(string Case, Role Role, DateOnly From, DateOnly? To, PersonId GivenBy)
{
    /// <summary>Whether it holds on a day; both ends are in it.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is not { } to || day <= to);
}
