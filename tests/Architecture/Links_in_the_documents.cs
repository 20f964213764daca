using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Architecture.Tests;

/// <summary>Whoever follows a link in a document comes somewhere: the file is in the repository, and the heading is in the file.</summary>
public sealed partial class Links_in_the_documents
{
    static readonly string Root = Rooms.Root;

    public static TheoryData<string> Documents() =>
    [
        .. new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "bench/README.md", "data/README.md", "src/Web/README.md" },
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void Lead_somewhere(string document)
    {
        var file = Path.Combine(Root, document);
        string[] broken = [.. Targets(Prose(file)).Where(target => !Resolves(target, file))];
        Assert.Empty(broken);
    }

    [Fact]
    public void Are_found_where_there_are_some() => Assert.True(Targets(Prose(Path.Combine(Root, "README.md"))).Count() > 5);

    static bool Resolves(string target, string from)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, Uri.UnescapeDataString(parts[0])));
        return parts is [_, var heading] ? File.Exists(path) && Anchors(path).Contains(heading) : Path.Exists(path);
    }

    static IEnumerable<string> Targets(string text) =>
        Link().Matches(text).Select(match => match.Groups["to"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    // As the forges make them of headings: small letters, spaces to hyphens, all else but letters, digits, hyphens and underscores gone.
    static HashSet<string> Anchors(string file) =>
        [.. Heading().Matches(Prose(file)).Select(match => NoSign().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    // A link in a block of code is an example.
    static string Prose(string file) => Code().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(?:\s+""[^""]*"")?\)|(?:src|href)=""(?<to>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\-_ ]")]
    private static partial Regex NoSign();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
