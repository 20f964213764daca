using System.Buffers.Binary;

namespace Klynge.Storage.Files;

/// <summary>How many points a picture has, read from its header: a file of a few kilobytes can ask for gigabytes of memory.</summary>
static class PictureSize
{
    /// <summary>The most points: 80 million are more than a telephone's camera stores, and 320 MB when opened.</summary>
    public const long Most = 80_000_000;

    /// <summary>Why a picture is not taken; null when it is.</summary>
    public static FileRefusal? WhyNot(Stream file, FileKind kind)
    {
        try
        {
            var (width, height) = kind switch
            {
                FileKind.Png => Png(file),
                FileKind.Gif => Gif(file),
                FileKind.WebP => WebP(file),
                _ => Jpeg(file),
            };
            return width <= 0 || height <= 0 ? new FileRefusal.Damaged()
                : width * height > Most ? new FileRefusal.TooManyPixels(width, height)
                : null;
        }
        catch (EndOfStreamException)
        {
            return new FileRefusal.Damaged();
        }
    }

    // PNG 1.2, 11.2.2: IHDR is the first chunk; 11.2.5: IEND the last.
    static (long, long) Png(Stream file)
    {
        var head = At(file, 8, 16);
        var end = At(file, Math.Max(0, file.Length - 12), 12);
        return head.AsSpan(4, 4).SequenceEqual("IHDR"u8) && end.AsSpan(4, 4).SequenceEqual("IEND"u8)
            ? (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(12)))
            : default;
    }

    // GIF89a, 18: the logical screen.
    static (long, long) Gif(Stream file)
    {
        var head = At(file, 6, 4);
        return (BinaryPrimitives.ReadUInt16LittleEndian(head), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2)));
    }

    // RFC 9649, 2.5 to 2.7.
    static (long, long) WebP(Stream file)
    {
        var head = At(file, 12, 18);
        if (head.AsSpan().StartsWith("VP8X"u8)) return (1 + UInt24(head, 12), 1 + UInt24(head, 15));
        if (head.AsSpan().StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(9));
            return (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
        }
        return head.AsSpan().StartsWith("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(14)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(16)) & 0x3FFF)
            : default;
    }

    // ISO/IEC 10918-1, B.1: markers with lengths, up to the start of a frame.
    static (long, long) Jpeg(Stream file)
    {
        var at = 2L;
        while (true)
        {
            var marker = At(file, at, 4);
            if (marker[0] != 0xFF) return default;
            if (marker[1] == 0xFF)
            {
                at++;
                continue;
            }
            if (marker[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = At(file, at + 5, 4);
                return (BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(2)), BinaryPrimitives.ReadUInt16BigEndian(frame));
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(marker.AsSpan(2));
            if (length < 2) return default;
            at += 2 + length;
        }
    }

    static long UInt24(byte[] octets, int at) => octets[at] | octets[at + 1] << 8 | octets[at + 2] << 16;

    static byte[] At(Stream file, long position, int count)
    {
        var octets = new byte[count];
        file.Position = position;
        file.ReadExactly(octets);
        return octets;
    }
}
