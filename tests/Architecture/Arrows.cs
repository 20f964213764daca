using Xunit;

namespace Klynge.Architecture.Tests;

/// <summary>Who may know whom (ARCHITECTURE.md draws it). A new arrow is an ADR and a line here.</summary>
public sealed class Arrows
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Klynge.Detection"] = [],
        ["Klynge.Storage"] = [],
        ["Klynge.Access"] = ["Klynge.Storage"],
        ["Klynge.Register"] = ["Klynge.Storage"],
        ["Klynge.Atlas"] = ["Klynge.Detection", "Klynge.Register", "Klynge.Storage"],
        ["Klynge.Web"] = ["Klynge.Atlas", "Klynge.Register", "Klynge.Detection", "Klynge.Access", "Klynge.Storage"],
        ["klynge"] = ["Klynge.Web", "Klynge.Atlas", "Klynge.Register", "Klynge.Detection", "Klynge.Access", "Klynge.Storage"],
    };

    public static TheoryData<string> Rooms() => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_knows_only_those_below_it(string room)
    {
        var known = System.Reflection.Assembly.Load(room).GetReferencedAssemblies()
            .Select(name => name.Name!).Where(Allowed.ContainsKey).Order();
        Assert.Empty(known.Except(Allowed[room]));
    }
}
