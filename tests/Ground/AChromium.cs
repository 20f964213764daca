namespace Klynge.Tests.Ground;

/// <summary>The browser of the tests, as Debian has it.</summary>
public static class AChromium
{
    /// <summary>Where it lies: where there is one, the one without a window, which draws no buttons and menus that nobody sees. Half of the time goes into those (docs/adr/0140).</summary>
    public static string Path { get; } = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser" }.First(File.Exists);
}
