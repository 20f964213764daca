using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Access;

/// <summary>One ground on which somebody may do an act. Closed; an act is allowed on any one of its grounds.</summary>
abstract record Ground
{
    Ground() { }

    /// <summary>All, signed in or not.</summary>
    public sealed record Everyone : Ground;

    /// <summary>Everyone, of a case that has a public part.</summary>
    public sealed record PublicCase : Ground;

    /// <summary>The operator's own network.</summary>
    public sealed record OperatorsNetwork : Ground;

    /// <summary>Everyone who has signed in.</summary>
    public sealed record AnySignedIn : Ground;

    /// <summary>The person that the subject is about.</summary>
    public sealed record Self : Ground;

    /// <summary>Who acts in one of these roles, wherever.</summary>
    public sealed record As(ImmutableArray<Role> Roles) : Ground;

    /// <summary>Who acts in one of these roles, for a county where the case belongs.</summary>
    public sealed record InRegion(ImmutableArray<Role> Roles) : Ground;

    /// <summary>Who has one of these roles in the case, or in the case that it is part of.</summary>
    public sealed record InCase(ImmutableArray<Role> Roles) : Ground;

    /// <summary>Who acts for the very organisation in one of these roles.</summary>
    public sealed record ForOrganisation(ImmutableArray<Role> Roles) : Ground;

    /// <summary>Nobody through the site; the words say how it is done.</summary>
    public sealed record NotHere(Words Instead) : Ground;
}

/// <summary>All grounds of one act.</summary>
sealed record Rule(ImmutableArray<Ground> Grounds)
{
    public static Rule Everyone { get; } = new([new Ground.Everyone()]);

    public static Rule PublicCase { get; } = new([new Ground.PublicCase()]);

    public static Rule OperatorsNetwork { get; } = new([new Ground.OperatorsNetwork()]);

    public static Rule AnySignedIn { get; } = new([new Ground.AnySignedIn()]);

    public static Rule Self { get; } = new([new Ground.Self()]);

    public static Rule As(params ImmutableArray<Role> roles) => new([new Ground.As(roles)]);

    public static Rule InRegion(params ImmutableArray<Role> roles) => new([new Ground.InRegion(roles)]);

    public static Rule InCase(params ImmutableArray<Role> roles) => new([new Ground.InCase(roles)]);

    public static Rule ForOrganisation(params ImmutableArray<Role> roles) => new([new Ground.ForOrganisation(roles)]);

    public static Rule NotHere(string nb, string nn, string en) => new([new Ground.NotHere(new(nb, nn, en))]);

    /// <summary>On the grounds of either.</summary>
    public static Rule operator |(Rule one, Rule other) => new([.. one.Grounds, .. other.Grounds]);
}
