using System.Collections.Immutable;

namespace Klynge.Storage.Drafts;

/// <summary>What becomes of a text that was typed on top of a version that may not be the last any more.</summary>
public abstract record Merge
{
    Merge() { }

    /// <summary>It is there already.</summary>
    /// <param name="Version">The version that holds it.</param>
    public sealed record Same(int Version) : Merge;

    /// <summary>It is the next version.</summary>
    public sealed record Next(int Version) : Merge;

    /// <summary>Somebody else wrote in the field meanwhile: both texts stand, and a person chooses.</summary>
    /// <param name="Theirs">What the field holds now.</param>
    public sealed record Conflict(FieldVersion Theirs) : Merge;

    /// <summary>Decides for one field.</summary>
    /// <param name="later">The versions after the one that the writer saw, the oldest first; the whole history when the writer saw none.</param>
    /// <param name="seen">The version that the writer saw; 0 when the field had none.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="writer">The page that it was typed on.</param>
    /// <remarks>
    /// Versions that the same page wrote are no conflict: their answers were lost on the way, and the page sends again on top of what it last heard of.
    /// </remarks>
    public static Merge Of(ImmutableArray<FieldVersion> later, int seen, string value, string writer) =>
        later is [] ? new Next(seen + 1)
        // Nobody's text stands there any more that could be written over.
        : later[^1].IsThrownAway ? new Next(later[^1].Version + 1)
        : later[^1].Value == value ? new Same(later[^1].Version)
        : later.All(version => version.Writer == writer) ? new Next(later[^1].Version + 1)
        : new Conflict(later[^1]);
}
