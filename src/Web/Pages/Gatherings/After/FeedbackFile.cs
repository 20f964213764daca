using Klynge.Atlas.Exports;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Web.Exports;
using Klynge.Web.Routes;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings.After;

/// <summary>What was said of a gathering, as a file; too few answers are no rows, as on the page.</summary>
static class FeedbackFile
{
    static readonly Listing<FeedbackAnswer> Columns = new Listing<FeedbackAnswer>()
        .Whole("useful", FeedbackTexts.Useful, answer => answer.Useful)
        .Words("met", FeedbackTexts.Met, answer => NoteGoesOn.Read(answer.Met) is { } met ? AfterTexts.Of(met) : null)
        .Text("best", FeedbackTexts.Best, answer => answer.Best)
        .Text("better", FeedbackTexts.Better, answer => answer.Better)
        .Text("who", FeedbackTexts.Who, answer => answer.Contact);

    public static readonly string[] Formats = Format.Words(Columns);

    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        if (GatheringId.Read(visit.Values[0]) is not { } id || await http.RequestServices.GetRequiredService<GatheringQueries>().Get(id, http.RequestAborted) is not { Gathering: var gathering }) return Mapping.Draw(http, Table.NotFound);
        var results = await http.RequestServices.GetRequiredService<FeedbackQueries>().Of(id, http.RequestAborted);
        return await Download.Table(Columns.Truth("example", ExampleMark.Word, _ => gathering.IsExample).Of($"{AfterTexts.Feedback.In(visit.Language)} {id}", results.CanBeShown ? results.Answers : [], null, visit.Language), visit.Language, format);
    }
}
