using System.Text.Json;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Questions;

/// <summary>Writes or changes an answer that is not out yet, sets a question aside, or takes it up again.</summary>
public sealed class AnswerQuestion(ClustersDb db)
{
    /// <summary>Writes the answer; the question is taken up again if it was set aside.</summary>
    /// <returns>What came of it; null when there is no such question.</returns>
    public Task<QuestionOutcome?> Run(GatheringId id, int number, string answer, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, number, "answer-question", question => question.WhyNotAnswer(answer), row => (row.Answer, row.SetAsideAt) = (answer.Trim(), null), by, now, cancel);

    /// <summary>Sets it aside: nobody will see it.</summary>
    /// <returns>What came of it; null when there is no such question.</returns>
    public Task<QuestionOutcome?> SetAside(GatheringId id, int number, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, number, "set-question-aside", question => question.WhyNotSetAside(), row => row.SetAsideAt = now, by, now, cancel);

    /// <summary>Takes it up again.</summary>
    /// <returns>What came of it; null when there is no such question.</returns>
    public Task<QuestionOutcome?> TakeUp(GatheringId id, int number, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, number, "take-question-up", _ => [], row => row.SetAsideAt = null, by, now, cancel);

    Task<QuestionOutcome?> Change(GatheringId id, int number, string deed, Func<Question, IEnumerable<Message>> why, Action<QuestionRow> change, string by, DateTimeOffset now, CancellationToken cancel) =>
        db.InOneTransaction<QuestionOutcome?>(async inside =>
        {
            var key = id.ToString();
            if (await db.Set<QuestionRow>().SingleOrDefaultAsync(row => row.Gathering == key && row.Number == number, inside) is not { } row) return null;
            if (why(QuestionTable.Read(row)).ToArray() is { Length: > 0 } reasons) return new QuestionOutcome.Refused([.. reasons]);
            change(row);
            await db.Write(new JournalEntry(key, now, by, null, deed, null, null, JsonSerializer.Serialize(new { question = number })), inside);
            await db.SaveChangesAsync(inside);
            return new QuestionOutcome.Done(1);
        }, cancel);
}

/// <summary>Writes down a question that the organiser was asked by word of mouth, with its answer: both, or neither.</summary>
public sealed class WriteQuestion(ClustersDb db)
{
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<QuestionOutcome?> Run(GatheringId id, TypedQuestion typed, string answer, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var faults = new Question(1, typed.Text, Asker.Organiser, now, new QuestionState.Waiting()).WhyNotAnswer(answer).ToArray();
        if (faults.Length > 0) return await Refused(id, typed, faults, inside);
        var (asked, number) = await new AskQuestion(db).Add(id, typed, Asker.Organiser, by, now, inside);
        return asked is QuestionOutcome.Done ? await new AnswerQuestion(db).Run(id, number, answer, by, now, inside) : asked;
    }, cancel);

    // All that is wrong with question and answer at once.
    async Task<QuestionOutcome?> Refused(GatheringId id, TypedQuestion typed, Message[] faults, CancellationToken cancel) =>
        await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.ToString(), cancel) is { } gathering
            ? new QuestionOutcome.Refused([.. Question.WhyNotAsk(typed.Text, typed.Email, GatheringTable.Read(gathering), 0), .. faults])
            : null;
}
