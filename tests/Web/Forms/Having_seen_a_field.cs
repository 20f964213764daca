using Klynge.Web.Forms;
using Xunit;

namespace Klynge.Web.Tests.Forms;

public sealed class Having_seen_a_field
{
    [Fact]
    public void Nothing_chosen_is_no_choice_of_the_empty_value()
    {
        Assert.Empty(SeenField.ChosenIn(SeenField.TextOf([])));
        Assert.Equal(["nb", "en"], SeenField.ChosenIn(SeenField.TextOf(["nb", "en"])));
    }

    [Theory]
    [InlineData("3:abc:chosen", 3, true), InlineData("3:abc", 3, false), InlineData("x:abc", 0, false), InlineData("-1:abc", 0, false), InlineData("", 0, false)]
    public void What_nobody_wrote_reads_as_having_seen_nothing(string text, int version, bool chosen) =>
        Assert.Equal((version, chosen), (SeenField.Read(text).Version, SeenField.Read(text).Chosen));
}
