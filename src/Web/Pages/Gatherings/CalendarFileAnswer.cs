using System.Text;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage;
using Klynge.Web.Api;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>A gathering as a file for a calendar, for anyone: without the address of the meeting on the net.</summary>
static class CalendarFileAnswer
{
    public static async Task<IResult> Answer(string gathering, string? language, HttpContext http, GatheringQueries gatherings, GuestLinks links, TimeProvider time, CancellationToken cancel)
    {
        var reader = Languages.All.FirstOrDefault(each => each.Path() == language, Language.Nb);
        if (GatheringId.Read(gathering) is not { } id || await gatherings.Get(id, cancel) is not { } one) return ApiAnswers.NotFound(ErrorTexts.NotFound, http);
        var file = GatheringCalendar.Of(one.Gathering, reader, links.Page(reader, id), withMeeting: false, time.GetUtcNow());
        return TypedResults.File(Encoding.UTF8.GetBytes(file.Content), "text/calendar; charset=utf-8", file.FileName);
    }
}
