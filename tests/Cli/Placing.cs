using Klynge.Tests.Ground;

namespace Klynge.Cli.Tests;

/// <summary>A test's own database as a command is told of it.</summary>
static class Placing
{
    public static string[] Place(this TestDatabase test) => ["--data", test.Folder, .. test.ConnectionString is { } connection ? ["--database", connection] : Array.Empty<string>()];
}
