using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Examples;

/// <summary>
/// Takes out all that made-up persons began: initiatives, gatherings with their guests and letters, advice to all. What real persons began is not touched, and
/// the journal keeps its entries, with one more that says so (docs/adr/0135).
/// </summary>
public sealed class ClearExamples(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="by">Pseudonym of who does it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Permanent ids of what was taken out.</returns>
    public Task<ImmutableArray<string>> Run(string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        string[] madeUp = [.. MadeUpPeople.All.Select(person => person.Id.Pseudonym)];
        ImmutableArray<string> cases =
        [
            .. await db.Initiatives.Where(row => row.Example).Select(row => row.Id).ToListAsync(inside),
            .. await db.Set<GatheringRow>().Where(row => madeUp.Contains(row.MadeBy)).Select(row => row.Id).ToListAsync(inside),
        ];
        await TakeOut(cases, inside);
        await db.Set<ContactRow>().Where(contact => madeUp.Contains(contact.AddedBy)).ExecuteDeleteAsync(inside);
        await db.AdviceToAll.Where(advice => madeUp.Contains(advice.By)).ExecuteDeleteAsync(inside);
        await db.Write(new JournalEntry(ExampleQueries.Case, now, by, null, ExampleQueries.Clear, null, null, JsonSerializer.Serialize(cases)), inside);
        await db.SaveChangesAsync(inside);
        return cases;
    }, cancel);

    /// <summary>A task of a real gathering that is a step of a made-up initiative is a task by itself from now on, as it stands.</summary>
    async Task Untie(string[] initiatives, CancellationToken cancel)
    {
        foreach (var row in await db.Set<FollowUpRow>().Where(row => row.Initiative != null && initiatives.Contains(row.Initiative)).ToListAsync(cancel))
        {
            var task = FollowUpTable.Read(row, await db.Set<StepRow>().AsNoTracking().SingleOrDefaultAsync(step => step.Initiative == row.Initiative && step.Number == row.Step, cancel));
            (row.Text, row.Owner, row.Due, row.DoneOn, row.Initiative, row.Step) = (task.Text, task.Owner, task.Due, task.Done, null, null);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes some cases out, with all that hangs on them.</summary>
    internal async Task TakeOut(IReadOnlyCollection<string> cases, CancellationToken cancel)
    {
        await db.ForgetLettersAbout(cases, cancel);
        await db.ForgetDraftsAbout(cases, cancel);
        await db.TakeOut<GatheringRow>([.. cases.Where(id => GatheringId.Read(id) is not null)], cancel);
        await Untie([.. cases.Where(id => InitiativeId.TryParse(id) is not null)], cancel);
        await db.TakeOut<InitiativeRow>([.. cases.Where(id => InitiativeId.TryParse(id) is not null)], cancel);
    }
}
