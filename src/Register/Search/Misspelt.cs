namespace Klynge.Register.Search;

/// <summary>What to ask the index of trigrams, so that few but the right names come back though a letter or two is wrong.</summary>
/// <remarks>
/// A wrong letter leaves what stands before and after it whole. So a word with one is asked for as its beginning and its end together,
/// once for every place where the fault may be: that is much more selective than any trigram of it, which at a million names matters,
/// since only the first few hundred hits are looked at.
/// </remarks>
static class Misspelt
{
    /// <summary>The shortest text that trigrams can find.</summary>
    const int Shortest = 3;

    /// <summary>Names that hold every word somewhere.</summary>
    public static Pieces.All Within(IEnumerable<string> words) => new Pieces.All([.. words.Select(Pieces (word) => new Pieces.One(word))]);

    /// <summary>Names in which each word that may err has at most one fault, and the others none; null when no word may err.</summary>
    public static Pieces.All? OnceWrong(IReadOnlyCollection<string> words) => Each(words, OnceWrong);

    /// <summary>Names that share a piece with each word that may have two faults, or few enough letters.</summary>
    public static Pieces.All? TwiceWrong(IReadOnlyCollection<string> words) => Each(words, PieceOf);

    static Pieces.All? Each(IReadOnlyCollection<string> words, Func<string, Pieces> wrong) => words.Any(MayErr)
        ? new Pieces.All([.. words.Where(word => MayErr(word) || word.Length >= Shortest).Select(word => MayErr(word) ? wrong(word) : new Pieces.One(word))])
        : null;

    static bool MayErr(string word) => Likeness.Allowed(word.Length) > 0 && word.All(char.IsAsciiLetter);

    // Three letters are left out at a time, so that a letter too many, too few, changed, or swapped with its neighbour lies in one gap.
    static Pieces.Any OnceWrong(string word)
    {
        var clauses = new List<Pieces>();
        for (var gap = 0; gap < word.Length - 1; gap += 2)
        {
            string[] kept = [.. new[] { word[..gap], word[Math.Min(word.Length, gap + 3)..] }.Where(part => part.Length >= Shortest)];
            if (kept.Length > 0) clauses.Add(Within(kept));
        }
        return clauses.Count > 0 ? new Pieces.Any([.. clauses]) : PieceOf(word);
    }

    // A word with few wrong letters still holds a piece of three in order, or of four where it is long.
    static Pieces.Any PieceOf(string word)
    {
        var length = word.Length > 7 ? 4 : Shortest;
        return new Pieces.Any([.. Enumerable.Range(0, word.Length - length + 1).Select(Pieces (i) => new Pieces.One(word.Substring(i, length)))]);
    }
}
