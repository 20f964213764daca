using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Klynge.Storage;

/// <summary>
/// One SQL statement, compiled once and run millions of times: for bulk work, where a command object with named parameters costs
/// more than the insert itself. Parameters are numbered from 1, columns from 0.
/// </summary>
public sealed class PreparedStatement : IDisposable
{
    readonly SqliteConnection connection;
    readonly sqlite3_stmt statement;
    byte[] utf8 = new byte[1024];

    /// <summary>Compiles a statement on an open connection.</summary>
    /// <exception cref="SqliteException">It is not valid.</exception>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle!, sql, out statement));
    }

    /// <summary>Binds a whole number, or null.</summary>
    public void Bind(int parameter, long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, parameter, number) : raw.sqlite3_bind_null(statement, parameter));

    /// <summary>Binds a text, or null.</summary>
    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            Bind(parameter, (long?)null);
            return;
        }
        if (utf8.Length < value.Length * 3) utf8 = new byte[value.Length * 4];
        var length = Encoding.UTF8.GetBytes(value, utf8);
        Check(raw.sqlite3_bind_text(statement, parameter, utf8.AsSpan(0, length)));
    }

    /// <summary>Binds a yes or no as 1 or 0.</summary>
    public void Bind(int parameter, bool value) => Bind(parameter, value ? 1 : 0);

    /// <summary>Binds a date as EF writes it, <c>2026-08-05</c>, or null.</summary>
    public void Bind(int parameter, DateOnly? value)
    {
        if (value is not { } date)
        {
            Bind(parameter, (long?)null);
            return;
        }
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(statement, parameter, text));
    }

    /// <summary>Goes to the next row; false when there is none, and the statement is then ready to be bound again.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Run()
    {
        Step();
        return raw.sqlite3_changes(connection.Handle!);
    }

    /// <summary>Makes ready to be bound again when not all rows were taken.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>A column of the row as a whole number; 0 when it is null.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A column of the row as a text, or null.</summary>
    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Whether a column of the row is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }
}
