using System.CommandLine;
using System.Text.Json.Nodes;
using Klynge.Cli.Files;
using Klynge.Detection;
using static Klynge.Cli.Measure.MeasureCommand;

namespace Klynge.Cli.Measure;

/// <summary>The measures of a points file.</summary>
static class PointMeasures
{
    public static Command Local() => Of(
        "local", "For every plant of an industry and every radius: sites, members, expected, exact upper tail; the smallest p and what it is worth after the search.",
        "--type 03 --radii 5000,10000", [Radii()], (parsed, file, of) =>
        {
            var test = LocalTest.Of(Xs(file), Ys(file), of, Lists.Ascending(parsed.GetRequiredValue<string>("--radii"), "--radii"));
            return new()
            {
                ["formula"] = "The local test; The search",
                ["population"] = file.Units.Length,
                ["group_size"] = of.Length,
                ["discs"] = List(test.Counts.Select(count => new JsonObject
                {
                    ["id"] = file.Units[count.Member].Id,
                    ["radius_m"] = count.RadiusMetres,
                    ["sites"] = count.Sites,
                    ["members"] = count.Members,
                    ["expected"] = count.Expected,
                    ["p"] = count.P,
                })),
                ["smallest_p"] = test.Smallest,
                ["calibrated_p"] = test.Calibrated,
            };
        });

    public static Command M()
    {
        var weighted = new Option<bool>("--weighted") { Description = "Weigh plants by their employees (1 where the file does not tell)." };
        return Of("m",
            """
            Marcon and Puech's M(r): how much denser an industry is around its own plants, or around another's, than in the whole. The null band
            and the interval are for plants counted around their own kind: with --weighted or --to there is M alone.
            """,
            "--type 10.20 --radii 1000,10000", [Radii(), To(), weighted], (parsed, file, of) =>
            {
                var radii = Lists.Ascending(parsed.GetRequiredValue<string>("--radii"), "--radii");
                var plain = parsed.GetValue<string?>("--to") is null && !parsed.GetValue(weighted);
                var to = parsed.GetValue<string?>("--to") is { } type ? Members(file, type) : of;
                var values = MFunction.Values(Xs(file), Ys(file), parsed.GetValue(weighted) ? file.Weights : [.. file.Units.Select(_ => 1)], of, to, radii);
                // The null and the interval are those of plants counted around their own kind.
                var at = plain ? MFunction.Of(MSites.Of(Xs(file), Ys(file), radii), of, null, 1) : [];
                return new()
                {
                    ["formula"] = "M of an industry",
                    ["weighted"] = parsed.GetValue(weighted),
                    ["band_and_interval"] = plain ? "given" : "only without --weighted and --to",
                    ["m"] = List(radii.Select((radius, r) =>
                    {
                        var one = new JsonObject { ["radius_m"] = radius, ["m"] = Number(values[r]) };
                        if (!at.IsEmpty)
                            (one["null_low"], one["null_high"], one["low"], one["high"]) = (Number(at[r].NullLow), Number(at[r].NullHigh), Number(at[r].Low), Number(at[r].High));
                        return one;
                    })),
                };
            });
    }

    public static Command Pairs()
    {
        var edges = new Option<string>("--edges") { Description = "Edges of the distance bins. Metres, ascending, with commas.", Required = true };
        return Of("pairs", "Numbers of unordered pairs of an industry with edge[k] <= distance < edge[k+1]; with --to ordered pairs from one to the other.",
            "--type 26 --edges 0,1000,2000,5000", [edges, To()], (parsed, file, of) =>
            {
                var bins = Lists.Ascending(parsed.GetRequiredValue(edges), "--edges");
                if (bins.Length < 2)
                    throw new CommandFailed("--edges needs at least two numbers.", ExitCode.Usage);
                var counts = parsed.GetValue<string?>("--to") is { } to
                    ? PairCounts.Between(Xs(file), Ys(file), of, Members(file, to), bins)
                    : PairCounts.Within(Xs(file), Ys(file), of, bins);
                return new()
                {
                    ["formula"] = "Pairs by distance",
                    ["edges_m"] = List(bins.Select(edge => (JsonNode)edge)),
                    ["counts"] = List(counts.Select(count => (JsonNode)count)),
                };
            });
    }

    static Command Of(string name, string description, string example, Option[] more, Func<ParseResult, PointsFile, int[], JsonObject> measure)
    {
        var points = new Option<FileInfo>("--points") { Description = "Points: id, x and y or lat and lon, industry, and where known employees.", Required = true };
        var type = new Option<string>("--type") { Description = "The industry: a code, and all codes below it.", Required = true };
        var command = new Command(name, $"{description}\n\nExample:\n  klynge measure {name} --points plants.csv {example}") { points, type, MaxBad() };
        foreach (var option in more)
            command.Add(option);
        command.SetAction(parsed =>
        {
            var file = PointsFile.Read(parsed.GetRequiredValue(points).FullName, MaxBadOf(parsed), parsed.InvocationConfiguration.Error);
            return Print(parsed, measure(parsed, file, Members(file, parsed.GetRequiredValue(type))));
        });
        return command;
    }

    static Option<string> Radii() => new("--radii") { Description = "Metres, ascending, with commas.", Required = true };

    static Option<string?> To() => new("--to") { Description = "The other industry." };

    static int[] Members(PointsFile file, string type)
    {
        HashSet<int> leaves = [.. file.Industries.Under(type)];
        int[] members = [.. Enumerable.Range(0, file.Units.Length).Where(i => leaves.Contains(file.Units[i].Leaf))];
        return members.Length > 0 ? members : throw new CommandFailed($"No point has the industry '{type}'. Check the code.", ExitCode.Usage);
    }

    static double[] Xs(PointsFile file) => [.. file.Units.Select(unit => unit.X)];

    static double[] Ys(PointsFile file) => [.. file.Units.Select(unit => unit.Y)];
}
