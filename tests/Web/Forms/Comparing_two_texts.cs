using Klynge.Web.Forms;
using Xunit;

namespace Klynge.Web.Tests.Forms;

public sealed class Comparing_two_texts
{
    [Fact]
    public void What_only_one_wrote_is_told_apart_word_for_word() => Assert.Equal(
        [(InText.Both, "Vi har "), (InText.First, "ikke "), (InText.Both, "råd til "), (InText.Second, "å prøve "), (InText.Both, "dette")],
        TextDifference.Between("Vi har ikke råd til dette", "Vi har råd til å prøve dette"));

    [Fact]
    public void The_same_text_has_no_difference() => Assert.Equal([(InText.Both, "Likt her\nog der")], TextDifference.Between("Likt her\nog der", "Likt her\nog der"));

    [Fact]
    public void Nothing_is_added_and_nothing_is_left_out()
    {
        var random = new Random(4);
        string[] words = ["vi ", "har ", "ikke ", "råd\n", "🚢 ", "til"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
        for (var i = 0; i < 2_000; i++)
        {
            var (first, second) = (Text(), Text());
            var all = TextDifference.Between(first, second);
            Assert.Equal(first, string.Concat(all.Where(piece => piece.In is not InText.Second).Select(piece => piece.Text)));
            Assert.Equal(second, string.Concat(all.Where(piece => piece.In is not InText.First).Select(piece => piece.Text)));
        }
    }
}
