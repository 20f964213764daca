using System.CommandLine;
using System.Text.Json;
using Klynge.Atlas.Findings;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;

namespace Klynge.Cli.Look;

/// <summary><c>klynge search</c>.</summary>
static class SearchCommand
{
    static readonly LookJson Written = new(new JsonSerializerOptions(LookJson.Default.Options) { Encoder = JsonText.Encoder });

    public static Command Build()
    {
        var text = new Argument<string[]>("text") { Description = "What to look for.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "At most so many lines.", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > 1_000) given.AddError("--limit is a number from 1 to 1000.");
        });
        var command = new Command(
            "search",
            """
            Looks for organisations, industries, value chains, cluster categories, places, knowledge environments, known clusters and findings. The beginning of a word is enough, a
            letter may be wrong, and æ, ø, å may be typed as ae, o, aa.

            Examples:
              klynge search austevoll
              klynge search fiskeopdret --json
              klynge search 923609016
            """)
        {
            text, limit, CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Run(parsed, string.Join(' ', parsed.GetRequiredValue(text)), parsed.GetValue(limit), cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string text, int limit, CancellationToken cancel)
    {
        using var at = Installation.Of(parsed);
        var reference = at.Reference;
        var hits = new Search(at.Register, new(reference.Classifications, reference.Geography, reference.Knowledge, reference.KnownClusters))
            .Run(text, limit).Select(Line);
        var lines = (await Findings(at, text, cancel)).Concat(hits).Take(limit).ToArray();

        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue<bool>("--json")) await output.WriteLineAsync(JsonSerializer.Serialize(lines, Written.HitArray));
        else if (lines.Length == 0) await output.WriteLineAsync($"Nothing found for '{text}'. Try fewer or shorter words.");
        else
            foreach (var line in lines) await output.WriteLineAsync($"{line.Kind,-12} {line.Id,-14} {line.Name}");
        return (int)ExitCode.Done;
    }

    static async Task<IEnumerable<Hit>> Findings(Installation at, string text, CancellationToken cancel)
    {
        var queries = new FindingQueries(at.Atlas, new RunCache());
        var hits = new List<Hit>();
        foreach (var info in new PopulationStore(at.Register).Infos())
            hits.AddRange(new FindingFilter(Text: text).Apply(await queries.Summaries(info.Name, cancel))
                .Select(finding => new Hit("finding", finding.Address, finding.Name.In(Language.Nb))));
        return hits;
    }

    static Hit Line(SearchHit hit) => hit switch
    {
        SearchHit.Organisation found => new("organisation", found.Orgnr, found.PostalPlace is { } place ? $"{found.Name}, {place}" : found.Name),
        SearchHit.Industry found => new("industry", found.Code, $"{found.Title.Nb} ({found.Standard})"),
        SearchHit.Chain found => new("chain", found.Key, found.Title.Nb),
        SearchHit.Category found => new("category", found.Key, found.Title.Nb),
        SearchHit.Place found => new("place", found.Code, found.Name),
        SearchHit.Knowledge found => new("knowledge", found.Id, found.Name),
        SearchHit.Cluster found => new("cluster", found.Id, found.Name),
    };
}

/// <summary>One line of a search.</summary>
/// <param name="Kind">organisation, industry, chain, category, place, knowledge, cluster or finding.</param>
/// <param name="Id">Number, code or address.</param>
/// <param name="Name">What it is called.</param>
sealed record Hit(string Kind, string Id, string Name);
