namespace Klynge.Register.Search;

/// <summary>Compares what was typed with a name, both folded.</summary>
static class Likeness
{
    /// <summary>As written by someone without æøå who leaves the dots out: Bømlo as Bomlo, Ås as As. From the folded form.</summary>
    public static string Plain(string folded) => folded.Replace("aa", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal);

    /// <summary>How many letters may be wrong: none of four, one of five to eight, two of more.</summary>
    public static int Allowed(int length) => length switch { <= 4 => 0, <= 8 => 1, _ => 2 };

    /// <summary>Whether the typed word is the beginning of the word but for a few letters: changed, left out, put in, or swapped with the next.</summary>
    public static bool Near(string typed, string word)
    {
        var allowed = Allowed(typed.Length);
        if (allowed == 0 || word.Length < typed.Length - allowed) return false;
        // The first letter is nearly always right, and asking for it keeps short words apart.
        if (word[0] != typed[0] && (word.Length < 2 || word[1] != typed[0])) return false;
        return Distance(typed, word[..Math.Min(word.Length, typed.Length + allowed)], allowed) <= allowed;
    }

    // Optimal string alignment of the whole typed word with the best beginning of the word.
    static int Distance(string typed, string word, int allowed)
    {
        Span<int> before = stackalloc int[word.Length + 1], last = stackalloc int[word.Length + 1], now = stackalloc int[word.Length + 1];
        for (var j = 0; j <= word.Length; j++) last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            now[0] = i;
            var best = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = typed[i - 1] == word[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                best = Math.Min(best, now[j]);
            }
            if (best > allowed) return best;
            var oldest = before;
            before = last;
            last = now;
            now = oldest;
        }
        var least = int.MaxValue;
        foreach (var distance in last) least = Math.Min(least, distance);
        return least;
    }
}
