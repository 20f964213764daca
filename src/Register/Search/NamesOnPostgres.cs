using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Klynge.Register.Search;

/// <summary>PostgreSQL's half of the full-text seam: words as tsvector, pieces by trigrams.</summary>
/// <remarks>
/// The words are laid into the tsvector as they are: no parser and no dictionary of PostgreSQL's has a say, or it would find other words
/// than SQLite does.
/// </remarks>
sealed class NamesOnPostgres(RegisterDb db) : INameTables
{
    public static readonly string[] Tables =
    [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public",
        """CREATE TABLE register.name (number bigint PRIMARY KEY, orgnr integer NOT NULL, name text COLLATE "C" NOT NULL, words tsvector NOT NULL, plain tsvector NOT NULL)""",
        "CREATE INDEX name_by_words ON register.name USING gin (words)",
        "CREATE INDEX name_by_plain ON register.name USING gin (plain)",
        "CREATE INDEX name_by_piece ON register.name USING gin (name public.gin_trgm_ops)",
    ];

    public void Fill(PlaceNamesOfUnits places)
    {
        // Not TRUNCATE: whoever searches meanwhile finds the old names.
        db.Run("DELETE FROM register.name");
        db.Run("""CREATE TEMP TABLE named (number bigint, orgnr integer, name text, words text, plain text) ON COMMIT DROP""");
        // The names go out on a connection of their own while they come in on this one: a million of them are never in memory at once.
        using var reading = ((NpgsqlConnection)db.Database.GetDbConnection()).CloneWith(db.Database.GetConnectionString()!);
        reading.Open();
        using var command = new NpgsqlCommand($"""
            SELECT row_number() OVER (ORDER BY {NamesOnSqlite.NumberedBy}), orgnr, folded_name, place, municipality, as_of
            FROM register.unit WHERE may_be_named AND name IS NOT NULL ORDER BY 1
            """, reading);
        using (var rows = command.ExecuteReader())
        using (var importer = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImport("COPY named (number, orgnr, name, words, plain) FROM STDIN (FORMAT BINARY)"))
        {
            while (rows.Read())
            {
                var name = rows.IsDBNull(2) ? "" : rows.GetString(2);
                var place = places.Of(rows.IsDBNull(3) ? null : rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4), rows.GetFieldValue<DateOnly>(5));
                importer.StartRow();
                importer.Write(rows.GetInt64(0), NpgsqlDbType.Bigint);
                importer.Write(rows.GetInt32(1), NpgsqlDbType.Integer);
                importer.Write(name, NpgsqlDbType.Text);
                importer.Write($"{name} {place}".Trim(), NpgsqlDbType.Text);
                importer.Write($"{Likeness.Plain(name)} {Likeness.Plain(place)}".Trim(), NpgsqlDbType.Text);
            }
            importer.Complete();
        }
        db.Run("""
            INSERT INTO register.name (number, orgnr, name, words, plain)
            SELECT number, orgnr, name, array_to_tsvector(string_to_array(words, ' ')), array_to_tsvector(string_to_array(plain, ' ')) FROM named
            """);
        // So that a word that nearly all have is known as one: then the names are gone through in order instead.
        db.Run("ANALYZE register.name");
    }

    public (string Sql, string Value) WithWords(IReadOnlyList<string> words, int most) => Matching("words @@ @p0::tsquery", Query(words), most);

    public (string Sql, string Value) WithPlainWords(IReadOnlyList<string> plain, int most) => Matching("plain @@ @p0::tsquery", Query(plain), most);

    // Pieces are letters and figures: they need no escaping, and @p0 only has to be there.
    public (string Sql, string Value) Holding(Pieces pieces, int most) => Matching($"@p0 = '' AND {pieces.Written(piece => $"name LIKE '%{piece}%'")}", "", most);

    static (string Sql, string Value) Matching(string condition, string value, int most) => (string.Create(CultureInfo.InvariantCulture,
        $"SELECT number, orgnr FROM register.name WHERE {condition} ORDER BY number LIMIT {most}"), value);

    static string Query(IEnumerable<string> words) => string.Join(" & ", words.Select(word => $"'{word}':*"));
}
