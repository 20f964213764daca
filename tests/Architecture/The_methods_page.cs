using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Architecture.Tests;

/// <summary>docs/methods.md names the test that holds each formula, and programs name its headings: both must be there.</summary>
public sealed partial class The_methods_page
{
    static string[] Lines => File.ReadAllLines(Path.Combine(Rooms.Root, "docs", "methods.md"));

    static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Rooms.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText);

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var named = Lines.SelectMany(line => TestName().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var written = Sources("tests").SelectMany(text => Declared().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count >= 20, $"Only {named.Count} tests are named.");
        Assert.Empty(named.Except(written));
    }

    [Fact]
    public void Every_formula_that_a_measure_names_is_a_heading()
    {
        // A heading is its words, without its number and the classes in brackets.
        var headings = Lines.Where(line => line.StartsWith('#')).Select(line => Around().Replace(line, "")).ToHashSet(StringComparer.Ordinal);
        var named = Sources(Path.Combine("src", "Cli", "Measure")).SelectMany(text => Formula().Matches(text)).SelectMany(match => match.Groups[1].Value.Split("; ")).ToArray();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(headings));
    }

    [GeneratedRegex("`([A-Z][a-z]*(?:_[A-Za-z0-9]+)+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\b(?:class|void|Task)\s+([A-Z][A-Za-z0-9]*_\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex("""\["formula"\] = "([^"]+)""")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^#+ (?:\d+\. )?|\s*\(`.*\)$")]
    private static partial Regex Around();
}
