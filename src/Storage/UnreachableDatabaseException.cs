using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Klynge.Storage;

/// <summary>The database cannot be opened: nobody answers, it lets nobody in, or it is none.</summary>
public sealed class UnreachableDatabaseException : Exception
{
    UnreachableDatabaseException(string message, Exception why)
        : base(message, why) { }

    /// <summary>What to say of a failure to open, or null when it was another failure.</summary>
    /// <param name="database">What was to be opened.</param>
    /// <param name="failure">What came of it.</param>
    public static UnreachableDatabaseException? Of(Database database, Exception failure) => Why(failure) is { } why ? new($"{database.Name} cannot be opened: {why}", failure) : null;

    static string? Why(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } => "the password is wrong, or there is no such user. Correct Username and Password in the connection string.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } refused => $"the server lets this user not in ({refused.MessageText}). Correct Username, or the server's pg_hba.conf.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "there is no such database on that server. Make it first, with: createdb --owner USER NAME",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "the server has no connection left. Raise its max_connections, or set Maximum Pool Size in the connection string.",
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } => "the server is starting or stopping. Try again in a moment.",
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException or OperationCanceledException } => "the server did not answer in time. Check Host and Port, and whether it is running.",
        NpgsqlException { InnerException: SocketException or IOException } dead => $"nobody answers there ({dead.InnerException!.Message}). Check Host and Port, and whether the server is running.",
        NpgsqlException other when other.Message.Contains("No password", StringComparison.OrdinalIgnoreCase) => "the server wants a password, and the connection string has none. Add Password=…",
        SocketException nobody => $"nobody answers there ({nobody.Message}). Check Host and Port, and whether the server is running.",
        SqliteException { SqliteErrorCode: 26 } => "it is no SQLite database. Move that file away, or name another folder with --data.",
        SqliteException { SqliteErrorCode: 14 or 8 or 23 } => "the file cannot be opened for writing. Check who owns it and its folder.",
        SqliteException { SqliteErrorCode: 11 } => "the file is damaged. Restore a backup into an empty folder: klynge restore FILE --data FOLDER",
        { InnerException: { } inner } => Why(inner),
        _ => null,
    };
}
