using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klynge.Storage;
using MiniExcelLibs;
using nietras.SeparatedValues;

namespace Klynge.Clusters.Contacts;

/// <summary>What came of reading a list of contacts. Closed.</summary>
public abstract record ContactFileReading
{
    ContactFileReading() { }

    /// <summary>Rows, understood as texts; each may still be wrong.</summary>
    /// <param name="All">In the order of the list, without blank ones.</param>
    /// <param name="Note">What the person should look after; null when nothing.</param>
    public sealed record Rows(ImmutableArray<ContactText> All, Message? Note) : ContactFileReading;

    /// <summary>No list of contacts.</summary>
    public sealed record Unreadable(Message Why) : ContactFileReading;
}

/// <summary>Reads a list of contacts: a workbook (XLSX), or text with separators (CSV, or pasted from a spreadsheet). By content, never by the name of the file.</summary>
public static class ContactFile
{
    /// <summary>The largest file. Bytes.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>The longest list, without its headings.</summary>
    public const int MostRows = 5_000;

    // A workbook of 5 000 rows unpacks to some 3 MB; one of 5 MB that unpacks to more than this is a trap.
    const long MostUnpacked = 60_000_000;

    static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads a file.</summary>
    public static ContactFileReading Read(byte[] file)
    {
        if (file.Length == 0) return new ContactFileReading.Unreadable(ContactMessages.Empty());
        if (file.Length > MostBytes) return new ContactFileReading.Unreadable(ContactMessages.TooLarge(file.Length));
        return file is [0x50, 0x4B, 0x03, 0x04, ..] ? Workbook(file) : Bytes(file);
    }

    /// <summary>Reads a pasted list.</summary>
    public static ContactFileReading Read(string text) => text.Length > MostBytes
        ? new ContactFileReading.Unreadable(ContactMessages.TooLarge(text.Length))
        : Text(text, null);

    static ContactFileReading Bytes(byte[] file)
    {
        var (encoding, start) = file switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (StrictUtf8, 0),
        };
        if (start != 2 && file.AsSpan().IndexOf((byte)0) >= 0) return new ContactFileReading.Unreadable(ContactMessages.NotAFile());
        try
        {
            var text = encoding.GetString(file, start, file.Length - start);
            // Text that was once read in the wrong encoding and saved so holds these pairs; nobody can tell what it said.
            return text.Contains('�', StringComparison.Ordinal) || text.Contains("Ã¸", StringComparison.Ordinal) || text.Contains("Ã¥", StringComparison.Ordinal)
                ? new ContactFileReading.Unreadable(ContactMessages.Encoding())
                : Text(text, null);
        }
        catch (DecoderFallbackException)
        {
            // Older spreadsheets save so. Bytes that this encoding has no letter for are no such text.
            var text = Windows1252.GetString(file);
            return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
                ? new ContactFileReading.Unreadable(ContactMessages.Encoding())
                : Text(text, ContactMessages.OldEncoding());
        }
    }

    static ContactFileReading Text(string text, Message? note)
    {
        // A quotation mark that never closes would swallow the rest of the list.
        if (text.Count(c => c == '"') % 2 != 0) return new ContactFileReading.Unreadable(ContactMessages.NotAFile());
        if (text.Trim().Length == 0) return new ContactFileReading.Unreadable(ContactMessages.Empty());
        var first = text.TrimStart().Split('\n', 2)[0];
        var separator = new[] { '\t', ';', ',' }.MaxBy(each => first.Count(c => c == each));
        using var reader = Sep.New(separator).Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true, Trim = SepTrim.All }).FromText(text.TrimStart('\r', '\n', ' '));
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = row[i].ToString();
            rows.Add(cells);
            if (rows.Count > MostRows + 1) break;
        }
        return Table(rows, note);
    }

    static ContactFileReading Workbook(byte[] file)
    {
        try
        {
            if (!UnpacksWithin(file, MostUnpacked)) return new ContactFileReading.Unreadable(ContactMessages.TooLarge(MostUnpacked));
            using var stream = new MemoryStream(file, writable: false);
            var rows = stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Take(MostRows + 2)
                .Select(row => ((IDictionary<string, object?>)row).Values.Select(CellText).ToArray()).ToList();
            return Table(rows, null);
        }
        // What the two libraries throw at a workbook that is none; nothing else of ours is called here.
        catch (Exception fault) when (fault is InvalidDataException or System.Xml.XmlException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException or ArgumentException or NullReferenceException or IOException)
        {
            return new ContactFileReading.Unreadable(ContactMessages.NotAFile());
        }
    }

    static string CellText(object? cell) => cell switch
    {
        null => "",
        string text => text.Trim(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // What the archive says of its own size may be a lie, so it is unpacked and counted.
    static bool UnpacksWithin(byte[] file, long most)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > 500) return false;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
                if ((most -= read) < 0) return false;
        }
        return true;
    }

    static ContactFileReading Table(List<string[]> rows, Message? note)
    {
        var heading = rows.FindIndex(row => row.Any(cell => cell.Length > 0));
        if (heading < 0) return new ContactFileReading.Unreadable(ContactMessages.Empty());
        var columns = new Dictionary<Column, int>();
        for (var i = 0; i < rows[heading].Length; i++)
        {
            if (ColumnOf(rows[heading][i]) is not { } column) continue;
            if (!columns.TryAdd(column, i)) return new ContactFileReading.Unreadable(ContactMessages.Repeated(rows[heading][i]));
        }
        if (!columns.ContainsKey(Column.Name) || !columns.ContainsKey(Column.Email) || !(columns.ContainsKey(Column.Number) || columns.ContainsKey(Column.Organisation)))
        {
            var found = string.Join(", ", rows[heading].Where(cell => cell.Length > 0).Take(8));
            return new ContactFileReading.Unreadable(ContactMessages.NoColumns(found.Length <= 200 ? found : found[..199] + "…"));
        }
        if (rows.Count - heading - 1 > MostRows) return new ContactFileReading.Unreadable(ContactMessages.TooManyRows());
        var read = rows.Select((cells, i) => (cells, line: i + 1)).Skip(heading + 1).Where(row => row.cells.Any(cell => cell.Length > 0)).Select(row =>
        {
            string Cell(Column column) => columns.TryGetValue(column, out var at) && at < row.cells.Length ? Bare(row.cells[at].Trim()) : "";
            return new ContactText(row.line, Cell(Column.Number), Cell(Column.Organisation), Cell(Column.Place), Cell(Column.Name), Cell(Column.Email), Cell(Column.Role), Cell(Column.Language));
        }).ToImmutableArray();
        return read.IsEmpty ? new ContactFileReading.Unreadable(ContactMessages.Empty()) : new ContactFileReading.Rows(read, note);
    }

    // The apostrophe that our own files have before what a spreadsheet would run: what was taken home comes back as it was.
    static string Bare(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? cell[1..] : cell;

    enum Column { Number, Organisation, Place, Name, Email, Role, Language }

    static Column? ColumnOf(string heading) => FoldedText.Of(heading) switch
    {
        "organisasjonsnummer" or "orgnr" or "org nr" or "org nummer" or "organisation number" or "organization number" or "number" or "nummer" => Column.Number,
        "virksomhet" or "verksemd" or "bedrift" or "firma" or "selskap" or "organisasjon" or "organisation" or "organization" or "company" => Column.Organisation,
        "sted" or "stad" or "poststed" or "poststad" or "kommune" or "place" or "town" or "municipality" => Column.Place,
        "navn" or "namn" or "name" or "kontakt" or "kontaktperson" or "contact" => Column.Name,
        "e post" or "epost" or "email" or "e mail" or "mail" or "e postadresse" or "epostadresse" => Column.Email,
        "rolle" or "stilling" or "tittel" or "role" or "title" or "position" => Column.Role,
        "spraak" or "maalform" or "language" => Column.Language,
        _ => null,
    };
}
