using System.CommandLine;

namespace Klynge.Cli;

/// <summary>What to say of a word that is no command: that it comes later, or what was perhaps meant, and what there is.</summary>
static class UnknownCommand
{
    // Named in the plan of the program, and not in this version.
    static readonly string[] Later =
    [
        "generate", "score", "export", "import updates", "measure moments", "measure kd", "measure relatedness",
        "measure communities",
    ];

    /// <summary>Null when nothing of the kind is wrong.</summary>
    /// <param name="command">The command that was understood last.</param>
    /// <param name="path">Its words after <c>klynge</c>, each followed by a blank.</param>
    /// <param name="unmatched">Words that nobody took.</param>
    public static string? Explain(Command command, string path, IReadOnlyList<string> unmatched)
    {
        if (command.Subcommands.Count == 0 || unmatched is not [var word, ..] || word.StartsWith('-')) return null;

        string[] known = [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
        string[] near = [.. known.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || Edits(name, word.ToLowerInvariant()) <= 2)];
        var what = Later.Contains(path + word) ? $"'klynge {path}{word}' comes with a later version."
            : $"There is no command 'klynge {path}{word}'.{(near.Length > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")}";
        return $"{what} There are: {string.Join(", ", known)}.";
    }

    // Levenshtein, by rows.
    static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[^1];
    }
}
