using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Somebody asks to be forgotten: their letters lose content and address, and those that have not gone are not sent.</summary>
/// <remarks>That a letter was sent, when and about what, stays: nobody can be recognised by it.</remarks>
public sealed class ForgetRecipient(ModuleDb db, TimeProvider clock)
{
    /// <summary>Forgets an address. Within the caller's transaction when there is one.</summary>
    /// <returns>How many letters were emptied.</returns>
    public async Task<int> Run(string address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // A message in a worker's hand goes out; its content is gone afterwards all the same.
        await db.Set<OutboxRow>().Where(row => row.Recipient == address && row.State == OutboxTable.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, OutboxTable.Failed)
            .SetProperty(row => row.StateAt, now)
            .SetProperty(row => row.Reason, "The recipient asked to be forgotten."), cancel);
        return await db.Set<OutboxRow>().Where(row => row.Recipient == address).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Letter, (string?)null)
            .SetProperty(row => row.Recipient, "")
            .SetProperty(row => row.Subject, ""), cancel);
    }
}
