using System.Diagnostics;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Cli.Tests.Killed;

/// <summary><c>klynge serve</c> as a process of its own, that can be killed as a power cut would.</summary>
sealed class AServer : IAsyncDisposable
{
    readonly Process process;

    AServer(Process process, string root) => (this.process, Root) = (process, root);

    /// <summary>Its address without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    /// <param name="test">Its database and folder.</param>
    /// <param name="port">Where.</param>
    /// <param name="settings">Environment.</param>
    public static async Task<AServer> Start(TestDatabase test, int port, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "klynge.dll"), "serve", "--urls", $"http://127.0.0.1:{port}", .. test.Place()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // Read to its end: a pipe that is full holds a process up.
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is null) Assert.Fail($"klynge serve ended: {await said}");
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new(process, $"http://127.0.0.1:{port}");
    }

    /// <summary>Ends it as it stands (SIGKILL), by its own id.</summary>
    public void Kill() => process.Kill();

    /// <summary>Until it has ended.</summary>
    public Task Ended() => process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await AProcess.End(process);
}
