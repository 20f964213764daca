using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Where an invitation stands. Closed. Whether the guest has signed up stands among the sign-ups.</summary>
public abstract record InvitationState
{
    InvitationState() { }

    /// <summary>The organiser has chosen the guest; nothing is sent.</summary>
    public sealed record Chosen : InvitationState;

    /// <summary>A letter has been posted, or a printed one sent.</summary>
    /// <param name="At">The first.</param>
    /// <param name="Last">The last, where it was sent again.</param>
    public sealed record Sent(DateTimeOffset At, DateTimeOffset Last) : InvitationState;

    /// <summary>The guest has said no.</summary>
    public sealed record Declined(DateTimeOffset At, DateTimeOffset Last, DateTimeOffset On) : InvitationState;
}

/// <summary>Whom a letter goes to, in person.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Where they are written to.</param>
public sealed record Addressee(string Name, EmailAddress Email);

/// <summary>Somebody whom the organiser wants to come.</summary>
/// <param name="Id">Its own; the guest's pseudonym in the journal.</param>
/// <param name="Gathering">To what.</param>
/// <param name="Home">The organisation.</param>
/// <param name="To">Who is written to; null when the organisation has no contact: then a letter is printed.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Why">Why this guest.</param>
/// <param name="State">Where it stands.</param>
public sealed record Invitation(Guid Id, GatheringId Gathering, Home Home, Addressee? To, Language Language, Why Why, InvitationState State)
{
    /// <summary>The pseudonym that journals keep.</summary>
    public string Pseudonym => $"invited:{Id:D}";
}
