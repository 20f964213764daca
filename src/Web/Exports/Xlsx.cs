using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Storage;
using MiniExcelLibs;

namespace Klynge.Web.Exports;

/// <summary>A sheet as an Office Open XML workbook: the rows on one page, the source on another.</summary>
public static class Xlsx
{
    static readonly Words SourcePage = new("Kilde", "Kjelde", "Source");
    static readonly Words Attribution = new("Navngivelse", "Namngjeving", "Attribution");
    static readonly Words Statement = new("Hva tallene kan brukes til", "Kva tala kan brukast til", "What the figures can be used for");

    /// <summary>The workbook. Numbers are numbers; text is never a formula.</summary>
    public static byte[] Of(Sheet sheet, Language language)
    {
        using var stream = new MemoryStream();
        var pages = new Dictionary<string, object>
        {
            [PageName(sheet.Title)] = Rows([.. sheet.Columns.Select(column => column.Head.In(language))], sheet.Rows.Select(row => row.Select(Cell))),
        };
        if (sheet.Source is { } source)
            pages[SourcePage.In(language)] = Rows([Attribution.In(language), Statement.In(language)], [[source.Attribution.In(language), source.Statement.In(language)]]);
        MiniExcel.SaveAs(stream, pages, printHeader: false);
        return stream.ToArray();
    }

    // By place, not by head: two columns of the same name are two columns.
    static Dictionary<string, object?>[] Rows(string[] heads, IEnumerable<IEnumerable<object?>> rows) =>
        [.. rows.Prepend(heads).Select(row => row.Index().ToDictionary(cell => cell.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), cell => cell.Item))];

    static object? Cell(object? cell) => cell switch
    {
        string text => Formulas.Neutralised(text),
        ImmutableArray<string> codes => Formulas.Neutralised(string.Join(' ', codes)),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => cell,
    };

    // A sheet's name holds at most 31 characters and none of \ / ? * [ ] :
    static string PageName(string title) => new([.. title.Where(c => !"\\/?*[]:".Contains(c, StringComparison.Ordinal)).Take(31)]);
}
