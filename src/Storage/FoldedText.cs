using System.Globalization;
using System.Text;

namespace Klynge.Storage;

/// <summary>The form of a text that search compares: small letters a-z and figures, single blanks.</summary>
/// <remarks>
/// As Norwegians write when the keyboard has no æøå: å = aa, æ = ä = ae, ø = ö = oe. Never å = a: then "Ås" would find every
/// company whose name ends in "AS". Other accents fall away; what is neither letter nor figure parts words.
/// </remarks>
public static class FoldedText
{
    /// <summary>Folds a text. Text that is folded already comes back as it is.</summary>
    public static string Of(string text)
    {
        // A fold grows by at most two for one.
        Span<char> folded = text.Length <= 256 ? stackalloc char[512] : new char[text.Length * 2];
        var length = 0;
        var blank = false;
        foreach (var c in text)
        {
            var (first, second) = Fold(c);
            if (first == ' ')
            {
                blank = length > 0;
                continue;
            }
            if (first == '\0') continue;
            if (blank) folded[length++] = ' ';
            blank = false;
            folded[length++] = first;
            if (second != '\0') folded[length++] = second;
        }
        return new string(folded[..length]);
    }

    static (char First, char Second) Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => (c, '\0'),
        >= 'A' and <= 'Z' => ((char)(c | 0x20), '\0'),
        'å' or 'Å' => ('a', 'a'),
        'æ' or 'Æ' or 'ä' or 'Ä' => ('a', 'e'),
        'ø' or 'Ø' or 'ö' or 'Ö' => ('o', 'e'),
        'ð' or 'Ð' or 'đ' or 'Đ' => ('d', '\0'),
        'ŋ' or 'Ŋ' => ('n', '\0'),
        'ŧ' or 'Ŧ' => ('t', '\0'),
        'ß' => ('s', 's'),
        '\'' or '’' or '´' or '`' => ('\0', '\0'),
        < '\u0080' => (' ', '\0'),
        _ => Accented(c),
    };

    static (char First, char Second) Accented(char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) return ('\0', '\0');
        if (!char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return (' ', '\0');
        var bare = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return (char.ToLowerInvariant(bare), '\0');
    }
}
