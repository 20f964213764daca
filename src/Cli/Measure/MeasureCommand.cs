using System.CommandLine;
using System.Text.Json.Nodes;
using Klynge.Cli.Files;

namespace Klynge.Cli.Measure;

/// <summary><c>klynge measure</c>: single figures, for researchers and for checking us. JSON on stdout.</summary>
static class MeasureCommand
{
    public static Command Build() => new(
        "measure",
        """
        Computes one measure from a file and prints it as JSON, with the name of its formula in docs/methods.md.

        Examples:
          klynge measure local --points plants.csv --type 03 --radii 5000,10000
          klynge measure m --points plants.csv --type 10.20 --radii 1000,10000 --weighted
          klynge measure pairs --points plants.csv --type 26 --edges 0,1000,2000,5000
          klynge measure window --areas areas.csv --counts counts.csv --type 24 --in 4001,4012
          klynge measure eg --areas plants-by-area.csv
          klynge measure bh --p p-values.csv
        """)
    {
        PointMeasures.Local(), PointMeasures.M(), PointMeasures.Pairs(), AreaMeasures.Window(), AreaMeasures.Glaeser(), BenjaminiHochbergMeasure.Build(),
        new Option<bool>("--json") { Description = "JSON is what is printed in any case.", Recursive = true },
    };

    public static Option<string> MaxBad() => new("--max-bad") { Description = "How many rows that cannot be used are borne: a number, or a share such as 0.5%.", DefaultValueFactory = _ => "0.1%" };

    public static MaxBad MaxBadOf(ParseResult parsed) =>
        Files.MaxBad.Read(parsed.GetRequiredValue<string>("--max-bad")) ?? throw new CommandFailed("--max-bad must be a number, or a share such as 0.5%.", ExitCode.Usage);

    public static int Print(ParseResult parsed, JsonObject result)
    {
        parsed.InvocationConfiguration.Output.WriteLine(result.ToJsonString(JsonText.Indented));
        return (int)ExitCode.Done;
    }

    /// <summary>A number as JSON knows it: null where it is not one.</summary>
    public static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);
}
