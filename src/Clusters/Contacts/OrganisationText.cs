using System.Text;
using Klynge.Register.Import;

namespace Klynge.Clusters.Contacts;

/// <summary>Tells an organisation number from a name in what a person typed.</summary>
public static class OrganisationText
{
    /// <summary>The number in it, nine digits with the right check digit; null when it is none. Blanks, dots and a country code are allowed: <c>NO 974 767 880 MVA</c>.</summary>
    public static string? Number(string text) => Digits(text) is { } digits && OrganisationNumber.IsValid(Encoding.ASCII.GetBytes(digits)) ? digits : null;

    /// <summary>Whether it is meant as a number, but is none: figures only, of another length or with another check digit.</summary>
    public static bool IsWrongNumber(string text) =>
        Number(text) is null && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or '-');

    static string? Digits(string text)
    {
        var bare = text.Trim().ToUpperInvariant();
        if (bare.StartsWith("NO", StringComparison.Ordinal)) bare = bare[2..];
        if (bare.EndsWith("MVA", StringComparison.Ordinal)) bare = bare[..^3];
        bare = string.Concat(bare.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
        return bare.Length == 9 && bare.All(char.IsAsciiDigit) ? bare : null;
    }
}
