using Klynge.Atlas.Exports;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Afterwards;
using Klynge.Web.Exports;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>Those who came to a gathering, as a file.</summary>
static class MetFile
{
    static readonly Listing<Met> Columns = new Listing<Met>()
        .Text("name", AfterTexts.Name, one => one.Name)
        .Text("organisation", AfterTexts.Organisation, one => one.Organisation.Name)
        .Text("organisation_number", AfterTexts.Number, one => one.Organisation.Number)
        .Truth("had_signed_up", AfterTexts.HadSignedUp, one => one.HadSignedUp)
        .Words("goes_on", AfterTexts.WantsOn, one => one.GoesOn is null ? null : AfterTexts.Of(one.GoesOn));

    public static readonly string[] Formats = Format.Words(Columns);

    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format) =>
        GatheringId.Read(visit.Values[0]) is { } id && await http.RequestServices.GetRequiredService<LookBackQueries>().Get(id, http.RequestAborted) is { } back
            ? await Download.Table(Columns.Truth("example", ExampleMark.Word, _ => back.Gathering.IsExample).Of($"{AfterTexts.WhoCame.In(visit.Language)} {id}", back.Met, null, visit.Language), visit.Language, format)
            : Mapping.Draw(http, Table.NotFound);
}
