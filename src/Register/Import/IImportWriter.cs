using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Import;

/// <summary>What writing a unit came to.</summary>
enum Written
{
    New,
    Changed,
    Unchanged,
    Duplicate,
}

/// <summary>
/// Lays units over those that are there. Written twice with the same snapshot nothing changes; with a later one, what changed of
/// industry, address and employees goes to the history first.
/// </summary>
/// <remarks>
/// The bulk seam: prepared statements on SQLite, COPY and a merge of the whole batch on PostgreSQL. What becomes of a row is decided
/// by the same code (<see cref="Laying"/>). The caller holds the transaction.
/// </remarks>
interface IImportWriter : IDisposable
{
    /// <summary>The half for the register's database, whose connection is open.</summary>
    static IImportWriter For(RegisterDb db, ImportFileRow file, DateOnly asOf) =>
        db.Database.IsNpgsql() ? new ImportWriterOnPostgres(db, file, asOf) : new ImportWriterOnSqlite(db, file, asOf);

    /// <summary>What comes next, in the order in which it comes: what is known of these units can be asked for at once.</summary>
    void Expect(IReadOnlyList<Reading> readings);

    /// <summary>Writes a unit.</summary>
    Written Write(RegisterRow row);

    /// <summary>A row that was set aside has this number: what it says is not known, but its unit is not gone.</summary>
    void Mention(int orgnr);

    /// <summary>Puts a row aside, or a remark on one. The same remark on the same row is kept once.</summary>
    void Aside(Reading at, BadRowReason reason, string? value, string? raw);

    /// <summary>Everything written until now is in the database, when the transaction is committed.</summary>
    void Flush();
}
