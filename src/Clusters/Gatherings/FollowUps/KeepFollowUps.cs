using System.Text.Json;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.FollowUps;

/// <summary>Agrees on tasks of a gathering, and ticks them. A task that is a step of an initiative is a fact there, in the same save.</summary>
public sealed class KeepFollowUps(ClustersDb db)
{
    /// <summary>Agrees on one.</summary>
    /// <param name="id">The gathering.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">The last day; null when what was typed is none.</param>
    /// <param name="initiative">The initiative whose next step it is; null when it stands alone. That the person may write there was asked before.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering or initiative.</returns>
    public Task<FollowUpOutcome?> Add(GatheringId id, string text, string owner, DateOnly? due, InitiativeId? initiative, Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<FollowUpOutcome?>(async inside =>
    {
        var key = id.ToString();
        if (!await db.Set<GatheringRow>().AnyAsync(row => row.Id == key, inside)) return null;
        var there = await db.Set<FollowUpRow>().CountAsync(row => row.Gathering == key, inside);
        if (FollowUp.WhyNot(text, owner, due, there).ToArray() is { Length: > 0 } reasons) return new FollowUpOutcome.Refused([.. reasons]);

        int? step = null;
        if (initiative is { } tied)
        {
            switch (await new PlanStep(db).Run(tied, null, text.Trim(), owner.Trim(), due, by, now, inside))
            {
                case null: return null;
                case Change.Refused(var why): return new FollowUpOutcome.Refused(why);
                case Change.Done done: step = done.After.NextStepNumber - 1; break;
            }
        }
        await Insert(key, [(text.Trim(), owner.Trim(), due!.Value)], initiative, step, by, now, inside);
        return new FollowUpOutcome.Done(1);
    }, cancel);

    /// <summary>Agrees on all that is usual, for one owner, each by its day; those that are there already are left out, and when the gathering has ended what is for before it.</summary>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<FollowUpOutcome?> AddUsual(GatheringId id, string owner, Language language, Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<FollowUpOutcome?>(async inside =>
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, inside) is not { } row) return null;
        var (plan, today) = (GatheringTable.Read(row).Plan, OsloTime.Day(now));
        var there = await db.Set<FollowUpRow>().Where(task => task.Gathering == key).Select(task => task.Text).ToListAsync(inside);
        var usual = Template.Missing(plan, there, now);
        if (FollowUp.WhyNot("-", owner, today, there.Count + Math.Max(0, usual.Length - 1)).ToArray() is { Length: > 0 } reasons) return new FollowUpOutcome.Refused([.. reasons]);
        if (usual.Length > 0) await Insert(key, [.. usual.Select(task => (task.What.In(language), owner.Trim(), task.Due(plan, today)))], null, null, by, now, inside);
        return new FollowUpOutcome.Done(usual.Length);
    }, cancel);

    /// <summary>Ticks one that is done.</summary>
    /// <returns>What came of it; null when there is no such task.</returns>
    public Task<FollowUpOutcome?> Finish(GatheringId id, int number, Hand by, DateTimeOffset now, CancellationToken cancel) => Change(id, number, "finish-task", by, now,
        row => row.DoneOn ??= OsloTime.Day(now),
        (tied, _, inside) => new FinishStep(db).Run(tied.Initiative, tied.Step, by, now, inside), cancel);

    /// <summary>Takes the tick away.</summary>
    /// <returns>What came of it; null when there is no such task.</returns>
    public Task<FollowUpOutcome?> Reopen(GatheringId id, int number, Hand by, DateTimeOffset now, CancellationToken cancel) => Change(id, number, "reopen-task", by, now,
        row => row.DoneOn = null,
        (tied, initiative, inside) => initiative.Entries.LastOrDefault(entry => entry.What is Fact.StepDone(var step) && step == tied.Step && !initiative.UndoneEntries.Contains(entry.Number)) is { } done
            ? new UndoFact(db).Run(tied.Initiative, done.Number, by, now, inside)
            : Task.FromResult<Change?>(new Change.Done(initiative)), cancel);

    /// <summary>Gives open tasks of the template the days that they have where a gathering has moved to. Within the caller's transaction and save.</summary>
    internal async Task MoveWith(Gathering gathering, DateOnly today, CancellationToken cancel)
    {
        var (key, usual) = (gathering.Id.ToString(), Template.Of(gathering.Plan.Kind).Tasks);
        foreach (var row in await db.Set<FollowUpRow>().Where(row => row.Gathering == key && row.DoneOn == null && row.Initiative == null).ToListAsync(cancel))
            if (usual.FirstOrDefault(task => Languages.All.Any(language => task.What.In(language) == row.Text)) is { } task) row.Due = task.Due(gathering.Plan, today);
    }

    Task<FollowUpOutcome?> Change(
        GatheringId id, int number, string deed, Hand by, DateTimeOffset now, Action<FollowUpRow> alone, Func<TiedStep, Initiative, CancellationToken, Task<Change?>> tied, CancellationToken cancel) =>
        db.InOneTransaction<FollowUpOutcome?>(async inside =>
        {
            var key = id.ToString();
            if (await db.Set<FollowUpRow>().SingleOrDefaultAsync(row => row.Gathering == key && row.Number == number, inside) is not { } row) return null;
            if (FollowUpTable.Read(row, null).Tied is { } step && await db.Initiative(step.Initiative, inside) is { } initiative)
            {
                if (await tied(step, initiative, inside) is Initiatives.Change.Refused(var reasons)) return new FollowUpOutcome.Refused(reasons);
            }
            else alone(row);
            await db.Write(new JournalEntry(key, now, by.Person, by.For, deed, null, null, JsonSerializer.Serialize(new { task = number })), inside);
            await db.SaveChangesAsync(inside);
            return new FollowUpOutcome.Done(1);
        }, cancel);

    async Task Insert(string key, (string Text, string Owner, DateOnly Due)[] tasks, InitiativeId? initiative, int? step, Hand by, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.Set<FollowUpRow>().Where(row => row.Gathering == key).MaxAsync(row => (int?)row.Number, cancel) ?? 0;
        foreach (var (at, (text, owner, due)) in tasks.Index())
            db.Add(new FollowUpRow { Gathering = key, Number = last + 1 + at, Text = text, Owner = owner, Due = due, Initiative = initiative?.ToString(), Step = step, By = by.Person });
        await db.Write(new JournalEntry(key, now, by.Person, by.For, "add-tasks", null, null, JsonSerializer.Serialize(new { first = last + 1, count = tasks.Length })), cancel);
        await db.SaveChangesAsync(cancel);
    }
}
