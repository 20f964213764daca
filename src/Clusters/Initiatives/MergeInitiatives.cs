using System.Collections.Immutable;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Initiatives;

/// <summary>Lets an initiative go into another: it is closed and points there; its history stays, and the clock follows the lineage.</summary>
public sealed class MergeInitiatives(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="from">The one that ends.</param>
    /// <param name="into">The one that lives on.</param>
    /// <param name="why">Why, in words.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it, after the one that lives on; null when one of them does not exist.</returns>
    public Task<Change?> Run(InitiativeId from, InitiativeId into, string why, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction<Change?>(async inside =>
        {
            if (await db.Initiative(from, inside) is not { } ending || await db.Initiative(into, inside) is not { } living) return null;
            var lineage = new Lineage([.. (await db.Links.AsNoTracking().ToListAsync(inside)).Select(LinkTable.Read)]);
            var today = OsloTime.Day(at);
            ImmutableArray<Message> reasons =
            [
                .. lineage.WhyNotAdd(from, into),
                .. ending.WhyNotMove(new InitiativeState.Closed(why, [into]), why, today, today, PreProjectRule.Usual),
                .. EditMessages.WhyNotText("reason", why, Editing.LongestText),
                .. living.State is InitiativeState.Closed ? [IntoClosed(living.Name)] : Array.Empty<Message>(),
            ];
            if (!reasons.IsEmpty) return new Change.Refused(reasons);

            var ended = ending.With([new Fact.Moved(new InitiativeState.Closed(why, [into]), why)], today, at, by);
            var after = living.With([new Fact.MergedWith(from)], today, at, by);
            await db.Save(ending, ended, "merge-initiatives", inside);
            await db.Save(living, after, "merge-initiatives", inside);
            db.Links.Add(LinkTable.Write(new(from, into, LinkKind.Merged, today)));
            await db.SaveChangesAsync(inside);
            return new Change.Done(after);
        }, cancel);

    static Message IntoClosed(string name) => new("into-closed", "other", new(
        $"{name} er avsluttet. Velg et initiativ som lever.", $"{name} er avslutta. Vel eit initiativ som lever.", $"{name} is closed. Choose an initiative that is alive."));
}
