using Klynge.Cli.Tests;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Xunit;

[assembly: AssemblyFixture(typeof(Prepared))]

namespace Klynge.Cli.Tests;

/// <summary>A folder that <c>klynge prepare</c> has filled once for all tests that need one.</summary>
public sealed class Prepared : IAsyncLifetime
{
    readonly Lazy<Task> filled;
    readonly TestDatabase test = TestDatabase.Empty();

    public Prepared() => filled = new(async () => Assert.Equal(0, (await Run("prepare")).Code));

    public string Folder => test.Folder;

    /// <summary>What tells a command where it is.</summary>
    public string[] Place => test.Place();

    /// <summary>Its database: of the kind that the run is about.</summary>
    public Database Database => test.Database;

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
        var code = await CommandLine.Run([.. args, .. test.Place()], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public ValueTask DisposeAsync()
    {
        test.Dispose();
        return ValueTask.CompletedTask;
    }
}
