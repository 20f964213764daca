using System.Globalization;
using Xunit;

namespace Klynge.Register.Tests.Places;

public sealed class Following_municipalities
{
    [Theory]
    [InlineData("0301", "2024-01-01", "0301")]
    [InlineData("0806", "2010-06-01", "4003")]        // Skien: Telemark, Vestfold og Telemark, Telemark
    [InlineData("1504", "2010-06-01", "1508 1580")]   // Ålesund took Haram in 2020 and gave it back in 2024
    [InlineData("1507", "2022-06-01", "1508 1580")]
    [InlineData("1850", "2019-06-01", "1806 1875")]   // Tysfjord was parted
    [InlineData("1255", "1971-06-01", "4601")]        // Åsane became Bergen in 1972
    [InlineData("9999", "2020-01-01", "")]
    public void A_code_of_a_day_is_followed_to_2024(string code, string day, string expected) =>
        Assert.Equal(expected, string.Join(' ', Shipped.Geography.Current(code, DateOnly.Parse(day, CultureInfo.InvariantCulture))));

    [Fact]
    public void The_changes_lead_where_the_shipped_table_leads() =>
        Assert.All(
            Shipped.Data.Read("geo/kommune_to_2024.csv.gz", r => (Year: r.Whole("year")!.Value, Code: r.Text("code"), Expected: r.Text("codes_2024").Replace('|', ' '))),
            row => Assert.Equal((row.Year, row.Code, row.Expected),
                (row.Year, row.Code, string.Join(' ', Shipped.Geography.Current(row.Code, new DateOnly(row.Year, 12, 31))))));

    [Fact]
    public void There_are_357_municipalities_in_15_counties()
    {
        Assert.Equal((357, 15), (Shipped.Geography.Municipalities.Length, Shipped.Geography.Counties.Length));
        Assert.All(Shipped.Geography.Municipalities, m =>
        {
            Assert.NotNull(Shipped.Geography.County(m.CountyCode));
            Assert.Contains(m.Code, Shipped.Geography.LabourMarketRegion(m.LabourMarketRegion)!.Municipalities);
        });
    }

    [Fact]
    public void Neighbours_are_mutual_and_close()
    {
        Assert.Contains("4003", Shipped.Geography.Neighbours("4001"));   // Porsgrunn and Skien, on land
        Assert.Contains("4012", Shipped.Geography.Neighbours("4001"));   // Porsgrunn and Bamble, over the fjord
        Assert.Equal(["1149"], Shipped.Geography.Neighbours("1151"));    // Utsira: Karmøy is the nearest coast
        Assert.DoesNotContain("0301", Shipped.Geography.Neighbours("4001"));
        Assert.All(Shipped.Geography.Municipalities, m => Assert.NotEmpty(Shipped.Geography.Neighbours(m.Code)));
        Assert.All(Shipped.Geography.Municipalities, m => Assert.All(Shipped.Geography.Neighbours(m.Code), other =>
            Assert.Contains(m.Code, Shipped.Geography.Neighbours(other))));
    }
}
