using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Pipeline;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>The filtered pipeline as a file: those that the visitor may read, whole; of the others what is public.</summary>
static class PipelineFile
{
    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(PipelineListing.About);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var (ask, faults) = PipelineAsk.Read(visit.Ask);
        if (!faults.IsEmpty) return Download.Refuse(faults);
        var all = await http.RequestServices.GetRequiredService<PipelineQueries>().All(http.RequestAborted);
        ImmutableArray<PipelineItem> whole = [.. all.Where(item => visit.May(Act.ReadCase, item.Subject()))];
        var title = CaseTexts.Initiatives.In(visit.Language);
        // A person's own data carries no licence; what is public carries nothing but itself.
        return await Download.Table(
            whole.IsEmpty
                ? PipelineListing.About.Of(title, ask.Filter.ForAnyone.Of(all.Where(item => !item.Public.IsEmpty).Select(item => item.ForAnyone), visit.Today), null, visit.Language)
                : PipelineListing.Whole(visit.Today).Of(title, ask.Filter.Of(whole, visit.Today), null, visit.Language),
            visit.Language, format);
    }
}
