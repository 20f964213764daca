using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Journal;

/// <summary>What came of anchoring. Closed.</summary>
public abstract record Anchored
{
    Anchored() { }

    /// <summary>The heads of today are signed and kept.</summary>
    public sealed record Made(Anchor Anchor) : Anchored;

    /// <summary>Nothing has been written since the last anchor, or ever.</summary>
    public sealed record Nothing : Anchored;

    /// <summary>A journal no longer holds what an anchor signed. Nothing was signed, and the old anchor stays as evidence: run <c>klynge verify</c>.</summary>
    /// <param name="Why">Which.</param>
    public sealed record Refused(string Why) : Anchored;
}

/// <summary>Signs the heads of all journals and lays them in <see cref="AnchorFolder"/>. Run it every hour: the anchor of today follows, the one of yesterday stays.</summary>
/// <param name="modules">Opens each module; those without a journal are passed over.</param>
/// <param name="dataDirectory">Of the installation: its key and its anchors.</param>
/// <param name="clock">The time.</param>
public sealed class AnchorJournals(IReadOnlyList<Func<ModuleDb>> modules, string dataDirectory, TimeProvider clock)
{
    /// <summary>Makes today's anchor when something has been written since the last.</summary>
    /// <param name="operator">Who gets the first one of each day by mail; null when nobody does.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Anchored> Run((string Address, Language Language)? @operator, CancellationToken cancel)
    {
        var folder = AnchorFolder.In(dataDirectory);
        var now = clock.GetUtcNow();
        var today = OsloTime.Day(now);
        var days = folder.Days();
        var latest = days.Count > 0 ? folder.Of(days[^1]) : null;

        var heads = new List<AnchoredHead>();
        foreach (var open in modules)
        {
            await using var db = open();
            if (db.Model.FindEntityType(typeof(JournalRow)) is null) continue;
            var head = await db.Journal().OrderByDescending(row => row.Number).Select(row => new AnchoredHead(db.ModuleName, row.Number, row.Hash)).FirstOrDefaultAsync(cancel);
            if (latest?.Heads.FirstOrDefault(other => other.Module == db.ModuleName) is { } anchored)
            {
                var there = await db.Journal().Where(row => row.Number == anchored.Entries).Select(row => row.Hash).FirstOrDefaultAsync(cancel);
                if (there != anchored.Hash) return new Anchored.Refused($"{db.ModuleName}: entry {anchored.Entries} is not the one that the anchor of {latest.Date:O} signed.");
            }
            if (head is not null) heads.Add(head);
        }
        if (heads.Count == 0 || latest is not null && latest.Heads.ToHashSet().SetEquals(heads)) return new Anchored.Nothing();

        using var key = SigningKey.Of(dataDirectory);
        var before = days.LastOrDefault(day => day < today) is var day && day != default ? folder.Of(day) : null;
        var anchor = Anchor.Signed(key, today, now, heads, before);
        folder.Keep(anchor);
        if (@operator is { } person) await Mail(anchor, person, cancel);
        return new Anchored.Made(anchor);
    }

    async Task Mail(Anchor anchor, (string Address, Language Language) person, CancellationToken cancel)
    {
        foreach (var open in modules)
        {
            await using var db = open();
            if (db.Model.FindEntityType(typeof(OutboxRow)) is null) continue;
            db.Post(anchor.Letter(person.Address, person.Language), "anchor", $"anchor/{anchor.Date:O}", anchor.At);
            await db.SaveChangesAsync(cancel);
            return;
        }
    }
}
