namespace Klynge.Atlas.Exports;

/// <summary>Keeps a name in the register from being run as a formula when a spreadsheet opens the file.</summary>
public static class Formulas
{
    /// <summary>The text with an apostrophe before it when a spreadsheet could take it for a formula; else unchanged.</summary>
    /// <remarks>
    /// OWASP, CSV Injection: =, +, −, @, tab and carriage return first in a cell. Blanks before them are skipped by some programs, so they
    /// are skipped here too; full-width forms are read as the plain ones by East Asian versions.
    /// </remarks>
    public static string Neutralised(string text) =>
        text.TrimStart(' ', '\u00A0', '"', '\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..] ? "'" + text : text;
}
