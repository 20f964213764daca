using Xunit;

namespace Klynge.Cli.Tests;

/// <summary>docs/real-data-check.md says what the shipped data show today.</summary>
public sealed class The_real_data_check(Prepared prepared)
{
    /// <summary>Fails when the findings have changed: run scripts/real-data-check and read what is different before you commit it.</summary>
    [Fact]
    public async Task The_page_is_what_its_script_makes_today()
    {
        var (code, made, error) = await prepared.Klynge("real-data-check", "--only", "telemark", "--only", "norway-preview");
        Assert.True(code == 0, error);
        var page = (await File.ReadAllTextAsync(Path.Combine(Root, "docs", "real-data-check.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Equal(made.ReplaceLineEndings("\n"), page[..page.IndexOf("## USA", StringComparison.Ordinal)]);
    }

    static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Klynge.slnx"))) at = at.Parent!;
            return at.FullName;
        }
    }
}
