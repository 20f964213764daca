using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Materials;

/// <summary>What came of adding a file. Closed.</summary>
public abstract record MaterialOutcome
{
    MaterialOutcome() { }

    /// <summary>It is there.</summary>
    public sealed record Added(Material Material) : MaterialOutcome;

    /// <summary>It is not.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : MaterialOutcome;
}

/// <summary>Adds files to a gathering, changes who may fetch them, takes them away and brings them back.</summary>
public sealed class KeepMaterials(ClustersDb db)
{
    /// <summary>Adds a file that the store has taken.</summary>
    /// <returns>What came of it; null when there is no such gathering. The same content twice is one file.</returns>
    public Task<MaterialOutcome?> Add(GatheringId id, string title, FileOutcome.Kept file, Audience audience, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<MaterialOutcome?>(async inside =>
    {
        var key = id.ToString();
        if (!await db.Set<GatheringRow>().AnyAsync(row => row.Id == key, inside)) return null;
        var there = await db.Set<MaterialRow>().Where(row => row.Gathering == key && row.RemovedAt == null).ToListAsync(inside);
        if (there.Find(row => row.Hash == file.Hash) is { } same) return new MaterialOutcome.Added(MaterialTable.Read(same));
        if (Material.WhyNot(title, there.Count).ToArray() is { Length: > 0 } reasons) return new MaterialOutcome.Refused([.. reasons]);
        var row = new MaterialRow
        {
            Id = Guid.CreateVersion7(now),
            Gathering = key,
            Title = title.Trim() is { Length: > 0 } given ? given : file.Name,
            Name = file.Name,
            Kind = file.Kind,
            Size = file.Size,
            Hash = file.Hash,
            Audience = MaterialTable.WordOf(audience),
            At = now,
            By = by,
        };
        db.Add(row);
        await Note("add-material", row, by, now, inside);
        return new MaterialOutcome.Added(MaterialTable.Read(row));
    }, cancel);

    /// <summary>Lets others fetch it, or no longer.</summary>
    /// <returns>Whether there is such a file.</returns>
    public Task<bool> ShowTo(GatheringId id, Guid material, Audience audience, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, material, "show-material", row => row.Audience = MaterialTable.WordOf(audience), by, now, cancel);

    /// <summary>Takes it away: nobody can fetch it.</summary>
    /// <returns>Whether there is such a file.</returns>
    public Task<bool> Remove(GatheringId id, Guid material, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, material, "remove-material", row => row.RemovedAt ??= now, by, now, cancel);

    /// <summary>Brings it back.</summary>
    /// <returns>Whether there is such a file.</returns>
    public Task<bool> Restore(GatheringId id, Guid material, string by, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, material, "restore-material", row => row.RemovedAt = null, by, now, cancel);

    Task<bool> Change(GatheringId id, Guid material, string deed, Action<MaterialRow> change, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var key = id.ToString();
        if (await db.Set<MaterialRow>().SingleOrDefaultAsync(row => row.Id == material && row.Gathering == key, inside) is not { } row) return false;
        change(row);
        await Note(deed, row, by, now, inside);
        return true;
    }, cancel);

    async Task Note(string deed, MaterialRow row, string by, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Write(new JournalEntry(row.Gathering, now, by, null, deed, null, null, JsonSerializer.Serialize(new { material = row.Id, row.Hash, row.Audience })), cancel);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>What pages ask about files of gatherings.</summary>
public sealed class MaterialQueries(ClustersDb db)
{
    /// <summary>Those of a gathering, in the order they were added.</summary>
    public async Task<ImmutableArray<Material>> Of(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        return [.. (await db.Set<MaterialRow>().AsNoTracking().Where(row => row.Gathering == key && row.RemovedAt == null).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel)).Select(MaterialTable.Read)];
    }

    /// <summary>One; null when there is none, or it has been taken away.</summary>
    public async Task<Material?> Get(GatheringId id, Guid material, CancellationToken cancel)
    {
        var key = id.ToString();
        return await db.Set<MaterialRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == material && row.Gathering == key && row.RemovedAt == null, cancel) is { } row ? MaterialTable.Read(row) : null;
    }
}
