using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Organisations;
using Klynge.Storage;

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
            Prints one organisation or one finding with its evidence.

            Examples:
              klynge show 923609016
              klynge show F1 --json
            """)
        {
            what, CommonOptions.Json(), CommonOptions.Data(), CommonOptions.DataFiles(),
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

        var figures = finding.Evidence.Figures;
        await output.WriteLineAsync($"{finding.Address}  {finding.Name.En} ({finding.Population}, {finding.Run})");
        if (gone is not null) await output.WriteLineAsync(gone);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{figures.Observed} where {figures.Expected:F1} were expected; {figures.Ratio:F1} times ({figures.RatioLow:F1} to {figures.RatioHigh:F1}); q {figures.Q:G2}; {ExportedFinding.KindWord(figures.Kind)}"));
        if (figures.Jobs is JobsEvidence.Tested jobs)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{jobs.Observed:F0} jobs where {jobs.Expected:F0} were expected; {jobs.Ratio():F1} times; q {jobs.Q:G2}{(figures.LedByJobs ? "; the jobs led to this place" : "")}"));
        if (!figures.Warnings.IsEmpty) await output.WriteLineAsync($"Mind: {string.Join(", ", figures.Warnings)}");
        foreach (var member in finding.Members)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  {(member.Core ? "core" : "edge")}  {(member.Name is null ? "not named" : member.Id + " " + member.Name),-50} {member.Leaf}  {member.Place}  {member.Employees}"));
        foreach (var role in finding.Roles.Where(role => role.Missing))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  missing: {role.ValueChain}, {role.Key}; {Math.Max(role.Expected, role.Usual):F1} would be usual"));
    }

    static async Task Organisation(Installation at, string orgnr, bool json, TextWriter output, CancellationToken cancel)
    {
        var found = new OrganisationQueries(at.Register).Get(orgnr)
            ?? throw new CommandFailed($"{orgnr} is not known, or may not be shown.", ExitCode.Wrong);
        var findings = await new FindingQueries(at.Atlas, new RunCache()).OfUnit(orgnr, cancel);
        var shown = new ShownOrganisation(
            found.Orgnr, found.Name, found.LegalForm, [.. found.Industries.Select(industry => industry.Code)], found.Address?.PostalCode,
            found.Address?.Place, found.Address?.Municipality, found.Employees, found.EmployeesBand, found.Parent?.Orgnr,
            [.. found.Kin.Select(kin => kin.Orgnr)], [.. findings.Select(finding => finding.Address)], found.AsOf);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(shown, LookJson.Default.ShownOrganisation));
            return;
        }
        await output.WriteLineAsync($"{shown.Orgnr}  {shown.Name} ({shown.LegalForm}), {shown.Place}");
        await output.WriteLineAsync($"  industry {string.Join(", ", shown.Industries)}; employees {shown.EmployeesBand}; as of {shown.AsOf:yyyy-MM-dd}");
        foreach (var finding in findings) await output.WriteLineAsync($"  in {finding.Address}  {finding.Name.En}");
    }
}

/// <summary>An organisation as <c>klynge show --json</c> prints it.</summary>
sealed record ShownOrganisation(
    string Orgnr, string Name, string LegalForm, string[] Industries, string? PostalCode, string? Place, string? Municipality, int? Employees,
    string EmployeesBand, string? Parent, string[] Establishments, string[] Findings, DateOnly AsOf);

/// <summary>The JSON of <c>search</c> and <c>show</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(Hit[]))]
[JsonSerializable(typeof(ShownOrganisation))]
sealed partial class LookJson : JsonSerializerContext;
