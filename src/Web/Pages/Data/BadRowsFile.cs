using System.Collections.Immutable;
using System.Globalization;
using Klynge.Register;
using Klynge.Register.Import;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Data;

/// <summary>The bad rows of an import as a file.</summary>
public static class BadRowsFile
{
    public static readonly string[] Formats = ["csv", "xlsx", "json"];

    static readonly ImmutableArray<Column> Columns =
    [
        new("file", DataTexts.File), new("line", DataTexts.Line), new("reason", DataTexts.Reason), new("set_aside", DataTexts.SetAside),
        new("value", DataTexts.Value), new("row", DataTexts.Raw),
    ];

    /// <summary>Answers <c>?format=</c>.</summary>
    public static Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var imports = http.RequestServices.GetRequiredService<ImportQueries>();
        if (!long.TryParse(visit.Values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || imports.Get(id) is not { } import)
            return Task.FromResult<IResult>(TypedResults.NotFound());

        var (query, faults) = BadRowsQuery.Read(visit.Ask, import.Files.SelectMany(file => file.Reasons).Select(count => count.Reason));
        return Task.FromResult(faults.IsEmpty
            ? Download.Table(new(
                $"{DataTexts.BadRows.In(visit.Language)} {import.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", Columns,
                [
                    .. imports.EachBadRow(id, reason: query.Reason).Select(row => (ImmutableArray<object?>)
                        [DataTexts.Kind(row.Kind).In(visit.Language), row.Line, row.Reason.Code, row.Reason.SetsAside ? 1 : 0, row.Value, row.Raw]),
                ],
                new(Attributions.Register.Line.In(visit.Language), DataTexts.BadRowsLead)), visit.Language, format)
            : Download.Refuse(faults));
    }
}
