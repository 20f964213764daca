using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Xunit;

namespace Klynge.Web.Tests.Exports;

/// <summary>Files of tables as somebody else's program reads them.</summary>
static class Sheets
{
    /// <summary>Cells of separated text (RFC 4180), row by row.</summary>
    public static List<string[]> Csv(byte[] file, char separator)
    {
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || (text[i] != separator && text[i] is not ('\r' or '\n'))) cell.Append(text[i]);
            else if (text[i] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == separator) continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }
        return rows;
    }

    /// <summary>Cells of the first page of a workbook as text, row by row; there is no formula in it.</summary>
    public static List<string[]> Xlsx(byte[] file)
    {
        using var memory = new MemoryStream(file);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var page in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(page.Open());
                Assert.DoesNotMatch("<(x:)?f[ >/]", reader.ReadToEnd());
            }
        }
        memory.Position = 0;
        return [.. memory.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>()
            .Select(row => row.Values.Select(cell => cell switch { double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), null => "", _ => cell.ToString()! }).ToArray())];
    }

    /// <summary>Whether a spreadsheet could reckon with a cell: blanks and quotation marks before a sign are skipped, a number or telephone number is none.</summary>
    public static bool IsLive(string cell) =>
        cell.TrimStart(' ', '\u00A0', '"') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
        && !System.Text.RegularExpressions.Regex.IsMatch(cell, @"^[+-]\d[\d \u00A0\u202F]*([.,]\d+)?([eE][+-]?\d+)?$");
}
