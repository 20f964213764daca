using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>Municipalities with their history and neighbours, counties, labour-market regions, postal codes. Immutable; read once.</summary>
public sealed class Geography
{
    readonly FrozenDictionary<string, Municipality> municipalities;
    readonly FrozenDictionary<string, County> counties;
    readonly FrozenDictionary<string, LabourMarketRegion> regions;
    readonly FrozenDictionary<string, ImmutableArray<string>> neighbours;
    readonly FrozenDictionary<string, PostalCode> postal;
    readonly FrozenSet<string> nynorsk;
    readonly MunicipalityHistory history;

    Geography(
        ImmutableArray<Municipality> municipalities, ImmutableArray<County> counties, ImmutableArray<LabourMarketRegion> regions,
        FrozenDictionary<string, ImmutableArray<string>> neighbours, FrozenDictionary<string, PostalCode> postal, FrozenSet<string> nynorsk, MunicipalityHistory history)
    {
        (Municipalities, Counties, LabourMarketRegions) = (municipalities, counties, regions);
        this.municipalities = municipalities.ToFrozenDictionary(m => m.Code, StringComparer.Ordinal);
        this.counties = counties.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        this.regions = regions.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        (this.neighbours, this.postal, this.nynorsk, this.history) = (neighbours, postal, nynorsk, history);
    }

    /// <summary>The 357 municipalities of 2024, by code.</summary>
    public ImmutableArray<Municipality> Municipalities { get; }

    /// <summary>The 15 counties of 2024, by code.</summary>
    public ImmutableArray<County> Counties { get; }

    /// <summary>The labour-market regions, by code.</summary>
    public ImmutableArray<LabourMarketRegion> LabourMarketRegions { get; }

    /// <summary>Every postal code.</summary>
    public IReadOnlyCollection<PostalCode> PostalCodes => postal.Values;

    /// <summary>One municipality of 2024; null when there is none with the code.</summary>
    public Municipality? Municipality(string code) => municipalities.GetValueOrDefault(code);

    /// <summary>One county; null when there is none with the code.</summary>
    public County? County(string code) => counties.GetValueOrDefault(code);

    /// <summary>One labour-market region; null when there is none with the code.</summary>
    public LabourMarketRegion? LabourMarketRegion(string code) => regions.GetValueOrDefault(code);

    /// <summary>Municipalities that share a border on land, or a strait of at most 2 km, ascending; empty for an unknown code.</summary>
    public ImmutableArray<string> Neighbours(string code) => neighbours.GetValueOrDefault(code, []);

    /// <summary>The municipalities of 2024 that a code of a given day became: one, several where it was split, none when it never was.</summary>
    public ImmutableArray<string> Current(string code, DateOnly on) => history.Current(code, on);

    /// <summary>One postal code; null when there is none.</summary>
    public PostalCode? PostalCode(string code) => postal.GetValueOrDefault(code);

    /// <summary>The form of Norwegian that letters to organisations in a municipality of 2024 are written in: nynorsk where it has decided so, else bokmål.</summary>
    public Language WrittenLanguage(string code) => nynorsk.Contains(code) ? Language.Nn : Language.Nb;

    /// <summary>Reads the shipped files.</summary>
    public static Geography Load(DataFolder data)
    {
        var rows = data.Read("geo/kommuner_2024.csv", r => (
            Municipality: new Municipality(
                r.Text("kommune"), r.Text("name"), r.Text("full_name"), r.Text("fylke"), r.Number("job_centroid_lat"), r.Number("job_centroid_lon"),
                r.Text("ba_region"), r.Whole("establishments_2025") ?? 0, r.Whole("employees_2025") ?? 0),
            County: new County(r.Text("fylke"), r.Text("fylke_name"), r.Text("fylke_full_name")),
            Region: r.Text("ba_region_name")));
        var municipalities = rows.Select(r => r.Municipality).OrderBy(m => m.Code, StringComparer.Ordinal).ToImmutableArray();
        return new(
            municipalities,
            [.. rows.Select(r => r.County).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal)],
            [
                .. rows.GroupBy(r => (r.Municipality.LabourMarketRegion, r.Region)).OrderBy(g => g.Key.LabourMarketRegion, StringComparer.Ordinal)
                    .Select(g => new LabourMarketRegion(g.Key.LabourMarketRegion, g.Key.Region,
                        [.. g.Select(r => r.Municipality.Code).Order(StringComparer.Ordinal)])),
            ],
            Borders.Neighbours(data), PostalFiles.Read(data), data.Read("geo/kommune_nynorsk.csv", r => r.Text("kommune")).ToFrozenSet(StringComparer.Ordinal), MunicipalityHistory.Load(data, municipalities));
    }
}
