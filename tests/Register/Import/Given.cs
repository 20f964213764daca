using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Register.Tests.Import;

/// <summary>A register of its own for a test, and files to import.</summary>
sealed class GivenRegister : IDisposable
{
    readonly TestDatabase own = TestDatabase.New();

    public static DataFolder Data { get; } = DataFolder.Find();

    public Database Database => own.Database;

    public static string Shipped(string name) => Data.File("enhetsregisteret", name);

    public string File(string name) => Path.Combine(own.Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    public ImportRecord Import(string? entities = null, string? establishments = null, string asOf = "2026-08-05", bool complete = true)
    {
        var outcome = Ask(entities, establishments, asOf, complete);
        return outcome is ImportOutcome.Done(var import) ? import : throw new InvalidOperationException(outcome.ToString());
    }

    public ImportOutcome Ask(string? entities = null, string? establishments = null, string asOf = "2026-08-05", bool complete = true) =>
        Importer().Run(Request(entities, establishments, asOf, complete));

    public ImportRegister Importer(int batch = ImportFile.Batch, Action<ImportProgress>? afterBatch = null) =>
        new(Database, Data, TimeProvider.System) { BatchSize = batch, AfterBatch = afterBatch };

    public static ImportRequest Request(string? entities, string? establishments, string asOf = "2026-08-05", bool complete = true) => new(
        entities is null ? null : new RegisterSource.OnDisk(entities),
        establishments is null ? null : new RegisterSource.OnDisk(establishments),
        DateOnly.Parse(asOf, CultureInfo.InvariantCulture), complete);

    public RegisterDb Open() => RegisterDb.Open(Database);

    public UnitRow Unit(int orgnr)
    {
        using var db = Open();
        return db.Set<UnitRow>().AsNoTracking().Single(unit => unit.Orgnr == orgnr);
    }

    public int Units()
    {
        using var db = Open();
        return db.Set<UnitRow>().Count();
    }

    public IReadOnlyList<BadRow> BadRows(long import)
    {
        using var db = Open();
        return [.. new ImportQueries(db).EachBadRow(import)];
    }

    /// <summary>Everything that the register holds, as text, but for when it was done.</summary>
    public string Everything()
    {
        using var db = Open();
        var all = new StringBuilder();
        foreach (var table in new[] { "unit", "industry_history", "address_history", "employees_history", "import_file", "import_reason", "bad_row" })
        {
            all.AppendJoin('\n', db.Ask($"SELECT * FROM {db.Table(table)} ORDER BY 1, 2, 3, 4", row => table + ' ' + string.Join(
                '|', Enumerable.Range(0, row.FieldCount).Select(i => Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))))).Append('\n');
        }
        return all.ToString();
    }

    public void Dispose() => own.Dispose();
}

/// <summary>Rows as the register writes them; a test changes only what it is about.</summary>
static class A
{
    public const int Equinor = 923609016;

    /// <summary>Numbers with the right check digit that no unit has: the register's begin with 8 or 9.</summary>
    public static int Number(int i)
    {
        for (var n = 20_000_000 + i * 3; ; n++)
        {
            if (OrganisationNumber.CheckDigit(Encoding.ASCII.GetBytes(n.ToString(CultureInfo.InvariantCulture))) is { } check) return n * 10 + check;
        }
    }

    public static string Entity(int orgnr = Equinor, string form = "AS", string name = "EQUINOR ASA", string more = "") => $$"""
        {"organisasjonsnummer":"{{orgnr}}","navn":"{{name}}","organisasjonsform":{"kode":"{{form}}","beskrivelse":"x","links":[]},"registreringsdatoEnhetsregisteret":"2010-03-12","naeringskode1":{"beskrivelse":"Utvinning av råolje","kode":"06.100"},"antallAnsatte":21408,"harRegistrertAntallAnsatte":true,"forretningsadresse":{"land":"Norge","landkode":"NO","postnummer":"4035","poststed":"STAVANGER","adresse":["Forusbeen 50"],"kommune":"STAVANGER","kommunenummer":"1103"},"konkurs":false{{(more.Length > 0 ? "," + more : "")}}}
        """;

    public static string Establishment(int orgnr, int? parent, string name = "AVD FORUS", string form = "BEDR") => $$"""
        {"organisasjonsnummer":"{{orgnr}}","navn":"{{name}}","organisasjonsform":{"kode":"{{form}}"},"registreringsdatoEnhetsregisteret":"2016-11-07","naeringskode1":{"kode":"06.100"},"harRegistrertAntallAnsatte":true,"beliggenhetsadresse":{"landkode":"NO","postnummer":"4035","poststed":"STAVANGER","adresse":["Forusbeen 50"],"kommunenummer":"1103"}{{(parent is null ? "" : $",\"overordnetEnhet\":\"{parent}\"")}}}
        """;

    public static string Array(params IEnumerable<string> objects) => "[\n" + string.Join(",\n", objects) + "\n]\n";

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
