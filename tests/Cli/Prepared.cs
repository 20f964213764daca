using Klynge.Cli.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

[assembly: AssemblyFixture(typeof(Prepared))]

namespace Klynge.Cli.Tests;

/// <summary>A folder that <c>klynge prepare</c> has filled once for all tests that need one.</summary>
public sealed class Prepared : IAsyncLifetime
{
    readonly Lazy<Task> filled;
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klynge-prepared-");

    public Prepared() => filled = new(async () => Assert.Equal(0, (await Run("prepare")).Code));

    public string Folder => folder.FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A command on the prepared folder.</summary>
    public async Task<(int Code, string Out, string Error)> Klynge(params string[] args)
    {
        await filled.Value;
        return await Run(args);
    }

    async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([.. args, "--data", Folder], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
