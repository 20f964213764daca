using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Import;

/// <summary>Imports and what was set aside, for pages and exports.</summary>
public sealed class ImportQueries(RegisterDb db)
{
    /// <summary>All imports, newest first.</summary>
    public ImmutableArray<ImportRecord> All() => Records(db.Set<ImportRow>().AsNoTracking());

    /// <summary>One import, or null.</summary>
    public ImportRecord? Get(long id) => Records(db.Set<ImportRow>().AsNoTracking().Where(import => import.Id == id)).SingleOrDefault();

    /// <summary>A page of bad rows in the order of the file, entities first.</summary>
    /// <param name="import">The import.</param>
    /// <param name="kind">One file of it, or null for both.</param>
    /// <param name="reason">One reason, or null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows on a page, 1 to 1 000.</param>
    public BadRowPage BadRows(long import, UnitKind? kind = null, BadRowReason? reason = null, int page = 1, int size = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 1000);
        var rows = Matching(import, kind, reason);
        return new BadRowPage([.. Ordered(rows).Skip((page - 1) * size).Take(size).AsEnumerable().Select(Row)], rows.Count(), page, size);
    }

    /// <summary>The same rows from first to last, one at a time, for an export.</summary>
    public IEnumerable<BadRow> EachBadRow(long import, UnitKind? kind = null, BadRowReason? reason = null) =>
        Ordered(Matching(import, kind, reason)).AsEnumerable().Select(Row);

    IQueryable<BadRowRow> Matching(long import, UnitKind? kind, BadRowReason? reason)
    {
        var rows = db.Set<BadRowRow>().AsNoTracking().Where(row => row.ImportId == import);
        if (kind is { } one)
        {
            var code = KindCode.Of(one);
            rows = rows.Where(row => row.Kind == code);
        }
        if (reason is not null) rows = rows.Where(row => row.Reason == reason.Code);
        return rows;
    }

    static IQueryable<BadRowRow> Ordered(IQueryable<BadRowRow> rows) =>
        rows.OrderBy(row => row.Kind).ThenBy(row => row.Line).ThenBy(row => row.Offset).ThenBy(row => row.Reason);

    static BadRow Row(BadRowRow row) =>
        new(KindCode.Read(row.Kind), row.Line, row.Offset, BadRowReason.Of(row.Reason), row.Value, row.Raw);

    ImmutableArray<ImportRecord> Records(IQueryable<ImportRow> wanted)
    {
        var imports = wanted.OrderByDescending(import => import.Id).ToList();
        var ids = imports.ConvertAll(import => import.Id);
        var files = db.Set<ImportFileRow>().AsNoTracking().Where(file => ids.Contains(file.ImportId)).OrderBy(file => file.Kind).ToLookup(file => file.ImportId);
        var reasons = db.Set<ImportReasonRow>().AsNoTracking().Where(reason => ids.Contains(reason.ImportId)).ToLookup(reason => (reason.ImportId, reason.Kind));
        return [.. imports.Select(import => new ImportRecord(import.Id, import.AsOf, import.Started, State(import), import.Complete,
            [.. files[import.Id].Select(file => File(file, reasons[(file.ImportId, file.Kind)]))]))];
    }

    static ImportState State(ImportRow import) => import.State switch
    {
        "running" => new ImportState.Running(),
        "finished" => new ImportState.Finished(import.Finished!.Value),
        "abandoned" => new ImportState.Abandoned(),
        _ => throw new InvalidOperationException($"Import {import.Id} has the unknown state '{import.State}'."),
    };

    static ImportedFile File(ImportFileRow file, IEnumerable<ImportReasonRow> reasons) => new(
        KindCode.Read(file.Kind), file.Name, file.Sha256, file.Bytes,
        file.State switch
        {
            "reading" => FileEnd.Reading,
            "whole" => FileEnd.Whole,
            "cut" => FileEnd.Cut,
            _ => throw new InvalidOperationException($"File {file.Kind} of import {file.ImportId} has the unknown state '{file.State}'."),
        },
        file.Read, file.New, file.Changed, file.Unchanged, file.SetAside, file.Gone,
        [.. reasons.Select(reason => new ReasonCount(BadRowReason.Of(reason.Reason), reason.Rows))
            .OrderByDescending(reason => reason.Rows).ThenBy(reason => reason.Reason.Code, StringComparer.Ordinal)]);
}

/// <summary>A row that was set aside, or kept without a field.</summary>
/// <param name="Kind">Which file.</param>
/// <param name="Line">Line in the unpacked file, from 1.</param>
/// <param name="Offset">Byte in the unpacked file, from 0.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Value">The value that could not be used; null when there is none or it may be a person's.</param>
/// <param name="Raw">The row, at most 4 kB; null when it was imported or may be about a person.</param>
public sealed record BadRow(UnitKind Kind, long Line, long Offset, BadRowReason Reason, string? Value, string? Raw);

/// <summary>Some bad rows.</summary>
/// <param name="Rows">Those of this page.</param>
/// <param name="Total">Rows on all pages. At most 20 000 of each reason and file are kept; the counts of the import know of all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a full page.</param>
public sealed record BadRowPage(ImmutableArray<BadRow> Rows, int Total, int Page, int Size);
