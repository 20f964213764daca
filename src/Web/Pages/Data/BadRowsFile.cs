using System.Globalization;
using Klynge.Atlas.Exports;
using Klynge.Register;
using Klynge.Register.Import;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Data;

/// <summary>The bad rows of an import as a file.</summary>
public static class BadRowsFile
{
    static readonly Listing<BadRow> Columns = new Listing<BadRow>()
        .Words("file", DataTexts.File, row => DataTexts.Kind(row.Kind))
        .Whole("line", DataTexts.Line, row => row.Line)
        .Text("reason", DataTexts.Reason, row => row.Reason.Code)
        .Truth("set_aside", DataTexts.SetAside, row => row.Reason.SetsAside)
        .Text("value", DataTexts.Value, row => row.Value)
        .Text("row", DataTexts.Raw, row => row.Raw);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var imports = http.RequestServices.GetRequiredService<ImportQueries>();
        if (!long.TryParse(visit.Values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || imports.Get(id) is not { } import)
            return TypedResults.NotFound();

        var (query, faults) = BadRowsQuery.Read(visit.Ask, import.Files.SelectMany(file => file.Reasons).Select(count => count.Reason));
        if (!faults.IsEmpty) return Download.Refuse(faults);
        return await Download.Table(Columns.Of(
            $"{DataTexts.BadRows.In(visit.Language)} {import.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            imports.EachBadRow(id, reason: query.Reason), new(Attributions.Register.Line, DataTexts.BadRowsLead), visit.Language), visit.Language, format);
    }
}
