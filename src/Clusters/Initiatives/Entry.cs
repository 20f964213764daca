using Klynge.Access;
using Klynge.Clusters.Readiness;
namespace Klynge.Clusters.Initiatives;

/// <summary>Who noted a fact.</summary>
/// <param name="Person">Pseudonym: <c>person:GUID</c> or <c>system</c>. The name behind is asked of Access, and is gone when the person is erased.</param>
/// <param name="For">Organisation number that the person acted for; null when for nobody.</param>
/// <param name="Role">Key of the role they had: <c>adviser</c>, <c>project-team</c>; shown when the name is gone.</param>
public sealed record Hand(string Person, string? For, string Role)
{
    /// <summary>Of someone who has signed in: the mandate that they act under now, or else their role in the case.</summary>
    public static Hand Of(Person.SignedIn person, InitiativeId? about) => new(
        person.Id.Pseudonym, person.ActingFor?.Organisation,
        Keys.Kebab((person.ActingFor?.Role ?? person.CaseRoles.FirstOrDefault(role => role.Case == about?.ToString())?.Role)?.ToString() ?? "person"));
}

/// <summary>A fact as it was noted.</summary>
/// <param name="Number">1 is the first of the initiative; none is missing.</param>
/// <param name="On">The day it is so from, in Norway. Not after the day it was noted.</param>
/// <param name="At">When it was noted.</param>
/// <param name="By">Who noted it.</param>
/// <param name="What">The fact.</param>
public sealed record Entry(int Number, DateOnly On, DateTimeOffset At, Hand By, Fact What);
