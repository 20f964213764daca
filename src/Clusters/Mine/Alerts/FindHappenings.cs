using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Klynge.Access;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>Reads from the journal what may be told.</summary>
sealed class FindHappenings(ClustersDb db)
{
    /// <summary>All that happened after an entry up to another, and the tasks that are open.</summary>
    public async Task<Happenings> After(long entry, long last, CancellationToken cancel)
    {
        var open = await new FollowUpQueries(db).Open(cancel);
        if (entry >= last) return new(entry, last, [], open);
        var rows = await db.Journal().Where(row => row.Number > entry && row.Number <= last).OrderBy(row => row.Number).Select(row => new Row(row.Number, row.Case, row.Deed, row.By, row.Detail)).ToListAsync(cancel);
        var found = (await InInitiatives(rows, cancel)).Concat(await Answered(rows, cancel)).Concat(await SignUps(rows, cancel));
        return new(entry, last, [.. found.OrderBy(each => each.Entry)], open);
    }

    async Task<IEnumerable<Happening>> InInitiatives(List<Row> rows, CancellationToken cancel)
    {
        var initiatives = await Initiatives(rows.Select(row => row.Case), cancel);
        // Asked and answered since, or taken back, is not worth a letter.
        var waiting = rows.Exists(row => row.Deed == "ask-advice") ? (await new AdviceQueries(db).Waiting(cancel)).Select(each => (each.Initiative.ToString(), each.By.Person)).ToHashSet() : [];
        return rows.Where(row => initiatives.ContainsKey(row.Case)).SelectMany(row => All(row, initiatives[row.Case]));

        IEnumerable<Happening> All(Row row, (Subject.Case About, Words Name) its)
        {
            yield return new(row.Number, its.About, its.Name, new WhatHappened.Changed(row.By));
            if (row.Deed == "ask-advice" && waiting.Contains((row.Case, row.By))) yield return new(row.Number, its.About, its.Name, new WhatHappened.Asked(row.By));
        }
    }

    async Task<IEnumerable<Happening>> Answered(List<Row> rows, CancellationToken cancel)
    {
        var given = rows.Where(row => row.Deed is "give-advice" or "give-advice-to-all").ToArray();
        if (given.Length == 0) return [];
        var asked = (await db.Facts.AsNoTracking().Where(fact => fact.Kind == "advice-asked").ToListAsync(cancel)).Select(fact => (fact.Initiative, fact.At, fact.By, ((Fact.AdviceAsked)FactTable.Read(fact).What).Question)).ToArray();
        if (asked.Length == 0) return [];
        var initiatives = await Initiatives(asked.Select(each => each.Initiative), cancel);
        var answers = ImmutableArray.CreateBuilder<Happening>();
        foreach (var row in given)
            if (await Question(row, cancel) is var (question, at))
                answers.AddRange(from each in asked
                                 where (row.Deed == "give-advice-to-all" || each.Initiative == row.Case) && each.At <= at && AdviceLog.Same(each.Question, question)
                                 let its = initiatives[each.Initiative]
                                 select new Happening(row.Number, its.About, its.Name, new WhatHappened.Answered(each.By)));
        return answers;
    }

    // The journal holds no words: it says which fact they stand in.
    async Task<(string Question, DateTimeOffset At)?> Question(Row row, CancellationToken cancel)
    {
        if (row.Deed == "give-advice-to-all")
        {
            var number = int.Parse(row.Detail!, CultureInfo.InvariantCulture);
            var advice = await db.AdviceToAll.AsNoTracking().SingleOrDefaultAsync(advice => advice.Number == number, cancel);
            return advice is { Question: { } toAll } ? (toAll, advice.At) : null;
        }
        using var detail = JsonDocument.Parse(row.Detail!);
        var fact = detail.RootElement[0].GetProperty("number").GetInt32();
        return await db.Facts.AsNoTracking().SingleOrDefaultAsync(each => each.Initiative == row.Case && each.Number == fact, cancel) is { } found && FactTable.Read(found).What is Fact.Advised({ } question, _)
            ? (question, found.At)
            : null;
    }

    async Task<IEnumerable<Happening>> SignUps(List<Row> rows, CancellationToken cancel)
    {
        var signUps = rows.Where(row => row.Deed == "sign-up").ToArray();
        if (signUps.Length == 0) return [];
        var gatherings = (await new MyQueries(db).Gatherings(signUps.Select(row => row.Case), cancel)).ToDictionary(gathering => gathering.Id.ToString());
        return from row in signUps
               where gatherings.ContainsKey(row.Case)
               let its = gatherings[row.Case]
               select new Happening(
                   row.Number, new(row.Case, its.Plan.Counties, its.IsPublic, its.Plan.Initiative, its.IsExample), its.Plan.Title, new WhatHappened.SignedUp(its.MadeBy));
    }

    async Task<Dictionary<string, (Subject.Case About, Words Name)>> Initiatives(IEnumerable<string> cases, CancellationToken cancel) =>
        (await new MyQueries(db).Items(cases, cancel)).ToDictionary(item => item.Id.ToString(), item =>
            (new Subject.Case(item.Id.ToString(), item.Counties, !item.Public.IsEmpty, Example: item.Example), AlertWords.Plain(item.Name)));

    sealed record Row(long Number, string Case, string Deed, string By, string? Detail);
}
