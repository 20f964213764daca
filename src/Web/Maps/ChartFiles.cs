using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Web.Maps;

/// <summary>The shipped borders and places that maps are drawn from, each read when first needed.</summary>
sealed class ChartFiles(DataFolder data, Geography geography)
{
    readonly Lazy<Topology> _norwayFar = new(() => Topology.Read(data.File("geo", "norway_kommuner_fylker_2024_S.topojson.gz")));
    readonly Lazy<Topology> _norwayClose = new(() => Topology.Read(data.File("geo", "norway_kommuner_fylker_2024_M.topojson.gz")));
    readonly Lazy<Topology> _neighbours = new(() => Topology.Read(data.File("geo", "basemap_neighbours_ne10m.topojson.gz")));
    readonly Lazy<Topology> _states = new(() => Topology.Read(data.File("us_geo", "us_states_10m.topojson.gz")));
    readonly Lazy<EstablishmentDots> _establishments = new(() => EstablishmentDots.Read(data.File("geo", "ssb_grid250m_establishments_2025.csv.gz")));
    readonly Lazy<Towns> _towns = new(() => Towns.Read(data.File("geo", "places_geonames_1000plus.csv")));
    readonly Lazy<ImmutableArray<AmericanArea>> _areas = new(() => ReadAreas(data.File("us_cbp_2019", "cbsa.csv")));
    FrozenDictionary<string, AmericanArea>? _areaByCode;

    public Topology NorwayFar => _norwayFar.Value;

    public Topology NorwayClose => _norwayClose.Value;

    public Topology Neighbours => _neighbours.Value;

    public Topology States => _states.Value;

    public EstablishmentDots NorwegianEstablishments => _establishments.Value;

    public Towns NorwegianTowns => _towns.Value;

    /// <summary>Each American area as one cell at its middle; a dot's size steps are in hundreds of establishments.</summary>
    public EstablishmentDots AmericanAreas => new([.. _areas.Value.Select(area => (area.Lat, area.Lon, area.Establishments / 400))]);

    public Towns AmericanTowns => new([.. _areas.Value.OrderByDescending(area => area.Establishments).Select(area => (area.City, area.Lat, area.Lon, area.Establishments))]);

    /// <summary>Where an area lies: a municipality or a core-based statistical area; null when there is no such area.</summary>
    public (double Lat, double Lon)? Centre(string area) => geography.Municipality(area) is { } municipality
        ? (municipality.Lat, municipality.Lon)
        : (_areaByCode ??= _areas.Value.ToFrozenDictionary(each => each.Code)).GetValueOrDefault(area) is { } american ? (american.Lat, american.Lon) : null;

    static ImmutableArray<AmericanArea> ReadAreas(string file) => [.. File.ReadLines(file).Skip(1).Where(line => !line.Contains(",,,,", StringComparison.Ordinal)).Select(line =>
    {
        // Left out above: areas that the source has no position for. 10100,"Aberdeen, SD",micro,45.5745,-98.4314,1383,…: only a name with a comma is quoted.
        var quoted = line.Split('"') is [var code, var name, var rest] ? (code.TrimEnd(','), name, rest[1..]) : Plain(line);
        var fields = quoted.Item3.Split(',');
        return new AmericanArea(quoted.Item1, quoted.Item2.Split(',')[0].Split('-')[0], Number(fields[1]), Number(fields[2]), (int)Number(fields[3]));
    })];

    static (string Code, string Name, string Figures) Plain(string line) => line.Split(',', 3) is [var code, var name, var rest]
        ? (code, name, rest)
        : throw new InvalidDataException($"cbsa.csv has a row that is not code, name and figures: {line}");

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    sealed record AmericanArea(string Code, string City, double Lat, double Lon, int Establishments);
}
