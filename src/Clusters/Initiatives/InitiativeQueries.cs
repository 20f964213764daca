using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Initiatives;

/// <summary>What a right is decided by: where an initiative belongs, and whether anyone may read of it.</summary>
/// <param name="Counties">Codes of its counties.</param>
/// <param name="Public">Whether it has a public page.</param>
/// <param name="Example">Whether a made-up person began it.</param>
public sealed record Whereabouts(ImmutableArray<string> Counties, bool Public, bool Example);

/// <summary>An initiative in its family.</summary>
/// <param name="Link">How the one became the other.</param>
/// <param name="From">The older.</param>
/// <param name="To">The younger, or the one that lived on.</param>
public sealed record Kin(Link Link, Relative From, Relative To);

/// <summary>One of a family.</summary>
/// <param name="Name">Its name now.</param>
/// <param name="Began">The day it began.</param>
/// <param name="Ended">The day it was closed; null while it lives.</param>
public sealed record Relative(string Name, DateOnly Began, DateOnly? Ended);

/// <summary>Reads initiatives.</summary>
public sealed class InitiativeQueries(ClustersDb db)
{
    const string Closed = "closed";

    /// <summary>One, read from all its facts; null when there is none.</summary>
    public Task<Initiative?> Get(InitiativeId id, CancellationToken cancel) => db.Initiative(id, cancel);

    /// <summary>Where it belongs; null when there is none.</summary>
    public async Task<Whereabouts?> Where(InitiativeId id, CancellationToken cancel)
    {
        var key = id.ToString();
        return await db.Initiatives.Where(row => row.Id == key).Select(row => new { row.Counties, row.PublicParts, row.Example }).SingleOrDefaultAsync(cancel) is { } row
            ? new([.. row.Counties.Split(',')], row.PublicParts.Length > 0, row.Example)
            : null;
    }

    /// <summary>The links between an initiative, what it came from and what came of it, oldest first.</summary>
    public async Task<ImmutableArray<Kin>> Family(InitiativeId id, CancellationToken cancel)
    {
        var links = (await db.Links.AsNoTracking().ToListAsync(cancel)).Select(LinkTable.Read).ToImmutableArray();
        if (links.IsEmpty) return [];
        var family = new Lineage(links).Family(id);
        var keys = family.SelectMany(link => new[] { link.From.ToString(), link.To.ToString() }).Distinct().ToArray();
        var names = await db.Initiatives.Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => new Relative(row.Name, row.Began, row.State == Closed ? row.Since : null), cancel);
        return [.. family.Select(link => new Kin(link, names[link.From.ToString()], names[link.To.ToString()]))];
    }

    /// <summary>Those that may be about the same, likeliest first; the closed ones left out.</summary>
    public async Task<ImmutableArray<Likeness>> Like(Sketch mine, CancellationToken cancel)
    {
        var rows = await db.Initiatives.Where(row => row.State != Closed).Select(row => new { row.Id, row.Name, row.Theme, row.Counties, row.Finding, row.Example }).ToListAsync(cancel);
        var organisations = mine.Organisations.ToArray();
        // Of those only that share somebody: who shares nobody cannot be alike by partners.
        var partners = organisations.Length == 0 ? [] : await db.Partners
            .Where(partner => partner.Organisation != null && db.Partners.Any(other => other.Initiative == partner.Initiative && organisations.Contains(other.Organisation!)))
            .Select(partner => new { partner.Initiative, partner.Organisation }).ToListAsync(cancel);
        var byInitiative = partners.ToLookup(partner => partner.Initiative, partner => partner.Organisation!);
        return Duplicates.Of(mine, rows.Select(row => new Sketch(
            InitiativeId.TryParse(row.Id), row.Name, row.Theme, [.. row.Counties.Split(',')], row.Finding, [.. byInitiative[row.Id].Distinct()], row.Example)));
    }
}
