using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>Findings as a list: the columns of <c>findings.csv</c>, of the site's files and of the API's. Fixed: add at the end only.</summary>
public static class FindingsListing
{
    /// <summary>One row a finding.</summary>
    public static readonly Listing<ExportedFinding> Columns = new Listing<ExportedFinding>()
        .Text("id", new("Adresse", "Adresse", "Address"), f => f.Id)
        .Text("name", new("Navn", "Namn", "Name"), f => f.Name)
        .Text("level", new("Nivå", "Nivå", "Level"), f => f.Level)
        .Codes("industries", new("Næringskoder", "Næringskodar", "Industry codes"), f => f.Industries)
        .Position(f => Core(f) is { Lat: { } lat, Lon: { } lon } ? (lat, lon) : null)
        .Number("x", new("Øst (meter)", "Aust (meter)", "Easting (metres)"), f => Core(f)?.X)
        .Number("y", new("Nord (meter)", "Nord (meter)", "Northing (metres)"), f => Core(f)?.Y)
        .Number("radius_m", new("Radius (meter)", "Radius (meter)", "Radius (metres)"), f => Core(f)?.RadiusM)
        .Codes("areas", new("Områder", "Område", "Areas"), f => Core(f)?.Areas ?? [])
        .Whole("members", new("Medlemmer", "Medlemmer", "Members"), f => f.Members.Length)
        .Whole("observed", new("Observert", "Observert", "Observed"), f => f.Observed)
        .Number("expected", new("Forventet", "Venta", "Expected"), f => f.Expected)
        .Number("ratio", new("Forhold", "Forhold", "Ratio"), f => f.Ratio)
        .Number("ratio_low", new("Intervall fra", "Intervall frå", "Interval from"), f => f.RatioLow)
        .Number("ratio_high", new("Intervall til", "Intervall til", "Interval to"), f => f.RatioHigh)
        .Text("ratio_interval", new("Intervallet er", "Intervallet er", "The interval is"), f => f.RatioInterval)
        .Number("p", new("p", "p", "p"), f => f.P)
        .Number("q", new("q", "q", "q"), f => f.Q)
        .Number("p_jobs", new("p etter ansatte", "p etter tilsette", "p by jobs"), f => f.PJobs)
        .Number("q_jobs", new("q etter ansatte", "q etter tilsette", "q by jobs"), f => f.QJobs)
        .Text("kind", new("Slag", "Slag", "Kind"), f => f.Kind)
        .Codes("warnings", new("Forbehold", "Atterhald", "Warnings"), f => f.Warnings)
        .Whole("employees", new("Ansatte", "Tilsette", "Employees"), f => f.Employees)
        .Number("national_share", new("Andel av landet", "Del av landet", "Share of the country"), f => f.NationalShare)
        .Number("without_largest_q", new("q uten den største", "q utan den største", "q without the largest"), f => f.WithoutLargestQ)
        .Whole("knowledge", new("Kunnskapsmiljøer", "Kunnskapsmiljø", "Knowledge environments"), f => f.Knowledge.Length)
        .Text("missing", new("Roller som mangler", "Roller som manglar", "Missing roles"), f => string.Join("; ", f.Missing.Select(missing => missing.Role)))
        .Number("strength", new("Styrke", "Styrke", "Strength"), f => f.Strength)
        .Text("led_by", new("Funnet på", "Funne på", "Found by"), f => f.LedBy)
        .Number("observed_jobs", new("Ansatte observert", "Tilsette observert", "Jobs observed"), f => f.ObservedJobs)
        .Number("expected_jobs", new("Ansatte ventet", "Tilsette venta", "Jobs expected"), f => f.ExpectedJobs)
        .Number("ratio_jobs", new("Ganger ventet, på ansatte", "Gonger venta, på tilsette", "Times expected, by jobs"), f => f.RatioJobs)
        .Text("group", new("Gruppe", "Gruppe", "Group"), f => f.Group)
        .Text("title", new("Næring", "Næring", "Industry"), f => f.Title)
        .Codes("municipalities", new("Kommuner", "Kommunar", "Municipalities"), f => f.Municipalities);

    /// <summary>The rows of some findings.</summary>
    /// <param name="findings">In the order given.</param>
    /// <param name="source">Where they are from; null for a person's own data.</param>
    /// <param name="language">The one that the findings are written in.</param>
    public static Sheet Of(ImmutableArray<ExportedFinding> findings, Source? source, Language language) =>
        Columns.Of(new Words("Funn", "Funn", "Findings").In(language), findings, source, language);

    static ExportedCore? Core(ExportedFinding finding) => finding.Cores.FirstOrDefault();
}
