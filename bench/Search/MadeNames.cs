using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Places;
using Klynge.Storage;

/// <summary>Names as common and as rare as real ones: words of the shipped samples by how often they come, with place and form.</summary>
sealed class MadeNames
{
    readonly Random random = new(1);
    readonly string[][] real;
    readonly List<string> some = [];

    public MadeNames(DataFolder data)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(data.File("norway_real_units", "units.csv.gz")), CompressionMode.Decompress));
        real = [.. reader.ReadToEnd().Split('\n').Skip(1).Select(line => line.Split(',')).Where(row => row.Length > 10 && row[2].Contains(' '))
            .Select(row => row[2].Split(' '))];
    }

    /// <summary>The first word of one name, the middle of another, the end of a third; one in four has a word of its own.</summary>
    string Name()
    {
        string[] Any() => real[random.Next(real.Length)];
        var (first, last) = (Any(), Any());
        var middle = Any();
        var head = random.Next(4) == 0 ? first[0] + Any()[0].ToLowerInvariant() : first[0];
        return string.Join(' ', (string[])[head, .. middle.Length > 2 ? middle[1..^1] : [], last[^1]]);
    }

    public void Write(Database.OnSqlite database, int size, Geography geography)
    {
        var places = geography.PostalCodes.Where(p => p.Places).ToArray();
        using var connection = database.Open();
        using var insert = new PreparedStatement(connection, """
            INSERT INTO register_unit (orgnr, kind, may_be_named, name, folded_name, legal_form, industry1, standard1, industry_since, auxiliary, postcode,
                place, municipality, country, address_is_postal, address_since, employees, employees_band, employees_since, bankrupt, winding_up, as_of,
                last_seen, hash, address_care_of, address_box)
            VALUES (?1, 'establishment', 1, ?2, ?3, 'BEDR', '62.100', 'SN2025', '2026-08-05', 0, ?4, ?5, ?6, 'NO', 0, '2026-08-05', ?7, ?8, '2026-08-05',
                0, 0, '2026-08-05', 1, 0, 0, 0)
            """);
        Run(connection, "BEGIN");
        foreach (var number in Numbers().Take(size))
        {
            var (name, place) = (Name(), places[random.Next(places.Length)]);
            if (random.Next(size) < 2_000) some.Add(name);
            var employees = random.Next(4) == 0 ? (int)Math.Exp(random.NextDouble() * 6) : 0;
            insert.Bind(1, number);
            insert.Bind(2, name);
            insert.Bind(3, FoldedText.Of(name));
            insert.Bind(4, place.Code);
            insert.Bind(5, place.Place);
            insert.Bind(6, place.Municipality);
            insert.Bind(7, employees);
            insert.Bind(8, employees == 0 ? "0" : employees < 5 ? "1-4" : "5+");
            insert.Run();
        }
        Run(connection, "COMMIT");
    }

    /// <summary>Kinds of searches, each with so many texts; with the name that is meant where only few can be.</summary>
    public IEnumerable<(string Kind, (string Typed, string? Meant)[] Searches)> Kinds(int count)
    {
        (string, string?)[] Made(Func<string, string> from, Func<string, bool>? fits = null, bool meant = false) =>
            [.. some.Where(fits ?? (_ => true)).Take(count).Select(name => (from(name), meant ? name : null))];
        string First(string name) => name.Split(' ')[0];
        yield return ("two letters", Made(name => First(name)[..Math.Min(2, First(name).Length)]));
        yield return ("the beginning of a word", Made(name => First(name)[..Math.Min(4, First(name).Length)]));
        yield return ("a word", Made(First));
        yield return ("two words", Made(name => string.Join(' ', name.Split(' ').Take(2))));
        yield return ("a whole name", Made(name => name, meant: true));
        yield return ("a name, one letter wrong", Made(Wrong, name => name.Length > 10, meant: true));
        bool Own(string name) => First(name).Length > 10 && First(name).Any(char.IsLower) && First(name).Any(char.IsUpper);
        yield return ("a rare long word, one letter wrong", Made(name => Wrong(First(name)), Own, meant: true));
        yield return ("the same, two letters wrong", Made(name => Wrong(Wrong(First(name))), Own, meant: true));
        yield return ("the middle of a word", Made(name => First(name)[2..], Own, meant: true));
        yield return ("a word that is nowhere", Made(name => new string([.. First(name).Reverse()]), name => First(name).Length > 6));
        yield return ("very common words", [.. new[] { "norsk", "norge", "eiendom", "eiendom oslo", "bergen", "transport", "transport bergen", "invest as", "as", "avd oslo", "barnehage", "bygg og anlegg", "service", "drift as" }.Select(text => (text, (string?)null))]);
        yield return ("a number's beginning", [("8000", null), ("80001", null), ("8123456", null), ("9000", null)]);
    }

    string Wrong(string text)
    {
        var at = 2 + random.Next(Math.Max(1, text.Length - 3));
        return random.Next(3) switch
        {
            0 => text.Remove(Math.Min(at, text.Length - 1), 1),
            1 => at + 1 < text.Length ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text,
            _ => text[..at] + (char)('a' + random.Next(26)) + text[Math.Min(at + 1, text.Length)..],
        };
    }

    static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static IEnumerable<int> Numbers()
    {
        for (var n = 80_000_000; ; n++)
        {
            var digits = n.ToString(CultureInfo.InvariantCulture);
            if (OrganisationNumber.CheckDigit(Encoding.ASCII.GetBytes(digits)) is { } check) yield return n * 10 + check;
        }
    }
}
