using System.Globalization;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters;

/// <summary>The numbers of permanent ids, as the journal remembers them.</summary>
static class Numbers
{
    /// <summary>The highest number that a case was ever given, also one that has been taken out since; 0 when none was.</summary>
    /// <param name="db">The room.</param>
    /// <param name="letter">The letter before the year: I, A.</param>
    /// <param name="year">Whole year.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<int> LastGiven(this ClustersDb db, char letter, int year, CancellationToken cancel)
    {
        var (first, end) = (string.Create(CultureInfo.InvariantCulture, $"{letter}-{year % 100:00}-"), string.Create(CultureInfo.InvariantCulture, $"{letter}-{year % 100:00}."));
        // By range and not by LIKE, so that the index answers. The database compares by bytes, whatever culture is said here.
#pragma warning disable CA1309
        var cases = await db.Journal().Where(row => string.Compare(row.Case, first) >= 0 && string.Compare(row.Case, end) < 0 && row.Place == 1).Select(row => row.Case).ToListAsync(cancel);
#pragma warning restore CA1309
        return cases.Select(@case => int.Parse(@case.AsSpan(first.Length), NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
    }
}
