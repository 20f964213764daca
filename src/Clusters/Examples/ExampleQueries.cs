using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Examples;

/// <summary>The living example as it was built.</summary>
/// <param name="On">The day that it was built; its dates are counted from it.</param>
/// <param name="Leading">Permanent id of the initiative that the made-up persons have part in.</param>
/// <param name="Seminar">Permanent id of the coming seminar.</param>
/// <param name="SeminarOn">The day of the seminar.</param>
/// <param name="Cases">Permanent ids of all initiatives and gatherings of it.</param>
public sealed record BuiltExamples(DateOnly On, string Leading, string Seminar, DateOnly SeminarOn, ImmutableArray<string> Cases);

/// <summary>Asks what was built. The journal knows: it has one entry for each time that the example was built or cleared.</summary>
public sealed class ExampleQueries(ClustersDb db)
{
    /// <summary>The case of the journal's entries.</summary>
    internal const string Case = "examples";

    internal const string Build = "build-examples", Clear = "clear-examples";

    /// <summary>What stands now; null when it was never built, or has been cleared.</summary>
    public async Task<BuiltExamples?> Built(CancellationToken cancel) =>
        await Last(cancel) is { Deed: Build, Detail: { } detail } ? JsonSerializer.Deserialize<BuiltExamples>(detail) : null;

    /// <summary>Whether a person has cleared it, and nobody has built it again.</summary>
    public async Task<bool> WereCleared(CancellationToken cancel) => await Last(cancel) is { Deed: Clear };

    Task<JournalRow?> Last(CancellationToken cancel) => db.Journal().Where(row => row.Case == Case).OrderByDescending(row => row.Place).FirstOrDefaultAsync(cancel);
}
