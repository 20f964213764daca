using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Storage;
using Klynge.Web.Exports;

namespace Klynge.Web.Pages.Findings;

/// <summary>The list of findings as a table to take along.</summary>
public static class FindingsSheet
{
    static readonly ImmutableArray<Column> Columns =
    [
        new("address", new("Adresse", "Adresse", "Address")),
        new("rank", new("Plass", "Plass", "Rank")),
        new("name", FindingsTexts.Name),
        new("group", new("Gruppe", "Gruppe", "Group")),
        new("title", new("Næring", "Næring", "Industry")),
        new("industries", new("Næringskoder", "Næringskodar", "Industry codes")),
        new("municipalities", new("Kommuner", "Kommunar", "Municipalities")),
        new("lat", new("Breddegrad", "Breiddegrad", "Latitude")),
        new("lon", new("Lengdegrad", "Lengdegrad", "Longitude")),
        new("radius_m", new("Radius (meter)", "Radius (meter)", "Radius (metres)")),
        new("members", FindingsTexts.MemberCount),
        new("observed", FindingsTexts.Observed),
        new("expected", FindingsTexts.Expected),
        new("ratio", FindingsTexts.Ratio),
        new("ratio_low", new("Intervall fra", "Intervall frå", "Interval from")),
        new("ratio_high", new("Intervall til", "Intervall til", "Interval to")),
        new("ratio_interval", new("Intervallet er", "Intervallet er", "The interval is")),
        new("q", new("q", "q", "q")),
        new("q_jobs", new("q etter ansatte", "q etter tilsette", "q by jobs")),
        new("kind", new("Slag", "Slag", "Kind")),
        new("employees", FindingsTexts.Employees),
        new("warnings", new("Forbehold", "Atterhald", "Warnings")),
        new("strength", new("Styrke", "Styrke", "Strength")),
        new("led_by", new("Funnet på", "Funne på", "Found by")),
        new("observed_jobs", new("Ansatte observert", "Tilsette observert", "Jobs observed")),
        new("expected_jobs", new("Ansatte ventet", "Tilsette venta", "Jobs expected")),
        new("ratio_jobs", new("Ganger ventet, på ansatte", "Gonger venta, på tilsette", "Times expected, by jobs")),
    ];

    /// <summary>One row a finding, in the order given.</summary>
    public static Sheet Of(ImmutableArray<FindingSummary> findings, Source source, Language language) => new(
        FindingsTexts.Title.In(language), Columns, [.. findings.Select(f => Row(f, language))], source);

    static ImmutableArray<object?> Row(FindingSummary f, Language language) =>
    [
        f.Address, f.Rank, f.Name.In(language), f.Group, f.Title.In(language), string.Join(' ', f.Leaves), string.Join(' ', f.Where.Areas),
        Math.Round(f.Where.Lat, 5), Math.Round(f.Where.Lon, 5), f.Where.RadiusMetres, f.Members, f.Observed, f.Expected, f.Ratio, f.RatioLow, f.RatioHigh,
        f.SelectionAdjusted ? "selection-adjusted" : "unadjusted", f.Q, f.QJobs,
        ExportedFinding.KindWord(f.Nature), f.Employees,
        string.Join(' ', f.Warnings.Select(FindingsQuery.Word)), f.Strength,
        ExportedFinding.LedByWord(f.LedByJobs), f.Jobs?.Observed, f.Jobs?.Expected, f.Jobs?.Ratio(),
    ];
}
