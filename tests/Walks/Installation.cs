using System.Diagnostics;
using Klynge.Tests.Ground;
using Klynge.Walks.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Installation))]

namespace Klynge.Walks.Tests;

/// <summary>
/// Klynge as <c>./run</c> leaves it, on the database that the run is about: <c>klynge prepare</c> and <c>klynge serve</c> as processes of
/// their own, letters in a folder, and Chromium. What was started is ended by its own id.
/// </summary>
public sealed class Installation : IAsyncLifetime
{
    readonly TestDatabase place = TestDatabase.Empty();
    Process? server;
    IPlaywright? playwright;

    /// <summary>Address of the site without a slash at the end.</summary>
    public string Root { get; } = $"http://localhost:{AProcess.FreePort()}";

    /// <summary>One browser for all tests; each person opens a context of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using (var prepare = AProcess.Of(place, "prepare", "--demonstration", "--address", Root))
        {
            await prepare.WaitForExitAsync();
            Assert.True(prepare.ExitCode == 0, $"klynge prepare ended with {prepare.ExitCode}.");
        }
        server = await AProcess.Serving(place, Root, "--demonstration");
        playwright = await Playwright.CreateAsync();
        // A machine may be busy with other tests.
        Assertions.SetDefaultExpectTimeout(60_000);
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = AChromium.Path,
            Args = [.. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu-rasterization"],
        });
    }

    /// <summary>Somebody's browser: nothing is remembered from anybody else's.</summary>
    public async Task<IPage> Somebody(int width = 1280)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = Root, ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    /// <summary>The newest letter to an address, as soon as it lies in the folder where letters go by default.</summary>
    /// <exception cref="TimeoutException">None came within five minutes: an invitation waits two, so that it can be taken back.</exception>
    public async Task<string> LetterTo(string address)
    {
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            var folder = Path.Combine(place.Folder, "mail");
            var newest = (Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml", SearchOption.AllDirectories) : [])
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .Select(file => MimeKit.MimeMessage.Load(file.FullName))
                .FirstOrDefault(letter => letter.To.Mailboxes.Any(mailbox => mailbox.Address == address));
            if (newest is not null) return newest.TextBody!;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"No letter to {address} was carried.");
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await AProcess.End(server);
        place.Dispose();
    }
}
