using Klynge.Storage.Mail;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Putting letters into a module's outbox.</summary>
public static class Posting
{
    /// <summary>The longest <c>key</c> and <c>about</c>, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>Queues a letter in the same save as what caused it: both are stored, or neither. It is sent by the <see cref="Postman"/>.</summary>
    /// <param name="db">The module; its next SaveChanges stores the letter.</param>
    /// <param name="letter">What to send. An address that cannot be used is stored as failed, and shown.</param>
    /// <param name="about">The permanent id of what caused it; 1 to 200 characters.</param>
    /// <param name="key">Names the cause and the recipient, <c>reminder/G-26-001/GUID</c>: a letter whose key is there already is not queued again. 1 to 200 characters.</param>
    /// <param name="notBefore">When it may be sent at the earliest.</param>
    /// <exception cref="ArgumentException">The key or about is empty or too long.</exception>
    public static void Post(this ModuleDb db, Letter letter, string about, string key, DateTimeOffset notBefore)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(about);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (about.Length > LongestKey) throw new ArgumentException($"about has {about.Length} characters; {LongestKey} are allowed.", nameof(about));
        if (key.Length > LongestKey) throw new ArgumentException($"The key has {key.Length} characters; {LongestKey} are allowed.", nameof(key));

        if (Unsaved(db).Any(row => row.Key == key)) return;
        OutboxState state = MailAddresses.IsUsable(letter.To)
            ? new OutboxState.Waiting(notBefore, 0, null)
            : new OutboxState.Failed(notBefore, "The address cannot be used.");
        var (word, at, _, reason) = OutboxTable.Columns(state);
        db.Add(new OutboxRow
        {
            Id = Guid.CreateVersion7(notBefore),
            Key = key,
            About = about,
            Recipient = letter.To,
            Subject = letter.Subject,
            Letter = OutboxTable.Write(letter),
            NotBefore = notBefore,
            State = word,
            StateAt = at,
            Reason = reason,
        });
    }

    /// <summary>Takes out of a save what the outbox has already. One question however many letters there are.</summary>
    internal static async Task DropQueued(ModuleDb db, CancellationToken cancel)
    {
        var rows = Unsaved(db).ToArray();
        foreach (var some in rows.Chunk(500))
        {
            var keys = some.Select(row => row.Key).ToArray();
            var there = await db.Set<OutboxRow>().Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(cancel);
            foreach (var row in some.Where(row => there.Contains(row.Key))) db.Entry(row).State = EntityState.Detached;
        }
    }

    static IEnumerable<OutboxRow> Unsaved(ModuleDb db) =>
        db.ChangeTracker.Entries<OutboxRow>().Where(row => row.State is EntityState.Added).Select(row => row.Entity);
}
