using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage;

/// <summary>The database of one installation: a SQLite file in WAL mode, shared by all modules.</summary>
/// <param name="File">Path of the file; it is created on first use, its folder too.</param>
public sealed record Database(string File)
{
    /// <summary>The name that the file has in a data directory.</summary>
    public const string FileName = "klynge.db";

    /// <summary>The database of a data directory (by default <c>var/</c>).</summary>
    public static Database In(string dataDirectory) => new(Path.Combine(dataDirectory, FileName));

    /// <summary>What Microsoft.Data.Sqlite opens.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 30 }.ToString();

    /// <summary>Opens a connection with this house's settings, collation and function. The caller disposes of it.</summary>
    public SqliteConnection Open()
    {
        CreateFolder();
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        SqliteSettings.Apply(connection);
        return connection;
    }

    /// <summary>Options of a module's context. Each module keeps its own history of migrations in the common file.</summary>
    /// <param name="module">The module's word, which is also the prefix of its tables: <c>register</c>, <c>atlas</c>.</param>
    public DbContextOptions<TContext> OptionsFor<TContext>(string module) where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Use(options, module);
        return options.Options;
    }

    /// <summary>The same, for <c>AddDbContext</c>.</summary>
    public void Use(DbContextOptionsBuilder options, string module)
    {
        CreateFolder();
        options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(module + "_migrations"))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(SqliteSettings.OnOpening);
    }

    void CreateFolder()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(File)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
    }
}
