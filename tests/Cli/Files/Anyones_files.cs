using Klynge.Cli.Files;
using Xunit;

namespace Klynge.Cli.Tests.Files;

public sealed class Anyones_files
{
    [Fact]
    public void Nace_codes_are_tested_by_division_group_and_class_in_one_family()
    {
        var industries = IndustryCodes.Of(["03.211", "03.219", "03.221", "62.010"]);
        // Group 03.2 holds the same as division 03, so it is not asked again; 62.0 and 62.01 repeat 62.
        Assert.Equal(["industry:03", "industry:03.21", "industry:03.22", "industry:62"], industries.Groups.Select(g => g.Id).Order(StringComparer.Ordinal));
        Assert.All(industries.Groups.Where(g => g.Id.StartsWith("industry:03", StringComparison.Ordinal)), g => Assert.Equal("industry:03", g.Family));
    }

    [Fact]
    public void Other_words_are_industries_by_themselves()
    {
        var industries = IndustryCodes.Of(["boats", "fish", "boats"]);
        Assert.Equal(["boats", "fish"], industries.Codes);
        Assert.Equal(2, industries.Groups.Select(g => g.Family).Distinct().Count());
    }

    [Fact]
    public void Of_several_years_the_newest_is_read_and_it_is_said()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """
            id,x,y,industry,year,in_risk_set,stratum,precision_m,owner,employees
            a,1,2,boats,2023,1,town,100,O,5
            a,1,2,boats,2024,1,town,100,O,7
            b,9,9,boats,2024,0,land,100,,2
            c,5,6,fish,2024,1,land,250,,3
            d,5,6,fish,then,1,land,250,,3
            """);
        using var told = new StringWriter();
        var file = PointsFile.Read(path, new MaxBad(1, false), told);
        File.Delete(path);
        Assert.Equal([("a", 7, 100.0, 0), ("c", 3, 250.0, -1)], file.Units.Select(u => (u.Id, u.Jobs, u.PrecisionMetres, u.Owner)));
        Assert.Equal([1, 0], file.Strata!);
        Assert.Contains("2 years, 2023 to 2024; 2024 is used", told.ToString(), StringComparison.Ordinal);
        Assert.Contains(":6: The year 'then' is not a whole number.", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", 12, false)]
    [InlineData("0.5%", 0.005, true)]
    public void Bad_rows_are_borne_by_number_or_share(string text, double number, bool share) => Assert.Equal(new MaxBad(number, share), MaxBad.Read(text));

    [Fact]
    public void A_quoted_field_may_hold_commas_quotes_and_line_ends()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "q.csv");
        File.WriteAllText(path, "id,Name\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");
        var rows = TableRows.Read(path, "id");
        Assert.Equal([(2, "a, \"b\"\nc"), (4, "d")], rows.Rows.Select(row => (row.Line, rows.Field(row.Fields, "name"))));
    }
}
