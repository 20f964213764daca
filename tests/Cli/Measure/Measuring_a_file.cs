using System.Text.Json;
using Xunit;

namespace Klynge.Cli.Tests.Measure;

public sealed class Measuring_a_file
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

    static async Task<JsonElement> Measured(params string[] args)
    {
        var (code, output, error) = await Klynge(["measure", .. args]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    static string Line => Written("line.csv", "id,x,y,industry,employees,colour\na,0,0,A,1,red\nb,1,0,A,5,\nc,5,0,B,1,\nd,6,0,B,1,\ne,7,0,B,1,\nf,8,0,B,1,\n");

    [Fact]
    public async Task Local_gives_every_disc_and_what_the_smallest_p_is_worth()
    {
        var result = await Measured("local", "--points", Line, "--type", "A", "--radii", "1");
        var disc = result.GetProperty("discs")[0];
        Assert.Equal((2, 2), (disc.GetProperty("sites").GetInt32(), disc.GetProperty("members").GetInt32()));
        Assert.Equal(0.2, disc.GetProperty("p").GetDouble(), 1e-12);
        Assert.True(result.GetProperty("calibrated_p").GetDouble() >= 0.2);
    }

    [Fact]
    public async Task Pairs_count_those_on_an_edge_above_it() =>
        Assert.Equal([1L, 0], (await Measured("pairs", "--points", Line, "--type", "A", "--edges", "1,2,9")).GetProperty("counts").EnumerateArray().Select(c => c.GetInt64()));

    [Fact]
    public async Task M_of_plants_that_stand_together_is_above_one() =>
        // Each A has one neighbour within 1, and it is an A: 1 over (2−1)/(6−1).
        Assert.Equal(5, (await Measured("m", "--points", Line, "--type", "A", "--radii", "1")).GetProperty("m")[0].GetProperty("m").GetDouble(), 1e-12);

    [Theory]
    [InlineData("given", true)]
    [InlineData("only without --weighted and --to", false, "--weighted")]
    [InlineData("only without --weighted and --to", false, "--to", "B")]
    public async Task M_says_whether_it_has_a_band(string word, bool band, params string[] more)
    {
        var result = await Measured(["m", "--points", Line, "--type", "A", "--radii", "1", "--json", .. more]);
        Assert.Equal((word, band), (result.GetProperty("band_and_interval").GetString(), result.GetProperty("m")[0].TryGetProperty("null_low", out _)));
    }

    [Fact]
    public async Task A_window_has_its_exact_p_by_count_and_by_jobs()
    {
        var areas = Written("areas.csv", "area,x,y\nu,0,0\nv,9,9\n");
        var counts = Written("counts.csv", "id,area,industry,employees\n1,u,A,100\n2,v,A,1\n3,u,B,1\n4,v,B,1\n5,v,B,1\n");
        var result = await Measured("window", "--areas", areas, "--counts", counts, "--type", "A", "--in", "u");
        // Two plants on five sites, two of them inside. P(X ≥ 1) = 1 − 3/10; the large plant is inside two times in five.
        Assert.Equal(0.7, result.GetProperty("p").GetDouble(), 1e-12);
        Assert.Equal(0.4, result.GetProperty("p_jobs").GetDouble(), 1e-12);
        Assert.Equal(0.8, result.GetProperty("expected").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Gamma_comes_with_G_and_H_and_the_pairs()
    {
        var table = Written("plants.csv", "area,industry,employees\nu,A,50\nu,A,30\nv,A,20\nu,B,520\nv,B,380\n");
        var result = await Measured("eg", "--areas", table);
        Assert.Equal(0.38, result.GetProperty("industries")[0].GetProperty("h").GetDouble(), 1e-12);
        Assert.Equal((0.08 / 0.48 - 0.38) / 0.62, result.GetProperty("industries")[0].GetProperty("gamma").GetDouble(), 1e-12);
        Assert.Equal("B", result.GetProperty("coagglomeration")[0].GetProperty("b").GetString());
    }

    [Fact]
    public async Task Q_values_are_those_of_Benjamini_and_Hochberg() =>
        Assert.Equal([0.03, 0.04, 0.04], (await Measured("bh", "--p", Written("p.csv", "p\n0.01\n0.04\n0.03\n"))).GetProperty("q").EnumerateArray().Select(q => Math.Round(q.GetDouble(), 12)).Order());

    [Fact]
    public async Task A_bad_row_is_told_by_its_line_and_too_many_end_the_command()
    {
        var path = Written("bad.csv", "id,x,y,industry\na,0,0,A\nb,east,0,A\nc,2,0,B\n");
        var (code, _, error) = await Klynge("measure", "pairs", "--points", path, "--type", "A", "--edges", "0,9");
        Assert.Equal(1, code);
        Assert.Contains($"{path}:3: The position 'east', '0' is not two numbers.", error, StringComparison.Ordinal);
        Assert.Contains("--max-bad", error, StringComparison.Ordinal);
        Assert.Equal(0, (await Klynge("measure", "pairs", "--points", path, "--type", "A", "--edges", "0,9", "--max-bad", "1")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_code_3_and_a_wrong_word_2()
    {
        Assert.Equal(3, (await Klynge("measure", "bh", "--p", Path.Combine(Folder, "none.csv"))).Code);
        Assert.Equal(3, (await Klynge("measure", "bh", "--p", Written("empty.csv", ""))).Code);
        Assert.Equal(2, (await Klynge("measure", "pairs", "--points", Line, "--type", "A", "--edges", "9,1")).Code);
        Assert.Equal(2, (await Klynge("measure", "pairs", "--points", Line, "--type", "Z", "--edges", "1,9")).Code);
    }
}
