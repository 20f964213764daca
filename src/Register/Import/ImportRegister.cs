using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Import;

/// <summary>
/// Imports bulk files of Enhetsregisteret, entities before establishments, since whether an establishment may be named depends on its
/// entity. Started again after a kill it goes on; run twice with the same files it changes nothing.
/// </summary>
public sealed class ImportRegister(Database database, DataFolder data, TimeProvider time)
{
    /// <summary>Runs to the end, which takes about a second for each 50 000 rows.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told after each batch; may be null.</param>
    /// <param name="cancel">Stops after the batch at hand; the same import started again goes on from there.</param>
    /// <exception cref="UnreadableSourceException">A file is not there, or is something else. What was imported before it stays.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImportOutcome Run(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        if (request is { Entities: null, Establishments: null }) return Refuse(ImportWords.NothingGiven);
        using var db = RegisterDb.Open(database);
        using var alone = database.TryLock("importing");
        if (alone is null) return Refuse(ImportWords.AnotherRuns);

        db.Database.OpenConnection();
        // Where a server sends one on is looked at before it is asked.
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var ledger = new ImportLedger(db);
        if (Attempt(ledger, request, http, anew: false, progress, cancel) is { } outcome) return outcome;

        // The import that was interrupted had another second file: nothing of it can be gone on with.
        if (request.Entities is RegisterSource.Open || request.Establishments is RegisterSource.Open)
            throw new UnreadableSourceException("The interrupted import was of another file, and a stream cannot be read twice. Start it again.");
        return Attempt(ledger, request, http, anew: true, progress, cancel)!;
    }

    /// <summary>Null when the import that was interrupted is given up, since its second file was another.</summary>
    ImportOutcome? Attempt(
        ImportLedger ledger, ImportRequest request, HttpClient http, bool anew, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (kind, source) = request.Entities is { } entities ? (UnitKind.Entity, entities) : (UnitKind.Establishment, request.Establishments!);
        using var first = OpenedSource.Open(source, http);
        var asOf = request.AsOf ?? first.Date ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (ledger.Newest() is { } newest && newest > asOf) return Refuse(ImportWords.Older(asOf, newest));

        var import = anew
            ? ledger.Begin(asOf, request.Complete, time.GetUtcNow())
            : ledger.BeginOrGoOn(asOf, request.Complete, kind, first, time.GetUtcNow());
        var codes = RegisterCodes.Load(data, asOf);
        Import(kind, first);
        if (kind is UnitKind.Entity && request.Establishments is { } establishments)
        {
            using var second = OpenedSource.Open(establishments, http);
            if (!Import(UnitKind.Establishment, second))
            {
                ledger.Abandon();
                return null;
            }
        }
        ledger.Finish(import, time.GetUtcNow());
        return new ImportOutcome.Done(ledger.Record(import.Id));

        bool Import(UnitKind of, OpenedSource from)
        {
            if (ledger.File(import.Id, of, from) is not { } file) return false;
            if (file.State == "reading")
            {
                new ImportFile(ledger, import, file, from, codes).Run(
                    rows => Committed(new ImportProgress(of, rows, from.BytesRead, from.Length), progress), BatchSize, cancel);
            }
            return true;
        }
    }

    /// <summary>Rows in a transaction; small in tests of interruption.</summary>
    internal int BatchSize { get; init; } = ImportFile.Batch;

    /// <summary>Called after each batch; tests of interruption throw from it.</summary>
    internal Action<ImportProgress>? AfterBatch { get; init; }

    void Committed(ImportProgress at, IProgress<ImportProgress>? progress)
    {
        progress?.Report(at);
        AfterBatch?.Invoke(at);
    }

    static ImportOutcome.Refused Refuse(Words why) => new(why);
}
