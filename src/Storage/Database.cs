using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Klynge.Storage;

/// <summary>The database of one installation, shared by all modules. Closed: these two kinds and no others.</summary>
public abstract record Database
{
    Database() { }

    /// <summary>A SQLite file in WAL mode. Its tables carry their module's word as a prefix: <c>register_unit</c>.</summary>
    /// <param name="File">Path of the file; it is created on first use, its folder too.</param>
    public sealed record OnSqlite(string File) : Database
    {
        /// <summary>What Microsoft.Data.Sqlite opens.</summary>
        public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 30 }.ToString();

        /// <inheritdoc/>
        public override string Name => File;

        /// <inheritdoc/>
        public override SqliteConnection Open()
        {
            CreateFolder();
            var connection = new SqliteConnection(ConnectionString);
            connection.Open();
            SqliteSettings.Apply(connection);
            return connection;
        }

        /// <inheritdoc/>
        public override void Use(DbContextOptionsBuilder options, string module)
        {
            CreateFolder();
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable(module + "_migrations"))
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(SqliteSettings.OnOpening);
        }

        /// <inheritdoc/>
        public override IDisposable? TryLock(string what)
        {
            CreateFolder();
            return FileLock.Try($"{File}.{what}");
        }

        /// <inheritdoc/>
        public override IDisposable? TryShare(string what)
        {
            CreateFolder();
            return FileLock.TryShare($"{File}.{what}");
        }

        /// <inheritdoc/>
        public override string ToString() => Name;

        void CreateFolder()
        {
            if (Path.GetDirectoryName(Path.GetFullPath(File)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
    }

    /// <summary>A PostgreSQL database, version 15 or later. Each module has a schema of its own: <c>register.unit</c>.</summary>
    /// <param name="ConnectionString">What Npgsql opens: <c>Host=…;Database=…;Username=…;Password=…</c>. The role must own the database, which makes the schemas in it.</param>
    public sealed record OnPostgres(string ConnectionString) : Database
    {
        /// <inheritdoc/>
        public override string Name
        {
            get
            {
                var parts = new NpgsqlConnectionStringBuilder(ConnectionString);
                return $"PostgreSQL database {parts.Database ?? parts.Username} on {parts.Host}";
            }
        }

        /// <inheritdoc/>
        public override NpgsqlConnection Open()
        {
            var connection = new NpgsqlConnection(ConnectionString);
            connection.Open();
            return connection;
        }

        /// <inheritdoc/>
        public override void Use(DbContextOptionsBuilder options, string module) =>
            options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsHistoryTable("migrations", module)).UseSnakeCaseNamingConvention();

        /// <inheritdoc/>
        public override IDisposable? TryLock(string what) => AdvisoryLock.Try(ConnectionString, what);

        /// <inheritdoc/>
        public override IDisposable? TryShare(string what) => AdvisoryLock.TryShare(ConnectionString, what);

        /// <inheritdoc/>
        public override string ToString() => Name;   // never the password
    }

    /// <summary>The name that the SQLite file has in a data directory.</summary>
    public const string FileName = "klynge.db";

    /// <summary>The database of an installation.</summary>
    /// <param name="dataDirectory">Its folder (by default <c>var/</c>), which holds the SQLite file.</param>
    /// <param name="connectionString">Of a PostgreSQL database, which is then used instead (<c>KLYNGE__DATABASE</c>); null or blank when there is none.</param>
    /// <exception cref="UnreadableConnectionException">It is none that Npgsql understands, or it names no host.</exception>
    public static Database At(string dataDirectory, string? connectionString = null)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return new OnSqlite(Path.Combine(dataDirectory, FileName));
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connectionString).Host)
                ? throw new UnreadableConnectionException("it names no host")
                : new OnPostgres(connectionString);
        }
        catch (ArgumentException unreadable)
        {
            throw new UnreadableConnectionException(unreadable.Message);
        }
    }

    /// <summary>What people call it: the file, or the database and its host. Never holds a password.</summary>
    public abstract string Name { get; }

    /// <summary>Opens a connection with this house's settings. The caller disposes of it.</summary>
    public abstract DbConnection Open();

    /// <summary>Sees whether it can be opened, so that whoever runs a command is told in one line when it cannot.</summary>
    /// <exception cref="UnreachableDatabaseException">It cannot.</exception>
    public void Reach()
    {
        try
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            // SQLite reads nothing of a file before it is asked for something.
            command.CommandText = connection is SqliteConnection ? "SELECT count(*) FROM sqlite_master" : "SELECT 1";
            command.ExecuteScalar();
        }
        catch (Exception failure) when (UnreachableDatabaseException.Of(this, failure) is { } unreachable)
        {
            throw unreachable;
        }
    }

    /// <summary>Sets a module's context up. Each module keeps its own history of migrations.</summary>
    /// <param name="options">As <c>AddDbContext</c> gives them.</param>
    /// <param name="module">The module's word, which is also the prefix of its tables or their schema: <c>register</c>, <c>atlas</c>.</param>
    public abstract void Use(DbContextOptionsBuilder options, string module);

    /// <summary>Takes a lock that one process at a time can have, or null when another has it. It is let go when the process ends, however it ends.</summary>
    /// <param name="what">What only one may do at a time: <c>importing</c>.</param>
    public abstract IDisposable? TryLock(string what);

    /// <summary>Takes a part in a lock that any number can have a part in while nobody has it alone; null when somebody has.</summary>
    /// <param name="what">The same word as for <see cref="TryLock"/>.</param>
    public abstract IDisposable? TryShare(string what);

    /// <summary>For whoever works with the database, as long as they do: nobody takes it away meanwhile. Null while somebody does that.</summary>
    public IDisposable? TryUse() => TryShare(Using);

    /// <summary>For whoever takes the database away, or fills it anew. Null while anybody works with it.</summary>
    public IDisposable? TryAlone() => TryLock(Using);

    const string Using = "use";

    /// <summary>The same as <see cref="Use"/>, for a context that is made by hand.</summary>
    public DbContextOptions<TContext> OptionsFor<TContext>(string module) where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Use(options, module);
        return options.Options;
    }

    /// <summary>Makes a module's context known to a site, with the interceptors that the site has registered as <see cref="IInterceptor"/>.</summary>
    public void Add<TDb, TOnSqlite, TOnPostgres>(IServiceCollection services, string module)
        where TDb : ModuleDb where TOnSqlite : TDb where TOnPostgres : TDb
    {
        void Options(IServiceProvider provider, DbContextOptionsBuilder options)
        {
            Use(options, module);
            options.AddInterceptors(provider.GetServices<IInterceptor>());
        }
        _ = this switch
        {
            OnSqlite => services.AddDbContext<TDb, TOnSqlite>(Options),
            OnPostgres => services.AddDbContext<TDb, TOnPostgres>(Options),
        };
    }
}
