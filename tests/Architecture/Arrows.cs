using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Klynge.Architecture.Tests;

/// <summary>Who may know whom. A new arrow is an ADR and a line in <see cref="Rooms"/>.</summary>
public sealed class Arrows
{
    public static TheoryData<string> Names() => [.. Rooms.MayKnow.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_room_uses_only_those_below_it(string room) =>
        Assert.Empty(Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(Rooms.MayKnow.ContainsKey).Except(Rooms.MayKnow[room]));

    [Fact]
    public void Every_project_under_src_is_a_room_and_refers_only_to_those_below_it()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Rooms.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(file) is "Klynge.Cli" ? "klynge" : Path.GetFileNameWithoutExtension(file);
            Assert.Contains(name, Rooms.MayKnow.Keys);
            var references = XDocument.Load(file).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(Rooms.MayKnow[name]));
        }
    }

    [Fact]
    public void Detection_touches_neither_files_network_database_clock_nor_log()
    {
        string[] outside = ["System.Data.Common", "System.Net.Http", "System.Net.Sockets", "System.IO.FileSystem", "Microsoft.Data.Sqlite",
            "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Logging.Abstractions", "System.Console", "System.Diagnostics.Process"];
        Assert.Empty(Assembly.Load("Klynge.Detection").GetReferencedAssemblies().Select(name => name.Name!).Intersect(outside));
    }
}
