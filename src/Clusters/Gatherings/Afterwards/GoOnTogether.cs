using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Afterwards;

/// <summary>Makes an initiative of guests who want to go on, or takes them into one that is there: all of it, or nothing.</summary>
public sealed class GoOnTogether(ClustersDb db)
{
    /// <summary>Starts an initiative with them as its partners. The gathering where they met is a fact of it.</summary>
    /// <param name="id">The gathering.</param>
    /// <param name="guests">The organisations, each with what it is.</param>
    /// <param name="name">The initiative's name.</param>
    /// <param name="theme">What it is about.</param>
    /// <param name="counties">Codes of its counties.</param>
    /// <param name="finding">What it builds on; null from scratch.</param>
    /// <param name="known">Codes of all counties.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<Change?> Start(
        GatheringId id, ImmutableArray<(Party Who, PartnerKind Kind)> guests, string name, string theme, ImmutableArray<string> counties, PinnedFinding? finding, IReadOnlySet<string> known,
        Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Change?>(async inside =>
    {
        if (!await IsThere(id, inside)) return null;
        if (WhyNot(guests) is { IsEmpty: false } reasons) return new Change.Refused(reasons);
        var change = await new StartInitiative(db).Run(name, theme, counties, finding, known, by, now, inside);
        if (change is not Change.Done started) return change;
        return await With(id, started.After, guests, by, now, inside);
    }, cancel);

    /// <summary>Takes them into an initiative. Who is a partner there already stays as they are.</summary>
    /// <returns>What came of it; null when there is no such gathering or initiative.</returns>
    public Task<Change?> Join(GatheringId id, InitiativeId initiative, ImmutableArray<(Party Who, PartnerKind Kind)> guests, Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<Change?>(async inside =>
        !await IsThere(id, inside) || await db.Initiative(initiative, inside) is not { } there ? null
        : WhyNot(guests) is { IsEmpty: false } reasons ? new Change.Refused(reasons)
        : there.State is InitiativeState.Closed ? new Change.Refused([EditMessages.Closed])
        : await With(id, there, guests, by, now, inside), cancel);

    async Task<Change> With(GatheringId id, Initiative initiative, ImmutableArray<(Party Who, PartnerKind Kind)> guests, Hand by, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var kind in guests.DistinctBy(guest => guest.Who.Number ?? guest.Who.Name).GroupBy(guest => guest.Kind))
        {
            // All was asked before: a refusal here is a fault of ours, and nothing of the deed is kept.
            if (await new AddPartners(db).Run(initiative.Id, [.. kind.Select(guest => guest.Who)], kind.Key, by, now, cancel) is not Change.Done)
                throw new InvalidOperationException($"{initiative.Id} took the guests of {id} as {kind.Key} only in part.");
        }
        await new TellInitiatives(db).Tell(id, initiative.Id, by, now, cancel);
        await db.Write(new JournalEntry(id.ToString(), now, by.Person, by.For, "go-on-together", null, initiative.Id.ToString(), JsonSerializer.Serialize(new { guests = guests.Length })), cancel);
        await db.SaveChangesAsync(cancel);
        return new Change.Done((await db.Initiative(initiative.Id, cancel))!);
    }

    Task<bool> IsThere(GatheringId id, CancellationToken cancel) => db.Set<GatheringRow>().AnyAsync(row => row.Id == id.ToString(), cancel);

    // All is asked before anything is written: what is written stays.
    static ImmutableArray<Message> WhyNot(ImmutableArray<(Party Who, PartnerKind Kind)> guests) =>
        guests.IsEmpty ? [NobodyChosen()] : [.. guests.SelectMany(guest => Partnering.WhyNotParty(guest.Who, "guests"))];

    static Message NobodyChosen() => new("nobody-chosen", "guests", new(
        "Velg minst én av dem som kom.", "Vel minst éin av dei som kom.", "Choose at least one of those who came."));
}
