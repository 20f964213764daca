using System.Globalization;
using Klynge.Detection;

namespace Klynge.Cli.Files;

/// <summary>An areas file and a counts file of anyone's.</summary>
/// <param name="Areas">The areas.</param>
/// <param name="Names">The name of each, or its code.</param>
/// <param name="Projection">How metres go back to degrees; null when the file has metres.</param>
/// <param name="Industries">Leaves and groups.</param>
/// <param name="Units">One an establishment; empty when the counts file has sums.</param>
/// <param name="Counts">Sums by area and industry; empty when it has establishments.</param>
/// <param name="OwnersKnown">True when establishments have a column <c>owner</c>.</param>
sealed record AreasFiles(
    Area[] Areas, string[] Names, LocalProjection? Projection, IndustryCodes Industries, Unit[] Units, AreaCount[] Counts, bool OwnersKnown)
{
    public static AreasFiles Read(string areasPath, string countsPath, MaxBad maxBad, TextWriter error)
    {
        var (areas, names, projection) = ReadAreas(areasPath, maxBad, error);
        var of = areas.Select((area, a) => (area.Id, a)).ToDictionary(t => t.Id, t => t.a, StringComparer.Ordinal);
        var file = TableRows.Read(countsPath, "area", "industry");
        var sums = file.Has("establishments");
        if (!sums && !file.Has("id"))
            throw new CommandFailed($"{countsPath}:1: there is neither a column 'establishments' (sums) nor 'id' (one row an establishment).", ExitCode.Input);

        var rows = new List<(int Area, string Industry, int Establishments, int Jobs, string Id, string Owner)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, fields) in file.Rows)
        {
            var (area, industry, id) = (file.Field(fields, "area"), file.Field(fields, "industry"), file.Field(fields, "id"));
            var (establishments, jobs) = (1, -1);
            if (!of.TryGetValue(area, out var at))
                file.Bad(line, $"The area '{area}' is not in {areasPath}.");
            else if (industry.Length == 0)
                file.Bad(line, "There is no industry.");
            else if (sums && !(int.TryParse(file.Field(fields, "establishments"), CultureInfo.InvariantCulture, out establishments) && establishments >= 0))
                file.Bad(line, $"The number of establishments '{file.Field(fields, "establishments")}' is not a whole number of 0 or more.");
            else if (file.Field(fields, "employees") is { Length: > 0 } employees && !(int.TryParse(employees, CultureInfo.InvariantCulture, out jobs) && jobs >= 0))
                file.Bad(line, $"The number of employees '{employees}' is not a whole number of 0 or more.");
            else if (!seen.Add(sums ? $"{area} {industry}" : id))
                file.Bad(line, sums ? $"Area {area} and industry {industry} were there before." : $"The id '{id}' was there before.");
            else if (establishments > 0)
                rows.Add((at, industry, establishments, jobs, id, file.Field(fields, "owner")));
        }
        file.Report(error, maxBad);
        if (rows.Count == 0)
            throw new CommandFailed($"{countsPath} has no row that can be used.", ExitCode.Input);

        var industries = IndustryCodes.Of(rows.Select(r => r.Industry));
        if (sums)
            return new(areas, names, projection, industries, [], [.. rows.Select(r => new AreaCount(r.Area, industries.Leaf(r.Industry), r.Establishments, r.Jobs))], false);
        var owners = rows.Where(r => r.Owner.Length > 0).Select(r => r.Owner).Distinct(StringComparer.Ordinal).Select((o, i) => (o, i)).ToDictionary(t => t.o, t => t.i, StringComparer.Ordinal);
        return new(areas, names, projection, industries,
            [.. rows.Select(r => new Unit(r.Id, areas[r.Area].X, areas[r.Area].Y, industries.Leaf(r.Industry), r.Jobs, owners.GetValueOrDefault(r.Owner, -1), r.Area, 0))],
            [], file.Has("owner"));
    }

    static (Area[] Areas, string[] Names, LocalProjection? Projection) ReadAreas(string path, MaxBad maxBad, TextWriter error)
    {
        var file = TableRows.Read(path, "area");
        var metres = file.Has("x") && file.Has("y");
        if (!metres && !(file.Has("lat") && file.Has("lon")))
            throw new CommandFailed($"{path}:1: there is no position. Give columns x,y (metres) or lat,lon (degrees) of each area's centre.", ExitCode.Input);
        var rows = new Dictionary<string, (double A, double B, string Name, string Neighbours, int All)>(StringComparer.Ordinal);
        foreach (var (line, fields) in file.Rows)
        {
            var (code, all) = (file.Field(fields, "area"), -1);
            if (code.Length == 0)
                file.Bad(line, "There is no area code.");
            else if (!PointsFile.Number(file.Field(fields, metres ? "x" : "lat"), out var a) || !PointsFile.Number(file.Field(fields, metres ? "y" : "lon"), out var b)
                || (!metres && (Math.Abs(a) > 90 || Math.Abs(b) > 180)))
                file.Bad(line, $"Area {code} has no centre that can be read.");
            else if (file.Field(fields, "establishments") is { Length: > 0 } total && !(int.TryParse(total, CultureInfo.InvariantCulture, out all) && all >= 0))
                file.Bad(line, $"The number of all establishments of area {code}, '{total}', is not a whole number of 0 or more.");
            else if (!rows.TryAdd(code, (a, b, file.Field(fields, "name") is { Length: > 0 } name ? name : code, file.Field(fields, "neighbours"), all)))
                file.Bad(line, $"Area {code} was there before.");
        }
        file.Report(error, maxBad);
        if (rows.Count == 0)
            throw new CommandFailed($"{path} has no row that can be used.", ExitCode.Input);

        var projection = metres ? null : LocalProjection.Of([.. rows.Values.Select(r => (r.A, r.B))], path, error);
        var of = rows.Keys.Select((code, a) => (code, a)).ToDictionary(t => t.code, t => t.a, StringComparer.Ordinal);
        var areas = rows.Select(row =>
        {
            var (x, y) = projection?.Forward(row.Value.A, row.Value.B) ?? (row.Value.A, row.Value.B);
            return new Area(row.Key, x, y, [.. row.Value.Neighbours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(of.ContainsKey).Select(n => of[n]).Distinct().Order()], row.Value.All);
        });
        return ([.. areas], [.. rows.Values.Select(r => r.Name)], projection);
    }
}
