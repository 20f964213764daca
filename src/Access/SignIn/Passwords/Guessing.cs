using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Klynge.Access.SignIn.Passwords;

/// <summary>How hard a password is to guess for whoever tries the common ones first: the cheapest way to put it together.</summary>
/// <remarks>
/// After D. L. Wheeler (2016), zxcvbn: Low-Budget Password Strength Estimation, USENIX Security 25. Departure: prices instead of counts of guesses, and the
/// list of common passwords (zxcvbn's, MIT licence, with Norwegian words added) without their ranks.
/// </remarks>
static class Guessing
{
    /// <summary>Below this a password is refused. A letter costs 1, a word 2½: eight letters by chance, or three words and a bit.</summary>
    public const double Least = 8;

    const double Word = 2.5, Year = 1.5, Run = 1.5;
    const int LongestWord = 32;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The price of a password.</summary>
    /// <param name="password">Any text.</param>
    /// <param name="about">Name, address: their parts are words too.</param>
    public static double Price(string password, ImmutableArray<string> about)
    {
        var own = about.SelectMany(text => text.ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Append(text.ToLowerInvariant())).Where(part => part.Length > 2).ToHashSet();
        var plain = password.ToLowerInvariant();
        return Math.Min(Cheapest(plain, own), Cheapest(Straightened(plain), own));
    }

    static double Cheapest(string text, HashSet<string> own)
    {
        var price = new double[text.Length + 1];
        var ownParts = own.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = 1; end <= text.Length; end++)
        {
            price[end] = price[end - 1] + text[end - 1] switch { ' ' => 0, '-' or '_' or '.' => .5, _ => 1 };
            for (var start = Math.Max(0, end - LongestWord); start <= end - 3; start++)
            {
                var part = text.AsSpan(start, end - start);
                var whole = IsRun(part) ? Run : part.Length == 4 && (part.StartsWith("19") || part.StartsWith("20")) && char.IsAsciiDigit(part[2]) && char.IsAsciiDigit(part[3]) ? Year
                    : Common.Contains(part) || ownParts.Contains(part) ? Word : double.MaxValue;
                if (whole < double.MaxValue) price[end] = Math.Min(price[end], price[start] + whole);
            }
        }
        return price[^1];
    }

    // "aaaa", "1234", "4321", "abcd".
    static bool IsRun(ReadOnlySpan<char> part)
    {
        var step = part[1] - part[0];
        if (step is not (0 or 1 or -1)) return false;
        for (var i = 2; i < part.Length; i++)
            if (part[i] - part[i - 1] != step) return false;
        return true;
    }

    static string Straightened(string text) => string.Concat(text.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => c }));

    static FrozenSet<string> Read()
    {
        using var stream = typeof(Guessing).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
