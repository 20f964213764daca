using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Pages.Findings;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

public sealed class Asking_for_findings
{
    static readonly ImmutableArray<FindingSummary> All =
    [
        A.Finding("F1", 1),
        A.Finding("F2", 2) with { Q = 1e-9, Certainty = Certainty.VeryCertain, Members = 40, Leaves = ["20.14"], Name = new("Kjemi, Porsgrunn", "Kjemi, Porsgrunn", "Chemicals, Porsgrunn") },
        A.Finding("F3", 3) with { Nature = ConcentrationKind.Urbanisation, Ratio = 12, Members = 5, Leaves = ["62.10"] },
    ];

    [Fact]
    public void Every_state_of_the_filters_is_an_address_that_reads_back()
    {
        var query = new FindingsQuery("telemark", "301", "40", "4014", "Oil, gas & more", "03", 10, Certainty.VeryCertain, true, "sjø mat", Order.Ratio, 2, 50);
        var fields = query.Link()[1..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        var (back, faults) = FindingsQuery.Read(fields.GetValueOrDefault);
        Assert.Empty(faults);
        Assert.Equal(query, back);
    }

    [Fact]
    public void Nothing_asked_is_an_address_without_a_query() => Assert.Equal("", FindingsQuery.All.Link());

    [Theory]
    [InlineData("members", "mange")]
    [InlineData("members", "0")]
    [InlineData("members", "-3")]
    [InlineData("certainty", "sure")]
    [InlineData("sort", "p")]
    [InlineData("size", "26")]
    [InlineData("page", "0")]
    [InlineData("urban", "yes")]
    public void A_value_that_cannot_be_read_is_said_so_with_what_can_be_written(string field, string value)
    {
        var fault = Assert.Single(FindingsQuery.Read(name => name == field ? value : null).Faults);
        Assert.All(Languages.All, language => Assert.Contains(value.TrimStart('-'), fault.In(language), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Order.Strength, "F1 F2 F3")]
    [InlineData(Order.Certainty, "F2 F1 F3")]
    [InlineData(Order.Members, "F2 F1 F3")]
    [InlineData(Order.Ratio, "F3 F1 F2")]
    [InlineData(Order.Name, "F2 F1 F3")]
    public void The_list_is_sorted_as_asked(Order order, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', FindingsList.Of(All, FindingsQuery.All with { Order = order, Urban = true }, Language.Nb).Shown.Select(f => f.Address)));

    [Fact]
    public void What_follows_density_is_shown_only_when_asked_for_and_counted_till_then()
    {
        var list = FindingsList.Of(All, FindingsQuery.All, Language.Nb);
        Assert.Equal(["F1", "F2"], list.Matching.Select(f => f.Address));
        Assert.Equal((2, 1), (list.All, list.Hidden));

        var asked = FindingsList.Of(All, FindingsQuery.All with { Urban = true }, Language.Nb);
        Assert.Equal((3, 3, 0), (asked.Matching.Length, asked.All, asked.Hidden));
    }

    [Fact]
    public void What_is_hidden_is_counted_within_the_filter() =>
        Assert.Equal(0, FindingsList.Of(All, FindingsQuery.All with { Industry = "03" }, Language.Nb).Hidden);

    [Fact]
    public void An_empty_answer_names_the_filter_that_gives_most_when_removed()
    {
        var list = FindingsList.Of(All, FindingsQuery.All with { Industry = "03", Members = 1000 }, Language.Nb);
        Assert.Empty(list.Matching);
        Assert.Equal(new Loosening("members", 1), list.Loosen);
    }

    [Fact]
    public void No_filter_is_named_when_none_alone_helps() =>
        Assert.Null(FindingsList.Of(All, FindingsQuery.All with { Text = "finnes ikke", Members = 1000 }, Language.Nb).Loosen);

    [Fact]
    public void A_page_beyond_the_last_shows_the_last()
    {
        ImmutableArray<FindingSummary> many = [.. Enumerable.Range(1, 26).Select(i => A.Finding($"F{i}", i))];
        var list = FindingsList.Of(many, FindingsQuery.All with { Page = 9 }, Language.Nb);
        Assert.Equal((2, 2, "F26"), (list.Query.Page, list.Pages, Assert.Single(list.Shown).Address));
    }

    [Fact]
    public void Removing_a_filter_begins_at_the_first_page() =>
        Assert.Equal(FindingsQuery.All, (FindingsQuery.All with { County = "40", Page = 3 }).Without("county"));
}
