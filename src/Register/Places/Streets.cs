using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>Which postal codes a street lies in. Immutable; read once.</summary>
/// <remarks>The list is of 2011, the last that was published: a street laid since is not in it, one that was moved to another code is in the old.</remarks>
public sealed partial class Streets
{
    readonly FrozenDictionary<string, ImmutableArray<Stretch>> byName;

    Streets(IEnumerable<(string Name, Stretch Stretch)> all) => byName = all
        .GroupBy(t => t.Name, t => t.Stretch, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The postal codes that hold an address: of the house number where the list parts the street by numbers. Ascending.</summary>
    /// <param name="line">One line of an address, "Kjelsåsveien 75 B". Empty when there is no such street in the whole country.</param>
    public IReadOnlyList<string> Codes(string line)
    {
        var (name, number) = Parse(line);
        if (name.Length == 0 || !byName.TryGetValue(name, out var stretches)) return [];
        return [.. stretches.Where(stretch => stretch.Holds(number)).Select(stretch => stretch.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the shipped list.</summary>
    public static Streets Load(DataFolder data) => new(data
        .Read("geo/streets_by_postnummer_2011.csv.gz", r => (Code: r.Text("postnummer"), Name: r.Text("name"), Type: r.Text("type")))
        .Where(r => r.Type is "Gate-/veg-adresse" or "Kjend stadnamn" && r.Name.Length > 0)
        .SelectMany(r => Stretches(r.Code, r.Name)));

    // "Kjelsåsveien 71-151, 70-162": the odd numbers from 71 to 151 and the even ones from 70 to 162; "slutt" is the end of the street.
    static IEnumerable<(string, Stretch)> Stretches(string code, string listed)
    {
        var match = Listed().Match(listed);
        var name = Key(FoldedText.Of(match.Groups["street"].Value));
        var ranges = match.Groups["from"].Captures.Zip(match.Groups["to"].Captures, (from, to) => (Whole(from.Value), to.Value.Length == 0 ? Whole(from.Value) : Whole(to.Value)));
        return ranges.DefaultIfEmpty((0, int.MaxValue)).Select(range => (name, new Stretch(code, range.Item1, range.Item2)));
    }

    static int Whole(string text) => text == "slutt" ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    static (string Name, int? Number) Parse(string line)
    {
        var words = FoldedText.Of(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A name may begin with a figure ("7. juni-plassen"); the house number comes after a word.
        var at = Array.FindIndex(words, Math.Min(1, words.Length), word => char.IsAsciiDigit(word[0]));
        if (at < 0) return (Key(string.Join(' ', words)), null);
        var digits = string.Concat(words[at].TakeWhile(char.IsAsciiDigit));
        return (Key(string.Join(' ', words[..at])), digits.Length <= 4 ? Whole(digits) : null);
    }

    // The same street is "Strandveien" in one source and "Strandvegen" in another.
    static string Key(string folded) => Ending().Replace(folded, match => match.Value[0] switch { 'v' => "veg", 'g' => "gate", _ => "plass" });

    [GeneratedRegex(@"(veien|vegen|veg|vei|gaten|gata|gate|plassen|plass)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<street>.*?)(,?\s+(?<from>\d+)(-(?<to>\d+|slutt)|(?<to>)))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    readonly record struct Stretch(string Code, int From, int To)
    {
        public bool Holds(int? number) => number is not { } house || (From == 0 && To == int.MaxValue)
            || (house >= From && house <= To && (house - From) % 2 == 0);
    }
}
