using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>
/// A sheet as separated text (RFC 4180), UTF-8. Numbers have a decimal point in all languages, and no text is a formula. The last two columns of
/// each row carry attribution and statement, where there is a source.
/// </summary>
public static class Csv
{
    /// <summary>For a person's spreadsheet: in Norwegian with semicolon and byte-order mark, which Norwegian spreadsheets expect; in English as for programs.</summary>
    public static byte[] ForPeople(Sheet sheet, Language language) =>
        language == Language.En ? ForPrograms(sheet, language) : [.. Encoding.UTF8.Preamble, .. Lines(sheet, language, ';')];

    /// <summary>For programs: with comma and without a mark, whatever the language of its words.</summary>
    public static byte[] ForPrograms(Sheet sheet, Language language) => Lines(sheet, language, ',');

    static byte[] Lines(Sheet sheet, Language language, char separator)
    {
        var text = new StringBuilder();
        string[] heads = sheet.Source is null ? [] : ["attribution", "statement"];
        object[] source = sheet.Source is { } from ? [from.Attribution.In(language), from.Statement.In(language)] : [];
        Line(text, separator, [.. sheet.Columns.Select(c => (object?)c.Key), .. heads]);
        foreach (var row in sheet.Rows) Line(text, separator, [.. row, .. source]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Line(StringBuilder text, char separator, IEnumerable<object?> cells) =>
        text.AppendJoin(separator, cells.Select(c => Cell(c, separator))).Append("\r\n");

    static string Cell(object? cell, char separator) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ImmutableArray<string> codes => Quoted(Formulas.Neutralised(string.Join(' ', codes)), separator),
        string text => Quoted(Formulas.Neutralised(text), separator),
        _ => throw new ArgumentException($"A cell is of one of the kinds of {nameof(CellKind)}, not {cell.GetType()}.", nameof(cell)),
    };

    // Whatever a program may take for a separator is in quotation marks, not only ours.
    static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, ';', '\t', '"', '\r', '\n']) >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
