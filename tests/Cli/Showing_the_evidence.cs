using System.Globalization;
using System.Text.Json;
using Klynge.Atlas;
using Klynge.Atlas.Findings;
using Klynge.Storage;
using Klynge.Web.Texts;
using Xunit;

namespace Klynge.Cli.Tests;

/// <summary><c>klynge show</c> on what is shipped.</summary>
public sealed class Showing_the_evidence(Prepared prepared)
{
    [Fact]
    public async Task A_finding_is_shown_with_all_that_its_page_says()
    {
        var finding = await Whole(async queries => (await queries.All("norway-preview", TestContext.Current.CancellationToken)).First(f => f.Knowledge.Length > 0 && f.Roles.Any(role => role.Missing)));
        var (code, text, _) = await prepared.Klynge("show", finding.Address);
        var figures = finding.Evidence.Figures;
        Assert.Equal(0, code);
        Assert.All(finding.Knowledge, near => Assert.Contains($"{Language.En.Kilometres(near.DistanceMetres)}  {near.Id}", text, StringComparison.Ordinal));
        Assert.All(finding.Roles.Where(role => role.Missing), role => Assert.Contains($"Missing: {role.ValueChain}, {role.Key}", text, StringComparison.Ordinal));
        Assert.All(figures.Warnings, warning => Assert.Contains(FindingTexts.Of(warning, finding).En, text, StringComparison.Ordinal));
        Assert.All(finding.Also, also => Assert.Contains(also.Group, text, StringComparison.Ordinal));
        Assert.Contains(figures.SelectionAdjusted ? "selection-adjusted" : "unadjusted", text, StringComparison.Ordinal);
        Assert.Contains(FindingTexts.WithoutLargestIs(figures.WithoutLargestP).En, text, StringComparison.Ordinal);
        Assert.Contains(FindingTexts.OwnersAre(figures).En, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_stand_with_what_was_expected_or_why_they_say_nothing()
    {
        var finding = await Whole(async queries => (await queries.All("telemark", TestContext.Current.CancellationToken)).First(f => f.Evidence.Figures.Jobs is Detection.JobsEvidence.Tested));
        var (_, text, _) = await prepared.Klynge("show", finding.Address);
        var jobs = Assert.IsType<Detection.JobsEvidence.Tested>(finding.Evidence.Figures.Jobs);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"By jobs: {jobs.Observed:0} where {jobs.Expected:0.#} were expected"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_be_named_has_no_number()
    {
        var finding = await Whole(async queries => (await queries.All("telemark", TestContext.Current.CancellationToken)).First(f => f.Members.Any(member => member.Name is null)));
        var (_, text, _) = await prepared.Klynge("show", finding.Address);
        Assert.Contains("u000001 not named", text, StringComparison.Ordinal);
        Assert.All(finding.Members.Where(member => member.Name is null).SelectMany(member => member.Folded.Append(member.Id)), number => Assert.DoesNotContain(number, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organisation_has_the_shape_of_the_api()
    {
        var number = (await Whole(async queries => (await queries.All("telemark", TestContext.Current.CancellationToken))[0])).Members.First(member => member.Name is not null).Id;
        var (_, json, _) = await prepared.Klynge("show", number, "--json");
        using var shown = JsonDocument.Parse(json);
        Assert.Equal(
            ["orgnr", "name", "kind", "legal_form", "industries", "sector", "address", "postal_code", "place", "municipality", "employees", "employees_band", "registered", "started",
                "closed", "bankrupt", "winding_up", "parent", "establishments", "not_named", "findings", "populations", "as_of", "attribution"],
            shown.RootElement.EnumerateObject().Select(field => field.Name));
        var (_, text, _) = await prepared.Klynge("show", number);
        Assert.Contains("in the populations telemark", text, StringComparison.Ordinal);
        Assert.All(shown.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.Contains($"in {finding.GetString()}  ", text, StringComparison.Ordinal));
    }

    async Task<Finding> Whole(Func<FindingQueries, Task<Finding>> question)
    {
        await prepared.Klynge("search", "x");
        using var atlas = AtlasDb.Open(prepared.Database);
        return await question(new FindingQueries(atlas, new RunCache()));
    }
}
