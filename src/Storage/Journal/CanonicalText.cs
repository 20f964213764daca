using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Storage.Journal;

/// <summary>The one text of an entry that its hash is taken of; docs/journal.md describes it for whoever wants to check us with other tools.</summary>
/// <remarks>
/// UTF-8 without a mark, one field a line, <c>name=value</c>, each line ended by LF; a field that has no value has no line. In a value
/// backslash, LF and CR are written <c>\\</c>, <c>\n</c> and <c>\r</c>, so that no value can pass for another field. A public format:
/// a change of it is a new first line, and an ADR.
/// </remarks>
static class CanonicalText
{
    // Refuses half a surrogate pair instead of writing a question mark: two entries must never have one text.
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of an entry, without its hash.</summary>
    public static string Of(ChainedEntry chained)
    {
        var entry = chained.Entry;
        return Lines("klynge-journal-1",
            ("module", chained.Module),
            ("number", chained.Number.ToString(CultureInfo.InvariantCulture)),
            ("case", entry.Case),
            ("place", chained.Place.ToString(CultureInfo.InvariantCulture)),
            ("at", Instant(entry.At)),
            ("by", entry.By),
            ("for", entry.For),
            ("deed", entry.Deed),
            ("from", entry.From),
            ("to", entry.To),
            ("detail", entry.Detail),
            ("previous-in-case", chained.PreviousInCase),
            ("previous", chained.Previous));
    }

    /// <summary>SHA-256 of the text, 64 small hexadecimal figures.</summary>
    /// <exception cref="ArgumentException">A value cannot be written in UTF-8, or holds the character NUL, which PostgreSQL cannot keep.</exception>
    public static string Hash(ChainedEntry chained) => Hash(Of(chained));

    /// <summary>SHA-256 of a text in UTF-8, 64 small hexadecimal figures.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));

    /// <summary>A text in UTF-8.</summary>
    /// <exception cref="ArgumentException">It cannot be written so, or holds the character NUL.</exception>
    public static byte[] Bytes(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new ArgumentException("A text that is hashed holds the character NUL, which not every database can keep.", nameof(text))
        : Strict.GetBytes(text);

    /// <summary>A first line that names the format, then the fields that have a value.</summary>
    public static string Lines(string format, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var text = new StringBuilder(format).Append('\n');
        foreach (var (name, value) in fields)
        {
            if (value is not null) text.Append(name).Append('=').Append(Escaped(value)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary><c>2026-11-25T04:42:59.123456Z</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    static string Escaped(string value) => value
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);
}
