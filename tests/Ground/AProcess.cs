using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Klynge.Tests.Ground;

/// <summary><c>klynge</c> as a process of its own, from the folder that the test was built to, on the test's database.</summary>
public static class AProcess
{
    /// <summary>A command that has been started.</summary>
    public static Process Of(TestDatabase test, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "klynge.dll"), .. arguments, "--data", test.Folder, .. test.ConnectionString is { } connection ? ["--database", connection] : Array.Empty<string>()])
    { WorkingDirectory = AppContext.BaseDirectory })!;

    /// <summary><c>klynge serve</c> that is ready to answer.</summary>
    /// <param name="test">Its database and folder.</param>
    /// <param name="root">Its address without a slash at the end.</param>
    /// <param name="arguments">Besides.</param>
    /// <exception cref="InvalidOperationException">It ended, or was not ready within five minutes.</exception>
    public static async Task<Process> Serving(TestDatabase test, string root, params string[] arguments)
    {
        var server = Of(test, ["serve", "--urls", root, .. arguments]);
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            if (server.HasExited) throw new InvalidOperationException($"klynge serve ended with {server.ExitCode}.");
            try
            {
                if ((await http.GetAsync($"{root}/health/ready")).StatusCode == HttpStatusCode.OK) return server;
            }
            catch (Exception early) when (early is HttpRequestException or TaskCanceledException)
            {
                // It is still starting.
            }
            await Task.Delay(100);
        }
        await End(server);
        throw new InvalidOperationException("klynge serve was not ready after five minutes.");
    }

    /// <summary>Ends it at once, by its own id, as a power cut does.</summary>
    public static async Task End(Process process)
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>A port that nobody listens at, below those that the system gives to whoever asks for any: none of these takes it before it is used.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody does.
            }
        }
    }
}
