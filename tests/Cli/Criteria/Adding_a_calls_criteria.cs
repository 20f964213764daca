using Klynge.Clusters;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Xunit;

namespace Klynge.Cli.Tests.Criteria;

public sealed class Adding_a_calls_criteria : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klynge-cli-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<(int Code, string Text)> Criteria(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(["criteria", .. args, "--data", folder.FullName], output, error, Cancel);
        return (code, output.ToString() + error);
    }

    async Task<(int Code, string Text)> Add(string json)
    {
        var file = Path.Combine(folder.FullName, "call.json");
        await File.WriteAllTextAsync(file, json, Cancel);
        return await Criteria("add", file);
    }

    static string Call(string id = "arena-2027-1") => CriteriaFile.Write(StandingCriteria.Current with { Id = id, Name = new("Arena 2027", "Arena 2027", "Arena 2027") });

    [Fact]
    public async Task What_is_shown_is_changed_added_and_shown_again()
    {
        var (shown, standing) = await Criteria("show");
        Assert.Equal((0, CriteriaFile.Write(StandingCriteria.Current)), (shown, standing.TrimEnd()));
        var (code, text) = await Add(standing.Replace("\"standing-1\"", "\"arena-2027-1\"", StringComparison.Ordinal));
        Assert.Equal((0, true), (code, text.StartsWith("Kept: Standing criteria, version 1, 8 criteria.", StringComparison.Ordinal)));
        await using var db = ClustersDb.Open(Database.At(folder.FullName));
        Assert.Equal(CriteriaFile.Write(StandingCriteria.Current with { Id = "arena-2027-1" }), CriteriaFile.Write((await new CriteriaQueries(db).Get("arena-2027-1", Cancel))!));
        Assert.Equal(0, (await Criteria("show", "arena-2027-1")).Code);
        Assert.Equal(2, (await Criteria("show", "arena-2027-2")).Code);
    }

    [Fact]
    public async Task What_is_kept_is_not_changed()
    {
        Assert.Equal(0, (await Add(Call())).Code);
        var (code, text) = await Add(Call());
        Assert.Equal((2, true), (code, text.Contains("are in use and are not changed", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"companies-at-hand\"", "\"turnover\"", "names something that we do not measure. We measure: companies-at-hand, ")]
    [InlineData("\"key\": \"anchoring\"", "\"key\": \"resources\"", "Two criteria are called “resources”.")]
    [InlineData("\"key\": \"anchoring\"", "\"key\": \"Forankring\"", "cannot stand in an address")]
    [InlineData("\"nn\": \"Ressursgrunnlag\"", "\"nn\": \" \"", "Write “resources: title” in bokmål, nynorsk and English.")]
    [InlineData("\"atLeast\": 10", "\"atLeast\": -1", "must be above 0")]
    [InlineData("\"required\"", "\"requires\"", "cannot be read as criteria")]
    [InlineData("\"arena\": 2", "\"arena\": 5", "must be a level from 0 to 4")]
    public async Task What_is_wrong_is_said_and_nothing_is_kept(string right, string wrong, string says)
    {
        var json = Call();
        var at = json.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at > 0, json[..2000]);
        var (code, text) = await Add(json[..at] + wrong + json[(at + right.Length)..]);
        Assert.Equal(3, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains("Nothing is kept.", text, StringComparison.Ordinal);
        Assert.Equal(2, (await Criteria("show", "arena-2027-1")).Code);
    }

    [Fact]
    public async Task What_is_no_list_of_criteria_is_refused_with_its_line()
    {
        var (code, text) = await Add("{\n  \"id\": \"x\",\n  oops\n}");
        Assert.Equal((3, true), (code, text.Contains("Line 3 cannot be read as criteria", StringComparison.Ordinal)));
        Assert.Equal(3, (await Criteria("add", Path.Combine(folder.FullName, "none.json"))).Code);
    }
}
