using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>What a walk found to be wrong: all of it is told at once.</summary>
static class Wrong
{
    /// <summary>Fails with every line; null is nothing wrong.</summary>
    public static void None(IEnumerable<string?> lines)
    {
        string[] wrong = [.. lines.OfType<string>().Order(StringComparer.Ordinal)];
        if (wrong.Length > 0) Assert.Fail($"{wrong.Length} wrong:\n{string.Join('\n', wrong.Take(80))}");
    }
}
