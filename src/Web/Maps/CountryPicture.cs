using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Storage;

namespace Klynge.Web.Maps;

/// <summary>The map of a population: every finding as a hill, the strongest with numbers.</summary>
/// <param name="Frame">What is shown.</param>
/// <param name="Base">Coasts, borders, net.</param>
/// <param name="Dots">All establishments, one path for each of five sizes.</param>
/// <param name="Hills">Weakest first, so that the surest lie on top.</param>
/// <param name="Pins">Numbers, strongest first.</param>
/// <param name="Towns">Names of towns.</param>
/// <param name="Waters">Names of seas.</param>
/// <param name="Scale">The scale bar.</param>
sealed record CountryPicture(
    Frame Frame, BaseMap Base, ImmutableArray<string> Dots, ImmutableArray<Hill> Hills, ImmutableArray<Pin> Pins,
    ImmutableArray<MapName> Towns, ImmutableArray<(Words Name, Point At)> Waters, ScaleBar Scale)
{
    /// <summary>Whether it is much higher than wide, as Norway is.</summary>
    public bool Tall => Frame.Height > Frame.Width * 1.1;

    /// <summary>How many rows of the list have a number.</summary>
    public const int Numbered = 8;

    // The strongest have their contour lines. Of thousands, the others are dots in the colour of their certainty: else nothing is seen of the country.
    const int Contoured = 100;

    /// <summary>Findings without lines as dots, one path for each of five certainties.</summary>
    public ImmutableArray<string> Faint =>
        [.. Enumerable.Range(1, 5).Select(height => SvgPath.Dots(Hills.Where(hill => hill.Lines.IsEmpty && hill.Height == height).Select(hill => hill.Top)))];

    /// <summary>Whether it is a part of a country, beyond which the land is only roughly drawn.</summary>
    public bool Cut => Frame.Box.Width < 400;

    /// <summary>The same map with the hills of a list alone.</summary>
    /// <param name="listed">Addresses of the findings, in the order of the list.</param>
    /// <param name="before">How many of them stand on earlier pages of the list.</param>
    /// <param name="shown">How many stand on the page: the first of them get their number.</param>
    public CountryPicture Showing(IReadOnlyList<string> listed, int before, int shown)
    {
        var byAddress = Hills.ToDictionary(hill => hill.Address);
        var hills = listed.Where(byAddress.ContainsKey).Select(address => byAddress[address]).ToList();
        var numbered = hills.Skip(before).Take(Math.Min(shown, Numbered)).ToList();
        return this with
        {
            Hills = [.. Hills.Where(hills.ToHashSet().Contains)],
            Pins = [.. Maps.Pins.Place(numbered, hills, Frame).Select(pin => pin with { Number = pin.Number + before })],
        };
    }

    /// <summary>Draws a population's findings.</summary>
    public static CountryPicture Draw(ChartFiles files, Country country, Frame frame, IReadOnlyList<Finding> findings)
    {
        var hills = findings.OrderBy(finding => finding.Rank).Select((finding, order) => order < Contoured
            ? Maps.Hills.Of(finding, country, files.Centre, frame, leastPixels: 3.4)
            : Maps.Hills.Dot(finding, frame)).ToList();
        var pins = Maps.Pins.Place([.. hills.Take(Numbered)], hills, frame);
        var waters = Maps.Waters.Draw(frame);
        var taken = pins.SelectMany(Maps.Pins.Covered).Concat(hills.Take(Contoured).Select(hill => Box.Square(hill.Top, 7))).Concat(waters.Select(Maps.Waters.Room)).ToList();
        return new CountryPicture(
            frame, country.Base(frame, withMunicipalities: frame.Box.Width < 400), country.Dots(frame, pixels: frame.Box.Width > 600 ? 5.6 : 5), [.. hills.AsEnumerable().Reverse()], pins,
            country.Towns(frame, most: 9, taken, size: 11), waters, ScaleBar.Of(frame));
    }
}
