using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Klynge.Cli.Tests.Detect;

public sealed class Detecting_in_files
{
    static readonly string Folder = Directory.CreateTempSubdirectory().FullName;

    static string Written(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static async Task<(int Code, string Output, string Error)> Klynge(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Ten areas in a row with forty establishments each; thirty boat builders, all in area 4.</summary>
    static string Establishments(bool owners)
    {
        var text = new StringBuilder(owners ? "id,area,industry,employees,owner\n" : "id,area,industry,employees\n");
        for (var i = 0; i < 400; i++)
            text.Append(CultureInfo.InvariantCulture, $"u{i},a{i % 10},{(i % 10 == 4 && i < 300 ? "boats" : "other" + i % 7)},{1 + i % 9}{(owners ? $",o{i}" : "")}\n");
        return text.ToString();
    }

    static string Areas => Written("row.csv", "area,name,lat,lon\n" + string.Concat(Enumerable.Range(0, 10).Select(a => string.Create(CultureInfo.InvariantCulture, $"a{a},Area {a},{60 + a * 0.2},{5 + a * 0.1}\n"))));

    static async Task<JsonElement> Found(string into, params string[] args)
    {
        var folder = Path.Combine(Folder, into);
        var (code, _, error) = await Klynge(["detect", "--out", folder, .. args]);
        Assert.True(code == 0, error);
        Assert.Equal(["findings.csv", "findings.geojson", "findings.json", "run.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "findings.json"), TestContext.Current.CancellationToken)).RootElement;
    }

    [Fact]
    public async Task By_areas_the_planted_industry_is_found_where_it_is()
    {
        var result = await Found("areas", "--areas", Areas, "--counts", Written("rows.csv", Establishments(owners: true)));
        var finding = result.GetProperty("findings")[0];
        Assert.Equal("boats, Area 4", finding.GetProperty("name").GetString());
        Assert.Equal(["a4"], finding.GetProperty("cores")[0].GetProperty("areas").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(30, finding.GetProperty("observed").GetInt32());
        Assert.Equal(30, finding.GetProperty("members").GetArrayLength());
        Assert.True(finding.GetProperty("q").GetDouble() < 1e-10);
        Assert.True(result.GetProperty("run").GetProperty("owners_folded").GetBoolean());
    }

    [Fact]
    public async Task With_json_the_run_and_the_number_of_places_are_printed()
    {
        var folder = Path.Combine(Folder, "json");
        var (_, output, _) = await Klynge("detect", "--json", "--out", folder, "--areas", Areas, "--counts", Written("json.csv", Establishments(owners: true)));
        var summary = JsonDocument.Parse(output).RootElement;
        Assert.Equal((folder, 400), (summary.GetProperty("out").GetString(), summary.GetProperty("run").GetProperty("units").GetInt32()));
        Assert.True(summary.GetProperty("findings").GetInt32() >= 1);
    }

    [Fact]
    public async Task Without_a_column_for_owners_it_is_said_that_they_are_not_folded()
    {
        var (code, _, error) = await Klynge("detect", "--out", Path.Combine(Folder, "unfolded"), "--areas", Areas, "--counts", Written("noowner.csv", Establishments(owners: false)));
        Assert.Equal(0, code);
        Assert.Contains("owners not folded", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_points_in_degrees_the_disc_lies_on_the_planted_place()
    {
        var text = new StringBuilder("id,lat,lon,industry\n");
        for (var i = 0; i < 400; i++)
            text.Append(CultureInfo.InvariantCulture, $"u{i},{60 + i % 20 * 0.3},{5 + i / 20 * 0.3},{(i % 20 < 4 && i / 20 < 4 ? "boats" : "other" + i % 7)}\n");
        var result = await Found("points", "--points", Written("points.csv", text.ToString()), "--radii", "20000,80000");
        var core = result.GetProperty("findings")[0].GetProperty("cores")[0];
        Assert.InRange(core.GetProperty("lat").GetDouble(), 59.9, 61.2);
        Assert.InRange(core.GetProperty("lon").GetDouble(), 4.9, 6.2);
        Assert.StartsWith("boats", result.GetProperty("findings")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_establishments_of_an_area_are_all_there_are_though_cells_are_withheld()
    {
        var counts = new StringBuilder("area,industry,establishments\na4,boats,30\n");
        foreach (var area in Enumerable.Range(0, 10))
            counts.Append(CultureInfo.InvariantCulture, $"a{area},other,40\n");
        var totals = Written("totals.csv", "area,x,y,establishments\n" + string.Concat(Enumerable.Range(0, 10).Select(a => $"a{a},{a}000,0,{(a == 4 ? 90 : 50)}\n")));
        var result = await Found("totals", "--areas", totals, "--counts", Written("withheld.csv", counts.ToString()), "--withheld-below", "3");
        var finding = result.GetProperty("findings")[0];
        // 30 published and at most 2 in each of the nine other areas; 90 of 540 establishments are here.
        Assert.Equal((30, 48 * 90 / 540.0), (finding.GetProperty("observed").GetInt32(), finding.GetProperty("expected").GetDouble()));

        var (_, measured, _) = await Klynge("measure", "window", "--areas", totals, "--counts", Path.Combine(Folder, "withheld.csv"), "--type", "boats", "--in", "a4");
        Assert.Equal(90, JsonDocument.Parse(measured).RootElement.GetProperty("m").GetInt32());

        var (code, _, error) = await Klynge("detect", "--out", Folder, "--areas", Written("bad.csv", "area,x,y,establishments\na0,0,0,many\n"), "--counts", Written("withheld.csv", counts.ToString()));
        Assert.Equal(1, code);
        Assert.Contains("'many'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_without_counts_are_wrong_usage() =>
        Assert.Equal(2, (await Klynge("detect", "--out", Folder, "--areas", Areas)).Code);

    [Fact]
    public async Task A_missing_column_is_told_with_what_the_header_has()
    {
        var (code, _, error) = await Klynge("detect", "--out", Folder, "--points", Written("short.csv", "id,x,y,branch\n1,0,0,A\n"));
        Assert.Equal(3, code);
        Assert.Contains("there is no column 'industry'. The header has: id, x, y, branch.", error, StringComparison.Ordinal);
    }

    /// <summary>Boat builders in a corner of a grid, placed as precisely as told.</summary>
    static string Placed(string name, string? precision)
    {
        var text = new StringBuilder($"id,x,y,industry{(precision is null ? "" : ",precision_m")}\n");
        for (var i = 0; i < 400; i++)
            text.Append(CultureInfo.InvariantCulture, $"u{i},{i % 20 * 3000},{i / 20 * 3000},{(i % 20 < 4 && i / 20 < 4 ? "boats" : "other" + i % 7)}{(precision is null ? "" : "," + precision)}\n");
        return Written(name, text.ToString());
    }

    static string Radii(JsonElement result) => string.Join(' ', result.GetProperty("run").GetProperty("radii_m").EnumerateArray().Select(radius => radius.GetDouble()));

    [Fact]
    public async Task Nothing_nearer_than_positions_allow_is_claimed()
    {
        var result = await Found("vague", "--points", Placed("vague.csv", "20000"));
        Assert.Equal("20000 40000", Radii(result));
        Assert.All(result.GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.GetProperty("cores")[0].GetProperty("radius_m").GetDouble() >= 20_000));
        Assert.Equal("20000", Radii(await Found("asked", "--points", Path.Combine(Folder, "vague.csv"), "--radii", "5000,20000")));
        Assert.Equal("1000 2000 5000 10000 20000 40000", Radii(await Found("sharp", "--points", Placed("sharp.csv", "300"))));

        var (code, _, error) = await Klynge("detect", "--out", Folder, "--points", Path.Combine(Folder, "vague.csv"), "--radii", "5000");
        Assert.Equal(1, code);
        Assert.Contains("nothing below 20 km can be claimed", error, StringComparison.Ordinal);
        Assert.Equal(1, (await Klynge("detect", "--out", Folder, "--points", Placed("lost.csv", "60000"))).Code);
    }

    [Fact]
    public async Task Without_a_column_for_precision_positions_are_exact_and_that_is_said()
    {
        var (code, _, error) = await Klynge("detect", "--out", Path.Combine(Folder, "exact"), "--points", Placed("exact.csv", null));
        Assert.Equal(0, code);
        Assert.Contains("there is no column 'precision_m'; positions are taken as exact", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_column_for_employees_jobs_are_not_tested_though_weights_are_1()
    {
        var points = Placed("jobless.csv", "300");
        var result = await Found("jobless", "--points", points);
        Assert.Equal(0, result.GetProperty("run").GetProperty("share_of_jobs_known").GetDouble());
        Assert.All(result.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(JsonValueKind.Null, finding.GetProperty("p_jobs").ValueKind));

        async Task<string> M(params string[] more) =>
            JsonDocument.Parse((await Klynge(["measure", "m", "--points", points, "--type", "boats", "--radii", "5000", .. more])).Output).RootElement.GetProperty("m")[0].GetProperty("m").GetRawText();
        Assert.Equal(await M(), await M("--weighted"));
    }

    [Fact]
    public async Task The_greatest_error_of_distances_is_told_and_the_whole_world_is_refused()
    {
        string World(string name, double step) => Written(name, "id,lat,lon,industry\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"u{i},{50 + (i % 6 * Math.Min(step, 15) / 2)},{10 + (i / 6 * step)},A\n"))));
        var result = await Found("small", "--points", World("small.csv", 0.1));
        Assert.InRange(result.GetProperty("run").GetProperty("greatest_scale_error").GetDouble(), 0, 1e-4);

        Assert.Contains("distances are wrong by up to", (await Klynge("detect", "--out", Path.Combine(Folder, "wide"), "--points", World("wide.csv", 15))).Error, StringComparison.Ordinal);
        var (code, _, error) = await Klynge("detect", "--out", Folder, "--points", Written("world.csv", "id,lat,lon,industry\na,60,-150,A\nb,-60,-30,A\nc,0,90,A\nd,30,10,A\n"));
        Assert.Equal(1, code);
        Assert.Contains("Divide the file by country", error, StringComparison.Ordinal);
    }
}
