using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>Where guests are suggested from. Closed.</summary>
public abstract record GuestSource
{
    GuestSource() { }

    /// <summary>The companies of a finding that may be named.</summary>
    public sealed record Finding(string Address) : GuestSource;

    /// <summary>Organisations in counties: those that have contacts, and the largest that have none.</summary>
    public sealed record Region(ImmutableArray<string> Counties) : GuestSource;

    /// <summary>Knowledge environments in counties.</summary>
    public sealed record Knowledge(ImmutableArray<string> Counties) : GuestSource;

    /// <summary>Municipalities and counties in counties.</summary>
    public sealed record PublicActors(ImmutableArray<string> Counties) : GuestSource;

    /// <summary>Partners of an initiative.</summary>
    public sealed record Initiative(string Id) : GuestSource;

    /// <summary>Organisation numbers and addresses of known contacts, as they were pasted.</summary>
    public sealed record Listed(string Text) : GuestSource
    {
        /// <summary>The longest list. Lines.</summary>
        public const int MostLines = 2000;

        /// <summary>What stands on it, each once.</summary>
        public ImmutableArray<string> Lines { get; } = [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

        /// <summary>Every reason why it is not looked through.</summary>
        public IEnumerable<Message> WhyNot()
        {
            if (Lines.IsEmpty) yield return InvitationMessages.ListEmpty();
            if (Lines.Length > MostLines) yield return InvitationMessages.ListTooLong(Lines.Length);
        }
    }
}

/// <summary>An organisation that may be invited.</summary>
/// <param name="Number">Organisation number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Postal place; null when not known.</param>
/// <param name="Why">Why.</param>
/// <param name="Contacts">Those who can be written to; empty when a letter must be printed.</param>
/// <param name="Written">The form of Norwegian that the organisation is written to in.</param>
public sealed record Suggestion(string Number, string Name, string? Place, Why Why, ImmutableArray<Contacts.Contact> Contacts, Storage.Language Written);

/// <summary>What came of looking for guests.</summary>
/// <param name="Suggestions">Each organisation once, in the order of its source.</param>
/// <param name="NotFound">Lines of a pasted list that are no known contact and no organisation of the register.</param>
public sealed record Suggested(ImmutableArray<Suggestion> Suggestions, ImmutableArray<string> NotFound)
{
    /// <summary>Nobody.</summary>
    public static Suggested Nobody { get; } = new([], []);
}
