using Klynge.Register.Places;
using Klynge.Register.Populations;
using Microsoft.Data.Sqlite;

namespace Klynge.Register.Search;

/// <summary>The full-text index of names that may be shown. Filled anew after a population is built or an import has ended.</summary>
/// <remarks>
/// Rows are numbered by importance (open before closed, most employees first), and FTS5 answers in that order: the first few hundred hits
/// of a common word are the ones that somebody looks for, and nothing needs to be sorted.
/// </remarks>
public static class NameIndex
{
    /// <summary>Fills the index from the register.</summary>
    public static void Refresh(RegisterDb db, Geography geography)
    {
        using var opened = new PopulationRows.Opened(db);
        var connection = opened.Connection;
        connection.CreateFunction("plain", (string text) => Likeness.Plain(text), isDeterministic: true);
        var names = new Dictionary<(string, string), string>();
        connection.CreateFunction("municipality_name", (string? code, string asOf) =>
        {
            if (code is null) return "";
            if (!names.TryGetValue((code, asOf), out var name))
                names[(code, asOf)] = name = geography.Municipality(code)?.Name
                    ?? (geography.Current(code, DateOnly.ParseExact(asOf, "yyyy-MM-dd")) is [var one, ..] ? geography.Municipality(one)!.Name : "");
            return name;
        });
        using var transaction = (SqliteTransaction)connection.BeginTransaction();
        foreach (var sql in Steps) PopulationRows.Execute(connection, transaction, sql);
        transaction.Commit();
    }

    static readonly string[] Steps =
    [
        "DELETE FROM register_name",
        "INSERT INTO register_name_word(register_name_word) VALUES ('delete-all')",
        "INSERT INTO register_name_part(register_name_part) VALUES ('delete-all')",
        """
        INSERT INTO register_name (number, orgnr)
        SELECT row_number() OVER (ORDER BY closed IS NOT NULL,
            coalesce(employees, CASE employees_band WHEN '1-4' THEN 2 ELSE 0 END) DESC, orgnr), orgnr
        FROM register_unit WHERE may_be_named AND name IS NOT NULL
        """,
        """
        INSERT INTO register_name_word (rowid, name, place, plain)
        SELECT n.number, u.folded_name, folded(coalesce(u.place, '') || ' ' || municipality_name(u.municipality, u.as_of)),
            plain(u.folded_name) || ' ' || plain(folded(coalesce(u.place, '') || ' ' || municipality_name(u.municipality, u.as_of)))
        FROM register_name n JOIN register_unit u USING (orgnr) ORDER BY n.number
        """,
        """
        INSERT INTO register_name_part (rowid, name)
        SELECT n.number, u.folded_name FROM register_name n JOIN register_unit u USING (orgnr) ORDER BY n.number
        """,
    ];
}
