using System.Data.Common;

namespace Klynge.Storage.Backup;

static class Commands
{
    /// <summary>A command within a transaction, which may take as long as it takes.</summary>
    public static DbCommand Command(this DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        return command;
    }
}
