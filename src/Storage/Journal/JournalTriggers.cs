using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Journal;

/// <summary>The database itself refuses to change or delete what stands in a journal, whoever asks.</summary>
/// <remarks>
/// Set after each migration rather than in one, since the migrations are made anew until the first release. Whoever owns the database can
/// still take the triggers away: the hashes and the anchors see what was done then, and <c>klynge verify</c> says that they are gone.
/// </remarks>
static class JournalTriggers
{
    /// <summary>What the database says to who tries.</summary>
    public const string Refusal = "The journal is append-only: no entry is ever changed or deleted.";

    /// <summary>Sets those that are missing. Does nothing for a module without a journal.</summary>
    public static void Set(ModuleDb db)
    {
        if (TableOf(db) is not { } table || Missing(db).Count == 0) return;
        foreach (var statement in db.Database.IsNpgsql() ? OnPostgres(table) : OnSqlite(table).Select(trigger => trigger.Sql))
            db.Database.ExecuteSqlRaw(statement);
    }

    /// <summary>The names of triggers that should be there and are not.</summary>
    public static IReadOnlyList<string> Missing(ModuleDb db)
    {
        if (TableOf(db) is not { } table) return [];
        string[] wanted = db.Database.IsNpgsql() ? [PostgresName] : [.. OnSqlite(table).Select(trigger => trigger.Name)];
        return [.. wanted.Except(Present(db, table))];
    }

    const string PostgresName = "journal_append_only";

    static (string? Schema, string Name)? TableOf(ModuleDb db) =>
        db.Model.FindEntityType(typeof(JournalRow)) is { } type ? (type.GetSchema(), type.GetTableName()!) : null;

    // REPLACE deletes the row in its way without asking the delete trigger; hence the third.
    static IEnumerable<(string Name, string Sql)> OnSqlite((string? Schema, string Name) table)
    {
        yield return Trigger("no_update", "BEFORE UPDATE", "");
        yield return Trigger("no_delete", "BEFORE DELETE", "");
        yield return Trigger("no_replace", "BEFORE INSERT",
            $"""WHEN EXISTS (SELECT 1 FROM "{table.Name}" WHERE "number" = NEW."number" OR ("case" = NEW."case" AND "place" = NEW."place"))""");

        (string, string) Trigger(string name, string when, string condition) => ($"{table.Name}_{name}",
            $"""CREATE TRIGGER IF NOT EXISTS "{table.Name}_{name}" {when} ON "{table.Name}" {condition} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END""");
    }

    static IEnumerable<string> OnPostgres((string? Schema, string Name) table)
    {
        yield return $"""CREATE OR REPLACE FUNCTION "{table.Schema}".journal_refuses() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''{Refusal}''; END'""";
        yield return $"""
            CREATE OR REPLACE TRIGGER {PostgresName} BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table.Schema}"."{table.Name}"
            FOR EACH STATEMENT EXECUTE FUNCTION "{table.Schema}".journal_refuses()
            """;
    }

    static List<string> Present(ModuleDb db, (string? Schema, string Name) table)
    {
        var names = new List<string>();
        db.Database.OpenConnection();
        try
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = db.Database.IsNpgsql()
                ? "SELECT tgname::text FROM pg_trigger WHERE tgenabled <> 'D' AND tgrelid = to_regclass(@table)"
                : "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @table";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@table", db.Database.IsNpgsql() ? $"\"{table.Schema}\".\"{table.Name}\"" : table.Name);
            command.Parameters.Add(parameter);
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read()) names.Add(reader.GetString(0));
        }
        finally
        {
            db.Database.CloseConnection();
        }
        return names;
    }
}
