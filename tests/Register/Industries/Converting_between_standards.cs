using Klynge.Register.Industries;
using Xunit;

namespace Klynge.Register.Tests.Industries;

public sealed class Converting_between_standards
{
    [Theory]
    [InlineData(Standard.Nace2, Standard.Nace21)]
    [InlineData(Standard.Nace21, Standard.Nace2)]
    [InlineData(Standard.Sn2007, Standard.Sn2025)]
    [InlineData(Standard.Sn2025, Standard.Sn2007)]
    public void The_shares_of_a_code_sum_to_one(Standard from, Standard to) =>
        Assert.All(
            Shipped.Classifications.All(from).Select(i => Shipped.Classifications.Convert(from, i.Code, to)).Where(w => !w.IsEmpty),
            shares => Assert.Equal(1, shares.Sum(w => w.Weight), 12));

    [Fact]
    public void Marine_aquaculture_parts_into_farming_and_its_services() =>
        Assert.Equal(["03.21", "03.30"], Shipped.Classifications.Convert(Standard.Nace2, "03.21", Standard.Nace21).Select(w => w.Code));

    [Fact]
    public void Programming_got_a_new_number() =>
        Assert.Equal("62.10", Shipped.Classifications.Convert(Standard.Nace2, "62.01", Standard.Nace21)[0].Code);

    [Fact]
    public void A_five_digit_code_reaches_the_other_common_standard() =>
        Assert.Equal("03.21", Shipped.Classifications.Convert(Standard.Sn2025, "03.211", Standard.Nace2) is [var first, ..] ? first.Code : null);

    [Fact]
    public void An_unknown_code_corresponds_to_nothing() => Assert.Empty(Shipped.Classifications.Convert(Standard.Nace2, "99.98", Standard.Nace21));

    [Fact]
    public void The_same_code_may_be_another_industry()
    {
        // 45.xx was motor trade in 2007 and is no division in 2025: never compare raw codes.
        Assert.True(Shipped.Classifications.Has(Standard.Nace2, "45"));
        Assert.False(Shipped.Classifications.Has(Standard.Nace21, "45"));
    }
}
