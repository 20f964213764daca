using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Klynge.Storage;

// For what goes in and out whole, where a tracked object for each row costs more than the row. The SQL is valid on both databases.
public abstract partial class ModuleDb
{
    /// <summary>Runs a statement, in the transaction that is open if one is.</summary>
    /// <param name="sql">Names tables by <see cref="Table"/> and values as <c>@p0</c>, <c>@p1</c>, …</param>
    /// <param name="values">The values; null, a number, a text, a yes or no, or a date.</param>
    /// <returns>How many rows it wrote.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var opened = new Opened(this);
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Asks, and reads each row that comes back.</summary>
    /// <param name="sql">As in <see cref="Run"/>.</param>
    /// <param name="read">Makes something of the row that the reader stands at.</param>
    /// <param name="values">As in <see cref="Run"/>.</param>
    public List<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var opened = new Opened(this);
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Puts many rows into a table in the transaction that is open: a prepared insert on SQLite, a binary COPY on PostgreSQL.</summary>
    /// <param name="table">As SQL names it.</param>
    /// <param name="columns">Names, parted by commas.</param>
    /// <param name="rows">Values in the order of the columns, each of its column's own type: PostgreSQL takes no other.</param>
    public void InsertMany(string table, string columns, IEnumerable<object?[]> rows)
    {
        using var opened = new Opened(this);
        if (Database.GetDbConnection() is NpgsqlConnection postgres) Copy(postgres, table, columns, rows);
        else Insert(table, columns, rows);
    }

    void Insert(string table, string columns, IEnumerable<object?[]> rows)
    {
        var names = columns.Split(',').Select((_, i) => Parameter(i)).ToArray();
        using var command = (SqliteCommand)Command($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names)})", []);
        var parameters = names.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    static void Copy(NpgsqlConnection connection, string table, string columns, IEnumerable<object?[]> rows)
    {
        using var importer = connection.BeginBinaryImport($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows) importer.WriteRow(row);
        importer.Complete();
    }

    DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Parameter(i);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");

    /// <summary>The context's connection is open for as long as this lives.</summary>
    readonly struct Opened : IDisposable
    {
        readonly ModuleDb db;

        public Opened(ModuleDb db)
        {
            this.db = db;
            db.Database.OpenConnection();
        }

        public void Dispose() => db.Database.CloseConnection();
    }
}
