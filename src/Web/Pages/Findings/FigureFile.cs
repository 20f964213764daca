using System.Globalization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Findings;

/// <summary>What lies behind a figure: its establishments as any list, and all that was tested as files that <c>klynge measure</c> reads.</summary>
static class FigureFile
{
    /// <summary>What <c>klynge measure</c> reads of a row: points for discs, areas and counts for windows.</summary>
    public static string[] Recounts(Evidence row) => row.Figures.Core switch { Core.Disc => ["points"], Core.Window => ["areas", "counts"] };

    /// <summary>Answers <c>?format=</c>. What is to be counted again has comma and point whatever the language: it is read by a program.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        if (await services.GetRequiredService<ShowFinding>().Run(visit.Values[0], http.RequestAborted) is not { } content || RowOf(content.Finding, visit) is not { } row)
            return TypedResults.NotFound();
        string[] lists = content.Finding.Members.IsEmpty ? [] : FindingFile.Formats;
        if (lists.Contains(format))
            return await Download.Table(FindingFile.Members(content.Finding, content.Population, services.GetRequiredService<Classifications>(), visit.Language), visit.Language, format);
        if (!Recounts(row).Contains(format)) return Download.Refuse(format, [.. lists, .. Recounts(row)]);
        if (await Of(content, row, services, http.RequestAborted) is not { } recount) return TypedResults.StatusCode(StatusCodes.Status410Gone);

        var sheet = format switch { "points" => recount.Points(), "areas" => recount.Areas(), _ => recount.Counts() };
        return Download.File(Csv.ForPrograms(sheet, Language.En), Format.Csv.ContentType, sheet.Title, Format.Csv.Word);
    }

    /// <summary>The row that an address names: 0 or nothing is the finding itself; null when there is no such row.</summary>
    public static Evidence? RowOf(Finding finding, Visit visit) =>
        int.TryParse(visit.Ask("row") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= finding.Also.Length
            ? row == 0 ? finding.Evidence : finding.Also[row - 1]
            : null;

    /// <summary>The recount of a row; null when the finding is of an older run, whose population is no longer kept.</summary>
    public static async Task<Recount?> Of(FindingContent content, Evidence row, IServiceProvider services, CancellationToken cancel)
    {
        if (content.Page is not Klynge.Atlas.Findings.FindingPage.Current || content.Run.InputHash != content.Population.InputHash) return null;
        var ground = services.GetRequiredService<Ground>().Of(content.Population, services.GetRequiredService<PopulationStore>());
        var all = row.Figures.Place == 1 ? [] : await services.GetRequiredService<FindingQueries>().All(content.Population.Name, cancel);
        return new Recount(content.Finding, row, ground, all);
    }
}
