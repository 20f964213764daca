using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Klynge.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Klynge.Tests.Ground;

/// <summary>The migrated database that tests get copies of: migrating takes a second, copying some milliseconds.</summary>
static class Template
{
    static readonly Lazy<string> Made = new(Make);

    public static TestDatabase Copy(string folder)
    {
        if (TestDatabase.Server is { } server) return TestDatabase.OnServer(server, Made.Value, folder);
        File.Copy(Made.Value, Path.Combine(folder, Database.FileName));
        return TestDatabase.OnFile(folder);
    }

    /// <summary>Path of a file, or name of a database on the server that all processes of a run use.</summary>
    static string Make()
    {
        var kind = TestDatabase.OnPostgres ? "OnPostgres" : "OnSqlite";
        // What lies beside the test is what it was built with: no project of this house has to be named here.
        var contexts = Directory.GetFiles(AppContext.BaseDirectory, "*lynge*.dll").Order(StringComparer.Ordinal)
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ModuleDb)) && !type.IsAbstract && type.Name.EndsWith(kind, StringComparison.Ordinal)
                && type.Assembly.GetTypes().Any(other => other.Namespace == $"{type.Namespace}.Migrations.{kind[2..]}"))
            .ToArray();
        return TestDatabase.Server is { } server ? OnServer(server, contexts) : OnFile(contexts);
    }

    static string OnFile(Type[] contexts)
    {
        var folder = Directory.CreateTempSubdirectory("klynge-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = new Database.OnSqlite(Path.Combine(folder, Database.FileName));
        Migrate(database, contexts);
        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            // Everything into the one file: the copy does not take the log along.
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        SqliteConnection.ClearPool(new SqliteConnection(database.ConnectionString));
        return database.File;
    }

    static string OnServer(string server, Type[] contexts)
    {
        var name = "migrated_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', contexts.SelectMany(Migrations)))))[..16];
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        // Projects are run side by side: one makes it, the others wait. The lock goes with the connection.
        using var command = new NpgsqlCommand("SELECT pg_advisory_lock(1)", connection);
        command.ExecuteNonQuery();
        command.CommandText = $"SELECT count(*) FROM pg_database WHERE datname = '{name}'";
        if (command.ExecuteScalar() is not 0L) return name;
        var making = $"making_{Guid.NewGuid():N}";
        command.CommandText = $"CREATE DATABASE {making}";
        command.ExecuteNonQuery();
        var own = TestDatabase.Of(server, making);
        Migrate(new Database.OnPostgres(own), contexts);
        using (var closed = new NpgsqlConnection(own)) NpgsqlConnection.ClearPool(closed);
        command.CommandText = $"ALTER DATABASE {making} RENAME TO {name}";
        command.ExecuteNonQuery();
        return name;
    }

    static IEnumerable<string> Migrations(Type context) => context.Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute>()?.Id is { } id ? $"{type.FullName} {id}" : null)
        .OfType<string>().Order(StringComparer.Ordinal).Prepend(context.FullName!);

    static void Migrate(Database database, Type[] contexts)
    {
        foreach (var context in contexts)
        {
            var word = (string)context.BaseType!.GetField("Module")!.GetRawConstantValue()!;
            var options = typeof(Database).GetMethod(nameof(Database.OptionsFor))!.MakeGenericMethod(context).Invoke(database, [word]);
            using var db = (ModuleDb)Activator.CreateInstance(context, options)!;
            db.Migrate();
        }
    }
}
