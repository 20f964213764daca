using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Register.Places;

namespace Klynge.Register.Populations;

/// <summary>Populations in and out of their tables, by SQL: all in one transaction, a forward reader out.</summary>
static class PopulationRows
{
    public static void Replace(RegisterDb db, Population population)
    {
        using var transaction = db.BeginWriting();
        var name = population.Info.Name;
        foreach (var table in new[] { "population_unit", "population_area", "population_count" }) db.Run($"DELETE FROM {db.Table(table)} WHERE population = @p0", name);
        db.Run($"DELETE FROM {db.Table("population")} WHERE name = @p0", name);
        db.Run($"INSERT INTO {db.Table("population")} (name, info) VALUES (@p0, @p1)", name, JsonSerializer.Serialize(population.Info));

        var number = 0;
        db.InsertMany(db.Table("population_unit"), "population, number, id, name, leaf, lat, lon, precision, area, place, employees, owner, notes", population.Units.Select(u => new object?[]
        {
            name, number++, u.Id, u.Name, u.Leaf, u.Lat, u.Lon, u.PrecisionMetres, u.Area, u.Place, u.Employees, u.Owner, (int)u.Notes,
        }));
        db.InsertMany(db.Table("population_area"), "population, code, name, lat, lon, neighbours, establishments", population.Areas.Select(a => new object?[]
        {
            name, a.Code, a.Name, a.Lat, a.Lon, string.Join(' ', a.Neighbours), a.Establishments,
        }));
        db.InsertMany(db.Table("population_count"), "population, area, leaf, establishments, jobs", population.Counts.Select(c => new object?[]
        {
            name, c.Area, c.Leaf, c.Establishments, c.Jobs,
        }));
        transaction.Commit();
    }

    public static ImmutableArray<PopulationInfo> Infos(RegisterDb db) =>
        [.. db.Ask($"SELECT info FROM {db.Table("population")} ORDER BY name", r => JsonSerializer.Deserialize<PopulationInfo>(r.GetString(0))!)];

    public static Population Load(RegisterDb db, PopulationInfo info) => new(
        info,
        [
            .. db.Ask($"SELECT id, name, leaf, lat, lon, precision, area, place, employees, owner, notes FROM {db.Table("population_unit")} WHERE population = @p0 ORDER BY number", r =>
            {
                var (lat, lon) = (r.GetDouble(3), r.GetDouble(4));
                var (x, y) = Projections.Forward(info.Projection, lat, lon);
                return new PopulationUnit(
                    r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetString(2), lat, lon, x, y, r.GetDouble(5),
                    r.GetString(6), r.GetString(7), r.IsDBNull(8) ? null : r.GetInt32(8), r.GetString(9), (PlaceNotes)r.GetInt32(10));
            }, info.Name),
        ],
        [
            .. db.Ask($"SELECT code, name, lat, lon, neighbours, establishments FROM {db.Table("population_area")} WHERE population = @p0 ORDER BY code", r =>
            {
                var (x, y) = Projections.Forward(info.Projection, r.GetDouble(2), r.GetDouble(3));
                return new PopulationArea(r.GetString(0), r.GetString(1), r.GetDouble(2), r.GetDouble(3), x, y,
                    [.. r.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries)], r.IsDBNull(5) ? null : r.GetInt32(5));
            }, info.Name),
        ],
        [
            .. db.Ask($"SELECT area, leaf, establishments, jobs FROM {db.Table("population_count")} WHERE population = @p0 ORDER BY area, leaf",
                r => new PopulationCount(r.GetString(0), r.GetString(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3)), info.Name),
        ]);
}
