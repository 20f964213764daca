using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Drafts;

/// <summary>Forgets the drafts of what has been taken out.</summary>
public static class ForgetDrafts
{
    /// <summary>Deletes every version of every form about some cases, what was set aside too. Within the caller's transaction.</summary>
    /// <param name="db">The module.</param>
    /// <param name="cases">Permanent ids, as they stand in the places: <c>edit-initiative/I-26-014</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task ForgetDraftsAbout(this ModuleDb db, IEnumerable<string> cases, CancellationToken cancel)
    {
        foreach (var @case in cases)
        {
            var (last, between) = ("/" + @case, "/" + @case + "/");
            await db.Set<DraftRow>().Where(row => row.Place.EndsWith(last) || row.Place.Contains(between)).ExecuteDeleteAsync(cancel);
            await db.Set<SetAsideRow>().Where(row => row.Place.EndsWith(last) || row.Place.Contains(between)).ExecuteDeleteAsync(cancel);
        }
    }
}
