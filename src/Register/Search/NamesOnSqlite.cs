using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Search;

/// <summary>SQLite's half of the full-text seam: FTS5, whose row number is the name's.</summary>
sealed class NamesOnSqlite(RegisterDb db) : INameTables
{
    // The texts are folded already, so that the tokenizer has nothing to fold.
    public static readonly string[] Tables =
    [
        "CREATE TABLE register_name (number INTEGER PRIMARY KEY, orgnr INTEGER NOT NULL)",
        "CREATE VIRTUAL TABLE register_name_word USING fts5(name, place, plain, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')",
        "CREATE VIRTUAL TABLE register_name_part USING fts5(name, content='', tokenize='trigram')",
    ];

    static readonly string[] Steps =
    [
        "DELETE FROM register_name",
        "INSERT INTO register_name_word(register_name_word) VALUES ('delete-all')",
        "INSERT INTO register_name_part(register_name_part) VALUES ('delete-all')",
        $"INSERT INTO register_name (number, orgnr) SELECT row_number() OVER (ORDER BY {NumberedBy}), orgnr FROM register_unit WHERE may_be_named AND name IS NOT NULL",
        """
        INSERT INTO register_name_word (rowid, name, place, plain)
        SELECT number, folded_name, located, plain(folded_name) || ' ' || plain(located)
        FROM (SELECT n.number, u.folded_name, located(u.place, u.municipality, u.as_of) AS located
              FROM register_name n JOIN register_unit u USING (orgnr) ORDER BY n.number)
        """,
        """
        INSERT INTO register_name_part (rowid, name)
        SELECT n.number, u.folded_name FROM register_name n JOIN register_unit u USING (orgnr) ORDER BY n.number
        """,
    ];

    /// <summary>The order of importance, in SQL that both databases understand.</summary>
    public const string NumberedBy = "closed IS NOT NULL, coalesce(employees, CASE employees_band WHEN '1-4' THEN 2 ELSE 0 END) DESC, orgnr";

    public void Fill(PlaceNamesOfUnits places)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        connection.CreateFunction("plain", (string text) => Likeness.Plain(text), isDeterministic: true);
        connection.CreateFunction("located", (string? place, string? municipality, string asOf) =>
            places.Of(place, municipality, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var sql in Steps) db.Run(sql);
    }

    public (string Sql, string Value) WithWords(IReadOnlyList<string> words, int most) =>
        Matching("word", string.Join(' ', words.Select(word => $"{{name place}} : {word}*")), most);

    public (string Sql, string Value) WithPlainWords(IReadOnlyList<string> plain, int most) =>
        Matching("word", string.Join(' ', plain.Select(word => $"plain : {word}*")), most);

    public (string Sql, string Value) Holding(Pieces pieces, int most) => Matching("part", pieces.Written(piece => $"\"{piece}\""), most);

    static (string Sql, string Value) Matching(string table, string match, int most) => (string.Create(CultureInfo.InvariantCulture,
        $"SELECT n.number, n.orgnr FROM register_name_{table} f JOIN register_name n ON n.number = f.rowid WHERE register_name_{table} MATCH @p0 ORDER BY f.rowid LIMIT {most}"),
        match);
}
