
namespace Klynge.Clusters.Initiatives;

/// <summary>Notes that adviser and initiative spoke.</summary>
public sealed class NoteContact(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="note">What about.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string note, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "note-contact", by, on, at,
            _ => EditMessages.WhyNotText("note", note, Editing.LongestText, new("hva dere snakket om", "kva de snakka om", "what you spoke about")),
            _ => [new Fact.Contacted(note)],
            cancel);
}
