using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Klynge.Access.Demonstrating;

/// <summary>Somebody who does not exist, for trying Klynge in a role.</summary>
/// <param name="Id">The same in every installation, so that what the person begins is known as an example for ever.</param>
/// <param name="Role">The role.</param>
/// <param name="Name">Ends in "Eksempel".</param>
/// <param name="Organisation">Nine figures that no organisation can have: numbers begin with 8 or 9.</param>
/// <param name="Counties">County codes of the mandate; empty is the whole country.</param>
public sealed record MadeUpPerson(PersonId Id, Role Role, string Name, string Organisation, ImmutableArray<string> Counties)
{
    /// <summary>Where they are written to: an address that no mail server has (RFC 2606).</summary>
    public string Email => $"{Role.ToString().ToLowerInvariant()}@person.example";
}

/// <summary>The made-up persons, one for each role. They can be nobody outside the demonstration.</summary>
public static class MadeUpPeople
{
    /// <summary>All, in the order of the roles.</summary>
    public static ImmutableArray<MadeUpPerson> All { get; } =
    [
        One(1, Role.Adviser, "Ragna", "11", "46"),
        One(2, Role.County, "Torbjørn", "11", "46"),
        One(3, Role.ClusterManager, "Solveig"),
        One(4, Role.ProjectTeam, "Eirik"),
        One(5, Role.Board, "Marit"),
        One(6, Role.MemberContact, "Jostein"),
        One(7, Role.KnowledgePartner, "Inger"),
        One(8, Role.ProgrammeOfficer, "Håkon"),
        One(9, Role.Assessor, "Liv"),
        One(10, Role.Council, "Sverre"),
        One(11, Role.Evaluator, "Astrid"),
        One(12, Role.Auditor, "Gunnar"),
        One(13, Role.Administrator, "Randi"),
    ];

    static readonly FrozenSet<PersonId> Ids = All.Select(person => person.Id).ToFrozenSet();
    static readonly FrozenSet<string> Pseudonyms = All.Select(person => person.Id.Pseudonym).ToFrozenSet();

    /// <summary>Whether somebody is made up.</summary>
    public static bool Has(PersonId person) => Ids.Contains(person);

    /// <summary>Whether a journal's pseudonym is of somebody made up: what they began is an example.</summary>
    public static bool Has(string pseudonym) => Pseudonyms.Contains(pseudonym);

    /// <summary>The one in a role.</summary>
    public static MadeUpPerson In(Role role) => All.Single(person => person.Role == role);

    static MadeUpPerson One(int number, Role role, string name, params ImmutableArray<string> counties) => new(
        new(new Guid($"eeeeeeee-0000-4000-8000-{number:000000000000}")), role, $"{name} Eksempel", $"{number:000000000}", counties);
}
