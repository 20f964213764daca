using System.CommandLine;
using System.Globalization;
using Klynge.Atlas.Findings;
using Klynge.Cli.Prepare;

namespace Klynge.Cli.Check;

/// <summary><c>klynge real-data-check</c> (hidden; used by scripts/real-data-check): the findings beside what earlier trials found.</summary>
static class RealDataCheckCommand
{
    /// <summary>What an earlier, slightly different implementation found. Nothing is tuned towards it; a difference is told with its figures.</summary>
    /// <param name="Population">Where.</param>
    /// <param name="Earlier">In words.</param>
    /// <param name="Groups">Groups that would show it.</param>
    /// <param name="Place">A word of the place's name; empty for anywhere.</param>
    /// <param name="Found">Whether the earlier trial found it.</param>
    sealed record Trial(string Population, string Earlier, string[] Groups, string Place, bool Found);

    static readonly Trial[] Trials =
    [
        new("telemark", "Process industry of Grenland (strong by jobs, weak by count)", ["chain:Process industry and metals", "industry:20"], "Porsgrunn", true),
        new("telemark", "Engineering consultants in Grenland", ["industry:71", "category:Business Services"], "Porsgrunn", true),
        new("telemark", "Research laboratories in Grenland", ["industry:72"], "Porsgrunn", true),
        new("telemark", "Fruit and farm services in Midt-Telemark", ["category:Agricultural Inputs and Services", "industry:01"], "Midt-Telemark", true),
        new("telemark", "Mountain tourism in Vest-Telemark", ["industry:55", "chain:Tourism and experiences"], "Vinje", true),
        new("telemark", "Boat repair in Bamble", ["chain:Maritime", "industry:33.15"], "Bamble", true),
        new("telemark", "Aquaculture in Kragerø", ["industry:03", "chain:Seafood"], "Kragerø", true),
        new("telemark", "Metal products in Porsgrunn", ["industry:25"], "Porsgrunn", false),
        new("telemark", "Electrical equipment in Skien", ["industry:27"], "Skien", false),
        new("norway-preview", "Seafood at Austevoll", ["chain:Seafood", "category:Fishing and Fishing Products"], "Austevoll", true),
        new("norway-preview", "Fishing at Nordkapp", ["industry:03.11", "industry:03"], "Nordkapp", true),
        new("norway-preview", "Oil and gas around Stavanger", ["industry:06", "industry:06.1", "industry:09", "chain:Oil, gas and offshore supply"], "Stavanger", true),
        new("norway-preview", "Shipping at Karmøy and Haugesund", ["industry:50", "chain:Maritime"], "Haugesund", true),
        new("norway-preview", "Tourism Geiranger-Valldal", ["industry:55", "chain:Tourism and experiences"], "Stranda", true),
        new("norway-preview", "ICT in Oslo", ["industry:62", "chain:Information and communication technology"], "Oslo", true),
        new("norway-preview", "Finance in Oslo", ["industry:64", "chain:Finance and fintech"], "Oslo", true),
        new("norway-preview", "Film in Oslo", ["industry:59", "chain:Culture, media and creative"], "Oslo", true),
        new("norway-preview", "Retail", ["industry:47"], "", false),
        new("norway-preview", "Personal services", ["industry:96"], "", false),
        new("usa", "Carpets in Dalton", ["industry:314110"], "Dalton", true),
        new("usa", "Travel trailers in Elkhart", ["industry:336214"], "Elkhart", true),
        new("usa", "Wine in Napa", ["industry:312130"], "Napa", true),
        new("usa", "Oilfield services in Midland", ["industry:213112"], "Midland", true),
        new("usa", "Casinos in Las Vegas", ["industry:721120"], "Las Vegas", true),
        new("usa", "Upholstered furniture in Hickory", ["industry:337121"], "Hickory", true),
        new("usa", "Upholstered furniture in Tupelo", ["industry:337121"], "Tupelo", true),
    ];

    public static Command Build()
    {
        var command = new Command("real-data-check", "Prints the findings beside those of earlier trials, as Markdown.")
        {
            CommonOptions.Data(), CommonOptions.DataFiles(),
        };
        command.Hidden = true;
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var at = Installation.Of(parsed);
        await output.WriteLineAsync("# The real data, beside what earlier trials found\n\nMade by `scripts/real-data-check`. Nothing is tuned towards the list.\n");
        var queries = new FindingQueries(at.Atlas, new RunCache());
        foreach (var population in Trials.GroupBy(trial => trial.Population))
        {
            var (info, _) = BuildAndDetect.Population(at, population.Key, error);
            await BuildAndDetect.Findings(at, info, again: false, error, cancel);
            var summaries = await queries.Summaries(info.Name, cancel);
            var results = await queries.Results(info.Name, cancel);
            await output.WriteLineAsync($"## {info.Title.En}\n\n{info.Statement.En}\n\n| earlier | then | now | q | why |\n| --- | --- | --- | --- | --- |");
            foreach (var trial in population) await output.WriteLineAsync(Row(trial, summaries, results));
            await output.WriteLineAsync();
        }
        return (int)ExitCode.Done;
    }

    static string Row(
        Trial trial, System.Collections.Immutable.ImmutableArray<FindingSummary> summaries, System.Collections.Immutable.ImmutableArray<IndustryResult> results)
    {
        var tested = results.Where(result => trial.Groups.Contains(result.Group)).OrderBy(result => Math.Min(result.Q, result.QJobs ?? 1)).ToArray();
        var found = summaries.FirstOrDefault(summary =>
            tested.Any(result => result.Findings.Contains(summary.Address)) && summary.Name.Nb.Contains(trial.Place, StringComparison.OrdinalIgnoreCase));
        var (now, q, why) = (found, tested) switch
        {
            ({ } one, _) => ("found", one.Q, string.Create(CultureInfo.InvariantCulture,
                $"{one.Address} {one.Name.En}: {one.Observed} where {one.Expected:F1} were expected, {one.Nature}{string.Concat(one.Warnings.Select(warning => $", {warning}"))}")),
            (null, [var best, ..]) => ("not found", Math.Min(best.Q, best.QJobs ?? 1), string.Create(CultureInfo.InvariantCulture,
                $"{best.Size} in the population; strongest at {best.Strongest?.Name.En ?? "none"}, p {best.P:G2} by count{(best.PJobs is { } jobs ? $", {jobs:G2} by jobs" : "")}{(best.Places > 0 ? ", which was reported, but not this place" : "")}")),
            _ => ("not tested", double.NaN, "no such group in the population, or the same plants as another group"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"| {trial.Earlier} | {(trial.Found ? "found" : "not found")} | {now} | {(double.IsNaN(q) ? "" : $"{q:G2}")} | {why} |");
    }
}
