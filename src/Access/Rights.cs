using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Storage;

namespace Klynge.Access;

/// <summary>The one place where rights are decided.</summary>
public static class Rights
{
    /// <summary>Whether a person may do something to something on a day, and when not, why. Pure: the same question has the same answer everywhere.</summary>
    public static Permission May(Person person, Act act, Subject subject, DateOnly today)
    {
        // Somebody made up has part in what somebody made up began, and is anyone to all else.
        if (subject is Subject.Case { Example: false } && person is Person.SignedIn { Id: var id } && MadeUpPeople.Has(id)) person = new Person.Anyone();
        var rule = Rules.Of.TryGetValue(act, out var found) ? found : throw new ArgumentOutOfRangeException(nameof(act), act, "This act has no rule yet: write one in Rules.");
        if (rule.Grounds.Any(ground => Holds(ground, person, subject, today))) return new Permission.Allowed();
        // Who may not even read of a case or a person is not told that there is one.
        return subject switch
        {
            Subject.Case when !Rules.Of[Act.ReadPublicCase].Grounds.Any(ground => Holds(ground, person, subject, today)) => new Permission.Hidden(),
            Subject.Own => new Permission.Hidden(),
            Subject.Case or Subject.Nothing or Subject.Organisation => new Permission.Denied(Refusals.Why(rule, person)),
        };
    }

    /// <summary>Who may do an act, in words: what <see cref="May"/> decides by.</summary>
    public static ImmutableArray<Words> Who(Act act) => Refusals.Who(Rules.Of[act]);

    static bool Holds(Ground ground, Person person, Subject subject, DateOnly today) => ground switch
    {
        Ground.Everyone => true,
        Ground.PublicCase => subject is Subject.Case { Public: true },
        Ground.OperatorsNetwork => person is Person.Operator,
        Ground.AnySignedIn => person is Person.SignedIn,
        Ground.Self => person is Person.SignedIn me && subject is Subject.Own(var whose) && whose == me.Id,
        Ground.As(var roles) => Acting(person, today) is { } mandate && roles.Contains(mandate.Role),
        Ground.InRegion(var roles) => subject is Subject.Case about && Acting(person, today) is { } mandate && roles.Contains(mandate.Role) && mandate.Covers(about.Counties),
        Ground.InCase(var roles) => subject is Subject.Case about && RolesIn(about, person, today).Any(roles.Contains),
        Ground.ForOrganisation(var roles) => subject is Subject.Organisation(var number) && Acting(person, today) is { } mandate && mandate.Organisation == number && roles.Contains(mandate.Role),
        Ground.NotHere => false,
    };

    static Mandate? Acting(Person person, DateOnly today) => person is Person.SignedIn { ActingFor: { } mandate } && mandate.Holds(today) ? mandate : null;

    static IEnumerable<Role> RolesIn(Subject.Case about, Person person, DateOnly today) => person is Person.SignedIn { CaseRoles: var roles }
        ? roles.Where(role => role.Holds(today) && (role.Case == about.Id || role.Case == about.Within)).Select(role => role.Role)
        : [];
}
