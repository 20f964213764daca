using System.Collections.Immutable;
using System.Globalization;

namespace Klynge.Register.Import;

/// <summary>Norwegian organisation numbers: nine digits, the last a check digit.</summary>
public static class OrganisationNumber
{
    static ReadOnlySpan<int> Weights => [3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Whether nine ASCII digits end in the check digit of the eight before.</summary>
    /// <remarks>
    /// Modulus 11 with weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene, "Om organisasjonsnummeret"): 11 minus the rest, 0 when the
    /// rest is 0; where it would be 10 the number is never given out.
    /// </remarks>
    public static bool IsValid(ReadOnlySpan<byte> digits) =>
        IsNineDigits(digits) && CheckDigit(digits) is { } check && digits[8] - '0' == check;

    /// <summary>Every valid number that stands by itself in a text, once each: a longer run of digits holds none.</summary>
    internal static ImmutableArray<int> AllIn(ReadOnlySpan<byte> text)
    {
        var found = new SortedSet<int>();
        while (text.IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var at)
        {
            text = text[at..];
            var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
            if (IsValid(text[..length])) found.Add(int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture));
            text = text[length..];
        }
        return [.. found];
    }

    /// <summary>Whether it is nine ASCII digits, the first not zero.</summary>
    public static bool IsNineDigits(ReadOnlySpan<byte> digits) =>
        digits.Length == 9 && digits[0] != '0' && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>The check digit of the first eight digits, or null when they have none.</summary>
    public static int? CheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (digits[i] - '0');
        return (sum % 11) switch { 0 => 0, 1 => null, var rest => 11 - rest };
    }
}
