using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Advice;

/// <summary>Reads advice.</summary>
public sealed class AdviceQueries(ClustersDb db)
{
    const string Kind = "advised";

    /// <summary>All advice that an initiative has been given, newest first: its own and what was given to all.</summary>
    public async Task<ImmutableArray<AdviceNote>> Log(Initiative initiative, CancellationToken cancel)
    {
        ImmutableArray<(Entry Entry, Fact.Advised Advice)> own =
            [.. initiative.Entries.Select(entry => (entry, entry.What as Fact.Advised)).Where(pair => pair.Item2 is not null).Select(pair => (pair.entry, pair.Item2!))];
        // The stored fact is the same text when question and answer are the same, so the database can count without reading them all.
        var contents = own.Select(pair => FactTable.Write(initiative.Id, pair.Entry).Content).ToArray();
        var key = initiative.Id.ToString();
        var others = contents.Length == 0 ? [] : await db.Facts.AsNoTracking()
            .Where(fact => fact.Kind == Kind && fact.Initiative != key && contents.Contains(fact.Content))
            .GroupBy(fact => fact.Content).Select(group => new { group.Key, Count = group.Select(fact => fact.Initiative).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var toAll = await ToAll(cancel);
        return
        [
            .. own.Select((pair, i) => new AdviceNote(pair.Entry.On, pair.Entry.By, pair.Advice.Question, pair.Advice.Text, false, others.GetValueOrDefault(contents[i])))
                .Concat(toAll).OrderByDescending(note => note.On),
        ];
    }

    /// <summary>All questions that wait for an answer, the oldest first; of the newest five hundred asked.</summary>
    public async Task<ImmutableArray<WaitingQuestion>> Waiting(CancellationToken cancel)
    {
        var ids = await db.Facts.AsNoTracking().Where(fact => fact.Kind == "advice-asked").OrderByDescending(fact => fact.At).Take(500).Select(fact => fact.Initiative).Distinct().ToListAsync(cancel);
        if (ids.Count == 0) return [];
        var facts = await db.Facts.AsNoTracking().Where(fact => ids.Contains(fact.Initiative) && (fact.Kind == "advice-asked" || fact.Kind == Kind || fact.Kind == "undone")).OrderBy(fact => fact.Number).ToListAsync(cancel);
        var toAll = await ToAll(cancel);
        return [.. facts.GroupBy(fact => fact.Initiative).SelectMany(its => AdviceLog.Waiting(InitiativeId.TryParse(its.Key)!.Value, [.. its.Select(FactTable.Read)], toAll)).OrderBy(question => question.On)];
    }

    /// <summary>What was given to all, newest first.</summary>
    public async Task<ImmutableArray<AdviceNote>> ToAll(CancellationToken cancel) =>
        [.. (await db.AdviceToAll.AsNoTracking().OrderByDescending(advice => advice.Number).ToListAsync(cancel))
            .Select(advice => new AdviceNote(advice.Day, advice.Hand, advice.Question, advice.Text, true, 0))];

    /// <summary>Answers to questions like one, given to anyone; the newest 500 are looked at.</summary>
    public async Task<ImmutableArray<EarlierAnswer>> Like(string question, CancellationToken cancel)
    {
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.Kind == Kind).OrderByDescending(fact => fact.At).Take(500).ToListAsync(cancel);
        var one = facts.Select(FactTable.Read).Select(entry => (entry.On, Advice: (Fact.Advised)entry.What))
            .Where(pair => pair.Advice.Question is not null).Select(pair => new EarlierAnswer(pair.Advice.Question!, pair.Advice.Text, pair.On, false));
        var all = (await ToAll(cancel)).Where(note => note.Question is not null).Select(note => new EarlierAnswer(note.Question!, note.Text, note.On, true));
        return AdviceLog.Like(question, [.. all, .. one]);
    }
}
