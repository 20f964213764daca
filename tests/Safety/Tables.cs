using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Klynge.Storage;

namespace Klynge.Safety.Tests;

/// <summary>Every row of every table, so that what a request changed is seen wherever it was.</summary>
static class Tables
{
    /// <summary>One hash a table; what differs between two of these has changed.</summary>
    public static ImmutableSortedDictionary<string, string> Hashes(Database database) =>
        All(database).ToImmutableSortedDictionary(table => table.Name, table => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', table.Rows.Order(StringComparer.Ordinal))))));

    /// <summary>The rows that hold a word, each after the name of its table.</summary>
    public static ImmutableArray<string> With(Database database, params string[] words) =>
        [.. All(database).SelectMany(table => table.Rows.Where(row => words.Any(word => row.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(row => $"{table.Name}: {row}")).Order(StringComparer.Ordinal)];

    /// <summary>The tables that differ.</summary>
    public static string Changed(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) =>
        string.Join(", ", before.Keys.Union(after.Keys).Where(table => before.GetValueOrDefault(table) != after.GetValueOrDefault(table)));

    static IEnumerable<(string Name, ImmutableArray<string> Rows)> All(Database database)
    {
        using var connection = database.Open();
        var names = database is Database.OnPostgres
            ? Read(connection, "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
            : Read(connection, "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' and name not like 'sqlite_%'");
        foreach (var name in names.Order(StringComparer.Ordinal)) yield return (name, Read(connection, $"select * from {name}"));
    }

    static ImmutableArray<string> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                DBNull => "",
                byte[] bytes => Convert.ToHexStringLower(bytes),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            })));
        }
        return rows.ToImmutable();
    }
}
