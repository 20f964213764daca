using Klynge.Atlas.Exports;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>The announced gatherings as a file.</summary>
public static class GatheringsFile
{
    static readonly Listing<FilledGathering> Columns = new Listing<FilledGathering>()
        .Text("id", new("Id", "Id", "Id"), one => one.Gathering.Id.ToString())
        .Words("title", GatheringsTexts.Event, one => one.Gathering.Plan.Title)
        .Words("kind", new("Type", "Type", "Kind"), one => GatheringsTexts.Kind(one.Gathering.Plan.Kind))
        .Text("start", new("Begynner", "Byrjar", "Begins"), one => Instant(one.Gathering.Plan.Start))
        .Text("end", new("Slutter", "Sluttar", "Ends"), one => Instant(one.Gathering.Plan.End))
        .Text("place", GatheringsTexts.Where, one => one.Gathering.Plan.Venue.PlaceOrNone)
        .Truth("online", GatheringsTexts.Online, one => one.Gathering.Plan.Venue.LinkOrNone is not null)
        .Whole("seats", GatheringsTexts.Seats, one => one.Gathering.Plan.Capacity)
        .Codes("counties", new("Fylker", "Fylke", "Counties"), one => one.Gathering.Plan.Counties)
        .Truth("called_off", new("Avlyst", "Avlyst", "Called off"), one => one.Gathering.State is GatheringState.Cancelled)
        .Truth("example", ExampleMark.Word, one => one.Gathering.IsExample);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var (queries, now) = (http.RequestServices.GetRequiredService<GatheringQueries>(), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var (past, _) = await queries.Past(now, 1, int.MaxValue, http.RequestAborted);
        return await Download.Table(
            Columns.Of(GatheringsTexts.Title.In(visit.Language), [.. await queries.Coming(now, http.RequestAborted), .. past], null, visit.Language), visit.Language, format);
    }

    static string Instant(DateTimeOffset at) => OsloTime.Clock(at).ToString("yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);
}
