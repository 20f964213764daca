using System.Text;
using System.Text.RegularExpressions;
using Klynge.Register.Privacy;

namespace Klynge.Register.Import;

/// <summary>How much of a row that was set aside may be kept for whoever mends it.</summary>
static partial class RawRow
{
    /// <summary>Longest text that is kept. Characters.</summary>
    public const int Longest = 4096;

    /// <summary>
    /// The row, cut, without e-mail, telephone and care-of; or null. It is kept only when a legal form that may be named stands
    /// in it in so many words: a broken row has nothing surer to go by, and an establishment's owner may be a person.
    /// </summary>
    public static string? Keep(ReadOnlySpan<byte> raw, RegisterCodes codes)
    {
        var text = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, Longest * 2)]);
        var forms = FormInJson().Matches(text);
        // In a line of CSV the form comes third, after a name that may hold commas in quotes.
        var match = forms.Count > 0 ? forms[0] : FormInCsv().Match(text);
        if (forms.Count > 1 || !match.Success || codes.BearerOf(match.Groups[1].Value) is not Bearer.Organisation) return null;
        text = Contact().Replace(text, "");
        text = MailOrTelephone().Replace(text, "…");
        text = CareOf().Replace(text, "…");
        text = text.Replace('\0', ' ');   // which PostgreSQL does not keep
        if (text.Length > Longest) text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        return text;
    }

    [GeneratedRegex("\"organisasjonsform\"\\s*:\\s*\\{\\s*\"kode\"\\s*:\\s*\"([^\"]{1,8})\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormInJson();

    [GeneratedRegex("^\"?[^\",\\n]*\"?,(?:\"[^\"]*\"|[^\",\\n]*),\"?([A-ZÆØÅ]{2,4})\"?,", RegexOptions.CultureInvariant)]
    private static partial Regex FormInCsv();

    [GeneratedRegex("\"(?:epostadresse|telefon|mobil)\"\\s*:?[^,}]*,?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"[^\s"",;]+@[^\s"",;]+|(?<!\d)(?:\+?47[ ]?)?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}(?!\d)|(?<!\d)\d{3}[ ]\d{2}[ ]\d{3}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MailOrTelephone();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:c\s?/\s?o|v/)[^""\n]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CareOf();
}
