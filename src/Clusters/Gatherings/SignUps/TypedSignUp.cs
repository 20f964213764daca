using Klynge.Clusters.Contacts;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>A sign-up as it was typed.</summary>
/// <param name="Name">The guest's name.</param>
/// <param name="Organisation">Number or name of the organisation.</param>
/// <param name="Email">Address.</param>
/// <param name="Way">room or online; empty when there is no choice.</param>
/// <param name="Access">What is needed to take part.</param>
/// <param name="Diet">What cannot be eaten.</param>
/// <param name="Language">The language of the page that it was typed on.</param>
public sealed record TypedSignUp(string Name, string Organisation, string Email, string Way, string Access, string Diet, Language Language)
{
    /// <summary>Longest name of a guest or an organisation. Characters.</summary>
    public const int LongestName = 120;

    /// <summary>Longest text of a need. Characters.</summary>
    public const int LongestNeed = 500;

    /// <summary>Every fault of what was typed, in the order of the form.</summary>
    /// <param name="venue">Where the gathering is: whether there is a choice.</param>
    public IEnumerable<Message> WhyNot(Venue venue)
    {
        if (!IsName(Name)) yield return SignUpMessages.NoName();
        if (!IsName(Organisation)) yield return SignUpMessages.NoOrganisation();
        else if (OrganisationText.IsWrongNumber(Organisation)) yield return SignUpMessages.NotANumber();
        if (EmailAddress.Read(Email) is null) yield return SignUpMessages.NoEmail();
        if (WayIn(venue) is null) yield return SignUpMessages.NoWay();
        if (Access.Length > LongestNeed) yield return SignUpMessages.NeedTooLong("access");
        if (Diet.Length > LongestNeed) yield return SignUpMessages.NeedTooLong("diet");
    }

    /// <summary>How the guest comes, of what the venue lets them choose; null when nothing was chosen that it has.</summary>
    public Way? WayIn(Venue venue) => venue switch
    {
        Venue.Room => SignUps.Way.InRoom,
        Venue.Online => SignUps.Way.Online,
        Venue.RoomAndOnline => Way switch { "room" => SignUps.Way.InRoom, "online" => SignUps.Way.Online, _ => (Way?)null },
    };

    /// <summary>The guest. Ask <see cref="WhyNot"/> first.</summary>
    /// <param name="home">What the organisation was found to be.</param>
    public Guest Guest(Home home) => new(OneLine(Name), EmailAddress.Read(Email)!.Value, home, Language);

    /// <summary>What the guest needs.</summary>
    public Needs Needs => new(Access.Trim(), Diet.Trim());

    /// <summary>Blanks of any kind as one blank: a name never has a line of its own in a letter's header.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    static bool IsName(string text) => OneLine(text) is { Length: > 0 and <= LongestName } line && !line.Any(char.IsControl);
}
