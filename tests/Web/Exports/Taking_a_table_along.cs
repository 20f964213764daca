using System.Globalization;
using System.Text;
using Klynge.Atlas.Exports;
using Klynge.Storage;
using Klynge.Web.Exports;
using MiniExcelLibs;
using Xunit;

namespace Klynge.Web.Tests.Exports;

public sealed class Taking_a_table_along
{
    static readonly Source Register = new(new("NLOD 2.0; Brønnøysundregistrene", "NLOD 2.0; Brønnøysundregistra", "NLOD 2.0; Brønnøysund"), new("Et utvalg", "Eit utval", "A sample"));

    sealed record Row(string? Name, long? Observed, double? Q, (double, double)? At = null, bool? Gone = null, DateOnly? Since = null, string[]? Codes = null);

    static readonly Listing<Row> Columns = new Listing<Row>()
        .Text("name", new("Navn", "Namn", "Name"), row => row.Name)
        .Whole("observed", new("Observert", "Observert", "Observed"), row => row.Observed)
        .Number("q", new("q", "q", "q"), row => row.Q);

    static Sheet Two => Columns.Of("Funn", [new Row("Æ; \"Ø\" AS", 47, 1e-9), new Row("=1+1", null, double.NaN)], Register, Language.Nb);

    [Fact]
    public void A_Norwegian_file_has_semicolons_and_a_byte_order_mark()
    {
        var bytes = Csv.ForPeople(Two, Language.Nb);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("name;observed;q;attribution;statement", Lines(bytes)[0]);
    }

    [Fact]
    public void A_file_for_programs_is_the_same_in_all_languages() =>
        Assert.All(Languages.All, language => Assert.Equal("name,observed,q,attribution,statement", Lines(Csv.ForPrograms(Two, language))[0]));

    [Fact]
    public void A_persons_own_rows_carry_no_source() =>
        Assert.Equal("name,observed,q", Lines(Csv.ForPrograms(Two with { Source = null }, Language.En))[0]);

    [Fact]
    public void An_English_file_has_commas_and_no_mark() =>
        Assert.Equal("name,observed,q,attribution,statement", Lines(Csv.ForPeople(Two, Language.En))[0]);

    [Fact]
    public void Cells_with_separators_and_quotes_come_back_as_they_were() =>
        Assert.StartsWith("\"Æ; \"\"Ø\"\" AS\";47;1E-09;\"NLOD 2.0; Brønnøysundregistra\";Eit utval", Lines(Csv.ForPeople(Two, Language.Nn))[1], StringComparison.Ordinal);

    [Fact]
    public void Rows_that_lie_somewhere_are_points_with_their_other_cells()
    {
        var placed = Columns.Position(row => row.At).Of("Sted", [new Row("Bergen", 1, 1, (60.391234, 5.32)), new Row("Uten sted", 1, 1)], Register, Language.Nb);
        var features = System.Text.Json.JsonDocument.Parse(GeoJson.Of(placed, Language.Nb)).RootElement.GetProperty("features");
        Assert.Equal("[5.32,60.39123]", features[0].GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal("Bergen", features[0].GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.False(Two.HasPositions);
    }

    /// <summary>What is written in CSV, JSON and Parquet is read back by others' readers, and is the same.</summary>
    [Fact]
    public async Task Every_format_holds_the_same_values()
    {
        var listing = Columns.Truth("gone", new("Borte", "Borte", "Gone"), row => row.Gone).Date("since", new("Fra", "Frå", "Since"), row => row.Since)
            .Codes("codes", new("Koder", "Kodar", "Codes"), row => row.Codes).Position(row => row.At);
        var sheet = listing.Of("Alt",
        [
            new Row("Ærlig, \"talt\" AS", 9_007_199_254_740_993, 1.0 / 3, (59.91, 10.75), true, new DateOnly(2025, 12, 31), ["03.21", "10.20"]),
            new Row(null, null, null), new Row("To\nlinjer", -1, 5e-324, null, false, null, []),
        ], Register, Language.En);

        var (_, parquet, metadata) = await Parquet(await ParquetFile.Of(sheet, Language.En));
        var csv = Rows(Encoding.UTF8.GetString(Csv.ForPrograms(sheet, Language.En))).Skip(1).Select(row => row[..^2]).ToArray();
        var json = System.Text.Json.JsonDocument.Parse(JsonCells.Of(sheet, Language.En)).RootElement.GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateObject().Select(cell => Plain(cell.Value)).ToArray()).ToArray();
        Assert.Equal(json, parquet);
        Assert.Equal(json, csv);
        Assert.Equal("9007199254740993", json[0][1]);
        Assert.Equal(["NLOD 2.0; Brønnøysund", "A sample"], [metadata["attribution"], metadata["statement"]]);
    }

    [Fact]
    public async Task Columns_of_a_Parquet_file_have_their_types()
    {
        var (types, _, _) = await Parquet(await ParquetFile.Of(Columns.Date("since", new("Fra", "Frå", "Since"), row => row.Since).Of("Alt", [], Register, Language.En), Language.En));
        Assert.Equal([typeof(ReadOnlyMemory<char>), typeof(long), typeof(double), typeof(DateOnly)], types);
    }

    static string Plain(System.Text.Json.JsonElement cell) => cell.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Null => "",
        System.Text.Json.JsonValueKind.Array => string.Join(' ', cell.EnumerateArray().Select(code => code.GetString())),
        System.Text.Json.JsonValueKind.String => cell.GetString()!,
        _ => cell.GetRawText(),
    };

    static async Task<(Type[] Types, string[][] Rows, Dictionary<string, string> Metadata)> Parquet(byte[] file)
    {
        using var stream = new MemoryStream(file);
        await using var reader = await global::Parquet.ParquetReader.CreateAsync(stream, new() { UseDateOnlyTypeForDates = true }, cancellationToken: TestContext.Current.CancellationToken);
        using var group = reader.OpenRowGroupReader(0);
        var columns = new List<string[]>();
        foreach (var field in reader.Schema.GetDataFields())
        {
            columns.Add(field.ClrType switch
            {
                var type when type == typeof(long) => await Read<long>(field, number => number.ToString(CultureInfo.InvariantCulture)),
                var type when type == typeof(double) => await Read<double>(field, number => number.ToString("R", CultureInfo.InvariantCulture)),
                var type when type == typeof(bool) => await Read<bool>(field, truth => truth ? "true" : "false"),
                var type when type == typeof(DateOnly) => await Read<DateOnly>(field, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                _ => await Texts(field),
            });
        }
        return ([.. reader.Schema.GetDataFields().Select(field => field.ClrType)],
            [.. Enumerable.Range(0, (int)group.RowCount).Select(row => columns.Select(column => column[row]).ToArray())], reader.CustomMetadata);

        async Task<string[]> Read<T>(global::Parquet.Schema.DataField field, Func<T, string> written) where T : struct
        {
            var cells = new T?[group.RowCount];
            await group.ReadAsync<T>(field, cells.AsMemory(), null, TestContext.Current.CancellationToken);
            return [.. cells.Select(cell => cell is { } value ? written(value) : "")];
        }

        async Task<string[]> Texts(global::Parquet.Schema.DataField field)
        {
            var cells = new string?[group.RowCount];
            await group.ReadAsync(field, cells.AsMemory()!, null, TestContext.Current.CancellationToken);
            return [.. cells.Select(cell => cell ?? "")];
        }
    }

    // RFC 4180, read by hand: what is asked is whether the file holds to it.
    static List<string[]> Rows(string text)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted) cell.Append(text[i]);
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
            else if (text[i] != '\r') cell.Append(text[i]);
        }
        return rows;
    }

    [Fact]
    public void What_is_not_known_is_empty_not_zero() => Assert.StartsWith("'=1+1;;;", Lines(Csv.ForPeople(Two, Language.Nb))[2], StringComparison.Ordinal);

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
        Assert.Equal("'" + name, Rows(Encoding.UTF8.GetString(Csv.ForPrograms(Columns.Of("Funn", [new Row(name, 1, 0.5)], Register, Language.En), Language.En)))[1][0]);
        var sheet = Columns.Of("Funn", [new Row(name, 1, 0.5)], Register, Language.En);
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
        Assert.Equal(["NLOD 2.0; Brønnøysund", "A sample"], source.Values);
    }

    static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n");
}
