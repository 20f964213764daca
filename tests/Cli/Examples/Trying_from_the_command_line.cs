using Klynge.Access;
using Klynge.Clusters;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Cli.Tests.Examples;

/// <summary>The demonstration by commands, over a copy of what <c>klynge prepare</c> makes.</summary>
public sealed class Trying_from_the_command_line(Prepared prepared) : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klynge-try-");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Prepare_without_the_flag_makes_nobody_and_nothing_up()
    {
        await prepared.Klynge("prepare");
        await using var clusters = ClustersDb.Open(Database.At(prepared.Folder));
        await using var access = AccessDb.Open(Database.At(prepared.Folder));
        Assert.Empty(await new PipelineQueries(clusters).All(Cancel));
        Assert.Equal(0, await Count(access, "access_person"));
    }

    [Fact]
    public async Task Prepare_with_the_flag_builds_the_example_once_on_a_real_finding()
    {
        await Copied();
        var (code, output, error) = await Klynge("prepare", "--demonstration", "--address", "http://localhost:5999");
        Assert.True(code == 0, error);
        Assert.Contains("Example: 9 made-up initiatives and events, built in", output, StringComparison.Ordinal);
        Assert.Contains("Example: 9 made-up initiatives and events, unchanged.", (await Klynge("prepare", "--demonstration")).Out, StringComparison.Ordinal);

        await using var clusters = ClustersDb.Open(Database.At(folder.FullName));
        var all = await new PipelineQueries(clusters).All(Cancel);
        Assert.Equal(6, all.Length);
        Assert.All(all, item => Assert.True(item.Example));
        var leading = Assert.Single(all, item => item.Finding is not null);
        Assert.Equal(("Kraft på kjøl", Stage.Mobilising), (leading.Name, leading.Stage));
        Assert.NotEmpty((await new InitiativeQueries(clusters).Get(leading.Id, Cancel))!.Finding!.Members);
    }

    [Fact]
    public async Task Clear_takes_it_all_away_and_build_brings_it_back()
    {
        await Copied();
        await Klynge("prepare", "--demonstration");
        var (code, output, _) = await Klynge("examples", "clear");
        Assert.Equal(0, code);
        Assert.StartsWith("Cleared: 9 made-up initiatives and events", output, StringComparison.Ordinal);
        await using (var access = AccessDb.Open(Database.At(folder.FullName))) Assert.Equal(0, await Count(access, "access_person"));
        Assert.Contains("cleared, and not built again", (await Klynge("prepare", "--demonstration")).Out, StringComparison.Ordinal);
        Assert.Contains("built in", (await Klynge("examples", "build")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_refuses_where_real_people_are()
    {
        await Copied();
        await SomebodyReal();
        await RealPeopleAreHere("prepare", "--demonstration");
        await using var clusters = ClustersDb.Open(Database.At(folder.FullName));
        Assert.Empty(await new PipelineQueries(clusters).All(Cancel));
    }

    [Fact]
    public async Task Real_people_end_the_demonstration_that_was_there_before_them()
    {
        await Copied();
        await Klynge("prepare", "--demonstration");
        await SomebodyReal();
        await RealPeopleAreHere("prepare", "--demonstration");
        await RealPeopleAreHere("serve", "--demonstration", "--urls", "http://localhost:0");
        await Klynge("examples", "clear");
        await RealPeopleAreHere("prepare", "--demonstration");
        await RealPeopleAreHere("examples", "build");
    }

    [Fact]
    public async Task Serve_refuses_the_demonstration_where_real_people_came_first()
    {
        await SomebodyReal();
        await RealPeopleAreHere("serve", "--demonstration", "--urls", "http://localhost:0");
    }

    [Theory, InlineData("http://0.0.0.0:5999"), InlineData("http://*:5999"), InlineData("http://klynge.example:5999")]
    public async Task Serve_refuses_the_demonstration_where_others_would_hear(string url)
    {
        var (code, output, error) = await Klynge("serve", "--demonstration", "--urls", "http://localhost:5998", url);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(url, error, StringComparison.Ordinal);
    }

    // The one code by which ./run knows that it is to go on without the demonstration.
    async Task RealPeopleAreHere(params string[] args)
    {
        var (code, output, error) = await Klynge(args);
        Assert.Equal(4, code);
        Assert.DoesNotContain("is ready", output, StringComparison.Ordinal);
        Assert.Contains("Real people use this installation", error, StringComparison.Ordinal);
    }

    async Task SomebodyReal() =>
        Assert.Equal(0, (await Klynge("access", "administrator", "kari@example.no", "--name", "Kari Nordmann", "--organisation", "986399445")).Code);

    // The prepared database itself stays without examples, for the other tests.
    async Task Copied()
    {
        await prepared.Klynge("prepare");
        await using var from = new SqliteConnection($"Data Source={Path.Combine(prepared.Folder, "klynge.db")}");
        await using var to = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "klynge.db")}");
        await from.OpenAsync(Cancel);
        await to.OpenAsync(Cancel);
        from.BackupDatabase(to);
    }

    async Task<(int Code, string Out, string Error)> Klynge(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([.. args, "--data", folder.FullName], output, error, Cancel);
        return (code, output.ToString(), error.ToString());
    }

    static Task<int> Count(AccessDb access, string table) =>
#pragma warning disable EF1002 // the name is the test's own
        access.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM {table}").SingleAsync(Cancel);
#pragma warning restore EF1002
}
