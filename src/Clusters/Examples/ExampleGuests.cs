using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Examples;

/// <summary>What a made-up guest does after signing up.</summary>
enum Then
{
    /// <summary>Opens the link of the letter, and confirms.</summary>
    Confirms,

    /// <summary>Lets the letter lie.</summary>
    Waits,

    /// <summary>Confirms, and cancels some days later.</summary>
    Cancels,
}

/// <summary>A made-up guest.</summary>
/// <param name="Typed">What is typed into the form.</param>
/// <param name="Ago">The day of it. Days ago.</param>
/// <param name="Then">What the guest does afterwards.</param>
sealed record ExampleGuest(TypedSignUp Typed, int Ago, Then Then);

/// <summary>Who signs up to the made-up gatherings. Each is called Eksempel, and has an address in a domain that nobody can have (RFC 2606).</summary>
static class ExampleGuests
{
    static readonly string[] Names =
    [
        "Anne", "Arne", "Bente", "Bjarte", "Cecilie", "Dag", "Ellen", "Espen", "Frida", "Geir", "Grete", "Harald", "Hilde", "Ida", "Ivar", "Janne", "Jon", "Kari", "Kjell", "Kristin", "Lars",
        "Lene", "Magne", "Mette", "Nils", "Nora", "Odd", "Oda", "Per", "Pia", "Rolf", "Rita", "Siri", "Stein", "Synne", "Tor", "Trude", "Ulrik", "Unni", "Vidar", "Vigdis", "Øyvind", "Åse",
    ];

    static readonly string[] Homes =
    [
        "Eksempelverft Stord AS", "Tavlebygg Eksempel AS", "Kaikraft Eksempel AS", "Fjordmotor Eksempel AS", "Havkabel Eksempel AS", "Skipskonsulent Eksempel AS", "Kystrederi Eksempel AS",
        "Eksempel Kraftstyring AS", "Sundet Elektro Eksempel AS", "Ladebro Eksempel AS", "Batterirom Eksempel AS", "Eksempel Propell AS", "Nordsjøservice Eksempel AS", "Slepebåt Eksempel AS",
        "Eksempel Brønnbåt AS", "Eksempelhøgskolen på kysten", "Eksempelfylket", "Eksempelfondet Vest AS", "Havneeksempel Karmøy AS", "Styrhus Eksempel AS",
    ];

    /// <summary>41 who come to the seminar: five of them on the net, two not confirmed yet; and one who cancelled.</summary>
    public static ImmutableArray<ExampleGuest> OfSeminar { get; } =
    [
        .. Enumerable.Range(0, 42).Select(i => One(i, ago: Math.Max(2, 24 - (i / 2)), i switch { 17 => Then.Cancels, _ => Then.Confirms }, i % 9 == 4 ? "online" : "room", i switch
        {
            3 => ("Plass til rullestol ved døra", ""),
            8 => ("Teleslynge", ""),
            5 or 21 => ("", "Vegetar"),
            12 => ("", "Nøtter"),
            30 => ("", "Gluten"),
            _ => ("", ""),
        })).Select((guest, i) => i >= 40 ? guest with { Ago = 1, Then = Then.Waits } : guest),
    ];

    /// <summary>
    /// 126 who are invited to the seminar, those who sign up among them. The companies of the finding are real: they stand on the list as those to invite by a
    /// letter on paper, and nothing is sent to them.
    /// </summary>
    /// <param name="finding">What it builds on; null when on nothing.</param>
    public static ImmutableArray<ChosenGuest> InvitedTo(PinnedFinding? finding) =>
    [
        .. Enumerable.Range(0, 126).Select(i =>
        {
            var (typed, name) = (One(i, 0, Then.Waits, "", ("", "")).Typed, Names[i % Names.Length]);
            var email = i < Names.Length ? typed.Email : $"{FoldedText.Of(name)}.{i / Names.Length}@gjest.example";
            Why why = finding is null ? new Why.InRegion("Rogaland, Vestland") : new Why.InFinding(finding.Address, finding.Name, i % 3 != 2);
            return new ChosenGuest(new Home.Typed(typed.Organisation), new Addressee(typed.Name, EmailAddress.Read(email)!.Value), typed.Language, why);
        }),
        .. finding is null ? [] : finding.Invite.Take(8).Select(invitee =>
            new ChosenGuest(new Home.Registered(invitee.Number, invitee.Name), null, Language.Nb, new Why.InFinding(finding.Address, finding.Name, invitee.Core))),
    ];

    /// <summary>Addresses of those who say no to the seminar.</summary>
    public static ImmutableArray<string> Declining { get; } = ["anne.1@gjest.example", "harald.1@gjest.example", "lene.2@gjest.example"];

    /// <summary>Fifteen who want one of twelve seats.</summary>
    public static ImmutableArray<ExampleGuest> OfWorkshop { get; } = [.. Enumerable.Range(0, 15).Select(i => One(i * 2, ago: 11 - (i / 2), Then.Confirms, "", ("", "")))];

    /// <summary>Eighteen who signed up to the meeting that has been.</summary>
    public static ImmutableArray<ExampleGuest> OfMeeting { get; } =
        [.. Enumerable.Range(0, 18).Select(i => One(42 - i, ago: ExampleGatherings.MeetingAgo + 23 - i, Then.Confirms, "", i == 6 ? ("Teleslynge", "") : ("", "")))];

    /// <summary>Numbers that stand for the organisations that came to the meeting. The register's begin with 8 or 9, so these are nobody's.</summary>
    public static ImmutableArray<string> Came { get; } = [.. Enumerable.Range(1, 14).Select(i => $"{i:000000000}")];

    static ExampleGuest One(int number, int ago, Then then, string way, (string Access, string Diet) needs)
    {
        var name = Names[number % Names.Length];
        return new(new TypedSignUp($"{name} Eksempel", Homes[number % Homes.Length], $"{FoldedText.Of(name)}@gjest.example", way, needs.Access, needs.Diet,
            number % 7 == 3 ? Language.Nn : number % 13 == 6 ? Language.En : Language.Nb), ago, then);
    }
}
