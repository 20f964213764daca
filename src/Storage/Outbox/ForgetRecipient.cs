using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Somebody asks to be forgotten: their letters lose content and address, and those that have not gone are not sent.</summary>
/// <remarks>That a letter was sent, when and about what, stays: nobody can be recognised by it.</remarks>
public sealed class ForgetRecipient(ModuleDb db, TimeProvider clock)
{
    /// <summary>Forgets an address. Within the caller's transaction when there is one.</summary>
    /// <returns>How many letters were emptied.</returns>
    public Task<int> Run(string address, CancellationToken cancel) => Empty(db.Set<OutboxRow>().Where(row => row.Recipient == address), cancel);

    /// <summary>Forgets whoever was written to about something: a person's own pseudonym, whatever addresses they had. Within the caller's transaction when there is one.</summary>
    /// <returns>How many letters were emptied.</returns>
    public Task<int> About(string about, CancellationToken cancel) => Empty(db.Set<OutboxRow>().Where(row => row.About == about && row.Letter != null), cancel);

    async Task<int> Empty(IQueryable<OutboxRow> letters, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // A message in a worker's hand goes out; its content is gone afterwards all the same.
        await letters.Where(row => row.State == OutboxTable.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, OutboxTable.Failed)
            .SetProperty(row => row.StateAt, now)
            .SetProperty(row => row.Reason, "The recipient asked to be forgotten."), cancel);
        return await letters.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Letter, (string?)null)
            .SetProperty(row => row.Recipient, "")
            .SetProperty(row => row.Subject, ""), cancel);
    }
}
