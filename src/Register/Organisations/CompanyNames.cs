using System.Text.RegularExpressions;
using Klynge.Register.Places;

namespace Klynge.Register.Organisations;

/// <summary>
/// Writes the names of a source that has lost the register's capitals ("Abb as mo Skien") as a person reads them ("ABB AS, mo Skien"):
/// legal forms, known abbreviations and the region's place names get their capitals back, and what follows the form is its
/// department. Nothing else is touched: which other words are names cannot be known (docs/adr/0037).
/// </summary>
/// <param name="places">Names of one word, in small letters, to the way they are written.</param>
sealed partial class CompanyNames(IReadOnlyDictionary<string, string> places)
{
    static readonly HashSet<string> Forms = new("as asa a/s l/l ans nuf iks fkf hf rhf sa da kf sf ba ks".Split(' '), StringComparer.Ordinal);

    // Also words of the language: they are forms only last, or before a department that is called so.
    static readonly HashSet<string> Ambiguous = new("sa da kf sf ba ks".Split(' '), StringComparer.Ordinal);

    static readonly HashSet<string> Abbreviations = new(
        "abb aof bdo bpa bup dnb dps ey gk hr ikea ikt iss it jysk kiwi klp kpmg lhl lo naf nav ncc ng nho nrk obos ppt pwc rema sats sfo sgs usn vta vvs xxl yx".Split(' '),
        StringComparer.Ordinal);

    // "AS konkursbo" and "AS under avvikling" are one thing, not a department of it.
    static readonly HashSet<string> States = new(["konkursbo", "under"], StringComparer.Ordinal);

    /// <summary>For a source of one county; names of other places are also common words (Time, Hole, Ski).</summary>
    /// <param name="geography">Knows its places.</param>
    /// <param name="county">Code of the county.</param>
    public static CompanyNames In(Geography geography, string county)
    {
        var names = geography.PostalCodes.Where(code => code.Municipality.StartsWith(county, StringComparison.Ordinal)).Select(code => code.Place)
            .Concat(geography.Municipalities.Where(municipality => municipality.CountyCode == county).Select(municipality => municipality.Name))
            .Concat(geography.Counties.Select(each => each.Name)).Concat(["Norge", "Grenland", "Bergen"]);
        // A lady's and gentleman's hairdresser is not in Herre.
        return new(names.Select(name => name.Split(" i ")[0]).Where(name => name.Length > 1 && name.All(char.IsLetter) && name != "Herre")
            .Distinct(StringComparer.Ordinal).GroupBy(name => name.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
    }

    /// <summary>The name as a person reads it.</summary>
    public string AsWritten(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var written = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var (word, next) = (words[i].ToLowerInvariant(), i + 1 < words.Length ? words[i + 1] : null);
            written[i] = IsForm(word, i, next) ? word.ToUpperInvariant() + (i > 0 && next is not null && char.IsLetterOrDigit(next[0]) && !States.Contains(next) ? "," : "")
                : i > 0 && IsDepartment(word) && next is not null ? Department(i, written)
                : Words().Replace(words[i], part => Word(part.Value));
        }
        return string.Join(' ', written);
    }

    static bool IsForm(string word, int at, string? next) =>
        Forms.Contains(word) && (at > 0 || word is "as") && (!Ambiguous.Contains(word) || next is null || IsDepartment(next));

    static bool IsDepartment(string word) => word is "avd" or "avd." or "avdeling";

    static string Department(int at, string[] written)
    {
        if (!written[at - 1].EndsWith(',')) written[at - 1] += ",";
        return "avd.";
    }

    string Word(string word) =>
        Abbreviations.Contains(word.ToLowerInvariant()) ? word.ToUpperInvariant()
        : places.TryGetValue(word, out var place) ? place
        : word;

    // Parts of "spesial-" and "vvs/rør" too.
    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
