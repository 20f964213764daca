using System.Text.RegularExpressions;

namespace Klynge.Web.Mail;

/// <summary>A letter's plain text, parted into what is read and what is clicked.</summary>
static partial class LetterText
{
    /// <summary>The pieces in order. Only addresses of this very site become links: what somebody has typed leads nobody elsewhere.</summary>
    /// <param name="text">The letter.</param>
    /// <param name="root">The site's own address, without a slash at the end.</param>
    public static IEnumerable<(string Text, bool Link)> Pieces(string text, string root)
    {
        var from = 0;
        foreach (Match match in Address().Matches(text))
        {
            if (!match.Value.StartsWith(root + "/", StringComparison.Ordinal)) continue;
            if (match.Index > from) yield return (text[from..match.Index], false);
            yield return (match.Value, true);
            from = match.Index + match.Length;
        }
        if (from < text.Length) yield return (text[from..], false);
    }

    // A full stop or a bracket after an address ends the sentence, not the address.
    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)\]]")]
    private static partial Regex Address();
}
