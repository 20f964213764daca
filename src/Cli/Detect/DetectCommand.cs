using System.CommandLine;
using System.Globalization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Cli.Prepare;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Cli.Detect;

/// <summary><c>klynge detect</c>: runs the detection and writes its files.</summary>
static class DetectCommand
{
    public static Command Build()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Folder for findings.json, findings.csv, findings.geojson and run.json.", Required = true };
        var population = new Option<string?>("--population")
        {
            Description = "telemark, norway-preview, usa, or norway (the imported register). Without it: norway when it is there, else norway-preview.",
        };
        var language = new Option<string>("--language") { Description = "Language of the names: nb, nn or en.", DefaultValueFactory = _ => "nb" };
        language.AcceptOnlyFromAmong("nb", "nn", "en");
        var again = new Option<bool>("--again") { Description = "Run even when neither the data nor the program has changed since the last run." };

        var files = new FileOptions();
        var command = new Command(
            "detect",
            """
            Finds where related companies sit closer together than chance allows, and writes the findings. Ctrl-C cancels the run; the site goes
            on showing the run before.

            Examples:
              klynge detect --out findings
              klynge detect --out findings --population telemark --json
              klynge detect --out findings --points plants.csv
              klynge detect --out findings --areas areas.csv --counts counts.csv

            plants.csv has id, x and y (metres) or lat and lon (degrees), and industry; and, where known, employees, name, owner, precision_m, stratum
            (the class of urban density), in_risk_set and year (the newest is used). areas.csv has area, x and y or lat and lon of its centre, and, where known, name, neighbours (areas separated by blanks)
            and establishments (all there are, needed to be on the safe side where counts.csv withholds cells).
            counts.csv has area, industry, establishments and employees; or one row an establishment: id, area, industry, employees and owner. Industries
            that look like NACE (03.21) or NAICS (311710) are tested at each level of the classification, others each by itself.
            """)
        {
            folder, population, language, again, files.Points, files.Areas, files.Counts, files.MaxBad, files.Level, files.Radii, files.Seed, files.WithheldBelow,
            CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (files.Run(parsed, parsed.GetRequiredValue(folder).FullName, cancel) is { } ran)
                return await ran;
            using var at = Installation.Of(parsed);
            return await Run(
                at, parsed.GetRequiredValue(folder).FullName, parsed.GetValue(population),
                Languages.All.Single(one => one.Path() == parsed.GetValue(language)), parsed.GetValue(again), parsed.GetValue<bool>("--json"),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel);
        });
        return command;
    }

    static async Task<int> Run(
        Installation at, string folder, string? asked, Language language, bool again, bool json, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var store = new PopulationStore(at.Register);
        var name = asked ?? (store.Info("norway") is null ? "norway-preview" : "norway");
        if (!PopulationStore.Shipped.Contains(name) && name != "norway" && store.Info(name) is null)
            throw new CommandFailed($"There is no population '{name}'. There are {string.Join(", ", PopulationStore.Shipped)} and norway.", ExitCode.Usage);

        var (info, _) = BuildAndDetect.Population(at, name, error);
        var (run, ran) = await BuildAndDetect.Findings(at, info, again, error, cancel);
        var findings = await new FindingQueries(at.Atlas, new RunCache()).All(name, cancel);
        var exported = ExportedRun.Of(run, info, language);
        FindingFiles.WriteAll(folder, new(exported, [.. findings.Select(finding => ExportedFinding.Of(finding, language))]), Source.Of(info), language);
        if (json) await output.WriteLineAsync(DetectSummary.Json(exported, findings.Length, folder));
        else await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{run.Findings} places found in {info.Title.En} ({run.Id}{(ran ? "" : ", nothing had changed since")}); written to {folder}."));
        return (int)ExitCode.Done;
    }
}
