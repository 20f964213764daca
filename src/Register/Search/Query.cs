using Klynge.Storage;

namespace Klynge.Register.Search;

/// <summary>A name as search compares it: folded, its words, and its words without dots and rings.</summary>
sealed record Folded(string Text, string[] Words, string[] Plain)
{
    public static Folded Of(string text) => OfFolded(FoldedText.Of(text));

    public static Folded OfFolded(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(folded, words, [.. words.Select(Likeness.Plain)]);
    }

    /// <summary>One name with the words of another beside it.</summary>
    public Folded Beside(Folded other) => new(Text, [.. Words, .. other.Words], [.. Plain, .. other.Plain]);
}

/// <summary>What a person typed, and how well a name fits it.</summary>
/// <param name="folded">Folded text with at least one word.</param>
sealed class Query(string folded)
{
    readonly Folded typed = Folded.OfFolded(folded);

    // Figures are right or wrong: a number that is one off is another one.
    readonly bool[] mayErr = [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.All(char.IsAsciiLetter))];

    public string[] Words => typed.Words;

    public string[] Plain => typed.Plain;

    /// <summary>How a name fits; null when it does not.</summary>
    public Fit? Of(Folded name)
    {
        if (name.Text == typed.Text) return Fit.Whole;
        if (name.Text.StartsWith(typed.Text, StringComparison.Ordinal)) return Fit.Beginning;
        var worst = Fit.Words;
        for (var i = 0; i < typed.Words.Length; i++)
        {
            if (OfWord(i, name) is not { } fit) return null;
            if (fit > worst) worst = fit;
        }
        return worst;
    }

    /// <summary>How many of the typed words are whole words of the name.</summary>
    public int WholeWords(Folded name)
    {
        var count = 0;
        foreach (var word in typed.Words)
            if (Array.IndexOf(name.Words, word) >= 0) count++;
        return count;
    }

    Fit? OfWord(int i, Folded name)
    {
        var (word, plain) = (typed.Words[i], typed.Plain[i]);
        foreach (var other in name.Words)
            if (other.StartsWith(word, StringComparison.Ordinal)) return Fit.Words;
        if (plain.Length >= 3)
            foreach (var other in name.Plain)
                if (other.StartsWith(plain, StringComparison.Ordinal)) return Fit.Plain;
        if (word.Length >= 3)
            foreach (var other in name.Words)
                if (other.Contains(word, StringComparison.Ordinal)) return Fit.Within;
        if (mayErr[i])
            foreach (var other in name.Plain)
                if (Likeness.Near(plain, other)) return Fit.Near;
        return null;
    }
}
