using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Klynge.Register.Search;

/// <summary>
/// The full-text seam: FTS5 on SQLite, tsvector and trigrams on PostgreSQL. Both are given texts that are folded already, hold the same
/// words and letters against each other, and answer in the order of numbers: the same hits in the same order.
/// </summary>
/// <remarks>
/// EF knows no full-text tables: they are made by hand, after its own. Each answer is SQL for the numbers of at most so many names, to
/// which the caller joins what it wants to know of them; <c>@p0</c> is its one value.
/// </remarks>
interface INameTables
{
    /// <summary>The half for the register's database.</summary>
    static INameTables Of(RegisterDb db) => db.Database.IsNpgsql() ? new NamesOnPostgres(db) : new NamesOnSqlite(db);

    /// <summary>Makes the tables; part of the register's migration.</summary>
    static void Create(MigrationBuilder migration)
    {
        foreach (var sql in migration.IsNpgsql() ? NamesOnPostgres.Tables : NamesOnSqlite.Tables) migration.Sql(sql);
    }

    /// <summary>Empties the tables and fills them from the register, in the transaction that is open.</summary>
    void Fill(PlaceNamesOfUnits places);

    /// <summary>Names in which, or in whose place, each of these words begins a word.</summary>
    (string Sql, string Value) WithWords(IReadOnlyList<string> words, int most);

    /// <summary>The same without dots and rings.</summary>
    (string Sql, string Value) WithPlainWords(IReadOnlyList<string> plain, int most);

    /// <summary>Names that hold these pieces.</summary>
    (string Sql, string Value) Holding(Pieces pieces, int most);
}
