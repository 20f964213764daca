using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.FollowUps;

/// <summary>A task with what it is after.</summary>
/// <param name="Gathering">Which gathering.</param>
/// <param name="Title">Its title, in bokmål.</param>
/// <param name="About">What rights are asked about.</param>
/// <param name="Task">The task.</param>
public sealed record OpenFollowUp(GatheringId Gathering, string Title, Subject.Case About, FollowUp Task);

/// <summary>What pages ask about tasks.</summary>
public sealed class FollowUpQueries(ClustersDb db)
{
    /// <summary>Those of a gathering: open ones first, by their day.</summary>
    public async Task<ImmutableArray<FollowUp>> Of(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        var rows = await db.Set<FollowUpRow>().AsNoTracking().Where(row => row.Gathering == key).ToListAsync(cancel);
        var initiatives = await Initiatives(rows, cancel);
        return [.. rows.Select(row => FollowUpTable.Read(row, Of(row, initiatives))).OrderBy(task => task.Done is not null).ThenBy(task => task.Due).ThenBy(task => task.Number)];
    }

    /// <summary>All that are open, by their day. Three questions, however many there are.</summary>
    public async Task<ImmutableArray<OpenFollowUp>> Open(CancellationToken cancel)
    {
        var rows = await db.Set<FollowUpRow>().AsNoTracking().Where(row => row.DoneOn == null).OrderBy(row => row.Due)
            .Join(db.Set<GatheringRow>(), row => row.Gathering, gathering => gathering.Id, (row, gathering) => new { Row = row, gathering.Title, gathering.Counties, gathering.OpenedAt, gathering.Initiative, gathering.MadeBy }).ToListAsync(cancel);
        var initiatives = await Initiatives(rows.Select(each => each.Row), cancel);
        return
        [
            .. rows.Select(each => new OpenFollowUp(
                    GatheringId.Read(each.Row.Gathering)!.Value, each.Title,
                    new Subject.Case(each.Row.Gathering, [.. each.Counties.Split(' ', StringSplitOptions.RemoveEmptyEntries)], each.OpenedAt is not null, each.Initiative, MadeUpPeople.Has(each.MadeBy)),
                    FollowUpTable.Read(each.Row, Of(each.Row, initiatives))))
                .Where(each => each.Task.Done is null).OrderBy(each => each.Task.Due).ThenBy(each => each.Gathering.ToString(), StringComparer.Ordinal).ThenBy(each => each.Task.Number),
        ];
    }

    static Initiative? Of(FollowUpRow row, Dictionary<string, Initiative> initiatives) => row.Initiative is { } id ? initiatives.GetValueOrDefault(id) : null;

    async Task<Dictionary<string, Initiative>> Initiatives(IEnumerable<FollowUpRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Initiative).OfType<string>().Distinct().ToArray();
        if (ids.Length == 0) return [];
        var facts = await db.Facts.AsNoTracking().Where(fact => ids.Contains(fact.Initiative)).OrderBy(fact => fact.Initiative).ThenBy(fact => fact.Number).ToListAsync(cancel);
        return facts.GroupBy(fact => fact.Initiative).ToDictionary(group => group.Key, group => Initiative.Of(InitiativeId.TryParse(group.Key)!.Value, [.. group.Select(FactTable.Read)]));
    }
}
