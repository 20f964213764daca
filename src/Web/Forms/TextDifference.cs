using System.Collections.Immutable;

namespace Klynge.Web.Forms;

/// <summary>Where a word of two texts stands.</summary>
public enum InText
{
    /// <summary>In both.</summary>
    Both,

    /// <summary>In the first alone.</summary>
    First,

    /// <summary>In the second alone.</summary>
    Second,
}

/// <summary>What two wrote, word for word.</summary>
public static class TextDifference
{
    /// <summary>
    /// The words of both texts in order, each with where it stands; those of <see cref="InText.Both"/> and <see cref="InText.First"/> make the first text, those of
    /// <see cref="InText.Both"/> and <see cref="InText.Second"/> the second. As many words as can be are in both.
    /// </summary>
    /// <remarks>The longest common subsequence by the plain table; cost is the product of the lengths, a few thousand words at most.</remarks>
    public static ImmutableArray<(InText In, string Text)> Between(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        var longest = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? 1 + longest[i + 1, j + 1] : Math.Max(longest[i + 1, j], longest[i, j + 1]);

        var all = ImmutableArray.CreateBuilder<(InText In, string Text)>();
        void Add(InText which, string text)
        {
            if (all.Count > 0 && all[^1].In == which) all[^1] = (which, all[^1].Text + text);
            else all.Add((which, text));
        }
        var (at, bt) = (0, 0);
        while (at < a.Count || bt < b.Count)
        {
            if (at < a.Count && bt < b.Count && a[at] == b[bt]) Add(InText.Both, (a[at++], b[bt++]).Item1);
            else if (bt == b.Count || (at < a.Count && longest[at + 1, bt] >= longest[at, bt + 1])) Add(InText.First, a[at++]);
            else Add(InText.Second, b[bt++]);
        }
        return all.ToImmutable();
    }

    // A word carries the blanks after it, so that the pieces put together are the text.
    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }
}
