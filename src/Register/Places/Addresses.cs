using System.Text.RegularExpressions;

namespace Klynge.Register.Places;

/// <summary>Reads what an address line says about where a unit is.</summary>
public static partial class Addresses
{
    /// <summary>One address with this many units or more is an office hotel: an accountant, a shell factory, a shared reception.</summary>
    /// <remarks>A shopping centre or an industrial park seldom has more than 100 tenants at one house number.</remarks>
    public const int OfficeHotelUnits = 100;

    /// <summary>Whether the address is a post-office box: the unit is somewhere else.</summary>
    public static bool IsBox(string address) => Box().IsMatch(address);

    /// <summary>Whether the address is somebody else's: "c/o", "v/".</summary>
    public static bool IsCareOf(string address) => CareOf().IsMatch(address);

    /// <summary>Street and number in a form that equal addresses share; empty for a box or another's address.</summary>
    public static string Key(string address, string postalCode) =>
        address.Length == 0 || IsBox(address) || IsCareOf(address) ? "" : postalCode + " " + Klynge.Storage.FoldedText.Of(address);

    /// <summary>The addresses that hold so many units that they say nothing about place.</summary>
    /// <param name="keys">One <see cref="Key"/> a unit; empty ones are passed over.</param>
    public static IReadOnlySet<string> OfficeHotels(IEnumerable<string> keys) =>
        keys.Where(key => key.Length > 0).CountBy(key => key, StringComparer.Ordinal)
            .Where(pair => pair.Value >= OfficeHotelUnits).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(postboks|postb\.|p\.?\s?b\.?|p\.?\s?o\.? ?box|boks)\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@"^\s*(c/o|c\.o\.|v/|att\.?:?)\s*\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CareOf();
}
