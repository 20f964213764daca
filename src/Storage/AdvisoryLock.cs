using Npgsql;

namespace Klynge.Storage;

/// <summary>One process at a time, on PostgreSQL: held by a connection of its own, so that the server lets go when the process ends, however it ends.</summary>
static class AdvisoryLock
{
    /// <summary>Takes the lock, or null when another process, or another part of this one, has it.</summary>
    public static IDisposable? Try(string connectionString, string what)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection)
            {
                Parameters = { new() { Value = "klynge " + what } },
            };
            if (command.ExecuteScalar() is true) return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection.Dispose();
        return null;
    }
}
