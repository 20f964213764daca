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
        var rows = await Standing().Where(each => each.Row.Gathering == key).ToListAsync(cancel);
        return [.. rows.Select(each => FollowUpTable.Read(each.Row, each.Step)).OrderBy(task => task.Done is not null).ThenBy(task => task.Due).ThenBy(task => task.Number)];
    }

    /// <summary>All that are open, by their day. One question, however many there are and have been.</summary>
    public Task<ImmutableArray<OpenFollowUp>> Open(CancellationToken cancel) => Open(null, cancel);

    /// <summary>Those that are open and somebody's, by the name that stands on them; of all when it is null.</summary>
    public async Task<ImmutableArray<OpenFollowUp>> Open(string? owner, CancellationToken cancel)
    {
        var rows = await Standing().Where(each => each.Row.DoneOn == null && (each.Step == null || each.Step.DoneOn == null)
                && (owner == null || (each.Step == null ? each.Row.Owner : each.Step.Owner) == owner))
            .Join(db.Set<GatheringRow>(), each => each.Row.Gathering, gathering => gathering.Id, (each, gathering) => new { each.Row, each.Step, gathering.Title, gathering.Counties, gathering.OpenedAt, gathering.Initiative, gathering.MadeBy }).ToListAsync(cancel);
        return
        [
            .. rows.Select(each => new OpenFollowUp(
                    GatheringId.Read(each.Row.Gathering)!.Value, each.Title,
                    new Subject.Case(each.Row.Gathering, [.. each.Counties.Split(' ', StringSplitOptions.RemoveEmptyEntries)], each.OpenedAt is not null, each.Initiative, MadeUpPeople.Has(each.MadeBy)),
                    FollowUpTable.Read(each.Row, each.Step)))
                .OrderBy(each => each.Task.Due).ThenBy(each => each.Gathering.ToString(), StringComparer.Ordinal).ThenBy(each => each.Task.Number),
        ];
    }

    // Each with the step of an initiative that it is, when it is one.
    IQueryable<Kept> Standing() =>
        from row in db.Set<FollowUpRow>().AsNoTracking()
        from step in db.Set<StepRow>().AsNoTracking().Where(step => step.Initiative == row.Initiative && step.Number == row.Step).DefaultIfEmpty()
        select new Kept { Row = row, Step = step };

    sealed class Kept
    {
        public required FollowUpRow Row { get; init; }
        public StepRow? Step { get; init; }
    }
}
