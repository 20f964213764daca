using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Advice;

/// <summary>A piece of advice as it stands in a log.</summary>
/// <param name="On">The day it was given.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Question">What was asked; null when nobody asked.</param>
/// <param name="Text">The advice.</param>
/// <param name="ToAll">Given to all at once.</param>
/// <param name="Others">How many other initiatives were given the very same words one by one.</param>
public sealed record AdviceNote(DateOnly On, Hand By, string? Question, string Text, bool ToAll, int Others);

/// <summary>A question that was answered before, here or elsewhere.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Text">The answer.</param>
/// <param name="On">The day of it.</param>
/// <param name="ToAll">Whether all were told.</param>
public sealed record EarlierAnswer(string Question, string Text, DateOnly On, bool ToAll);

/// <summary>A question that an initiative has asked and that nobody has answered.</summary>
/// <param name="Initiative">Whose.</param>
/// <param name="Question">What is asked.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who asked.</param>
public sealed record WaitingQuestion(InitiativeId Initiative, string Question, DateOnly On, Hand By);

/// <summary>Reads advice so that equal treatment can be seen: the same question, the same answer.</summary>
public static class AdviceLog
{
    /// <summary>Whether two texts ask or say the same: equal when case, accents and marks are left out.</summary>
    public static bool Same(string one, string other) => FoldedText.Of(one) == FoldedText.Of(other);

    /// <summary>The questions of an initiative that wait: asked, not taken back, and not answered since, neither there nor for all.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="entries">Its entries; of those it needs what was asked, advised and undone only.</param>
    /// <param name="toAll">What was given to all.</param>
    public static IEnumerable<WaitingQuestion> Waiting(InitiativeId id, IReadOnlyCollection<Entry> entries, IReadOnlyCollection<AdviceNote> toAll)
    {
        var undone = entries.Select(entry => entry.What).OfType<Fact.Undone>().Select(fact => fact.Entry).ToHashSet();
        foreach (var entry in entries)
        {
            if (entry.What is not Fact.AdviceAsked(var question) || undone.Contains(entry.Number)) continue;
            var here = entries.Any(later => later.Number > entry.Number && later.What is Fact.Advised({ } answered, _) && Same(answered, question));
            if (!here && !toAll.Any(note => note.On >= entry.On && note.Question is { } answered && Same(answered, question))) yield return new(id, question, entry.On, entry.By);
        }
    }

    /// <summary>Earlier answers to questions like one, likest first: those that share half of the longer words of the question.</summary>
    public static ImmutableArray<EarlierAnswer> Like(string question, IEnumerable<EarlierAnswer> answers)
    {
        var mine = WordsOf(question);
        if (mine.Count == 0) return [];
        return
        [
            .. answers.Select(answer => (Answer: answer, Shared: WordsOf(answer.Question).Intersect(mine).Count()))
                .Where(pair => pair.Shared * 2 >= mine.Count)
                .OrderByDescending(pair => pair.Shared).ThenByDescending(pair => pair.Answer.On).Select(pair => pair.Answer),
        ];
    }

    static HashSet<string> WordsOf(string text) => [.. FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 4)];
}
