using Klynge.Storage;
using Xunit;

namespace Klynge.Register.Tests;

public sealed class Folding_a_text
{
    [Theory]
    [InlineData("ÅSANE", "åsane")]
    [InlineData("Aasane", "Åsane")]
    [InlineData("Bodø", "BODOE")]
    [InlineData("Bodø", "Bodö")]
    [InlineData("Sjøtransport-bedriften, A/S", "sjøtransport bedriften a s")]
    [InlineData("L'Oréal", "LOREAL")]
    [InlineData("Kárášjohka", "karasjohka")]
    public void Ways_to_write_the_same_fold_to_the_same(string one, string other) =>
        Assert.Equal(FoldedText.Of(one), FoldedText.Of(other));

    [Fact]
    public void The_place_Ås_is_not_the_company_form_AS() =>
        Assert.NotEqual(FoldedText.Of("Ås"), FoldedText.Of("AS"));

    [Theory]
    [InlineData("")]
    [InlineData("  -- ")]
    public void Nothing_to_compare_folds_to_nothing(string text) => Assert.Equal("", FoldedText.Of(text));

    [Fact]
    public void A_folded_text_folds_to_itself()
    {
        const string text = "ÆØÅ Ærfugl & Sønn (avd. Tromsø) 2026";
        Assert.Equal(FoldedText.Of(text), FoldedText.Of(FoldedText.Of(text)));
    }

    [Fact]
    public void A_very_long_text_keeps_its_length_within_bounds() =>
        Assert.Equal(new string('a', 20_000), FoldedText.Of(new string('å', 10_000)));
}
