using System.Collections.Immutable;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>
/// The seats of a room and those who wait for them: the one place where a seat is given, let go or passed on, whoever asks and why. Pure; the
/// deeds hold the gathering's row of seats locked while they ask it, so no two of them see the same free seat.
/// </summary>
/// <param name="Capacity">Seats of the room; null when there is no room.</param>
/// <param name="Taken">Seats that are taken, held ones among them. 0 to <paramref name="Capacity"/>.</param>
/// <param name="LastPlace">The last number drawn in the queue; 0 when none was.</param>
public sealed record Queue(int? Capacity, int Taken, int LastPlace)
{
    /// <summary>Seats that nobody has.</summary>
    public int Free => (Capacity ?? 0) - Taken;

    /// <summary>Gives somebody new a seat, a place on the net, or a number in the queue.</summary>
    /// <param name="way">How they come.</param>
    /// <param name="now">When they signed up.</param>
    /// <param name="start">When the gathering begins: nothing is held longer.</param>
    public (Queue Queue, SignUpState State) Admit(Way way, DateTimeOffset now, DateTimeOffset start)
    {
        var until = now + SignUp.HeldFor < start ? now + SignUp.HeldFor : start;
        if (way is Way.Online) return (this, new SignUpState.Held(until));
        return Free > 0
            ? (this with { Taken = Taken + 1 }, new SignUpState.Held(until))
            : (this with { LastPlace = LastPlace + 1 }, new SignUpState.Waiting(LastPlace + 1, null, until));
    }

    /// <summary>Lets a seat go when the sign-up had one.</summary>
    public Queue Without(SignUp signUp) => signUp.TakesSeat ? this with { Taken = Taken - 1 } : this;

    /// <summary>Gives the free seats to those who wait, in order: there is never both a free seat and somebody who waits for one.</summary>
    /// <remarks>Who has not confirmed yet gets a held seat, for as long as their place in the queue was held.</remarks>
    /// <param name="waiting">Those who wait, in any order.</param>
    /// <returns>The seats afterwards, and those who got one, in order.</returns>
    public (Queue Queue, ImmutableArray<SignUp> Promoted) Promote(IEnumerable<SignUp> waiting)
    {
        var promoted = waiting.Where(each => each.State is SignUpState.Waiting)
            .OrderBy(each => ((SignUpState.Waiting)each.State).Place).Take(Math.Max(0, Free))
            .Select(Seated).ToImmutableArray();
        return (this with { Taken = Taken + promoted.Length }, promoted);
    }

    /// <summary>How many wait before somebody, and the place that they are told: 1 is next.</summary>
    public static int PlaceOf(SignUpState.Waiting one, IEnumerable<SignUp> waiting) =>
        1 + waiting.Count(each => each.State is SignUpState.Waiting other && other.Place < one.Place);

    static SignUp Seated(SignUp signUp) => signUp with
    {
        State = signUp.State is SignUpState.Waiting { Confirmed: { } confirmed }
            ? new SignUpState.Coming(confirmed)
            : new SignUpState.Held(((SignUpState.Waiting)signUp.State).Until!.Value),
    };
}
