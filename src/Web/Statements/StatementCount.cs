using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Klynge.Web.Statements;

/// <summary>Counts the SQL statements of each request. A page that asks the database once a row is found by its count, not by its slowness.</summary>
sealed class StatementCount : DbCommandInterceptor
{
    static readonly AsyncLocal<Box?> Current = new();

    /// <summary>Runs one request and tells how many statements it took.</summary>
    public static async Task<int> During(Func<Task> request)
    {
        var box = new Box();
        Current.Value = box;
        await request();
        return box.Count;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Counted(result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Counted(result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Counted(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Counted(result));

    static InterceptionResult<T> Counted<T>(InterceptionResult<T> result)
    {
        if (Current.Value is { } box) Interlocked.Increment(ref box.Count);
        return result;
    }

    sealed class Box
    {
        public int Count;
    }
}
