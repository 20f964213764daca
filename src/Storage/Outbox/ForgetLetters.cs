using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Forgets the letters of what has been taken out.</summary>
public static class ForgetLetters
{
    /// <summary>Deletes every letter about some cases, sent or not. Within the caller's transaction.</summary>
    /// <param name="db">The module.</param>
    /// <param name="cases">Permanent ids.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<int> ForgetLettersAbout(this ModuleDb db, IEnumerable<string> cases, CancellationToken cancel)
    {
        string[] about = [.. cases];
        return db.Set<OutboxRow>().Where(row => about.Contains(row.About)).ExecuteDeleteAsync(cancel);
    }
}
