using System.Reflection;

namespace Klynge.Architecture.Tests;

/// <summary>The rooms of the house and whom each may know; ARCHITECTURE.md draws it.</summary>
static class Rooms
{
    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>
    {
        ["Klynge.Detection"] = [],
        ["Klynge.Storage"] = [],
        ["Klynge.Access"] = ["Klynge.Storage"],
        ["Klynge.Register"] = ["Klynge.Storage"],
        ["Klynge.Atlas"] = ["Klynge.Detection", "Klynge.Register", "Klynge.Storage"],
        ["Klynge.Clusters"] = ["Klynge.Access", "Klynge.Atlas", "Klynge.Detection", "Klynge.Register", "Klynge.Storage"],
        ["Klynge.Web"] = ["Klynge.Clusters", "Klynge.Atlas", "Klynge.Register", "Klynge.Detection", "Klynge.Access", "Klynge.Storage"],
        ["klynge"] = ["Klynge.Web", "Klynge.Clusters", "Klynge.Atlas", "Klynge.Register", "Klynge.Detection", "Klynge.Access", "Klynge.Storage"],
    };

    public static IEnumerable<Assembly> All => MayKnow.Keys.Select(Assembly.Load);

    /// <summary>The folder that holds Klynge.slnx.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Klynge.slnx"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Klynge.slnx above the tests."));
}
