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

    /// <summary>Street and number in a form that equal addresses share; empty for a box, another's address, and a street or farm without a number.</summary>
    public static string Key(string address, string postalCode) =>
        !address.Any(char.IsAsciiDigit) || IsBox(address) || IsCareOf(address) ? "" : postalCode + " " + Klynge.Storage.FoldedText.Of(address);

    /// <summary>The addresses that hold so many firms that they say nothing about place.</summary>
    /// <param name="firms">One <see cref="Key"/> and owner a unit; empty keys are passed over.</param>
    /// <param name="share">Share of all units that are seen, above 0, at most 1.</param>
    public static IReadOnlySet<string> OfficeHotels(IEnumerable<(string Key, int Owner)> firms, double share = 1)
    {
        var fewest = FewestSeen(share);
        return firms.Where(firm => firm.Key.Length > 0).Distinct().CountBy(firm => firm.Key, StringComparer.Ordinal)
            .Where(pair => pair.Value >= fewest).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many firms of an office hotel a sample must show: so many would be seen of a smaller address with a chance below 1 %.</summary>
    /// <remarks>Poisson's tail at <see cref="OfficeHotelUnits"/> times the share. Of one unit in 55 it takes 7.</remarks>
    public static int FewestSeen(double share)
    {
        if (share >= 1) return OfficeHotelUnits;
        var (mean, seen) = (OfficeHotelUnits * share, 0);
        var (chance, tail) = (Math.Exp(-mean), 1.0);
        while (tail >= 0.01)
        {
            tail -= chance;
            chance *= mean / ++seen;
        }
        return seen;
    }

    [GeneratedRegex(@"^\s*(postboks|postb\.|p\.?\s?b\.?|p\.?\s?o\.? ?box|boks)\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@"^\s*(c/o|c\.o\.|v/|att\.?:?)\s*\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CareOf();
}
