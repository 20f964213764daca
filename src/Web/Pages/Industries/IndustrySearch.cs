using Klynge.Register.Industries;
using Klynge.Storage;

namespace Klynge.Web.Pages.Industries;

/// <summary>Finds industries by code or by words of their titles.</summary>
public static class IndustrySearch
{
    /// <summary>Those whose code begins so, dots or not, or whose title holds every word in some language; the coarsest first.</summary>
    public static IEnumerable<Industry> Of(IEnumerable<Industry> all, string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal).Trim();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (digits.Length > 0 && digits.All(char.IsAsciiDigit)
                ? all.Where(i => i.Code.Replace(".", "", StringComparison.Ordinal).StartsWith(digits, StringComparison.Ordinal))
                : all.Where(i => Languages.All.Any(language => words.All(word => i.Title.In(language).Contains(word, StringComparison.OrdinalIgnoreCase)))))
            .OrderBy(i => i.Level).ThenBy(i => i.Code, StringComparer.Ordinal);
    }
}
