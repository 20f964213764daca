using System.Globalization;

namespace Klynge.Register.Organisations;

/// <summary>Organisation numbers: nine digits, of which the last checks the others.</summary>
public static class OrganisationNumber
{
    /// <summary>Weights of the first eight digits, modulo 11 (Brønnøysundregistrene).</summary>
    static ReadOnlySpan<int> Weights => [3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>The number that a person typed, blanks allowed; null when it is not nine digits or its check digit is wrong.</summary>
    public static int? Parse(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == 9 && digits.All(char.IsAsciiDigit) && Checks(digits)
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    static bool Checks(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (digits[i] - '0');
        var check = (11 - sum % 11) % 11;
        // 10 is never given out.
        return check < 10 && check == digits[8] - '0';
    }
}
