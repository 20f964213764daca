using System.Text;
using Klynge.Atlas.Exports;
using Klynge.Storage;
using Klynge.Web.Exports;
using MiniExcelLibs;
using Xunit;

namespace Klynge.Web.Tests.Exports;

public sealed class Taking_a_table_along
{
    static readonly Source Register = new("NLOD 2.0; Brønnøysundregistrene", new("Et utvalg", "Eit utval", "A sample"));

    static readonly Sheet Two = new("Funn", [new("name", new("Navn", "Namn", "Name")), new("observed", new("Observert", "Observert", "Observed")), new("q", new("q", "q", "q"))],
        [["Æ; \"Ø\" AS", 47, 1e-9], ["=1+1", null, double.NaN]], Register);

    [Fact]
    public void A_Norwegian_file_has_semicolons_and_a_byte_order_mark()
    {
        var bytes = Csv.Of(Two, Language.Nb);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("name;observed;q;attribution;statement", Lines(bytes)[0]);
    }

    [Fact]
    public void An_English_file_has_commas_and_no_mark() =>
        Assert.Equal("name,observed,q,attribution,statement", Lines(Csv.Of(Two, Language.En))[0]);

    [Fact]
    public void Cells_with_separators_and_quotes_come_back_as_they_were() =>
        Assert.StartsWith("\"Æ; \"\"Ø\"\" AS\";47;1E-09;\"NLOD 2.0; Brønnøysundregistrene\";Eit utval", Lines(Csv.Of(Two, Language.Nn))[1], StringComparison.Ordinal);

    [Fact]
    public void Rows_that_lie_somewhere_are_points_with_their_other_cells()
    {
        var placed = new Sheet("Sted", [new("name", new("Navn", "Namn", "Name")), new("lat", new("B", "B", "Lat")), new("lon", new("L", "L", "Lon"))],
            [["Bergen", 60.39, 5.32], ["Uten sted", null, null]], Register);
        var features = System.Text.Json.JsonDocument.Parse(GeoJson.Of(placed, Language.Nb)).RootElement.GetProperty("features");
        Assert.Equal("[5.32,60.39]", features[0].GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal("Bergen", features[0].GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.False(GeoJson.Fits(Two));
    }

    [Fact]
    public void What_is_not_known_is_empty_not_zero() => Assert.StartsWith("'=1+1;;;", Lines(Csv.Of(Two, Language.Nb))[2], StringComparison.Ordinal);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+47 AS")]
    [InlineData("-1 AS")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("  =1")]
    [InlineData("\"=1")]
    [InlineData("＝1")]
    public void A_name_is_never_a_formula(string name)
    {
        Assert.Equal("'" + name, Formulas.Neutralised(name));
        var sheet = Two with { Rows = [[name, 1, 0.5]] };
        using var workbook = new MemoryStream(Xlsx.Of(sheet, Language.En));
        Assert.Equal("'" + name, Assert.Single(workbook.Query(useHeaderRow: true)).Name);
    }

    [Theory]
    [InlineData("Equinor ASA")]
    [InlineData("")]
    [InlineData("A-B AS")]
    public void Other_names_are_left_alone(string name) => Assert.Equal(name, Formulas.Neutralised(name));

    [Fact]
    public void A_workbook_holds_numbers_as_numbers_and_its_source()
    {
        using var workbook = new MemoryStream(Xlsx.Of(Two, Language.En));
        Assert.Equal(["Funn", "Source"], workbook.GetSheetNames());
        var first = workbook.Query(useHeaderRow: true, sheetName: "Funn").First();
        Assert.Equal(47.0, first.Observed);
        var source = (IDictionary<string, object>)workbook.Query(useHeaderRow: true, sheetName: "Source").First();
        Assert.Equal(["NLOD 2.0; Brønnøysundregistrene", "A sample"], source.Values);
    }

    static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n");
}
