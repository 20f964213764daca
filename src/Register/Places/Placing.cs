using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>An address as a source gives it.</summary>
/// <param name="Lines">Street lines, parted by line feeds or ", "; may be empty.</param>
/// <param name="PostalCode">Empty when not known.</param>
/// <param name="Place">Postal place; may be empty.</param>
/// <param name="Municipalities">What its municipality has become by 2024; several when that was split, empty when not known.</param>
public readonly record struct RegisteredPlace(string Lines, string PostalCode, string Place, ImmutableArray<string> Municipalities);

/// <summary>Finds the position of an address: by postal code where that may be trusted, else by street.</summary>
public sealed class Placing(Geography geography, Streets streets)
{
    /// <summary>A street that is spread over more than this says no place. Metres.</summary>
    public const double WidestStreet = 10_000;

    /// <summary>A code that reaches over a border was measured on one side of it only. Metres.</summary>
    const double OverTheBorder = 10_000;

    /// <summary>Where the address is.</summary>
    public Whereabouts Of(RegisteredPlace address)
    {
        var lines = address.Lines.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Split(", ")).Select(line => line.Trim()).ToArray();
        var code = geography.PostalCode(address.PostalCode);
        var box = code?.Use == PostalUse.Boxes || (lines.Any(Addresses.IsBox) && lines.All(line => Addresses.IsBox(line) || streets.Codes(line).Count == 0));
        var usable = code is { Places: true, Use: not PostalUse.Historic } && !box;
        var agrees = code is not null && (address.Municipalities.IsDefaultOrEmpty || code.Municipality.Length == 0 || address.Municipalities.Contains(code.Municipality));

        if (usable && agrees) return At(code!, code!.Municipality);
        var holding = lines.Where(line => !Addresses.IsBox(line)).Select(streets.Codes).FirstOrDefault(codes => codes.Count > 0) ?? [];
        var confirmed = usable && holding.Contains(code!.Code);
        var street = ByStreet(holding, address);
        if (confirmed && street is null) return At(code!, code!.Municipality);
        if (!confirmed && street is not null) return street;
        if (box) return new Whereabouts.InABox();
        if (!usable) return agrees && code is { Places: true } ? At(code, code.Municipality) : new Whereabouts.Nowhere();
        return geography.Neighbours(code!.Municipality).Intersect(address.Municipalities).FirstOrDefault() is { } neighbour
            ? new Whereabouts.ByPostalCode(code, neighbour, Math.Max(code.PrecisionMetres, OverTheBorder))
            : new Whereabouts.Contradictory();
    }

    static Whereabouts.ByPostalCode At(PostalCode code, string municipality) => new(code, municipality, code.PrecisionMetres);

    /// <summary>The centre of the codes that hold the street in its municipality (or postal place); null when there are none or they are far apart.</summary>
    Whereabouts.ByStreet? ByStreet(IReadOnlyList<string> holding, RegisteredPlace address)
    {
        var place = FoldedText.Of(address.Place);
        var codes = holding.Select(geography.PostalCode).OfType<PostalCode>().Where(c => c is { Places: true, Use: not PostalUse.Historic }).ToArray();
        bool InPlace(PostalCode c) => place.Length > 0 && FoldedText.Of(c.Place) == place;
        bool InMunicipality(PostalCode c) => !address.Municipalities.IsDefaultOrEmpty && address.Municipalities.Contains(c.Municipality);
        var known = address.Municipalities.IsDefaultOrEmpty ? codes.Where(InPlace).ToArray() : codes.Where(InMunicipality).ToArray();
        // One municipality may have two streets of a name; its postal place tells which.
        if (known.Any(InPlace)) known = [.. known.Where(InPlace)];
        if (known.Length == 0) return null;

        var points = Array.ConvertAll(known, c => Projections.Forward(Projection.Utm33, c.Lat, c.Lon));
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var distances = Array.ConvertAll(points, p => double.Hypot(p.X - x, p.Y - y));
        if (distances.Max() > WidestStreet) return null;
        var (lat, lon) = Projections.Inverse(Projection.Utm33, x, y);
        var most = known.CountBy(c => (c.Municipality, c.Place)).MaxBy(pair => pair.Value).Key;
        return new(lat, lon, known.Zip(distances, (c, distance) => distance + c.PrecisionMetres).Max(), most.Municipality, most.Place);
    }
}
