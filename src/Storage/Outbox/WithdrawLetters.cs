using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Takes back letters that have not gone.</summary>
public static class WithdrawLetters
{
    /// <summary>Takes back what was posted under keys that begin so: all of it, or nothing. Within the caller's transaction, so that what caused them is undone with them.</summary>
    /// <param name="db">The module.</param>
    /// <param name="beginning">How their keys begin: <c>invite/A-26-001/7f…/</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether they were taken back; false when there are none, or a worker has had one of them in hand, and then all of them stay.</returns>
    public static async Task<bool> Withdraw(this ModuleDb db, string beginning, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(beginning);
        var all = db.Set<OutboxRow>().Where(row => row.Key.StartsWith(beginning));
        // Writing to them holds them: a worker that comes now waits, and finds them gone.
        await all.Where(row => row.State == OutboxTable.Waiting).ExecuteUpdateAsync(set => set.SetProperty(row => row.StateAt, row => row.StateAt), cancel);
        if (await all.AnyAsync(row => row.State != OutboxTable.Waiting, cancel)) return false;
        return await all.ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Takes back those that wait still, also to be tried again, whatever has become of the others. Within the caller's transaction.</summary>
    /// <param name="db">The module.</param>
    /// <param name="beginning">How their keys begin.</param>
    /// <param name="to">To these recipients only; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many.</returns>
    public static Task<int> WithdrawWaiting(this ModuleDb db, string beginning, IReadOnlyCollection<string>? to, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(beginning);
        var waiting = db.Set<OutboxRow>().Where(row => row.State == OutboxTable.Waiting && row.Key.StartsWith(beginning));
        return (to is null ? waiting : waiting.Where(row => to.Contains(row.Recipient))).ExecuteDeleteAsync(cancel);
    }
}
