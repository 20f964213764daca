using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>What looks for faults in every page finds one that is there.</summary>
public sealed class Finding_faults(Site site)
{
    [Theory]
    [InlineData(Rules.All, "color-contrast image-alt"), InlineData(Rules.Colours, "color-contrast"), InlineData(Rules.AllButColours, "image-alt")]
    public async Task Axe_names_a_picture_without_words_and_a_pale_text_as_far_as_it_is_asked(Rules rules, string found)
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/hjelp");
        Assert.Empty(await visit.AxeViolations(rules));
        await visit.Page.EvaluateAsync("""
            () => {
              const [main, text] = [document.querySelector("main"), document.createElement("p")];
              text.textContent = "Bleik tekst";
              Object.assign(text.style, { color: "#ccc", backgroundColor: "#fff" });
              main.append(document.createElement("img"), text);
            }
            """);
        Assert.Equal(found, string.Join(' ', (await visit.AxeViolations(rules)).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_field_that_touches_the_one_before_is_named_whatever_is_hidden_between_them()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/hjelp");
        await visit.Page.EvaluateAsync("""
            () => {
              document.querySelector("main").innerHTML = `<form><input type="hidden"><div class="field"><input class="input" name="first"></div><input type="hidden"><div class="field"><input class="input" name="second"></div></form>`;
            }
            """);
        Assert.Empty(await visit.CrampedFields());
        await visit.Page.EvaluateAsync("""() => { document.querySelectorAll(".field")[1].style.marginTop = "2px"; }""");
        Assert.Equal(["second"], await visit.CrampedFields());
    }

    [Fact]
    public async Task A_page_that_is_too_wide_is_told_by_how_much()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/hjelp");
        await visit.Page.EvaluateAsync("""() => { document.querySelector("main").style.width = "400px"; }""");
        Assert.Equal(0, await visit.SidewaysScroll());
        await visit.Resize(320, Microsoft.Playwright.ColorScheme.Light);
        Assert.InRange(await visit.SidewaysScroll(), 60, 200);
    }
}
