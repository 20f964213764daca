using System.CommandLine;
using System.Text.Json.Nodes;
using Klynge.Cli.Files;
using Klynge.Detection;
using static Klynge.Cli.Measure.MeasureCommand;

namespace Klynge.Cli.Measure;

/// <summary><c>klynge measure bh</c>.</summary>
static class BenjaminiHochbergMeasure
{
    public static Command Build()
    {
        var p = new Option<FileInfo>("--p") { Description = "A file with a column p, and where you like an id.", Required = true };
        var command = new Command("bh", "Benjamini and Hochberg's q-values, in the order of the file.\n\nExample:\n  klynge measure bh --p p-values.csv") { p, MaxBad() };
        command.SetAction(parsed =>
        {
            var file = TableRows.Read(parsed.GetRequiredValue(p).FullName, "p");
            var (ids, values) = (new List<string>(), new List<double>());
            foreach (var (line, fields) in file.Rows)
            {
                if (PointsFile.Number(file.Field(fields, "p"), out var value) && value is >= 0 and <= 1)
                {
                    ids.Add(file.Field(fields, "id"));
                    values.Add(value);
                }
                else
                    file.Bad(line, $"'{file.Field(fields, "p")}' is not a p-value between 0 and 1.");
            }
            file.Report(parsed.InvocationConfiguration.Error, MaxBadOf(parsed));
            var q = BenjaminiHochberg.Q([.. values]);
            return Print(parsed, new()
            {
                ["formula"] = "Families",
                ["q"] = List(q.Select((one, i) => file.Has("id") ? new JsonObject { ["id"] = ids[i], ["p"] = values[i], ["q"] = one } : (JsonNode)one)),
            });
        });
        return command;
    }
}
