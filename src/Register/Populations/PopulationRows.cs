using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Klynge.Register.Places;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Populations;

/// <summary>Populations in and out of their tables, by SQL: a prepared insert in one transaction, a forward reader out.</summary>
static class PopulationRows
{
    public static void Replace(RegisterDb db, Population population)
    {
        using var opened = new Opened(db);
        using var transaction = (SqliteTransaction)opened.Connection.BeginTransaction();
        var name = population.Info.Name;
        foreach (var table in new[] { "population_unit", "population_area", "population_count" })
            Execute(opened.Connection, transaction, $"DELETE FROM register_{table} WHERE population = $0", name);
        Execute(opened.Connection, transaction, "DELETE FROM register_population WHERE name = $0", name);
        Execute(opened.Connection, transaction, "INSERT INTO register_population (name, info) VALUES ($0, $1)", name, JsonSerializer.Serialize(population.Info));

        var number = 0;
        Insert(opened.Connection, transaction, "population_unit (population, number, id, name, leaf, lat, lon, precision, area, place, employees, owner, notes)", 13,
            population.Units.Select(u => new object?[]
            {
                name, number++, u.Id, u.Name, u.Leaf, u.Lat, u.Lon, u.PrecisionMetres, u.Area, u.Place, u.Employees, u.Owner, (int)u.Notes,
            }));
        Insert(opened.Connection, transaction, "population_area (population, code, name, lat, lon, neighbours, establishments)", 7,
            population.Areas.Select(a => new object?[] { name, a.Code, a.Name, a.Lat, a.Lon, string.Join(' ', a.Neighbours), a.Establishments }));
        Insert(opened.Connection, transaction, "population_count (population, area, leaf, establishments, jobs)", 5,
            population.Counts.Select(c => new object?[] { name, c.Area, c.Leaf, c.Establishments, c.Jobs }));
        transaction.Commit();
    }

    public static ImmutableArray<PopulationInfo> Infos(RegisterDb db) =>
        Read(db, "SELECT info FROM register_population ORDER BY name", null, r => JsonSerializer.Deserialize<PopulationInfo>(r.GetString(0))!);

    public static Population Load(RegisterDb db, PopulationInfo info) => new(
        info,
        Read(db, "SELECT id, name, leaf, lat, lon, precision, area, place, employees, owner, notes FROM register_population_unit WHERE population = $0 ORDER BY number",
            info.Name, r =>
            {
                var (lat, lon) = (r.GetDouble(3), r.GetDouble(4));
                var (x, y) = Projections.Forward(info.Projection, lat, lon);
                return new PopulationUnit(
                    r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetString(2), lat, lon, x, y, r.GetDouble(5),
                    r.GetString(6), r.GetString(7), r.IsDBNull(8) ? null : r.GetInt32(8), r.GetString(9), (PlaceNotes)r.GetInt32(10));
            }),
        Read(db, "SELECT code, name, lat, lon, neighbours, establishments FROM register_population_area WHERE population = $0 ORDER BY code", info.Name, r =>
        {
            var (x, y) = Projections.Forward(info.Projection, r.GetDouble(2), r.GetDouble(3));
            return new PopulationArea(r.GetString(0), r.GetString(1), r.GetDouble(2), r.GetDouble(3), x, y,
                [.. r.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries)], r.IsDBNull(5) ? null : r.GetInt32(5));
        }),
        Read(db, "SELECT area, leaf, establishments, jobs FROM register_population_count WHERE population = $0 ORDER BY area, leaf", info.Name,
            r => new PopulationCount(r.GetString(0), r.GetString(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3))));

    static ImmutableArray<T> Read<T>(RegisterDb db, string sql, string? name, Func<DbDataReader, T> read)
    {
        using var opened = new Opened(db);
        using var command = opened.Connection.CreateCommand();
        command.CommandText = sql;
        if (name is not null) command.Parameters.AddWithValue("$0", name);
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows.ToImmutable();
    }

    static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, int columns, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, columns).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        command.CommandText = $"INSERT INTO register_{table} VALUES ({string.Join(", ", names)})";
        var parameters = names.Select(n => command.Parameters.Add(new SqliteParameter { ParameterName = n })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    internal static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i.ToString(CultureInfo.InvariantCulture), values[i]);
        command.ExecuteNonQuery();
    }

    /// <summary>The context's connection, open for as long as this lives.</summary>
    internal sealed class Opened : IDisposable
    {
        readonly RegisterDb db;

        public Opened(RegisterDb db)
        {
            this.db = db;
            db.Database.OpenConnection();
        }

        public SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

        public void Dispose() => db.Database.CloseConnection();
    }
}
