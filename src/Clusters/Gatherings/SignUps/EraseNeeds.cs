using System.Text.Json;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Deletes what guests needed, 30 days after the end, and proves it: the journal says how many were deleted and how many are left, which is none.</summary>
public sealed class EraseNeeds(ClustersDb db)
{
    /// <returns>How many were deleted.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-Needs.KeptDays);
        var gatherings = await Kept().Where(pair => pair.EndAt <= before).Select(pair => pair.Id).Distinct().ToListAsync(cancel);
        var erased = 0;
        foreach (var id in gatherings) erased += await In(id, now, cancel);
        return erased;
    }

    IQueryable<GatheringRow> Kept() => db.Set<NeedsRow>().Join(db.Set<SignUpRow>(), needs => needs.SignUp, row => row.Id, (_, row) => row.Gathering)
        .Join(db.Set<GatheringRow>(), id => id, gathering => gathering.Id, (_, gathering) => gathering);

    Task<int> In(string id, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var its = db.Set<SignUpRow>().Where(row => row.Gathering == id).Select(row => row.Id);
        var erased = await db.Set<NeedsRow>().Where(needs => its.Contains(needs.SignUp)).ExecuteDeleteAsync(inside);
        var left = await db.Set<NeedsRow>().CountAsync(needs => its.Contains(needs.SignUp), inside);
        await db.Write(new JournalEntry(id, now, "system", null, "erase-needs", null, null, JsonSerializer.Serialize(new { erased, left })), inside);
        await db.SaveChangesAsync(inside);
        return erased;
    }, cancel);
}
