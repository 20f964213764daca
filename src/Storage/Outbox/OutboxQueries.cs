using Klynge.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>A message as a list shows it.</summary>
/// <param name="Id">For <see cref="OutboxQueries.Content"/>.</param>
/// <param name="About">The permanent id of what caused it.</param>
/// <param name="To">The recipient's address; empty when the recipient has been forgotten.</param>
/// <param name="Subject">Empty when the recipient has been forgotten.</param>
/// <param name="NotBefore">When it was to be sent.</param>
/// <param name="State">Where it stands.</param>
public sealed record QueuedLetter(Guid Id, string About, string To, string Subject, DateTimeOffset NotBefore, OutboxState State);

/// <summary>What a page asks an outbox.</summary>
public static class OutboxQueries
{
    /// <summary>How many messages there are in each state; a state without any is 0.</summary>
    public static async Task<IReadOnlyDictionary<OutboxKind, int>> CountByState(ModuleDb db, CancellationToken cancel)
    {
        var counts = await db.Set<OutboxRow>().GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return Enum.GetValues<OutboxKind>().ToDictionary(kind => kind, kind => counts.GetValueOrDefault(OutboxTable.Word(kind)));
    }

    /// <summary>One page of the messages in a state, the newest first.</summary>
    /// <param name="db">The module.</param>
    /// <param name="kind">The state; null for all.</param>
    /// <param name="about">Only those about this case or gathering; null for all.</param>
    /// <param name="page">1 or more.</param>
    /// <param name="size">1 to 500.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<QueuedLetter>> List(
        ModuleDb db, OutboxKind? kind, string? about, int page, int size, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 500);
        var rows = db.Set<OutboxRow>().AsNoTracking();
        if (kind is { } only)
        {
            var word = OutboxTable.Word(only);
            rows = rows.Where(row => row.State == word);
        }
        if (about is not null) rows = rows.Where(row => row.About == about);
        // Not the letter itself: a page of invitations would be megabytes.
        var found = await rows.OrderByDescending(row => row.StateAt).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size)
            .Select(row => new { row.Id, row.About, row.Recipient, row.Subject, row.NotBefore, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(row => new QueuedLetter(row.Id, row.About, row.Recipient, row.Subject, row.NotBefore,
                OutboxTable.Read(row.Id, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason))),
        ];
    }

    /// <summary>One message with what is written in it; null when there is none, and a letter that is null when its recipient has been forgotten.</summary>
    public static async Task<(QueuedLetter Message, Letter? Letter)?> Content(ModuleDb db, Guid id, CancellationToken cancel) =>
        await db.Set<OutboxRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is { } row
            ? (Queued(row), row.Letter is null ? null : OutboxTable.Read(row.Letter))
            : null;

    /// <summary>The letters to some addresses, however their capitals were written, that have not been forgotten; the newest first.</summary>
    public static async Task<IReadOnlyList<QueuedLetter>> To(ModuleDb db, IEnumerable<string> addresses, CancellationToken cancel)
    {
        string[] folded = [.. addresses.Select(address => address.ToLowerInvariant())];
#pragma warning disable CA1304, CA1311   // becomes lower() in SQL, which has no culture
        return [.. (await db.Set<OutboxRow>().AsNoTracking().Where(row => folded.Contains(row.Recipient.ToLower())).OrderByDescending(row => row.NotBefore).ThenBy(row => row.Id).ToListAsync(cancel)).Select(Queued)];
#pragma warning restore CA1304, CA1311
    }

    static QueuedLetter Queued(OutboxRow row) => new(row.Id, row.About, row.Recipient, row.Subject, row.NotBefore,
        OutboxTable.Read(row.Id, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason));
}
