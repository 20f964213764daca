using Klynge.Atlas.Exports;
using Klynge.Register.Knowledge;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Knowledge;

/// <summary>The knowledge environments as a file.</summary>
public static class KnowledgeFile
{
    static readonly Words Attribution = new(
        "Klynge (egen liste); organisasjonsnumre: Norges forskningsråd (NLOD 2.0)",
        "Klynge (eiga liste); organisasjonsnummer: Noregs forskingsråd (NLOD 2.0)",
        "Klynge (authored list); organisation numbers: Research Council of Norway (NLOD 2.0)");

    static readonly Listing<KnowledgeEnvironment> Columns = new Listing<KnowledgeEnvironment>()
        .Text("id", new("Id", "Id", "Id"), k => k.Id)
        .Text("name", KnowledgeTexts.Name, k => k.Name)
        .Text("kind", KnowledgeTexts.Kind, k => k.Type)
        .Text("orgnr", KnowledgeTexts.Orgnr, k => k.Orgnr)
        .Text("municipality", new("Kommune", "Kommune", "Municipality"), k => k.Municipality)
        .Text("place", KnowledgeTexts.Place, k => k.Place)
        .Position(k => (k.Lat, k.Lon))
        .Number("precision_m", KnowledgeTexts.Position, k => k.PrecisionMetres)
        .Text("themes", KnowledgeTexts.Themes, k => string.Join("; ", k.Themes));

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static Task<IResult> Answer(HttpContext http, Visit visit, string format) => Download.Table(
        Columns.Of(KnowledgeTexts.Title.In(visit.Language), http.RequestServices.GetRequiredService<KnowledgeEnvironments>().All, new(Attribution, KnowledgeTexts.Authored), visit.Language),
        visit.Language, format);
}
