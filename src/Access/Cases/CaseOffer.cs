using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Access.Cases;

/// <summary>A role in a case that somebody has been asked to take.</summary>
/// <param name="Id">Names it.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Name">What the one who asks called them.</param>
/// <param name="Case">The case.</param>
/// <param name="Role">The role.</param>
/// <param name="ByName">Who asks; empty when erased.</param>
/// <param name="At">When they were asked.</param>
public sealed record CaseOffer(Guid Id, PersonId To, string Name, string Case, Role Role, string ByName, DateTimeOffset At)
{
    /// <summary>How long it waits for an answer.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>The roles that somebody can have in a case.</summary>
    public static ImmutableArray<Role> Roles { get; } = [Role.ClusterManager, Role.ProjectTeam, Role.Board, Role.MemberContact, Role.KnowledgePartner];
}

/// <summary>Somebody who has a part in a case.</summary>
/// <param name="Id">Names the part.</param>
/// <param name="Who">Who.</param>
/// <param name="Name">What they are called; empty when erased.</param>
/// <param name="Role">As what.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="GivenByName">Who asked them; empty when erased.</param>
public sealed record PersonInCase(Guid Id, PersonId Who, string Name, Role Role, DateOnly From, DateOnly? To, string GivenByName);

/// <summary>What comes of offering a role. Closed.</summary>
public abstract record OfferOutcome
{
    OfferOutcome() { }

    /// <summary>They have been written to.</summary>
    public sealed record Offered : OfferOutcome;

    /// <summary>They have not, and nothing is changed.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : OfferOutcome;
}
