using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Register;
using Klynge.Register.Places;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Regions;

/// <summary>All regions as a file: counties, labour-market regions and municipalities.</summary>
static class RegionsFile
{
    static readonly Words Statement = new(
        "Kommunene fra 2024 med tall fra 2025. Midten er der arbeidsplassene er.", "Kommunane frå 2024 med tal frå 2025. Midten er der arbeidsplassane er.",
        "The municipalities of 2024 with figures of 2025. The centre is where the jobs are.");

    static readonly Listing<(Region Region, ImmutableArray<Municipality> Within)> Columns = new Listing<(Region Region, ImmutableArray<Municipality> Within)>()
        .Text("code", new("Kode", "Kode", "Code"), row => row.Region.Code)
        .Text("kind", new("Slag", "Slag", "Kind"), row => Word(row.Region))
        .Text("name", new("Navn", "Namn", "Name"), row => row.Region.Name)
        .Codes("municipalities", RegionsTexts.Municipalities, row => row.Region.Municipalities)
        .Whole("establishments", RegionsTexts.AllEstablishments, row => row.Within.Sum(m => m.Establishments))
        .Whole("employees", RegionsTexts.AllEmployees, row => row.Within.Sum(m => m.Employees))
        .Position(row => (Centre(row.Within, m => m.Lat), Centre(row.Within, m => m.Lon)));

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var geography = http.RequestServices.GetRequiredService<Geography>();
        var codes = geography.Counties.Select(county => county.Code)
            .Concat(geography.LabourMarketRegions.Select(region => Region.Prefix + region.Code)).Concat(geography.Municipalities.Select(municipality => municipality.Code));
        return Download.Table(
            Columns.Of(
                RegionsTexts.Title.In(visit.Language),
                codes.Select(code => Region.Of(code, geography)!).Select(region => (region, region.Municipalities.Select(geography.Municipality).OfType<Municipality>().ToImmutableArray())),
                new(Attributions.Statistics.Line, Statement), visit.Language),
            visit.Language, format);
    }

    static double Centre(ImmutableArray<Municipality> within, Func<Municipality, double> degrees) =>
        within.Sum(m => degrees(m) * m.Employees) / within.Sum(m => (double)m.Employees);

    static string Word(Region region) => region switch
    {
        Region.OfMunicipality => "municipality",
        Region.OfCounty => "county",
        Region.OfLabourMarket => "labour-market-region",
    };
}
