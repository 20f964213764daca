using Xunit;

namespace Klynge.Register.Tests;

public sealed class Every_shipped_file_is_described
{
    [Fact]
    public void Its_name_stands_in_the_readme()
    {
        var readme = File.ReadAllText(Shipped.Data.File("README.md"));
        var unnamed = Directory.EnumerateFiles(Shipped.Data.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Shipped.Data.Path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => file != "README.md" && !file.Contains("/fixtures/", StringComparison.Ordinal) && !file.StartsWith("names/", StringComparison.Ordinal))
            .Where(file => !readme.Contains(Path.GetFileName(file), StringComparison.Ordinal)
                && !readme.Contains(Path.GetFileName(file).Replace("_S.", "_S/M.", StringComparison.Ordinal), StringComparison.Ordinal)
                && !readme.Contains(Path.GetFileName(file).Replace("_M.", "_S/M.", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(unnamed);
    }

    [Fact]
    public void Every_line_that_a_licence_asks_for_stands_in_it()
    {
        var readme = File.ReadAllText(Shipped.Data.File("README.md"));
        Assert.All(Attributions.All, a => Assert.Contains(a.Line.Nb, readme, StringComparison.Ordinal));
    }
}
