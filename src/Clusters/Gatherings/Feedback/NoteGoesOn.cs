using System.Text.Json;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>Notes whether a guest wants to go on, when they said it and did not write it.</summary>
public sealed class NoteGoesOn(ClustersDb db)
{
    /// <param name="id">The gathering.</param>
    /// <param name="signUp">The guest's sign-up.</param>
    /// <param name="goesOn">What they said; null takes away what was noted.</param>
    /// <param name="by">Pseudonym of who notes it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What stood there before; null when there is no such guest.</returns>
    public Task<(GoesOn? Before, bool Found)> Run(GatheringId id, Guid signUp, GoesOn? goesOn, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<(GoesOn? Before, bool Found)>(async inside =>
    {
        var key = id.ToString();
        if (await db.Set<SignUpRow>().SingleOrDefaultAsync(row => row.Id == signUp && row.Gathering == key, inside) is not { } row) return (null, false);
        var before = Read(row.GoesOn);
        row.GoesOn = goesOn is { } said ? WordOf(said) : null;
        await db.Write(new JournalEntry(key, now, by, null, "note-goes-on", before is { } was ? WordOf(was) : null, row.GoesOn, JsonSerializer.Serialize(new { guest = $"guest:{row.Id:D}" })), inside);
        await db.SaveChangesAsync(inside);
        return (before, true);
    }, cancel);

    /// <summary>yes, maybe or no; null when it is none of them.</summary>
    public static GoesOn? Read(string? word) => word switch { "yes" => GoesOn.Yes, "maybe" => GoesOn.Maybe, "no" => GoesOn.No, _ => null };

    /// <summary>The word of forms and tables.</summary>
    public static string WordOf(GoesOn goesOn) => goesOn switch
    {
        GoesOn.Yes => "yes",
        GoesOn.Maybe => "maybe",
        GoesOn.No => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(goesOn), goesOn, "There are three answers."),
    };
}
