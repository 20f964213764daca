using System.Text.RegularExpressions;
using Klynge.Detection;

namespace Klynge.Cli.Files;

/// <summary>The industries of a file as leaves and groups.</summary>
/// <param name="Codes">The code of each leaf, ascending.</param>
/// <param name="Groups">What is tested: the levels of a classification that the codes look like, else each code by itself.</param>
sealed partial record IndustryCodes(string[] Codes, IndustryGroup[] Groups)
{
    /// <summary>Groups the codes.</summary>
    /// <remarks>
    /// NACE and its national editions (dd, dd.d, dd.dd, dd.ddd) to the class, NAICS (two to six digits) to its last digit; a family is the codes with the
    /// same first two digits. A level that only repeats the one above it is left out.
    /// </remarks>
    public static IndustryCodes Of(IEnumerable<string> industries)
    {
        string[] codes = [.. industries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] levels = codes.All(Nace().IsMatch) ? [2, 3, 4] : codes.All(Naics().IsMatch) ? [2, 3, 4, 5, 6] : [];
        if (levels.Length == 0)
            return new(codes, [.. codes.Select((code, leaf) => new IndustryGroup($"industry:{code}", $"industry:{code}", GroupKind.Industry, 0, [leaf]))]);

        var groups = new List<IndustryGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in levels)
        {
            var dotted = codes.Any(code => code.Contains('.', StringComparison.Ordinal));
            foreach (var group in codes.Select((code, leaf) => (Digits: code.Replace(".", "", StringComparison.Ordinal), Leaf: leaf)).Where(c => c.Digits.Length >= level)
                .GroupBy(c => c.Digits[..level], c => c.Leaf, StringComparer.Ordinal))
            {
                if (seen.Add(string.Join(' ', group)))
                    groups.Add(new($"industry:{Written(group.Key, dotted)}", $"industry:{group.Key[..2]}", GroupKind.Industry, level, [.. group]));
            }
        }
        return new(codes, [.. groups]);
    }

    public int Leaf(string code) => Array.BinarySearch(Codes, code, StringComparer.Ordinal);

    /// <summary>The leaves that a code names: itself and all that begin with it.</summary>
    public int[] Under(string code) =>
        [.. Enumerable.Range(0, Codes.Length).Where(leaf => Codes[leaf] == code || Codes[leaf].StartsWith(code, StringComparison.Ordinal) && (Nace().IsMatch(code) || Naics().IsMatch(code)))];

    static string Written(string digits, bool dotted) => dotted && digits.Length > 2 ? $"{digits[..2]}.{digits[2..]}" : digits;

    [GeneratedRegex(@"^\d\d(\.\d{1,3})?$")]
    private static partial Regex Nace();

    [GeneratedRegex(@"^\d{2,6}$")]
    private static partial Regex Naics();
}
