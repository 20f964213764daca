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
/// <param name="At">The time that belongs to the state: next attempt, end of the lease, or when it was sent, failed or doubted.</param>
public sealed record QueuedLetter(Guid Id, string About, string To, string Subject, DateTimeOffset NotBefore, OutboxState State, DateTimeOffset At)
{
    /// <summary>Which of the five states it is in.</summary>
    public OutboxKind Kind => State switch
    {
        OutboxState.Waiting => OutboxKind.Waiting,
        OutboxState.Taken => OutboxKind.Taken,
        OutboxState.Sent => OutboxKind.Sent,
        OutboxState.Failed => OutboxKind.Failed,
        OutboxState.Doubtful => OutboxKind.Doubtful,
    };
}

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

    /// <summary>One page of the messages of several modules as one list, the newest first, and how many there are.</summary>
    /// <param name="modules">Those with an outbox.</param>
    /// <param name="kind">The state; null for all.</param>
    /// <param name="text">Only those whose address holds this, or which are about exactly this; null for all.</param>
    /// <param name="page">1 or more. What comes before it is read too: for the first hundred pages or so.</param>
    /// <param name="size">1 to 500.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<(IReadOnlyList<(string Module, QueuedLetter Letter)> Page, int Total)> Newest(
        IEnumerable<ModuleDb> modules, OutboxKind? kind, string? text, int page, int size, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 500);
        var (found, total) = (new List<(string Module, QueuedLetter Letter)>(), 0);
        foreach (var db in modules)
        {
            var rows = Of(db, kind);
            if (text is not null) rows = rows.Where(row => row.About == text || row.Recipient.Contains(text));
            total += await rows.CountAsync(cancel);
            found.AddRange((await Read(rows, 0, (int)Math.Min((long)page * size, int.MaxValue), cancel)).Select(letter => (db.ModuleName, letter)));
        }
        return ([.. found.OrderByDescending(each => each.Letter.NotBefore).ThenBy(each => each.Letter.Id).Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size)], total);
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
        var rows = Of(db, kind);
        if (about is not null) rows = rows.Where(row => row.About == about);
        return await Read(rows, (page - 1) * size, size, cancel);
    }

    static IQueryable<OutboxRow> Of(ModuleDb db, OutboxKind? kind)
    {
        var rows = db.Set<OutboxRow>().AsNoTracking();
        if (kind is not { } only) return rows;
        var word = OutboxTable.Word(only);
        return rows.Where(row => row.State == word);
    }

    // Not the letter itself: a page of invitations would be megabytes.
    static async Task<IReadOnlyList<QueuedLetter>> Read(IQueryable<OutboxRow> rows, int skip, int take, CancellationToken cancel)
    {
        var found = await rows.OrderByDescending(row => row.NotBefore).ThenBy(row => row.Id).Skip(skip).Take(take)
            .Select(row => new { row.Id, row.About, row.Recipient, row.Subject, row.NotBefore, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(row => new QueuedLetter(row.Id, row.About, row.Recipient, row.Subject, row.NotBefore,
                OutboxTable.Read(row.Id, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason), row.StateAt)),
        ];
    }

    /// <summary>One message with what is written in it; null when there is none, and a letter that is null when its recipient has been forgotten.</summary>
    public static async Task<(QueuedLetter Message, Letter? Letter)?> Content(ModuleDb db, Guid id, CancellationToken cancel) =>
        await db.Set<OutboxRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is { } row
            ? (Queued(row), row.Letter is null ? null : OutboxTable.Read(row.Letter))
            : null;

    /// <summary>What is written in some messages, in one question; without those whose recipient has been forgotten.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Letter>> Contents(ModuleDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        (await db.Set<OutboxRow>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.Letter != null).Select(row => new { row.Id, row.Letter }).ToListAsync(cancel))
            .ToDictionary(row => row.Id, row => OutboxTable.Read(row.Letter!));

    /// <summary>The letters about somebody, or to some addresses, however their capitals were written, that have not been forgotten; the newest first.</summary>
    /// <param name="db">The module.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="about">What letters are about that count whatever the address; null for none.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<QueuedLetter>> To(ModuleDb db, IEnumerable<string> addresses, string? about, CancellationToken cancel)
    {
        string[] folded = [.. addresses.Select(address => address.ToLowerInvariant())];
        return [.. (await db.Set<OutboxRow>().AsNoTracking().Where(row => folded.Contains(SmallLetters.Of(row.Recipient)) || (row.About == about && row.Letter != null)).OrderByDescending(row => row.NotBefore).ThenBy(row => row.Id).ToListAsync(cancel)).Select(Queued)];
    }

    static QueuedLetter Queued(OutboxRow row) => new(row.Id, row.About, row.Recipient, row.Subject, row.NotBefore,
        OutboxTable.Read(row.Id, row.State, row.StateAt, row.Attempts, row.TakenBy, row.Reason), row.StateAt);
}
