using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Klynge.Storage;

public abstract partial class ModuleDb
{
    /// <summary>How often a deed is tried before its failure is the caller's.</summary>
    const int Attempts = 10;

    /// <summary>How long it is tried at all: who waits at a page is told rather than left.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Runs a deed that reads, decides and writes as one write transaction, and commits it. Writers of one module come one after the
    /// other on both databases, so that what was read still holds when it is written.
    /// </summary>
    /// <param name="deed">
    /// Loads, decides, saves. May run several times: it must do nothing outside the database, and load what it changes itself, for a
    /// transient failure (busy, deadlock, serialization, a number that another has taken) forgets all that was loaded.
    /// </param>
    /// <param name="cancel">Ends the waiting and rolls back.</param>
    /// <returns>What the deed returned. Within a transaction that is open already the deed joins that one, and its owner commits.</returns>
    public async Task<T> InOneTransaction<T>(Func<CancellationToken, Task<T>> deed, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null) return await deed(cancel);
        var begun = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await BeginWriting(cancel);
                var done = await deed(cancel);
                await transaction.CommitAsync(cancel);
                return done;
            }
            catch (Exception failure) when (attempt < Attempts && Stopwatch.GetElapsedTime(begun) < Patience && IsTransient(failure))
            {
                ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), cancel);
            }
        }
    }

    /// <summary>The same for a deed that returns nothing.</summary>
    public Task InOneTransaction(Func<CancellationToken, Task> deed, CancellationToken cancel) =>
        InOneTransaction(async inside =>
        {
            await deed(inside);
            return true;
        }, cancel);

    /// <summary>Begins a write transaction, after those of the module's other writers. For what is written whole by SQL; a deed has <see cref="InOneTransaction{T}"/>.</summary>
    /// <returns>The caller commits it, and disposes of it.</returns>
    public IDbContextTransaction BeginWriting()
    {
        var transaction = Database.BeginTransaction();
        if (Database.IsNpgsql()) Database.ExecuteSqlRaw(OneWriter(module));
        return transaction;
    }

    /// <inheritdoc cref="BeginWriting()"/>
    public async Task<IDbContextTransaction> BeginWriting(CancellationToken cancel)
    {
        // SQLite begins IMMEDIATE. Not SERIALIZABLE on PostgreSQL: where all read the same rows it refuses all but one, again and again.
        var transaction = await Database.BeginTransactionAsync(cancel);
        try
        {
            if (Database.IsNpgsql()) await Database.ExecuteSqlRawAsync(OneWriter(module), cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    static string OneWriter(string module) =>
        $"SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(hashtextextended('klynge writes {module}', 0))";

    static bool IsTransient(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => true,   // busy, locked
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } => true,   // primary key, unique
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation,
        { InnerException: { } inner } => IsTransient(inner),
        _ => false,
    };
}
