using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Import;

/// <summary>
/// Keeps the books of imports: which one is on, how far each file has come. They are written in the same transactions as the units,
/// so that a killed import goes on exactly where its last batch ended.
/// </summary>
sealed class ImportLedger(RegisterDb db)
{
    /// <summary>The register that the books are kept in.</summary>
    public RegisterDb Register => db;

    /// <summary>Date of the newest snapshot that was imported to its end; null when there is none.</summary>
    public DateOnly? Newest() => db.Set<ImportRow>().Where(import => import.State == "finished").Max(import => (DateOnly?)import.AsOf);

    /// <summary>The import that was killed, when it was of the same snapshot; another one is given up and a new one begun.</summary>
    public ImportRow BeginOrGoOn(DateOnly asOf, bool complete, UnitKind first, OpenedSource source, DateTimeOffset now)
    {
        var kind = KindCode.Of(first);
        var killed = db.Set<ImportRow>().AsNoTracking().SingleOrDefault(import => import.State == "running");
        if (killed is not null && killed.AsOf == asOf && killed.Complete == complete
            && db.Set<ImportFileRow>().AsNoTracking().SingleOrDefault(file => file.ImportId == killed.Id && file.Kind == kind)?.Beginning == source.Beginning)
            return killed;
        return Begin(asOf, complete, now);
    }

    /// <summary>Begins anew, giving up what was on.</summary>
    public ImportRow Begin(DateOnly asOf, bool complete, DateTimeOffset now)
    {
        Abandon();
        var begun = new ImportRow { AsOf = asOf, Started = now, Complete = complete };
        db.Add(begun);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return begun;
    }

    /// <summary>Gives up the import that is on, if one is. What it imported stays.</summary>
    public void Abandon()
    {
        if (db.Set<ImportRow>().Where(import => import.State == "running").ExecuteUpdate(set => set.SetProperty(import => import.State, "abandoned")) > 0)
            Forget();
    }

    /// <summary>An import as pages show it.</summary>
    public ImportRecord Record(long import) => new ImportQueries(db).Get(import)!;

    /// <summary>The file's line in the book, made when it is not there; null when the import began with another file.</summary>
    public ImportFileRow? File(long import, UnitKind kind, OpenedSource source)
    {
        var code = KindCode.Of(kind);
        if (db.Set<ImportFileRow>().AsNoTracking().SingleOrDefault(file => file.ImportId == import && file.Kind == code) is { } there)
            return there.Beginning == source.Beginning ? there : null;
        var begun = new ImportFileRow { ImportId = import, Kind = code, Name = source.Name, Beginning = source.Beginning };
        db.Add(begun);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return begun;
    }

    /// <summary>The counts that a file has come to, with its reasons.</summary>
    public FileCounts Counts(ImportFileRow file)
    {
        var counts = FileCounts.From(file);
        foreach (var reason in db.Set<ImportReasonRow>().AsNoTracking().Where(row => row.ImportId == file.ImportId && row.Kind == file.Kind))
            counts.Reasons[BadRowReason.Of(reason.Reason)] = reason.Rows;
        return counts;
    }

    /// <summary>Writes how far a file has come, in the transaction that is open.</summary>
    public void Save(ImportFileRow file, FileCounts counts, long bytes)
    {
        db.Run($"UPDATE {db.Table("import_file")} SET read = @p0, new = @p1, changed = @p2, unchanged = @p3, set_aside = @p4, bytes = @p5 WHERE import_id = @p6 AND kind = @p7",
            counts.Read, counts.New, counts.Changed, counts.Unchanged, counts.SetAside, bytes, file.ImportId, file.Kind);
        foreach (var (reason, rows) in counts.Reasons)
        {
            db.Run($"{NewReason} ON CONFLICT (import_id, kind, reason) DO UPDATE SET rows = excluded.rows", file.ImportId, file.Kind, reason.Code, rows);
        }
    }

    /// <summary>Closes a file's line.</summary>
    public void End(ImportFileRow file, string sha256, bool whole, long bytes) =>
        db.Run($"UPDATE {db.Table("import_file")} SET state = @p0, sha256 = @p1, bytes = @p2 WHERE import_id = @p3 AND kind = @p4",
            whole ? "whole" : "cut", sha256, bytes, file.ImportId, file.Kind);

    /// <summary>Closes the import, and what its whole files no longer have.</summary>
    public void Finish(ImportRow import, DateTimeOffset now)
    {
        using var transaction = db.BeginWriting();
        if (import.Complete)
        {
            foreach (var kind in db.Set<ImportFileRow>().AsNoTracking().Where(file => file.ImportId == import.Id && file.State == "whole").Select(file => file.Kind).ToList())
            {
                // A row whose number cannot be read may be about any unit that seems to be gone.
                if (Hiding(import, kind)) continue;
                if (TooManyGone(import, kind) is { } many)
                {
                    db.Run(NewReason, import.Id, kind, BadRowReason.ManyGone.Code, many);
                    continue;
                }
                var gone = db.Run($"UPDATE {db.Table("unit")} SET closed = @p0, hash = 0 WHERE kind = @p1 AND last_seen <> @p2 AND closed IS NULL",
                    import.AsOf, kind, import.Id);
                db.Run($"UPDATE {db.Table("import_file")} SET gone = @p0 WHERE import_id = @p1 AND kind = @p2", gone, import.Id, kind);
            }
        }
        Forget();
        db.Set<ImportRow>().Where(row => row.Id == import.Id)
            .ExecuteUpdate(set => set.SetProperty(row => row.State, "finished").SetProperty(row => row.Finished, now));
        transaction.Commit();
    }

    /// <summary>How many open units were not seen, when that is more than a tenth of them and no small register; else null.</summary>
    /// <remarks>A year closes about one company in twenty; a text file cut at a line end looks whole.</remarks>
    long? TooManyGone(ImportRow import, string kind)
    {
        var open = db.Set<Organisations.UnitRow>().Where(unit => unit.Kind == kind && unit.Closed == null);
        var gone = open.LongCount(unit => unit.LastSeen != import.Id);
        return gone > 100 && gone * 10 > open.LongCount() ? gone : null;
    }

    bool Hiding(ImportRow import, string kind) => db.Set<ImportReasonRow>().AsNoTracking()
        .Where(row => row.ImportId == import.Id && row.Kind == kind).AsEnumerable().Any(row => BadRowReason.Of(row.Reason).HidesNumber);

    /// <summary>A unit that came to be a person's takes its establishments' names with it, and its own past.</summary>
    void Forget()
    {
        db.Run($"""
            UPDATE {db.Table("unit")} SET {Laying.Forgotten}
            WHERE kind = 'establishment' AND may_be_named AND parent IN (SELECT orgnr FROM {db.Table("unit")} WHERE kind = 'entity' AND NOT may_be_named)
            """);
        db.Run($"""
            UPDATE {db.Table("address_history")} SET address = NULL, place = NULL
            WHERE (address IS NOT NULL OR place IS NOT NULL) AND orgnr IN (SELECT orgnr FROM {db.Table("unit")} WHERE NOT may_be_named)
            """);
    }

    string NewReason => $"INSERT INTO {db.Table("import_reason")} (import_id, kind, reason, rows) VALUES (@p0, @p1, @p2, @p3)";
}

/// <summary>How the register's tables write a kind of unit.</summary>
static class KindCode
{
    public static string Of(UnitKind kind) => kind is UnitKind.Entity ? "entity" : "establishment";

    public static UnitKind Read(string code) => code switch
    {
        "entity" => UnitKind.Entity,
        "establishment" => UnitKind.Establishment,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A unit is an entity or an establishment."),
    };
}
