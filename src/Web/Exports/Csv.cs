using System.Globalization;
using System.Text;
using Klynge.Atlas.Exports;
using Klynge.Storage;

namespace Klynge.Web.Exports;

/// <summary>A sheet as comma- or semicolon-separated text.</summary>
public static class Csv
{
    /// <summary>
    /// The sheet as UTF-8. In Norwegian with semicolon and byte-order mark, which is what Norwegian spreadsheets expect; in English with comma
    /// and without. Numbers have a decimal point in all. The last two columns of each row carry attribution and statement.
    /// </summary>
    public static byte[] Of(Sheet sheet, Language language)
    {
        var separator = language == Language.En ? ',' : ';';
        var text = new StringBuilder(language == Language.En ? "" : "\uFEFF");
        Line(text, separator, [.. sheet.Columns.Select(c => (object?)c.Key), "attribution", "statement"]);
        foreach (var row in sheet.Rows) Line(text, separator, [.. row, sheet.Source.Attribution, sheet.Source.Statement.In(language)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Line(StringBuilder text, char separator, IEnumerable<object?> cells) =>
        text.AppendJoin(separator, cells.Select(c => Cell(c, separator))).Append("\r\n");

    static string Cell(object? cell, char separator) => cell switch
    {
        null => "",
        double.NaN => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number and (int or long) => number.ToString(null, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Quoted(Formulas.Neutralised(cell.ToString() ?? ""), separator),
    };

    static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
