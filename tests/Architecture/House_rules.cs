using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Architecture.Tests;

/// <summary>Rules that no compiler holds.</summary>
public sealed partial class House_rules
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static IEnumerable<Type> Types => Rooms.All.SelectMany(room => room.GetTypes());

    [Fact]
    public void Nobody_derives_from_a_closed_record_outside_it()
    {
        var strangers = Types.Where(type => type.BaseType is { } parent && IsClosed(parent) && type.DeclaringType != parent);
        Assert.Empty(strangers.Select(type => type.FullName));
    }

    [Fact]
    public void The_house_has_closed_records() => Assert.Contains(Types, IsClosed);

    // What a visitor types is nowhere an address that the server asks: the operator's import fetches, and the provider of sign-in that the operator configured.
    [Fact]
    public void Nothing_but_the_import_and_sign_in_elsewhere_fetches_an_address()
    {
        string[] fetching = [.. Directory.EnumerateFiles(Path.Combine(Rooms.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => Fetches().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Path.Combine(Rooms.Root, "src"), file)).Order(StringComparer.Ordinal)];
        Assert.Equal(["Register/Import/ImportRegister.cs", "Register/Import/OpenedSource.cs"], fetching.Where(file => !file.StartsWith("Web/Oidc/", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\b(HttpClient|IHttpClientFactory|HttpMessageInvoker|HttpWebRequest|WebRequest|WebClient|TcpClient|UdpClient|ClientWebSocket|Socket)\b")]
    private static partial Regex Fetches();

    [Fact]
    public void No_type_is_named_after_nothing()
    {
        var vague = Types.Where(type => type.Namespace?.StartsWith("Klynge", StringComparison.Ordinal) == true
            && VagueName().IsMatch(type.Name)).Select(type => type.FullName);
        Assert.Empty(vague);
    }

    [Fact]
    public void No_folder_is_named_after_a_kind_of_code()
    {
        string[] kinds = ["Services", "Helpers", "Utils", "Managers", "Dtos", "Interfaces", "Models", "Common", "Shared"];
        var named = Directory.EnumerateDirectories(Path.Combine(Rooms.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("/obj/", StringComparison.Ordinal) && !folder.Contains("/bin/", StringComparison.Ordinal)
                && !folder.Contains("node_modules", StringComparison.Ordinal) && kinds.Contains(Path.GetFileName(folder)));
        Assert.Empty(named);
    }

    [Fact]
    public void An_interface_of_ours_has_two_real_implementations()
    {
        var alone = Types.Where(type => type.IsInterface && type.Namespace?.StartsWith("Klynge", StringComparison.Ordinal) == true)
            .Where(face => Types.Count(type => type is { IsClass: true, IsAbstract: false } && face.IsAssignableFrom(type)) < 2)
            .Select(face => face.FullName);
        Assert.Empty(alone);
    }

    [Fact]
    public void Every_file_can_be_read_in_one_sitting()
    {
        var long600 = SourceFiles().Where(file => File.ReadLines(file).Count() > 600).Select(Relative);
        Assert.Empty(long600);
    }

    [Fact]
    public void No_source_holds_a_marker_in_place_of_behaviour()
    {
        var marked = SourceFiles().Where(file => Marker().IsMatch(File.ReadAllText(file)) && !file.EndsWith("House_rules.cs", StringComparison.Ordinal));
        Assert.Empty(marked.Select(Relative));
    }

    static IEnumerable<string> SourceFiles() => new[] { "src", "tests", "build", "bench" }
        .Select(folder => Path.Combine(Rooms.Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".ts"
            && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            && !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal));

    static string Relative(string file) => Path.GetRelativePath(Rooms.Root, file);

    static bool IsClosed(Type type) => type.IsAbstract && type.GetMethod("<Clone>$") is not null && type.GetConstructors(Any).All(constructor =>
        constructor.IsPrivate || constructor.GetParameters() is [var only] && only.ParameterType == type);

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Manager|Repository|Mediator)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|Skip\s*=\s*""")]
    private static partial Regex Marker();
}
