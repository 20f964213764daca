using System.Collections.Immutable;
using System.Globalization;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Access.Own;

/// <summary>The letters in a room's outbox to somebody: to their addresses, and to those that they had when a letter about them was written.</summary>
public static class StoredLetters
{
    /// <summary>Those that still have their content.</summary>
    public static async Task<ImmutableArray<StoredThing>> Find(ModuleDb db, Whom whom, CancellationToken cancel) =>
        [.. (await OutboxQueries.To(db, whom.Addresses, whom.Id.Pseudonym, cancel)).Select(letter => new StoredThing([
            ("at", new("Når", "Når", "When"), letter.NotBefore.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)),
            ("subject", new("Emne", "Emne", "Subject"), letter.Subject), ("to", new("Til", "Til", "To"), letter.To)]))];

    /// <summary>Empties them.</summary>
    public static async Task Forget(ModuleDb db, IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var forget = new ForgetRecipient(db, services.GetRequiredService<TimeProvider>());
        await forget.About(whom.Id.Pseudonym, cancel);
        foreach (var address in (await OutboxQueries.To(db, whom.Addresses, null, cancel)).Select(letter => letter.To).Distinct()) await forget.Run(address, cancel);
    }
}
