using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>A person decides that a message which failed, or may have been sent, is sent again. Nothing else ever does.</summary>
public sealed class SendAgain(ModuleDb db, TimeProvider clock)
{
    /// <summary>Puts it among those that wait, to be tried anew.</summary>
    /// <param name="id">The message.</param>
    /// <param name="seen">The state that the person saw.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when it is in that state no longer, or its content has been deleted.</returns>
    public async Task<bool> Run(Guid id, OutboxState seen, CancellationToken cancel)
    {
        if (seen is not (OutboxState.Failed or OutboxState.Doubtful)) return false;
        var (word, at, _, _) = OutboxTable.Columns(seen);
        var now = clock.GetUtcNow();
        return await db.Set<OutboxRow>().Where(row => row.Id == id && row.State == word && row.StateAt == at && row.Letter != null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, OutboxTable.Waiting)
                .SetProperty(row => row.StateAt, now)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.TakenBy, (string?)null)
                .SetProperty(row => row.Reason, (string?)null), cancel) == 1;
    }
}
