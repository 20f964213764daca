using System.Collections.Immutable;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Mine;

/// <summary>A sign-up of one's own.</summary>
/// <param name="Gathering">To what.</param>
/// <param name="SignUp">The sign-up.</param>
public sealed record MySignUp(Gathering Gathering, SignUp SignUp);

/// <summary>Something that somebody did to a case.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Deed">The word of the deed.</param>
/// <param name="At">When.</param>
public sealed record Doing(string Case, string Deed, DateTimeOffset At);

/// <summary>What a person's own page asks this room.</summary>
public sealed class MyQueries(ClustersDb db)
{
    /// <summary>The initiatives that somebody has a part in, by id: one question, however many.</summary>
    public async Task<ImmutableArray<Initiative>> Initiatives(IEnumerable<string> cases, CancellationToken cancel)
    {
        string[] ids = [.. cases.Where(id => InitiativeId.TryParse(id) is not null).Distinct()];
        if (ids.Length == 0) return [];
        var facts = await db.Facts.AsNoTracking().Where(fact => ids.Contains(fact.Initiative)).OrderBy(fact => fact.Initiative).ThenBy(fact => fact.Number).ToListAsync(cancel);
        return [.. facts.GroupBy(fact => fact.Initiative).Select(its => Initiative.Of(InitiativeId.TryParse(its.Key)!.Value, [.. its.Select(FactTable.Read)])).OrderBy(initiative => initiative.Id)];
    }

    /// <summary>The sign-ups with some addresses that stand, to gatherings that have not ended; the next first.</summary>
    public async Task<ImmutableArray<MySignUp>> SignUps(IEnumerable<string> addresses, DateTimeOffset now, CancellationToken cancel)
    {
        string[] keys = [.. addresses.Select(address => address.ToLowerInvariant())];
        if (keys.Length == 0) return [];
        return [.. (await db.Set<SignUpRow>().AsNoTracking().Where(SignUpTable.IsLive).Where(row => keys.Contains(row.EmailKey))
            .Join(db.Set<GatheringRow>().AsNoTracking(), row => row.Gathering, gathering => gathering.Id, (row, gathering) => new { Row = row, Gathering = gathering })
            .Where(pair => pair.Gathering.EndAt > now).OrderBy(pair => pair.Gathering.StartAt).ToListAsync(cancel))
            .Select(pair => new MySignUp(GatheringTable.Read(pair.Gathering), SignUpTable.Read(pair.Row)))];
    }

    /// <summary>Names of initiatives, by id.</summary>
    public async Task<ImmutableDictionary<string, string>> Names(IEnumerable<string> cases, CancellationToken cancel)
    {
        string[] ids = [.. cases.Distinct()];
        if (ids.Length == 0) return ImmutableDictionary<string, string>.Empty;
        return (await db.Initiatives.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancel)).ToImmutableDictionary(row => row.Id, row => row.Name);
    }

    /// <summary>How far back in the journal one looks: so many entries, however long somebody has been away.</summary>
    public const int MostEntries = 1000;

    /// <summary>What others have done since an instant, the last first.</summary>
    /// <param name="since">The instant.</param>
    /// <param name="but">Pseudonym of who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ImmutableArray<Doing>> Since(DateTimeOffset since, string but, CancellationToken cancel) =>
        [.. (await db.Journal().OrderByDescending(row => row.Number).Take(MostEntries).Where(row => row.At > since && row.By != but).Select(row => new { row.Case, row.Deed, row.At }).ToListAsync(cancel))
            .Select(row => new Doing(row.Case, row.Deed, row.At))];

    /// <summary>Some initiatives as a list shows them, by id.</summary>
    public async Task<ImmutableArray<PipelineItem>> Items(IEnumerable<string> cases, CancellationToken cancel)
    {
        string[] ids = [.. cases.Where(id => InitiativeId.TryParse(id) is not null).Distinct()];
        return ids.Length == 0 ? [] : [.. (await db.Initiatives.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel)).Select(PipelineItem.Of)];
    }

    /// <summary>Some gatherings, by id.</summary>
    public async Task<ImmutableArray<Gathering>> Gatherings(IEnumerable<string> cases, CancellationToken cancel)
    {
        string[] ids = [.. cases.Where(id => GatheringId.Read(id) is not null).Distinct()];
        return ids.Length == 0 ? [] : [.. (await db.Set<GatheringRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel)).Select(GatheringTable.Read)];
    }
}
