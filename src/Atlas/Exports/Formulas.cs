using System.Buffers;
using System.Text;

namespace Klynge.Atlas.Exports;

/// <summary>Keeps what somebody wrote from being run as a formula when a spreadsheet opens the file, and leaves numbers and telephone numbers as they are.</summary>
/// <remarks>
/// OWASP, CSV Injection: =, +, −, @, tab and carriage return first in a cell. Blanks before them are skipped by some programs, so they
/// are skipped here too; full-width forms are read as the plain ones by East Asian versions. A program that takes another sign for the
/// separator begins a new cell within ours, so what follows a separator is looked at too.
/// </remarks>
public static class Formulas
{
    const string Signs = "=+-@\t\r\n＝＋－＠", Separators = ";,\t\r\n|";

    static readonly SearchValues<char> Separating = SearchValues.Create(Separators);

    /// <summary>The text with an apostrophe before each place where a spreadsheet could take it for a formula; else unchanged.</summary>
    public static string Neutralised(string text)
    {
        var first = Begins(text.TrimStart(' ', '\u00A0', '"', '\'')) && !IsNumber(text) ? "'" : "";
        if (text.AsSpan().IndexOfAny(Separating) < 0) return first + text;
        var safe = new StringBuilder(first);
        for (var i = 0; i < text.Length; i++)
        {
            safe.Append(text[i]);
            if (Separators.Contains(text[i], StringComparison.Ordinal) && i + 1 < text.Length && BeginsWithin(text[(i + 1)..])) safe.Append('\'');
        }
        return safe.ToString();
    }

    /// <summary>The text as it was before <see cref="Neutralised"/>: what we wrote is read back as it was.</summary>
    public static string Restored(string text)
    {
        var bare = new StringBuilder(text.Length);
        // After a separator it is ours when we would put one there; a cell of another program ends at the next separator, so each is decided by itself.
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\'' || i == 0 || !Separators.Contains(text[i - 1], StringComparison.Ordinal) || !BeginsWithin(text[(i + 1)..])) bare.Append(text[i]);
        var inner = bare.ToString();
        return inner is ['\'', ..] && Neutralised(inner[1..]) == text ? inner[1..] : Neutralised(inner) == text ? inner : text;
    }

    static bool Begins(string text) => text is [var sign, ..] && Signs.Contains(sign, StringComparison.Ordinal);

    // Within a text a dash after a comma is nearly always a dash: only what stands hard by the separator can be a sign.
    static bool BeginsWithin(string rest)
    {
        var cell = rest.AsSpan().IndexOfAny(Separating) is >= 0 and var end ? rest[..end] : rest;
        var bare = cell.TrimStart('"', '\'');
        return bare.TrimStart(' ', '\u00A0') is ['=' or '@' or '＝' or '＠', ..] || (bare is ['+' or '-' or '＋' or '－', ..] && !IsNumber(cell));
    }

    // +47 912 34 567, -5, -1 234,50: a sign, figures in groups, and at most one decimal sign. Nothing that can be reckoned with.
    static bool IsNumber(string text)
    {
        var decimals = 0;
        if (text is not ['+' or '-', >= '0' and <= '9', ..] || !char.IsAsciiDigit(text[^1])) return false;
        foreach (var c in text.AsSpan(1))
        {
            if (c is '.' or ',') decimals++;
            else if (!char.IsAsciiDigit(c) && c is not (' ' or '\u00A0' or '\u202F')) return false;
        }
        return decimals <= 1;
    }
}
