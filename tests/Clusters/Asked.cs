using System.Data.Common;
using Klynge.Register;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Klynge.Clusters.Tests;

/// <summary>Counts how often a database is asked.</summary>
sealed class Asked : DbCommandInterceptor
{
    public int Times { get; private set; }

    /// <summary>The room over a database, counted.</summary>
    public ClustersDb Clusters(Database database) => database switch
    {
        Database.OnSqlite => new ClustersOnSqlite(Counted(database.OptionsFor<ClustersOnSqlite>(ClustersDb.Module))),
        Database.OnPostgres => new ClustersOnPostgres(Counted(database.OptionsFor<ClustersOnPostgres>(ClustersDb.Module))),
    };

    /// <summary>The register over a database, counted.</summary>
    public RegisterDb Register(Database database) => database switch
    {
        Database.OnSqlite => new RegisterOnSqlite(Counted(database.OptionsFor<RegisterOnSqlite>(RegisterDb.Module))),
        Database.OnPostgres => new RegisterOnPostgres(Counted(database.OptionsFor<RegisterOnPostgres>(RegisterDb.Module))),
    };

    DbContextOptions<T> Counted<T>(DbContextOptions<T> options) where T : DbContext => new DbContextOptionsBuilder<T>(options).AddInterceptors(this).Options;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Times++;
        return new(result);
    }
}
