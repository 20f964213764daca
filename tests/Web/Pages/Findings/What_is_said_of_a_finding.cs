using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Web.Texts;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>What a list and a page say of a finding is what was tested, no more.</summary>
public sealed class What_is_said_of_a_finding(Prepared prepared)
{
    [Fact]
    public void More_than_density_is_claimed_only_where_it_was_tested()
    {
        Assert.Equal("Ikke prøvd mot like tette steder", FindingTexts.Of(ConcentrationKind.NotCompared).Nb);
        Assert.Equal("Lokalisering: mer enn tettheten forklarer", FindingTexts.Of(ConcentrationKind.Localisation).Nb);
    }

    [Fact]
    public async Task No_page_of_Telemark_claims_it()
    {
        var page = await prepared.Page($"/nb/funn/{(await prepared.Strongest()).Address}");
        Assert.Contains("Ikke prøvd mot like tette steder", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mer enn tettheten forklarer", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_led_by_jobs_shows_its_jobs_in_the_list()
    {
        var finding = A.Finding("F3", 3) with { Jobs = new JobsEvidence.Tested(2154, 632.4, 1e-5, 1e-3, 0.04), LedByJobs = true, Certainty = Certainty.Likely };
        Assert.Equal("2\u00A0154 ansatte i ett område · 632 ventet · trolig", FindingTexts.Line(finding).Nb);
        Assert.Equal("12 i ett område · 2,5 ventet · trolig", FindingTexts.Line(finding with { LedByJobs = false }).Nb);
    }

    [Theory]
    [InlineData("observed", "beslutningstakere i næringen"), InlineData("jobs", "ansatte"), InlineData("without-largest", "ansatte")]
    public async Task The_chances_drawn_are_those_of_what_the_figure_counts(string figure, string counted)
    {
        // The strongest finding of Telemark is led by jobs, so that is what is left without its largest, too.
        var page = await prepared.Page($"/nb/funn/{(await prepared.Strongest()).Address}/tall/{figure}");
        Assert.Contains("class=\"null-hill\"", page, StringComparison.Ordinal);
        Assert.Contains($"Bortover: {counted} på stedet", page, StringComparison.Ordinal);
    }
}
