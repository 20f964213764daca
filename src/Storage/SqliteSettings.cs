using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Klynge.Storage;

/// <summary>
/// What every connection needs: readers that do not wait for the writer, Norwegian order of names (<c>COLLATE nb</c>) and
/// <c>folded(text)</c> and <c>small_letters(text)</c>, since SQLite sorts by bytes and its own <c>lower</c> and <c>LIKE</c> know ASCII only.
/// </summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings OnOpening = new();

    static readonly CompareInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    public static void Apply(SqliteConnection connection)
    {
        connection.CreateCollation("nb", (a, b) => Norwegian.Compare(a, b, CompareOptions.IgnoreCase));
        connection.CreateFunction("folded", (string? text) => text is null ? null : FoldedText.Of(text), isDeterministic: true);
        connection.CreateFunction("small_letters", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
        using var command = connection.CreateCommand();
        // NORMAL loses nothing when the program dies; a power cut may cost the last transactions, never the file's soundness.
        command.CommandText = """
            PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;
            """;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }
}
