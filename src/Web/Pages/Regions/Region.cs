using System.Collections.Immutable;
using Klynge.Register.Places;

namespace Klynge.Web.Pages.Regions;

/// <summary>A municipality, a county or a labour-market region. Closed: these and no others.</summary>
public abstract record Region
{
    Region(string code, string name, ImmutableArray<string> municipalities) => (Code, Name, Municipalities) = (code, name, municipalities);

    /// <summary>As in its address: four digits, two digits, or BA and three digits.</summary>
    public string Code { get; }

    /// <summary>Its full name.</summary>
    public string Name { get; }

    /// <summary>The municipalities of 2024 that it consists of.</summary>
    public ImmutableArray<string> Municipalities { get; }

    public sealed record OfMunicipality(Municipality Municipality) : Region(Municipality.Code, Municipality.FullName, [Municipality.Code]);

    public sealed record OfCounty(County County, ImmutableArray<string> Within) : Region(County.Code, County.FullName, Within);

    public sealed record OfLabourMarket(LabourMarketRegion LabourMarket) : Region(Prefix + LabourMarket.Code, LabourMarket.Name, LabourMarket.Municipalities);

    /// <summary>Stands before the code of a labour-market region, whose digits alone could be a part of another code.</summary>
    public const string Prefix = "BA";

    /// <summary>The region of a code; null when there is none today. A labour-market region may be written with its prefix or without.</summary>
    public static Region? Of(string code, Geography geography) => code switch
    {
        _ when code.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) => geography.LabourMarketRegion(code[2..]) is { } market ? new OfLabourMarket(market) : null,
        { Length: 3 } => Of(Prefix + code, geography),
        { Length: 2 } => geography.County(code) is { } county
            ? new OfCounty(county, [.. geography.Municipalities.Where(m => m.CountyCode == code).Select(m => m.Code)])
            : null,
        _ => geography.Municipality(code) is { } municipality ? new OfMunicipality(municipality) : null,
    };

    /// <summary>The municipalities that a number of an earlier year has become, and the last year that had it; none when it never was one.</summary>
    public static (ImmutableArray<string> Became, int LastYear) Earlier(string code, Geography geography)
    {
        for (var year = 2023; year >= 1972; year--)
            if (geography.Current(code, new DateOnly(year, 7, 1)) is { IsEmpty: false } became) return (became, year);
        return ([], 0);
    }

    /// <summary>Neighbours of the same kind, by code.</summary>
    public ImmutableArray<Region> Neighbours(Geography geography)
    {
        var around = Municipalities.SelectMany(code => geography.Neighbours(code)).Except(Municipalities).Select(geography.Municipality).OfType<Municipality>();
        var codes = this switch
        {
            OfMunicipality => around.Select(m => m.Code),
            OfCounty => around.Select(m => m.CountyCode),
            OfLabourMarket => around.Select(m => Prefix + m.LabourMarketRegion),
        };
        return [.. codes.Distinct().Where(code => code != Code).Order(StringComparer.Ordinal).Select(code => Of(code, geography)).OfType<Region>()];
    }
}
