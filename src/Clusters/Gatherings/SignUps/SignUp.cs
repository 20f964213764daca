using Klynge.Clusters.Contacts;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>How somebody comes.</summary>
public enum Way
{
    /// <summary>To the room: needs a seat.</summary>
    InRoom,

    /// <summary>On the net: there is room for all.</summary>
    Online,
}

/// <summary>The organisation that a guest comes from. Closed.</summary>
public abstract record Home
{
    Home(string name) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its organisation number, nine digits; null when the guest is not from a known one.</summary>
    public string? NumberOrNone => this switch { Registered(var number, _) => number, Typed => null };

    /// <summary>One of the register.</summary>
    public sealed record Registered(string Number, string RegisteredName) : Home(RegisteredName);

    /// <summary>As the guest wrote it.</summary>
    public sealed record Typed(string Text) : Home(Text);
}

/// <summary>Who comes.</summary>
/// <param name="Name">As they wrote it, one line.</param>
/// <param name="Email">Where they are written to.</param>
/// <param name="Home">Where they are from.</param>
/// <param name="Language">The language that they are written to in.</param>
public sealed record Guest(string Name, EmailAddress Email, Home Home, Language Language);

/// <summary>What a guest needs: health may be read out of it, so it is deleted 30 days after the gathering.</summary>
/// <param name="Access">For example a place for a wheelchair, or an interpreter; empty when nothing.</param>
/// <param name="Diet">For example an allergy; empty when nothing.</param>
public sealed record Needs(string Access, string Diet)
{
    /// <summary>How long after the end they are kept. Days.</summary>
    public const int KeptDays = 30;

    /// <summary>None.</summary>
    public static Needs None { get; } = new("", "");
}

/// <summary>Where a sign-up stands. Closed.</summary>
/// <remarks>A seat is held from the sign-up, for a time, and kept when the link in the mail has been opened and confirmed (docs/adr/0118).</remarks>
public abstract record SignUpState
{
    SignUpState() { }

    /// <summary>Has a seat in the room, or a place on the net.</summary>
    /// <param name="Confirmed">When the guest confirmed it.</param>
    public sealed record Coming(DateTimeOffset Confirmed) : SignUpState;

    /// <summary>The seat or place is held until the guest confirms.</summary>
    /// <param name="Until">Then it is let go.</param>
    public sealed record Held(DateTimeOffset Until) : SignUpState;

    /// <summary>Waits for a seat.</summary>
    /// <param name="Place">Number in the queue as it was drawn; lower comes first. Not how many are before: see <see cref="Queue"/>.</param>
    /// <param name="Confirmed">When the guest confirmed; null when not yet.</param>
    /// <param name="Until">When an unconfirmed place is let go; null when confirmed.</param>
    public sealed record Waiting(int Place, DateTimeOffset? Confirmed, DateTimeOffset? Until) : SignUpState;

    /// <summary>Does not come after all.</summary>
    public sealed record Cancelled(DateTimeOffset At) : SignUpState;

    /// <summary>Never confirmed.</summary>
    public sealed record Lapsed(DateTimeOffset At) : SignUpState;
}

/// <summary>Somebody's sign-up to a gathering.</summary>
/// <param name="Id">Also the guest's pseudonym in the journal.</param>
/// <param name="Gathering">To what.</param>
/// <param name="Guest">Who.</param>
/// <param name="Way">How.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it was sent.</param>
public sealed record SignUp(Guid Id, GatheringId Gathering, Guest Guest, Way Way, SignUpState State, DateTimeOffset At)
{
    /// <summary>How long a seat is held for a guest who has not confirmed.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromHours(24);

    /// <summary>Whether it takes one of the room's seats.</summary>
    public bool TakesSeat => Way is Way.InRoom && (State is SignUpState.Coming or SignUpState.Held);

    /// <summary>Whether it counts: comes, is held or waits.</summary>
    public bool IsLive => State is SignUpState.Coming or SignUpState.Held or SignUpState.Waiting;

    /// <summary>Whether the guest has confirmed, and is written to.</summary>
    public bool IsConfirmed => State is SignUpState.Coming or SignUpState.Waiting { Confirmed: not null };

    /// <summary>The pseudonym that journals keep.</summary>
    public string Pseudonym => $"guest:{Id:D}";
}
