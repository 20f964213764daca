using System.Text.Json;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>A question as it was typed.</summary>
/// <param name="Text">The question.</param>
/// <param name="Email">Where an answer is wanted; empty for nowhere. Who has signed up gets it anyhow.</param>
/// <param name="Language">Of the page that it was typed on.</param>
public sealed record TypedQuestion(string Text, string Email, Language Language);

/// <summary>Takes a question. Nobody sees it before the organiser has answered.</summary>
public sealed class AskQuestion(ClustersDb db)
{
    /// <summary>From anyone, or from the organiser.</summary>
    /// <param name="id">About what.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="organiser">Pseudonym of the organiser, who writes down what they were asked; null for anyone.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<QuestionOutcome?> Run(GatheringId id, TypedQuestion typed, string? organiser, DateTimeOffset now, CancellationToken cancel) =>
        db.InOneTransaction(async inside => (await Add(id, typed, organiser is null ? Asker.Anyone : Asker.Organiser, organiser ?? "anyone", now, inside)).Outcome, cancel);

    /// <summary>From a guest, by the link of their sign-up.</summary>
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<QuestionOutcome?> ByLink(GatheringId id, string token, TypedQuestion typed, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
        await SignUpByLink.Row(db, id, token, now, inside) is { } row ? (await Add(id, typed with { Email = "" }, Asker.Guest, $"guest:{row.Id:D}", now, inside)).Outcome : null, cancel);

    /// <summary>Adds it to the transaction that is open, unless it is there.</summary>
    /// <returns>What came of it, and its number when it stands.</returns>
    internal async Task<(QuestionOutcome? Outcome, int Number)> Add(GatheringId id, TypedQuestion typed, Asker asker, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel) is not { } gathering) return (null, 0);
        var theirs = db.Set<QuestionRow>().Where(row => row.Gathering == key);
        var waiting = await theirs.CountAsync(row => row.Answer == null && row.SetAsideAt == null, cancel);
        if (Question.WhyNotAsk(typed.Text, typed.Email, GatheringTable.Read(gathering), waiting).ToArray() is { Length: > 0 } reasons) return (new QuestionOutcome.Refused([.. reasons]), 0);

        // The same words from a form that was sent twice are one question; from somebody else, or with another address, they are another.
        var text = typed.Text.Trim();
        var (who, address, soon) = (QuestionTable.WordOf(asker), typed.Email.Trim() is { Length: > 0 } email ? email : null, now.AddMinutes(-10));
        var twice = await theirs.Where(row => row.Text == text && row.By == who && row.ReplyTo == address && row.AskedAt >= soon).Select(row => (int?)row.Number).MaxAsync(cancel);
        if (twice is { } there) return (new QuestionOutcome.Done(1), there);
        var number = 1 + (await theirs.MaxAsync(row => (int?)row.Number, cancel) ?? 0);
        db.Add(new QuestionRow
        {
            Gathering = key,
            Number = number,
            Text = text,
            By = who,
            AskedAt = now,
            Language = typed.Language,
            ReplyTo = address,
        });
        await db.Write(new JournalEntry(key, now, by, null, "ask-question", null, "waiting", JsonSerializer.Serialize(new { question = number })), cancel);
        await db.SaveChangesAsync(cancel);
        return (new QuestionOutcome.Done(1), number);
    }
}
