using System.Text.Json;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Puts every answer that is written on the open page, and sends them in one letter to everyone: signed up, invited, or asking. The same answer to all.</summary>
public sealed class PublishAnswers(ClustersDb db, GuestLinks links)
{
    /// <returns>What came of it, with how many answers went out; null when there is no such gathering.</returns>
    public Task<QuestionOutcome?> Run(GatheringId id, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<QuestionOutcome?>(async inside =>
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, inside) is not { } gathering) return null;
        var rows = await db.Set<QuestionRow>().Where(row => row.Gathering == key && row.Answer != null && row.PublishedAt == null && row.SetAsideAt == null).OrderBy(row => row.Number).ToListAsync(inside);
        if (rows.Count == 0) return new QuestionOutcome.Refused([QuestionMessages.NothingToPublish()]);

        var batch = 1 + (await db.Set<QuestionRow>().Where(row => row.Gathering == key).MaxAsync(row => row.Batch, inside) ?? 0);
        var askers = rows.Where(row => row.ReplyTo is not null).Select(row => new Reader("", row.ReplyTo!, row.Language)).ToArray();
        foreach (var row in rows) (row.PublishedAt, row.Batch, row.ReplyTo) = (now, batch, null);

        var letters = new AnswerLetters(GatheringTable.Read(gathering), [.. rows.Select(QuestionTable.Read)], links);
        var readers = (await Everyone(key, inside)).Concat(askers).DistinctBy(reader => EmailAddress.Read(reader.Email)?.Key ?? reader.Email).ToArray();
        foreach (var reader in readers)
            db.Post(letters.To(reader), key, $"answers/{key}/{batch}/{EmailAddress.Read(reader.Email)?.Hash[..32] ?? reader.Email}", now);
        await db.Write(new JournalEntry(key, now, by, actingFor, "publish-answers", null, null, JsonSerializer.Serialize(new { questions = rows.Select(row => row.Number), letters = readers.Length })), inside);
        await db.SaveChangesAsync(inside);
        return new QuestionOutcome.Done(rows.Count);
    }, cancel);

    // Who said no to the invitation, or to all letters, is left in peace.
    async Task<List<Reader>> Everyone(string key, CancellationToken cancel)
    {
        var guests = await db.Set<SignUpRow>().AsNoTracking()
            .Where(row => row.Gathering == key && (row.State == SignUpTable.Coming || (row.State == SignUpTable.Waiting && row.ConfirmedAt != null)))
            .Select(row => new Reader(row.Name, row.Email, row.Language)).ToListAsync(cancel);
        var invited = await db.Set<InvitationRow>().AsNoTracking().Where(row => row.Gathering == key && row.SentAt != null && row.DeclinedAt == null && row.Email != null)
            .Select(row => new Reader(row.Name!, row.Email!, row.Language)).ToListAsync(cancel);
        var hashes = invited.Select(reader => EmailAddress.Read(reader.Email)?.Hash).OfType<string>().ToArray();
        var left = await db.Set<OptOutRow>().Where(row => hashes.Contains(row.AddressHash)).Select(row => row.AddressHash).ToHashSetAsync(cancel);
        return [.. guests, .. invited.Where(reader => EmailAddress.Read(reader.Email) is { } address && !left.Contains(address.Hash))];
    }
}

/// <summary>Whom answers are sent to.</summary>
/// <param name="Name">Empty when not known.</param>
/// <param name="Email">Where.</param>
/// <param name="Language">In what language the words around the answers are.</param>
sealed record Reader(string Name, string Email, Language Language);
