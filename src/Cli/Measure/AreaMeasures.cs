using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Klynge.Cli.Files;
using Klynge.Detection;
using static Klynge.Cli.Measure.MeasureCommand;

namespace Klynge.Cli.Measure;

/// <summary>The measures of area files.</summary>
static class AreaMeasures
{
    public static Command Window()
    {
        var areas = new Option<FileInfo>("--areas") { Description = "The areas.", Required = true };
        var counts = new Option<FileInfo>("--counts") { Description = "Establishments by area and industry, or one row an establishment.", Required = true };
        var type = new Option<string>("--type") { Description = "The industry: a code, and all codes below it.", Required = true };
        var inside = new Option<string>("--in") { Description = "The areas of the window, with commas.", Required = true };
        var command = new Command("window",
            """
            One window of areas: x, n, m, N, expected, location quotients, exact p by count and, where single plants are known, by jobs.

            Example:
              klynge measure window --areas areas.csv --counts counts.csv --type 24 --in 4001,4012
            """)
        {
            areas, counts, type, inside, MaxBad(),
        };
        command.SetAction(parsed =>
        {
            var file = AreasFiles.Read(
                parsed.GetRequiredValue(areas).FullName, parsed.GetRequiredValue(counts).FullName, MaxBadOf(parsed), parsed.InvocationConfiguration.Error);
            return Print(parsed, Measured(file, parsed.GetRequiredValue(type), parsed.GetRequiredValue(inside)));
        });
        return command;
    }

    static JsonObject Measured(AreasFiles file, string type, string inside)
    {
        HashSet<int> window = [.. inside.Split(',').Select(code => Array.FindIndex(file.Areas, area => area.Id == code.Trim()) is >= 0 and var at
            ? at : throw new CommandFailed($"--in names the area '{code}', which is not in the areas file.", ExitCode.Usage))];
        HashSet<int> leaves = [.. file.Industries.Under(type)];
        if (leaves.Count == 0)
            throw new CommandFailed($"No row has the industry '{type}'. Check the code.", ExitCode.Usage);
        var cells = file.Counts.Length > 0 ? file.Counts : [.. file.Units.Select(unit => new AreaCount(unit.Area, unit.Leaf, 1, unit.Jobs))];

        var (x, n, m, all) = (0, 0, 0, 0);
        var (jobsX, jobsN, jobsM, jobsAll) = (0L, 0L, 0L, 0L);
        var published = new int[file.Areas.Length];
        foreach (var cell in cells)
        {
            published[cell.Area] += cell.Establishments;
            var (here, mine, jobs) = (window.Contains(cell.Area), leaves.Contains(cell.Leaf), Math.Max(0, cell.Jobs));
            (all, jobsAll) = (all + cell.Establishments, jobsAll + jobs);
            (n, jobsN) = mine ? (n + cell.Establishments, jobsN + jobs) : (n, jobsN);
            (m, jobsM) = here ? (m + cell.Establishments, jobsM + jobs) : (m, jobsM);
            (x, jobsX) = mine && here ? (x + cell.Establishments, jobsX + jobs) : (x, jobsX);
        }
        // What is withheld from the counts is there all the same, where the areas file says how many there are.
        for (var a = 0; a < file.Areas.Length && file.Counts.Length > 0; a++)
        {
            var withheld = Math.Max(0, file.Areas[a].Establishments - published[a]);
            (all, m) = (all + withheld, window.Contains(a) ? m + withheld : m);
        }
        var count = new Hypergeometric(all, n, m);
        var known = file.Units.Length == 0 ? 0 : file.Units.Count(unit => unit.Jobs >= 0) / (double)file.Units.Length;
        int[] plants = [.. file.Units.Where(unit => leaves.Contains(unit.Leaf)).Select(unit => Math.Max(0, unit.Jobs))];
        return new()
        {
            ["formula"] = "By areas: one window and the search; By jobs",
            ["x"] = x,
            ["n"] = n,
            ["m"] = m,
            ["N"] = all,
            ["expected"] = count.Mean,
            ["location_quotient"] = Number(x * (double)all / ((double)n * m)),
            ["location_quotient_jobs"] = Number(jobsX * (double)jobsAll / ((double)jobsN * jobsM)),
            ["p"] = count.UpperTail(x),
            ["p_jobs"] = known >= JobsTest.ShareNeeded ? JobsTest.UpperTail(all, plants, m, jobsX) : null,
            ["jobs"] = jobsX,
            ["expected_jobs"] = known >= JobsTest.ShareNeeded ? JobsTest.Moments(all, plants, m).Mean : null,
            ["share_of_jobs_known"] = known,
        };
    }

    public static Command Glaeser()
    {
        var table = new Option<FileInfo>("--areas") { Description = "One row a plant: area, industry, employees.", Required = true };
        var command = new Command("eg", "Ellison and Glaeser's gamma with G and H of each industry, and Ellison, Glaeser and Kerr's coagglomeration of each pair.\n\nExample:\n  klynge measure eg --areas plants-by-area.csv") { table, MaxBad() };
        command.SetAction(parsed =>
        {
            var file = TableRows.Read(parsed.GetRequiredValue(table).FullName, "area", "industry", "employees");
            var plants = new List<(string Area, string Industry, int Jobs)>();
            foreach (var (line, fields) in file.Rows)
            {
                if (int.TryParse(file.Field(fields, "employees"), CultureInfo.InvariantCulture, out var jobs) && jobs >= 0)
                    plants.Add((file.Field(fields, "area"), file.Field(fields, "industry"), jobs));
                else
                    file.Bad(line, $"The number of employees '{file.Field(fields, "employees")}' is not a whole number of 0 or more.");
            }
            file.Report(parsed.InvocationConfiguration.Error, MaxBadOf(parsed));
            return Print(parsed, Glaeser(plants));
        });
        return command;
    }

    static JsonObject Glaeser(List<(string Area, string Industry, int Jobs)> plants)
    {
        string[] areas = [.. plants.Select(p => p.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        long[] ByArea(IEnumerable<(string Area, string Industry, int Jobs)> of)
        {
            var sums = new long[areas.Length];
            foreach (var plant in of)
                sums[Array.BinarySearch(areas, plant.Area, StringComparer.Ordinal)] += plant.Jobs;
            return sums;
        }
        var all = ByArea(plants);
        var industries = plants.GroupBy(p => p.Industry, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, ByArea: ByArea(g), Jobs: g.Select(p => p.Jobs).ToArray())).Where(i => i.Jobs.Any(j => j > 0)).ToArray();
        return new()
        {
            ["formula"] = "Ellison–Glaeser",
            ["industries"] = List(industries.Select(i =>
            {
                var index = EllisonGlaeser.Of(i.ByArea, all, i.Jobs);
                return new JsonObject { ["industry"] = i.Code, ["plants"] = i.Jobs.Length, ["gamma"] = Number(index.Gamma), ["g"] = index.G, ["h"] = index.H };
            })),
            ["coagglomeration"] = List(industries.SelectMany((a, i) => industries.Skip(i + 1).Select(b => new JsonObject
            {
                ["a"] = a.Code,
                ["b"] = b.Code,
                ["gamma"] = Number(EllisonGlaeser.Coagglomeration(a.ByArea, b.ByArea, all)),
            }))),
        };
    }
}
