using System.IO.Compression;
using System.Text;
using Klynge.Clusters.Contacts;
using MiniExcelLibs;
using Xunit;

namespace Klynge.Clusters.Tests.Contacts;

public sealed class Reading_a_list_of_contacts
{
    const string Csv = "Orgnr;Navn;E-post;Rolle;Språk\n974767880;Kari Nordmann;kari@example.no;Daglig leder;nn\n";

    static ContactFileReading.Rows Rows(ContactFileReading reading) => Assert.IsType<ContactFileReading.Rows>(reading);

    static string Unreadable(ContactFileReading reading) => Assert.IsType<ContactFileReading.Unreadable>(reading).Why.Code;

    static byte[] Workbook(params object[] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows);
        return stream.ToArray();
    }

    [Fact]
    public void A_list_with_semicolons_is_read() => Assert.Equal([A.ContactText], Rows(ContactFile.Read(Encoding.UTF8.GetBytes(Csv))).All);

    [Fact]
    public void What_is_copied_from_a_spreadsheet_is_read() => Assert.Equal([A.ContactText], Rows(ContactFile.Read(Csv.Replace(';', '\t'))).All);

    [Fact]
    public void A_workbook_is_read_and_its_numbers_are_figures() => Assert.Equal([A.ContactText], Rows(ContactFile.Read(Workbook(
        new { Orgnr = 974767880, Navn = "Kari Nordmann", Epost = "kari@example.no", Rolle = "Daglig leder", Målform = "nn" }))).All);

    [Fact]
    public void Quoted_cells_may_hold_separators_and_lines() =>
        Assert.Equal("Kari; Ola", Rows(ContactFile.Read("Virksomhet;Navn;E-post\n\"Bygg; anlegg AS\";\"Kari; Ola\";kari@example.no")).All[0].Name);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Norwegian_letters_survive(string encoding)
    {
        var form = Encoding.GetEncoding(encoding);
        byte[] file = [.. form.GetPreamble(), .. form.GetBytes("Virksomhet;Navn;E-post\nØrsta Båt AS;Åse Ærlig;ase@example.no")];
        var row = Rows(ContactFile.Read(file)).All[0];
        Assert.Equal(("Ørsta Båt AS", "Åse Ærlig"), (row.Organisation, row.Name));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+47 22 22 22 22"), InlineData("-5"), InlineData("@SUM"), InlineData("＝1"), InlineData("O'Hara"), InlineData("'s Gravenhage"), InlineData("Åse Ærlig")]
    public void What_our_own_file_keeps_from_being_run_comes_back_as_it_was(string name) =>
        Assert.Equal(name, Rows(ContactFile.Read($"Virksomhet;Navn;E-post\nBygg AS;{Atlas.Exports.Formulas.Neutralised(name)};kari@example.no")).All[0].Name);

    [Fact]
    public void A_file_of_an_older_spreadsheet_is_read_with_a_note()
    {
        var rows = Rows(ContactFile.Read(Encoding.Latin1.GetBytes("Virksomhet;Navn;E-post\nØrsta Båt AS;Åse Ærlig;ase@example.no")));
        Assert.Equal("Åse Ærlig", rows.All[0].Name);
        Assert.Equal("file-old-encoding", rows.Note?.Code);
    }

    [Fact]
    public void Dashes_quotation_marks_and_signs_of_an_older_spreadsheet_are_what_they_were()
    {
        // As Windows-1252 writes them: – ’ € Š ž “ ”
        byte[] file = [.. "Virksomhet;Navn;E-post\n"u8, 0xD8, .. "rsta B"u8, 0xE5, .. "t "u8, 0x96, .. " O"u8, 0x92, .. "Hara "u8, 0x80, 0x8A, 0x9E, 0x93, 0x94, .. ";Ola;ola@example.no"u8];
        var rows = Rows(ContactFile.Read(file));
        Assert.Equal("Ørsta Båt – O’Hara €Šž“”", rows.All[0].Organisation);
        Assert.Equal("file-old-encoding", rows.Note?.Code);
        // Bytes that it has no letter for are no such text.
        Assert.Equal("file-encoding", Unreadable(ContactFile.Read([.. "Virksomhet;Navn;E-post\nB"u8, 0x8F, .. "t;Ola;ola@example.no"u8])));
    }

    [Fact]
    public void Letters_that_are_broken_already_are_refused() =>
        Assert.Equal("file-encoding", Unreadable(ContactFile.Read(Encoding.UTF8.GetBytes("Virksomhet;Navn;E-post\nBÃ¥t AS;Åse;ase@example.no"))));

    [Fact]
    public void A_picture_is_no_list() => Assert.Equal("file-unreadable", Unreadable(ContactFile.Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, .. new byte[100]])));

    [Fact]
    public void A_damaged_workbook_is_refused() => Assert.Equal("file-unreadable", Unreadable(ContactFile.Read(Workbook(new { Navn = "x" })[..200])));

    [Fact]
    public void An_archive_that_is_no_workbook_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("../../etc/passwd");
        Assert.Equal("file-unreadable", Unreadable(ContactFile.Read(stream.ToArray())));
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_is_refused_while_it_is_counted()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 70; i++) entry.Write(new byte[1_000_000]);
        }
        Assert.InRange(stream.Length, 0, 200_000);
        Assert.Equal("file-too-large", Unreadable(ContactFile.Read(stream.ToArray())));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        Assert.Equal("file-too-large", Unreadable(ContactFile.Read(new byte[ContactFile.MostBytes + 1])));
        var rows = string.Concat(Enumerable.Range(0, ContactFile.MostRows + 1).Select(i => $"B;N;a{i}@example.no\n"));
        Assert.Equal("file-too-many-rows", Unreadable(ContactFile.Read("Virksomhet;Navn;E-post\n" + rows)));
        Assert.Equal(ContactFile.MostRows, Rows(ContactFile.Read("Virksomhet;Navn;E-post\n" + rows[..^1][..rows[..^1].LastIndexOf('\n')])).All.Length);
    }

    [Fact]
    public void A_list_without_the_columns_is_told_what_was_found()
    {
        var why = Assert.IsType<ContactFileReading.Unreadable>(ContactFile.Read("Fornavn;Etternavn;Telefon\nKari;Nordmann;12345678")).Why;
        Assert.Equal("columns-missing", why.Code);
        Assert.Contains("Fornavn, Etternavn, Telefon", why.Text.Nb, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_one_meaning_are_not_merged() => Assert.Equal("columns-repeated", Unreadable(ContactFile.Read("Navn;Kontaktperson;E-post;Orgnr\na;b;c;d")));

    [Fact]
    public void A_quotation_mark_that_never_closes_does_not_swallow_the_rest() =>
        Assert.Equal("file-unreadable", Unreadable(ContactFile.Read("Virksomhet;Navn;E-post\n\"A;B;b@example.no\nC;D;d@example.no")));

    [Theory]
    [InlineData("")]
    [InlineData("  \n \n")]
    [InlineData("Virksomhet;Navn;E-post\n")]
    public void An_empty_list_is_told(string text) => Assert.Equal("file-empty", Unreadable(ContactFile.Read(text)));

    [Fact]
    public void A_row_without_faults_has_none() => Assert.Empty(A.ContactText.WhyNot());

    [Fact]
    public void Every_fault_of_a_row_is_told() => Assert.Equal(
        ["control-character", "text-too-long", "formula", "name-missing", "email-wrong", "number-wrong", "language-unknown"],
        (A.ContactText with { Number = "123456789", Name = "", Email = "kari", Role = "=HYPERLINK(\"http://x\")", Place = new('x', 201), Organisation = "A\tB", Language = "dansk" }).WhyNot().Codes());

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+47 12")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    [InlineData(" ＝1")]
    public void A_formula_is_no_name(string name) => Assert.Equal(["formula"], (A.ContactText with { Name = name }).WhyNot().Codes());
}
