using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.People;

/// <summary>The names behind the pseudonyms of a journal, for those who may read it. Who has been erased has none.</summary>
public sealed class PersonNames(AccessDb db)
{
    /// <summary>Names by pseudonym, in one question; those that are of no person, or of nobody any more, are not in it.</summary>
    public async Task<ImmutableDictionary<string, string>> Of(IEnumerable<string> pseudonyms, CancellationToken cancel)
    {
        var ids = pseudonyms.Distinct().Select(PersonId.Read).OfType<PersonId>().Select(id => id.Value).ToArray();
        if (ids.Length == 0) return [];
        var rows = await db.People.Where(row => ids.Contains(row.Id) && row.Name != "").Select(row => new { row.Id, row.Name }).ToListAsync(cancel);
        return rows.ToImmutableDictionary(row => new PersonId(row.Id).Pseudonym, row => row.Name);
    }
}
