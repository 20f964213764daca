using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Xunit;

namespace Klynge.Register.Tests.Import;

/// <summary>The first line of the bulk CSV of each year, as its file has it: the same unit is read by all of them, however they are cased.</summary>
public sealed class Understanding_headers
{
    // Of 2022 no file in CSV has come along: the columns that its JSON has, with the legal form by its old name.
    const string Entities2022 =
        "organisasjonsnummer,navn,orgform.kode,orgform.beskrivelse,registreringsdatoEnhetsregisteret,registrertIMvaregisteret,naeringskode1.kode,"
        + "naeringskode1.beskrivelse,naeringskode1.hjelpeenhetskode,antallAnsatte,forretningsadresse.adresse,forretningsadresse.postnummer,forretningsadresse.poststed,"
        + "forretningsadresse.kommunenummer,forretningsadresse.kommune,forretningsadresse.landkode,forretningsadresse.land,institusjonellSektorkode.kode,"
        + "stiftelsesdato,sisteInnsendteAarsregnskap,konkurs,underAvvikling,underTvangsavviklingEllerTvangsopplosning,overordnetEnhet,maalform,vedtektsfestetFormaal,aktivitet";

    const string Establishments2022 =
        "organisasjonsnummer,navn,orgform.kode,orgform.beskrivelse,registreringsdatoEnhetsregisteret,naeringskode1.kode,naeringskode1.beskrivelse,"
        + "naeringskode1.hjelpeenhetskode,antallAnsatte,beliggenhetsadresse.adresse,beliggenhetsadresse.postnummer,beliggenhetsadresse.poststed,"
        + "beliggenhetsadresse.kommunenummer,beliggenhetsadresse.kommune,beliggenhetsadresse.landkode,oppstartsdato,datoEierskifte,nedleggelsesdato,overordnetEnhet";

    // In 2026 the establishments' columns are those of the file that came along; the entities' are those of 2025 and what is new since.
    static readonly string Entities2026 = string.Join(',', Fixture("csv_columns_enheter_2025.txt").Append("erIKonsern"));

    public static TheoryData<int, bool, string> Headers => new()
    {
        { 2022, true, Entities2022 },
        { 2022, false, Establishments2022 },
        { 2024, true, FirstLine("enheter_sample_2024.csv.gz") },
        { 2024, false, FirstLine("underenheter_sample_2024.csv.gz") },
        { 2025, true, string.Join(',', Fixture("csv_columns_enheter_2025.txt")) },
        { 2025, false, string.Join(',', Fixture("csv_columns_underenheter_2025.txt")) },
        { 2026, true, Entities2026 },
        { 2026, false, FirstLine("underenheter_slice_2026-08-05.csv.gz") },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_unit_is_read_by_the_header_of_its_year_in_any_case(int year, bool entities, string header)
    {
        var columns = header.Split(',');
        foreach (var cased in new[] { header, header.ToUpperInvariant(), header.ToLowerInvariant() })
        {
            var row = Read(year, entities, $"{cased}\n{string.Join(',', columns.Select(name => Value(name, entities)))}\n");

            Assert.Equal((923609016, "Prøve AS", entities ? "AS" : "BEDR"), (row.Orgnr, row.Name, row.LegalForm));
            Assert.Equal((entities ? UnitKind.Entity : UnitKind.Establishment, 7, "5+"), (row.Kind, row.Employees!.Value, row.EmployeesBand));
            Assert.Equal(new IndustryCode("06.100", year < 2026 ? Standard.Sn2007 : Standard.Sn2025), row.Industry1);
            Assert.Equal(("Forusbeen 50", "4035", "STAVANGER", "1103"), (row.Address.Lines, row.Address.Postcode, row.Address.Place, row.Address.Municipality));
            Assert.Equal((new DateOnly(1995, 3, 12), 872417842, true), (row.Registered!.Value, row.Parent!.Value, row.Auxiliary));
            Assert.Equal(new DateOnly(2001, 2, 3), row.Started);
            if (entities) Assert.Equal(("1120", true, true), (row.Sector, row.Bankrupt, row.WindingUp));
        }
    }

    static string Value(string column, bool entities) => column.ToUpperInvariant() switch
    {
        "ORGANISASJONSNUMMER" => "923609016",
        "NAVN" => "Prøve AS",
        "ORGANISASJONSFORM.KODE" or "ORGFORM.KODE" => entities ? "AS" : "BEDR",
        "NAERINGSKODE1.KODE" => "06.100",
        "NAERINGSKODE1.HJELPEENHETSKODE" => "true",
        "HJELPEENHETSKODE.KODE" => "70.100",
        "ANTALLANSATTE" => "7",
        "REGISTRERINGSDATOENHETSREGISTERET" or "REGISTRERINGSDATOIENHETSREGISTERET" => "1995-03-12",
        "STIFTELSESDATO" or "OPPSTARTSDATO" => "2001-02-03",
        "INSTITUSJONELLSEKTORKODE.KODE" => "1120",
        "KONKURS" or "UNDERAVVIKLING" => "true",
        "OVERORDNETENHET" => "872417842",
        "EPOSTADRESSE" or "TELEFON" or "MOBIL" => "91234567",
        var place when place.StartsWith("FORRETNINGSADRESSE.", StringComparison.Ordinal) || place.StartsWith("BELIGGENHETSADRESSE.", StringComparison.Ordinal) =>
            place[(place.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
            {
                "ADRESSE" => "Forusbeen 50",
                "POSTNUMMER" => "4035",
                "POSTSTED" => "STAVANGER",
                "KOMMUNENUMMER" => "1103",
                "LANDKODE" => "NO",
                _ => "",
            },
        _ => "",
    };

    static RegisterRow Read(int year, bool entities, string csv)
    {
        var codes = RegisterCodes.Load(GivenRegister.Data, new DateOnly(year, 8, 5));
        var file = new UnitFile(new MemoryStream(Encoding.UTF8.GetBytes(csv)), entities ? UnitKind.Entity : UnitKind.Establishment, codes);
        return Assert.IsType<Reading.Kept>(Assert.Single(file.Read())).Row;
    }

    static string[] Fixture(string name) =>
        File.ReadAllText(GivenRegister.Data.File("enhetsregisteret", "fixtures", name)).Split((char[])['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries);

    static string FirstLine(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(GivenRegister.Data.File("enhetsregisteret", name)), CompressionMode.Decompress));
        return reader.ReadLine()!;
    }
}
