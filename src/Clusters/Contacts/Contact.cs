using Klynge.Storage;

namespace Klynge.Clusters.Contacts;

/// <summary>Why we may keep somebody's name and address: the General Data Protection Regulation, article 6 no. 1.</summary>
public enum LegalBasis
{
    /// <summary>Letter e: a task in the public interest, to guide and gather those who may build a cluster.</summary>
    PublicTask,

    /// <summary>Letter f: a legitimate interest, weighed.</summary>
    LegitimateInterest,

    /// <summary>Letter a: they have said yes.</summary>
    Consent,

    /// <summary>Letter b: an agreement with them.</summary>
    Agreement,
}

/// <summary>Somebody to write to at an organisation. Never taken from the register: somebody gave it, and it says who.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Organisation">Organisation number, nine digits.</param>
/// <param name="OrganisationName">Its name when the contact was taken in.</param>
/// <param name="Name">The person's name, one line.</param>
/// <param name="Email">Where they are written to.</param>
/// <param name="Role">What they are there; null when not known.</param>
/// <param name="Language">The language that they have chosen; null when they have not: then the form of Norwegian of the organisation's municipality.</param>
/// <param name="Source">Where the address is from, in words that the person would recognise.</param>
/// <param name="Basis">Why we may keep it.</param>
/// <param name="Since">When it was taken in.</param>
/// <param name="OptedOut">When the person asked for no more letters; null when not. The address is then kept for this only.</param>
public sealed record Contact(
    Guid Id, string Organisation, string OrganisationName, string Name, EmailAddress Email, string? Role, Language? Language, string Source, LegalBasis Basis, DateOnly Since,
    DateTimeOffset? OptedOut);
