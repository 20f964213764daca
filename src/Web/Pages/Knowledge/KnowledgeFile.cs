using System.Collections.Immutable;
using Klynge.Register.Knowledge;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Knowledge;

/// <summary>The knowledge environments as a file.</summary>
public static class KnowledgeFile
{
    public static readonly string[] Formats = ["csv", "xlsx", "geojson", "json"];

    const string Attribution = "Klynge (authored list); organisation numbers: Norges forskningsråd (NLOD 2.0)";

    static readonly ImmutableArray<Column> Columns =
    [
        new("id", new("Id", "Id", "Id")),
        new("name", KnowledgeTexts.Name),
        new("kind", KnowledgeTexts.Kind),
        new("orgnr", KnowledgeTexts.Orgnr),
        new("municipality", new("Kommune", "Kommune", "Municipality")),
        new("place", KnowledgeTexts.Place),
        new("lat", new("Breddegrad", "Breiddegrad", "Latitude")),
        new("lon", new("Lengdegrad", "Lengdegrad", "Longitude")),
        new("precision_m", KnowledgeTexts.Position),
        new("themes", KnowledgeTexts.Themes),
    ];

    /// <summary>Answers <c>?format=</c>.</summary>
    public static Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var environments = http.RequestServices.GetRequiredService<KnowledgeEnvironments>();
        return Task.FromResult(Download.Table(new(
            KnowledgeTexts.Title.In(visit.Language), Columns,
            [.. environments.All.Select(k => (ImmutableArray<object?>)[k.Id, k.Name, k.Type, k.Orgnr, k.Municipality, k.Place, k.Lat, k.Lon, k.PrecisionMetres, string.Join("; ", k.Themes)])],
            new(Attribution, KnowledgeTexts.Authored)), visit.Language, format));
    }
}
