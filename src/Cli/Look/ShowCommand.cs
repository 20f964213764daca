using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Web.Api;
using Klynge.Web.Exports;

namespace Klynge.Cli.Look;

/// <summary><c>klynge show</c>.</summary>
static class ShowCommand
{
    public static Command Build()
    {
        var what = new Argument<string>("what") { Description = "An organisation number (nine digits) or a finding (F and its number)." };
        var command = new Command(
            "show",
            """
            Prints one organisation, or one finding with its whole evidence: tests, interval, jobs, what is left without the largest member, members,
            knowledge environments, missing roles. With --json in the shape of the API.

            Examples:
              klynge show 923609016
              klynge show F1 --json
            """)
        {
            what, CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction(async (parsed, cancel) =>
        {
            using var at = Installation.Of(parsed);
            var (asked, json, output) = (parsed.GetRequiredValue(what).Replace(" ", "", StringComparison.Ordinal), parsed.GetValue<bool>("--json"), parsed.InvocationConfiguration.Output);
            if (asked.Length == 9 && asked.All(char.IsAsciiDigit)) await Organisation(at, asked, json, output, cancel);
            else if (asked is ['F' or 'f', ..]) await Finding(at, asked, json, output, cancel);
            else throw new CommandFailed($"'{asked}' is neither an organisation number (nine digits) nor a finding (F1, F2, …).", ExitCode.Usage);
            return (int)ExitCode.Done;
        });
        return command;
    }

    static async Task Finding(Installation at, string address, bool json, TextWriter output, CancellationToken cancel)
    {
        var page = await new FindingQueries(at.Atlas, new RunCache()).Get(address, cancel)
            ?? throw new CommandFailed($"There is no finding {address} in {at.Directory}. \"klynge search\" lists them.", ExitCode.Wrong);
        var (finding, gone) = page switch
        {
            FindingPage.Current(var now, _) => (now, null),
            FindingPage.Superseded(var last, var by, _, _) => (last, by is null ? "It is not in the latest run." : $"It is not in the latest run; {by} took its place."),
        };
        if (json)
        {
            using var bytes = new MemoryStream();
            FindingFiles.Json(bytes, ExportedFinding.Of(finding, Language.Nb));
            await output.WriteLineAsync(Encoding.UTF8.GetString(bytes.ToArray()));
            return;
        }

        if (gone is not null) await output.WriteLineAsync(gone);
        foreach (var line in FindingText.Lines(finding, at.Reference.Knowledge)) await output.WriteLineAsync(line);
    }

    static async Task Organisation(Installation at, string orgnr, bool json, TextWriter output, CancellationToken cancel)
    {
        var found = new OrganisationQueries(at.Register).Get(orgnr)
            ?? throw new CommandFailed($"{orgnr} is not known, or may not be shown.", ExitCode.Wrong);
        var findings = await new FindingQueries(at.Atlas, new RunCache()).OfUnit(orgnr, cancel);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(OrganisationsEndpoints.Of(found, findings, Language.Nb), Download.Json));
            return;
        }
        foreach (var line in OrganisationText.Lines(found, findings, at.Reference.Classifications)) await output.WriteLineAsync(line);
    }
}

/// <summary>The JSON of <c>search</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(Hit[]))]
sealed partial class LookJson : JsonSerializerContext;
