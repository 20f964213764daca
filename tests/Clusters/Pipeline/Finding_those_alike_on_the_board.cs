using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Pipeline;

public sealed class Finding_those_alike_on_the_board
{
    static readonly ImmutableArray<(int, int?)> Nothing = [.. StandingCriteria.Current.Criteria.Select(_ => (0, (int?)null))];

    static PipelineItem Item(int number, string name, string theme, string county = "11", string? finding = null, Stage stage = Stage.Mobilising) =>
        new(new(2027, number), name, theme, [county], stage, new(2027, 1, 1), new(2026, 6, 1), null, finding, null, 0, 0, Nothing, []);

    static readonly PipelineItem Mine = Item(1, "Kraft på kjøl", "Landstrøm for verft", finding: "F117");

    static int[] AlikeTo(PipelineItem mine, params PipelineItem[] others) => [.. AlikeOnBoard.Of([mine], [mine, .. others])[mine.Id].Select(other => other.Id.Number)];

    [Fact]
    public void One_finding_makes_two_alike_wherever_they_are() => Assert.Equal([2], AlikeTo(Mine, Item(2, "Noe annet", "Havbruk", county: "46", finding: "F117"), Item(3, "Tredje", "Havbruk", finding: "F118")));

    [Fact]
    public void Two_words_in_one_county_make_two_alike_and_one_word_or_another_county_does_not() =>
        Assert.Equal([2], AlikeTo(Mine, Item(2, "LANDSTRØM nå", "Plugg for verft"), Item(3, "Landstrøm", "Noe annet"), Item(4, "Landstrøm", "For verft", county: "46")));

    [Fact]
    public void What_is_closed_is_like_nobody()
    {
        Assert.Empty(AlikeTo(Mine, Item(2, "Landstrøm", "For verft", stage: Stage.Closed)));
        Assert.Empty(AlikeTo(Mine with { Stage = Stage.Closed }, Item(2, "Landstrøm", "For verft")));
    }

    [Fact]
    public void Two_are_alike_on_the_board_when_they_are_on_their_pages()
    {
        PipelineItem[] all = [Mine, Item(2, "Landstrøm og batteri", "For verft i nord"), Item(3, "Batteri i nord", "Havbruk", finding: "F117"), Item(4, "Havbruk", "Batteri og fôr"), Item(5, "Kraft", "Kjøl", county: "46")];
        var board = AlikeOnBoard.Of(all, all);
        foreach (var one in all)
        {
            Assert.Equal(
                Duplicates.Of(Sketch(one), all.Select(Sketch)).Select(likeness => likeness.Other.Id!.Value).Order(), board[one.Id].Select(other => other.Id));
        }

        static Sketch Sketch(PipelineItem item) => new(item.Id, item.Name, item.Theme, item.Counties, item.Finding, []);
    }
}
