using Microsoft.Data.Sqlite;
using Npgsql;

namespace Klynge.Storage;

/// <summary>Tells when the database could not write for no fault of what was written: the disk is full, somebody holds it locked, the connection is gone.</summary>
public static class WriteFailure
{
    /// <summary>Whether the same write may succeed later. What it belonged to has been rolled back.</summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,   // busy, locked, read-only, input or output, full, cannot open
        PostgresException { SqlState: var state } => state[..2] is "53" or "57" or "58" or "08"   // resources, an operator at work, the system, the connection
            || state is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        NpgsqlException => true,   // before the server could say anything
        { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };
}
