using System.Data.Common;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static Klynge.Storage.Database;

namespace Klynge.Clusters.Tests.Interrupted;

/// <summary>Ends a deed at one of the moments at which it talks to the database: before a command, after it, before the commit, after the commit.</summary>
/// <param name="at">The moment, from 1; 0 for none.</param>
sealed class Cut(int at) : DbCommandInterceptor, IDbTransactionInterceptor
{
    int moment;

    /// <summary>Whether it has been.</summary>
    public bool Fell { get; private set; }

    /// <summary>Whether all was kept already then, and only the answer is lost.</summary>
    public bool FellAfterTheCommit { get; private set; }

    /// <summary>A context of the room that is cut so.</summary>
    public ClustersDb In(Database database) => database switch
    {
        OnSqlite => new ClustersOnSqlite(With(database.OptionsFor<ClustersOnSqlite>(ClustersDb.Module))),
        OnPostgres => new ClustersOnPostgres(With(database.OptionsFor<ClustersOnPostgres>(ClustersDb.Module))),
    };

    DbContextOptions<T> With<T>(DbContextOptions<T> options) where T : DbContext => new DbContextOptionsBuilder<T>(options).AddInterceptors(this).Options;

    void Pass()
    {
        if (++moment != at) return;
        Fell = true;
        throw new IOException("The connection is gone.");
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Pass();
        return new(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (moment + 1 == at) await result.DisposeAsync();
        Pass();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Pass();
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Pass();
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Pass();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        FellAfterTheCommit = moment + 1 == at;
        Pass();
        return Task.CompletedTask;
    }
}
