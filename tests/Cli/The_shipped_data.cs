using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Cli.Tests;

/// <summary>From the shipped files to findings in a person's hands, by command alone.</summary>
public sealed class The_shipped_data(Prepared prepared)
{
    [Fact]
    public async Task Prepare_does_nothing_twice()
    {
        var (code, output, _) = await prepared.Klynge("prepare");
        Assert.Equal(0, code);
        var populations = output.Split('\n').Where(line => line.Contains("establishments", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, populations.Length);
        Assert.All(populations, line => Assert.Contains("establishments, unchanged", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_is_written_in_the_fixed_forms()
    {
        var folder = Path.Combine(prepared.Folder, "found");
        Assert.Equal(0, (await prepared.Klynge("detect", "--out", folder, "--population", "norway-preview")).Code);

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "findings.json"), TestContext.Current.CancellationToken));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToArray();
        Assert.NotEmpty(findings);
        // Other programs read these names: a change here is an ADR and a new version of the format.
        string[] fixedNames = ["id", "name", "level", "industries", "cores", "members", "observed", "expected", "ratio", "ratio_low", "ratio_high",
            "ratio_interval", "p", "q", "p_jobs", "q_jobs", "kind", "warnings", "employees", "national_share", "without_largest_q", "knowledge",
            "missing", "strength", "led_by", "observed_jobs", "expected_jobs", "ratio_jobs"];
        Assert.All(findings, finding => Assert.Empty(fixedNames.Except(finding.EnumerateObject().Select(property => property.Name))));
        Assert.All(findings, finding => Assert.Contains(finding.GetProperty("kind").GetString(), new[] { "localisation", "urbanisation", "not-compared" }));
        var strengths = findings.Select(finding => finding.GetProperty("strength").GetDouble()).ToArray();
        Assert.Equal(strengths.OrderDescending(), strengths);

        var rows = await File.ReadAllLinesAsync(Path.Combine(folder, "findings.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(findings.Length + 1, rows.Length);
        using var map = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "findings.geojson"), TestContext.Current.CancellationToken));
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        Assert.Equal(findings.Length, map.RootElement.GetProperty("features").GetArrayLength());
        using var run = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "run.json"), TestContext.Current.CancellationToken));
        Assert.Matches("^[0-9a-f]{64}$", run.RootElement.GetProperty("input_hash").GetString());
    }

    [Fact]
    public async Task A_typo_still_finds_the_place_the_finding_and_the_company()
    {
        var (_, output, _) = await prepared.Klynge("search", "austevol", "--json");
        using var hits = JsonDocument.Parse(output);
        var kinds = hits.RootElement.EnumerateArray().Select(hit => hit.GetProperty("kind").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "finding", "place", "organisation" }, kinds);
    }

    [Fact]
    public async Task A_finding_and_one_of_its_companies_can_be_shown()
    {
        var (_, json, _) = await prepared.Klynge("show", "F1", "--json");
        using var finding = JsonDocument.Parse(json);
        Assert.Equal("F1", finding.RootElement.GetProperty("id").GetString());

        var (_, hits, _) = await prepared.Klynge("search", "sjåsund marine", "--json");
        var orgnr = JsonDocument.Parse(hits).RootElement.EnumerateArray().First(hit => hit.GetProperty("kind").GetString() == "organisation").GetProperty("id").GetString()!;
        var (code, organisation, _) = await prepared.Klynge("show", orgnr, "--json");
        Assert.Equal(0, code);
        Assert.Equal(orgnr, JsonDocument.Parse(organisation).RootElement.GetProperty("orgnr").GetString());
    }

    [Fact]
    public async Task The_site_says_when_it_is_ready_and_ends_cleanly_on_interrupt()
    {
        await prepared.Klynge("prepare");
        var address = $"http://localhost:{AProcess.FreePort()}";
        // A shell that was started in the background leaves its children deaf to an interrupt; env gives them their hearing back.
        using var site = Process.Start(new ProcessStartInfo("env",
            ["--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location, "serve", .. prepared.Place, "--urls", address])
        { RedirectStandardOutput = true })!;
        try
        {
            var ready = await site.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Equal($"Klynge is ready: {address}/nb/", ready);
            using var http = new HttpClient();
            Assert.Contains("<h1", await http.GetStringAsync(ready!.Split(' ')[^1], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            using var interrupt = Process.Start("kill", ["-INT", site.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await interrupt.WaitForExitAsync(TestContext.Current.CancellationToken);
            await site.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, site.ExitCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_that_says_what_to_do()
    {
        await prepared.Klynge("prepare");
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        using var site = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(CommandLine).Assembly.Location, "serve", .. prepared.Place, "--urls", $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = await site.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await site.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await site.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, ""), (site.ExitCode, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }
}
