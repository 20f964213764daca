using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Access.Mandates;

/// <summary>A mandate as an administrator writes it.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Address">Their e-mail address.</param>
/// <param name="Organisation">Organisation number, nine digits; null when what was typed is none.</param>
/// <param name="Role">The role; null when none was chosen.</param>
/// <param name="Counties">County codes; empty for the whole country.</param>
/// <param name="From">First day; null when what was typed is no day.</param>
/// <param name="To">Last day; null for one without an end.</param>
/// <param name="Language">What the person is written to in.</param>
public sealed record TypedMandate(string Name, string Address, string? Organisation, Role? Role, ImmutableArray<string> Counties, DateOnly? From, DateOnly? To, Language Language)
{
    /// <summary>Longest name of a person, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>Every reason why it cannot be given, in the order of the form.</summary>
    /// <param name="known">The codes of all counties.</param>
    /// <param name="today">The day in Norway.</param>
    public IEnumerable<Message> WhyNot(IReadOnlySet<string> known, DateOnly today)
    {
        if (WhyNoName(Name) is { } noName) yield return noName;
        if (WhyNoAddress(Address) is { } noAddress) yield return noAddress;
        if (Organisation is null) yield return new("no-organisation", "organisation", new("Skriv organisasjonsnummeret, ni sifre, til den personen handler for.", "Skriv organisasjonsnummeret, ni siffer, til den personen handlar for.", "Write the organisation number, nine digits, of whom the person acts for."));
        if (Role is null) yield return new("no-role", "role", new("Velg en rolle.", "Vel ei rolle.", "Choose a role."));
        if (Counties.Any(code => !known.Contains(code))) yield return new("unknown-county", "counties", new("Velg fylker fra listen.", "Vel fylke frå lista.", "Choose counties from the list."));
        if (From is null) yield return new("no-first-day", "from", new("Skriv første dag, for eksempel 1.2.2027.", "Skriv første dag, til dømes 1.2.2027.", "Give the first day, for example 1.2.2027."));
        else if (To < From) yield return new("ends-before-it-begins", "to", new("Siste dag er før første dag. Rett en av dem.", "Siste dag er før første dag. Rett ein av dei.", "The last day is before the first. Mend one of them."));
        else if (To < today) yield return new("is-over", "to", new("Siste dag er passert. Velg en dag som kommer, eller la feltet stå tomt.", "Siste dag er passert. Vel ein dag som kjem, eller lat feltet stå tomt.", "The last day is past. Choose one to come, or leave the field empty."));
    }

    /// <summary>Why something is no name of a person; null when it is one.</summary>
    public static Message? WhyNoName(string name) => name.Trim().Length is > 0 and <= LongestName ? null
        : new("no-name", "name", new("Skriv navnet til personen, høyst 120 tegn.", "Skriv namnet til personen, høgst 120 teikn.", "Write the person's name, at most 120 characters."));

    /// <summary>Why something is no address that we can write to; null when it is one.</summary>
    public static Message? WhyNoAddress(string address) => MailAddresses.IsUsable(address.Trim()) ? null
        : new("no-address", "email", new("Skriv e-postadressen slik: navn@eksempel.no.", "Skriv e-postadressa slik: namn@eksempel.no.", "Write the e-mail address like this: name@example.no."));
}
