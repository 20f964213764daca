using System.Buffers;
using System.Text;

namespace Klynge.Storage.Files;

/// <summary>Finds the kind of a file by what is in it, and whether it is one that can be given on.</summary>
static class FileContent
{
    /// <summary>How much of the beginning the signatures are sought in.</summary>
    const int HeadLength = 4096;

    // https://www.eicar.org/download-anti-malware-testfile/, in two parts: or a virus program would take our source.
    static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>Why a file is not taken; null when it is.</summary>
    /// <param name="file">Can be sought in; longer than 0.</param>
    /// <param name="taken">The kinds that are taken.</param>
    /// <param name="kind">What it is, when it is taken.</param>
    public static FileRefusal? WhyNot(Stream file, IReadOnlyList<FileKind> taken, out FileKind kind)
    {
        kind = default;
        var head = new byte[Math.Min(HeadLength, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        if (head.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Eicar))) return new FileRefusal.Virus();

        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return OfficeArchive.WhyNot(file, out kind) ?? (taken.Contains(kind) ? null : new FileRefusal.WrongKind(taken));

        if (Signature(head) is { } found)
        {
            kind = found;
            return !taken.Contains(found) ? new FileRefusal.WrongKind(taken)
                // One file with two faces: a picture to us, an archive to somebody else.
                : OfficeArchive.EndsAsArchive(file) ? new FileRefusal.UnsafeArchive()
                : found is FileKind.Pdf ? (HasEnd(file) ? null : new FileRefusal.Damaged())
                : PictureSize.WhyNot(file, found);
        }

        kind = FileKind.Text;
        return taken.Contains(FileKind.Text) && !IsMarkup(head) && IsText(file) ? null : new FileRefusal.WrongKind(taken);
    }

    static FileKind? Signature(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? FileKind.Gif
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? FileKind.WebP
        : null;

    // ISO 32000-1, 7.5.5: the last line is %%EOF; programs write blanks after it, and readers seek it in the last kilobyte.
    static bool HasEnd(Stream file)
    {
        var tail = new byte[Math.Min(2048, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }

    // HTML, SVG and XML begin with < and a letter, an exclamation mark or a question mark.
    static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n\f"u8);
        return text.Length >= 2 && text[0] == '<' && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?');
    }

    static bool IsText(Stream file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (octets, chars) = (ArrayPool<byte>.Shared.Rent(81_920), ArrayPool<char>.Shared.Rent(81_921));
        try
        {
            file.Position = 0;
            int read;
            do
            {
                read = file.Read(octets);
                var count = decoder.GetChars(octets.AsSpan(0, read), chars, flush: read == 0);
                foreach (var c in chars.AsSpan(0, count))
                {
                    if (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f')) return false;
                }
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(octets);
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
