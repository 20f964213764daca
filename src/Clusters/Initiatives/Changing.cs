using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Initiatives;

/// <summary>How every deed changes an initiative: load its facts, decide, add facts, what they add up to and the journal's entry in one save.</summary>
static class Changing
{
    /// <summary>The facts of an initiative, read whole; null when there is none.</summary>
    public static async Task<Initiative?> Initiative(this ClustersDb db, InitiativeId id, CancellationToken cancel)
    {
        var key = id.ToString();
        var rows = await db.Facts.AsNoTracking().Where(fact => fact.Initiative == key).OrderBy(fact => fact.Number).ToListAsync(cancel);
        return rows.Count == 0 ? null : Initiatives.Initiative.Of(id, [.. rows.Select(FactTable.Read)]);
    }

    /// <summary>Adds facts to an initiative when nothing speaks against it.</summary>
    /// <param name="db">The room.</param>
    /// <param name="id">Which.</param>
    /// <param name="deed">The deed's word in the journal: <c>rename-initiative</c>.</param>
    /// <param name="by">Who.</param>
    /// <param name="on">The day it is so from; null for today.</param>
    /// <param name="at">Now.</param>
    /// <param name="why">Every reason why not.</param>
    /// <param name="facts">What is so from that day; none when it is so already.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public static Task<Change?> Change(
        this ClustersDb db, InitiativeId id, string deed, Hand by, DateOnly? on, DateTimeOffset at,
        Func<Initiative, IEnumerable<Message>> why, Func<Initiative, IEnumerable<Fact>> facts, CancellationToken cancel) =>
        db.InOneTransaction<Change?>(async inside =>
        {
            if (await db.Initiative(id, inside) is not { } before) return null;
            if (before.WhyNot(why, on ?? OsloTime.Day(at), OsloTime.Day(at)) is { IsEmpty: false } reasons) return new Change.Refused(reasons);
            ImmutableArray<Fact> added = [.. facts(before)];
            if (added.IsEmpty) return new Change.Done(before);
            if (before.State is InitiativeState.Closed && !added.All(MayFollowTheEnd)) return new Change.Refused([EditMessages.Closed]);

            var after = before.With(added, on ?? OsloTime.Day(at), at, by);
            await db.Save(before, after, deed, inside);
            await db.SaveChangesAsync(inside);
            return new Change.Done(after);
        }, cancel);

    /// <summary>Puts the new facts, what they add up to and the journal's entry into the next save.</summary>
    public static async Task Save(this ClustersDb db, Initiative? before, Initiative after, string deed, CancellationToken cancel)
    {
        var key = after.Id.ToString();
        var row = before is null ? null : await db.Initiatives.SingleAsync(initiative => initiative.Id == key, cancel);
        if (row is null) db.Initiatives.Add(row = new());
        InitiativeTable.Write(after, row);

        var added = after.Entries.Skip(before?.Version ?? 0).ToImmutableArray();
        db.Facts.AddRange(added.Select(entry => FactTable.Write(after.Id, entry)));
        await db.SavePartners(before, after, cancel);
        await db.SaveSteps(before, after, cancel);
        await db.SaveAttendance(before, after, cancel);

        var last = added[^1];
        // The journal cannot forget, so it holds the hash of what was written and not the words: a fact that is changed behind our back no longer fits it.
        var detail = JsonSerializer.Serialize(added.Select(entry => FactTable.Write(after.Id, entry)).Select(fact => new { fact.Number, fact.Day, fact.Kind, Hash = fact.Hash() }), Detail);
        await db.Write(new JournalEntry(key, last.At, last.By.Person, last.By.For, deed, before?.State.Stage.Key(), after.State.Stage.Key(), detail), cancel);
    }

    static readonly JsonSerializerOptions Detail = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    static async Task SavePartners(this ClustersDb db, Initiative? before, Initiative after, CancellationToken cancel)
    {
        var changed = after.Partners.Values.Where(partner => before?.Partners.GetValueOrDefault(partner.Number) != partner).Select(partner => partner.Number)
            .Concat(before?.Partners.Keys.Except(after.Partners.Keys) ?? []).ToArray();
        if (changed.Length == 0) return;

        var key = after.Id.ToString();
        var rows = await db.Partners.Where(partner => partner.Initiative == key && changed.Contains(partner.Number)).ToDictionaryAsync(partner => partner.Number, cancel);
        foreach (var number in changed)
        {
            if (!rows.TryGetValue(number, out var row)) db.Partners.Add(row = new() { Initiative = key, Number = number });
            if (after.Partners.TryGetValue(number, out var partner)) PartnerTable.Write(partner, row);
            else db.Partners.Remove(row);
        }
    }

    static async Task SaveSteps(this ClustersDb db, Initiative? before, Initiative after, CancellationToken cancel)
    {
        var changed = after.Steps.Values.Where(step => before?.Steps.GetValueOrDefault(step.Number) != step).Select(step => step.Number)
            .Concat(before?.Steps.Keys.Except(after.Steps.Keys) ?? []).ToArray();
        if (changed.Length == 0) return;

        var key = after.Id.ToString();
        var rows = await db.Set<StepRow>().Where(step => step.Initiative == key && changed.Contains(step.Number)).ToDictionaryAsync(step => step.Number, cancel);
        foreach (var number in changed)
        {
            if (!rows.TryGetValue(number, out var row)) db.Add(row = new() { Initiative = key, Number = number });
            if (after.Steps.TryGetValue(number, out var step)) StepTable.Write(step, row);
            else db.Remove(row);
        }
    }

    static async Task SaveAttendance(this ClustersDb db, Initiative? before, Initiative after, CancellationToken cancel)
    {
        var (were, are) = (before?.Meetings.Select(meeting => meeting.Gathering).ToHashSet(StringComparer.Ordinal) ?? [], after.Meetings.Select(meeting => meeting.Gathering).ToHashSet(StringComparer.Ordinal));
        if (were.SetEquals(are)) return;

        var key = after.Id.ToString();
        db.AddRange(are.Except(were).Select(gathering => new AttendanceRow { Initiative = key, Gathering = gathering }));
        var gone = were.Except(are).ToArray();
        db.RemoveRange(await db.Set<AttendanceRow>().Where(row => row.Initiative == key && gone.Contains(row.Gathering)).ToListAsync(cancel));
    }

    static ImmutableArray<Message> WhyNot(this Initiative initiative, Func<Initiative, IEnumerable<Message>> why, DateOnly on, DateOnly today) =>
    [
        .. on > today ? [MoveMessages.InTheFuture] : Enumerable.Empty<Message>(),
        .. on < initiative.Began ? [EditMessages.BeforeItBegan(initiative.Began)] : Enumerable.Empty<Message>(),
        .. why(initiative),
    ];

    // What is closed may be reopened by undoing, shown or hidden, and spoken of; no more.
    static bool MayFollowTheEnd(Fact fact) => fact is Fact.Undone or Fact.MadePublic or Fact.Contacted or Fact.Moved;
}
