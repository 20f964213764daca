using System.Globalization;
using System.Text;

namespace Klynge.Storage.Files;

/// <summary>The name that a person gave a file, made fit to be shown and given back.</summary>
public static class FileNames
{
    /// <summary>The longest name, ending included, in UTF-16 units.</summary>
    public const int Longest = 120;

    /// <summary>Cleans a name: no folders, no signs that cannot be seen, no more than <see cref="Longest"/>, and the ending of what is in the file.</summary>
    /// <param name="name">As the browser sent it.</param>
    /// <param name="kind">What is in the file.</param>
    /// <remarks>
    /// Marks that turn the direction of writing would let <c>gpj.exe</c> read as <c>exe.jpg</c> (Unicode UTR 36, 2.6.1). The ending says
    /// what the file is: <c>picture.png.exe</c> that holds a PNG becomes <c>picture.png.exe.png</c>.
    /// </remarks>
    public static string Clean(string name, FileKind kind)
    {
        var last = name.LastIndexOfAny(['/', '\\']);
        var clean = new StringBuilder();
        foreach (var rune in Valid(name[(last + 1)..]).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control;
            if (blank && clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            if (blank || IsUnseen(rune) || rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal)) continue;
            clean.Append(rune);
        }
        var text = clean.ToString().Trim(' ', '.');
        var ending = kind.Endings().FirstOrDefault(known => text.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        var stem = ending is null ? text : text[..^ending.Length].TrimEnd(' ', '.');
        ending ??= kind.Endings()[0];
        if (stem.Length == 0) stem = "fil";
        return Cut(stem, Longest - ending.Length) + ending;
    }

    static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Half a pair cannot be normalised.
    static string Valid(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()));

    static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end].TrimEnd(' ', '.');
    }
}
