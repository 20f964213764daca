using Klynge.Storage;
using Microsoft.Data.Sqlite;

namespace Klynge.Register.Import;

/// <summary>Puts rows aside. They are counted without end and kept up to a limit, so that a wholly wrong file does not fill the disk.</summary>
sealed class BadRowWriter(SqliteConnection connection, ImportFileRow file, FileCounts counts) : IDisposable
{
    /// <summary>How many rows of one reason and file are kept with their line.</summary>
    public const int KeptOfEachReason = 20_000;

    readonly PreparedStatement insert = new(connection, """
        INSERT OR IGNORE INTO register_bad_row (import_id, kind, line, offset, reason, set_aside, value, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """);

    public void Write(Reading at, BadRowReason reason, string? value, string? raw)
    {
        if (counts.Count(reason) > KeptOfEachReason) return;
        insert.Bind(1, file.ImportId);
        insert.Bind(2, file.Kind);
        insert.Bind(3, at.Line);
        insert.Bind(4, at.Offset);
        insert.Bind(5, reason.Code);
        insert.Bind(6, reason.SetsAside);
        insert.Bind(7, value);
        insert.Bind(8, raw);
        insert.Run();
    }

    public void Dispose() => insert.Dispose();
}
