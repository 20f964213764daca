using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Web.Parts;
using QRCoder;
using Xunit;

namespace Klynge.Web.Tests.Parts;

/// <summary>Whoever holds the paper comes back to the page: by typing the address, or with a camera.</summary>
public sealed partial class A_permanent_address_on_paper
{
    [Fact]
    public void The_code_that_is_drawn_has_the_modules_of_the_code()
    {
        const string Address = "https://klynge.example/id/F10";
        using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var drawn = QrCode.Of(Address);

        Assert.Equal(data.ModuleMatrix.Count, drawn.Width);
        var dark = Bar().Matches(drawn.Path).SelectMany(bar => Enumerable.Range(Value(bar, 1), Value(bar, 3)).Select(x => (X: x, Y: Value(bar, 2)))).ToHashSet();
        for (var y = 0; y < drawn.Width; y++)
            for (var x = 0; x < drawn.Width; x++)
                Assert.Equal(data.ModuleMatrix[y][x], dark.Contains((x, y)));
    }

    [Theory]
    [InlineData("/nb/kunnskapsmiljo")]
    public async Task Stands_on_no_page_that_has_none(string path)
    {
        await using var site = await Shell.Site.Start();
        Assert.DoesNotContain("permanent", await site.Browser.GetStringAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_host_that_the_page_was_read_at()
    {
        await using var site = await Shell.Site.Start();
        var list = await site.Browser.GetStringAsync("/en/knowledge", TestContext.Current.CancellationToken);
        var id = Knowledge().Match(list).Groups[1].Value;
        var page = await site.Browser.GetStringAsync($"/en/knowledge/{id}", TestContext.Current.CancellationToken);
        Assert.Contains($"<span>{site.Browser.BaseAddress}id/{id}</span>", page, StringComparison.Ordinal);
    }

    static int Value(Match bar, int group) => int.Parse(bar.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Bar();

    [GeneratedRegex("/en/knowledge/(\\w+)\"")]
    private static partial Regex Knowledge();
}
