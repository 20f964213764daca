using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Klynge.Storage.Files;

/// <summary>Looks into a zip file: which document it is, and whether it can be opened without harm. Nothing is unpacked to the disk.</summary>
static class OfficeArchive
{
    /// <summary>The most parts that a document may have; a thousand slides have some four thousand.</summary>
    public const int MostParts = 5_000;

    /// <summary>The most that all parts may come to when unpacked, in bytes.</summary>
    public const long MostUnpacked = 128L << 20;

    /// <summary>The largest part that is read as a whole (the list of contents, the links), in bytes.</summary>
    const int MostWhole = 1 << 20;

    /// <summary>The largest list of parts, in bytes: as many as may be, each with a name of 100.</summary>
    const int MostDirectory = MostParts * 146;

    const int EndLength = 22, LongestComment = 65_535;

    /// <summary>Why an archive is not taken; null when it is.</summary>
    /// <param name="file">Can be sought in.</param>
    /// <param name="kind">Which document it is, when it is taken.</param>
    public static FileRefusal? WhyNot(Stream file, out FileKind kind)
    {
        kind = default;
        if (End(file) is not { } end) return new FileRefusal.Damaged();
        // 0xFFFF and 0xFFFFFFFF say that the numbers stand elsewhere, as in archives above 4 GB.
        if (end.Parts > MostParts || end.Directory > MostDirectory) return new FileRefusal.UnsafeArchive();
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return WhyNot(archive, out kind);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or EndOfStreamException or XmlException or ArgumentException or NotSupportedException)
        {
            return new FileRefusal.Damaged();
        }
    }

    /// <summary>Whether a file has the end of an archive as its end, whatever it begins with.</summary>
    public static bool EndsAsArchive(Stream file) => End(file) is not null;

    static FileRefusal? WhyNot(ZipArchive archive, out FileKind kind)
    {
        kind = default;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in archive.Entries)
        {
            if (!names.Add(part.FullName) || names.Count > MostParts || LeavesTheArchive(part.FullName)) return new FileRefusal.UnsafeArchive();
        }
        // What it says of itself; whether it is true is seen when it is read.
        if (archive.Entries.Sum(part => (decimal)part.Length) > MostUnpacked) return new FileRefusal.UnsafeArchive();

        if (Kind(archive) is not { } found) return new FileRefusal.WrongKind([FileKind.Docx, FileKind.Xlsx, FileKind.Pptx, FileKind.Odt]);
        if (found.Macros || names.Any(IsMacro)) return new FileRefusal.ActiveContent();
        kind = found.Kind;
        return ReadAll(archive);
    }

    static bool LeavesTheArchive(string name) =>
        name.Length is 0 or > 1000 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains("..");

    static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    // ISO/IEC 29500-2, 10.1.2: the list of content types says what the main part is, whatever it is called. ODF 1.2 part 3, 3.3: mimetype.
    static (FileKind Kind, bool Macros)? Kind(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is { } mimetype)
            return Whole(mimetype) is { } octets && Encoding.ASCII.GetString(octets).Trim() == FileKind.Odt.MediaType() ? (FileKind.Odt, false) : null;

        if (archive.GetEntry("[Content_Types].xml") is not { } types || Whole(types) is not { } list) return null;
        using var xml = Reader(list);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type) continue;
            if (type.Contains("macroEnabled.main+xml", StringComparison.OrdinalIgnoreCase)) return (default, true);
            if (type.EndsWith("wordprocessingml.document.main+xml", StringComparison.OrdinalIgnoreCase)) return (FileKind.Docx, false);
            if (type.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase)) return (FileKind.Xlsx, false);
            if (type.EndsWith("presentationml.presentation.main+xml", StringComparison.OrdinalIgnoreCase)) return (FileKind.Pptx, false);
        }
        return null;
    }

    static FileRefusal? ReadAll(ZipArchive archive)
    {
        var left = MostUnpacked;
        foreach (var part in archive.Entries)
        {
            var isXml = part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            var why = Read(part, isXml, ref left);
            if (why is not null) return why;
            if (!part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) continue;
            if (Whole(part) is not { } links) return new FileRefusal.UnsafeArchive();
            if (FetchesFromElsewhere(links)) return new FileRefusal.ActiveContent();
        }
        return null;
    }

    static FileRefusal? Read(ZipArchiveEntry part, bool isXml, ref long left)
    {
        const int overlap = 16;
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var content = part.Open();
            var kept = 0;
            var first = true;
            while (content.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
            {
                if ((left -= read) < 0) return new FileRefusal.UnsafeArchive();
                if (!isXml) continue;
                var text = buffer.AsSpan(0, kept + read);
                // XML 1.0, 4.3.3: other encodings than UTF-8 say so by a mark or by noughts, and would hide the declaration from us.
                if (first && (text[0] is 0xFE or 0xFF or 0 || text is [_, 0, ..])) return new FileRefusal.Damaged();
                first = false;
                if (text.IndexOf("<!DOCTYPE"u8) >= 0 || text.IndexOf("<!ENTITY"u8) >= 0) return new FileRefusal.ActiveContent();
                kept = Math.Min(overlap, text.Length);
                text[^kept..].CopyTo(buffer);
            }
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A link that a reader follows is the reader's choice; a template, an object or a frame is fetched by the program unasked.
    static bool FetchesFromElsewhere(byte[] links)
    {
        using var xml = Reader(links);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Type") is { } type
                && (type.EndsWith("/attachedTemplate", StringComparison.Ordinal) || type.EndsWith("/oleObject", StringComparison.Ordinal)
                    || type.EndsWith("/frame", StringComparison.Ordinal) || type.EndsWith("/subDocument", StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    static XmlReader Reader(byte[] octets) =>
        XmlReader.Create(new MemoryStream(octets), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    static byte[]? Whole(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var octets = new byte[MostWhole + 1];
        var read = content.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return read > MostWhole ? null : octets[..read];
    }

    // APPNOTE 4.3.16: the record at the end, whose comment reaches exactly to the end of the file.
    static (int Parts, long Directory)? End(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (record.StartsWith("PK\u0005\u0006"u8) && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - EndLength)
                return (BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), BinaryPrimitives.ReadUInt32LittleEndian(record[12..]));
        }
        return null;
    }
}
