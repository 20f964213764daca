using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Letters;

/// <summary>Whole addresses that letters lead to. The site, which knows its own name and its pages, makes them.</summary>
/// <param name="Page">The open page of a gathering.</param>
/// <param name="SignUp">A guest's own sign-up, by its token.</param>
/// <param name="Invitation">Where an invitation is answered, yes, no or no more letters, by its token.</param>
/// <param name="Door">What the code at the door holds.</param>
/// <param name="Feedback">Where a guest says how it was, by the token of their sign-up.</param>
public sealed record GuestLinks(
    Func<Language, GatheringId, string> Page, Func<Language, GatheringId, string, string> SignUp, Func<Language, string, string> Invitation, Func<GatheringId, string, string> Door,
    Func<Language, GatheringId, string, string> Feedback);
