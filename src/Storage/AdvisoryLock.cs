using Npgsql;

namespace Klynge.Storage;

/// <summary>One process at a time, on PostgreSQL: held by a connection of its own, so that the server lets go when the process ends, however it ends.</summary>
sealed class AdvisoryLock : IDisposable
{
    readonly NpgsqlConnection connection;

    AdvisoryLock(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Takes the lock, or null when another process, or another part of this one, has it.</summary>
    public static IDisposable? Try(string connectionString, string what) => Try(connectionString, "pg_try_advisory_lock", what);

    /// <summary>Takes a part in the lock, which any number can have; null when somebody has it alone.</summary>
    public static IDisposable? TryShare(string connectionString, string what) => Try(connectionString, "pg_try_advisory_lock_shared", what);

    static AdvisoryLock? Try(string connectionString, string function, string what)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand($"SELECT {function}(hashtextextended($1, 0))", connection)
            {
                Parameters = { new() { Value = "klynge " + what } },
            };
            if (command.ExecuteScalar() is true) return new AdvisoryLock(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection.Dispose();
        return null;
    }

    // Said, not only hung up: the server notices a connection that is gone a moment later, and the next who asks would be refused.
    public void Dispose()
    {
        try
        {
            using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            command.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The server is gone, and the lock with it.
        }
        finally
        {
            connection.Dispose();
        }
    }
}
