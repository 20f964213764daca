using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Outbox;

/// <summary>Makes letters somebody's that were written before it was known whose the address is.</summary>
public static class LettersBefore
{
    /// <summary>Lets letters to an address be about the person that it turned out to be. Within the caller's transaction.</summary>
    /// <param name="db">The module.</param>
    /// <param name="before">What they were about until now.</param>
    /// <param name="address">Where they went, however capitals were written.</param>
    /// <param name="person">The pseudonym.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<int> ClaimLetters(this ModuleDb db, string before, string address, string person, CancellationToken cancel)
    {
        var folded = address.ToLowerInvariant();
        return db.Set<OutboxRow>().Where(row => row.About == before && SmallLetters.Of(row.Recipient) == folded).ExecuteUpdateAsync(set => set.SetProperty(row => row.About, person), cancel);
    }
}
