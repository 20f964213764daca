using CsCheck;
using Klynge.Clusters.Initiatives;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Naming_an_initiative
{
    [Fact]
    public void The_id_says_the_year_and_the_number_of_that_year() => Assert.Equal("I-26-001", new InitiativeId(2026, 1).ToString());

    [Fact]
    public void Every_id_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Int[2000, 2099], Gen.Int[1, 99_999]).Sample((year, number) =>
            InitiativeId.TryParse(new InitiativeId(year, number).ToString()) == new InitiativeId(year, number));

    [Theory]
    [InlineData("i-26-001", true)]
    [InlineData(" I-26-001 ", true)]
    [InlineData("I-26-1", false)]
    [InlineData("I-26-000", false)]
    [InlineData("I-26-0001", false)]
    [InlineData("I-2026-001", false)]
    [InlineData("F-26-001", false)]
    [InlineData("I-26-+01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_id_as_written_is_an_id(string? text, bool is_one) => Assert.Equal(is_one, InitiativeId.TryParse(text) is not null);

    [Fact]
    public void Ids_sort_by_year_and_then_by_number() =>
        Assert.Equal(["I-26-002", "I-26-010", "I-27-001"], new InitiativeId[] { new(2027, 1), new(2026, 10), new(2026, 2) }.Order().Select(id => id.ToString()));
}
