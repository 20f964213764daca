using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Klynge.Register.Import;

/// <summary>A stream that is only read forwards.</summary>
abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Counts and hashes what passes; a beginning that was read already comes first, and then the fault that ended it.</summary>
sealed class CountedStream(ReadOnlyMemory<byte> beginning, Stream rest, IOException? fault) : ForwardStream
{
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly byte[] tail = new byte[4];
    ReadOnlyMemory<byte> left = beginning;

    public long Passed { get; private set; }

    /// <summary>The last four bytes that passed.</summary>
    public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(tail);

    public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (!left.IsEmpty)
        {
            read = Math.Min(left.Length, buffer.Length);
            left.Span[..read].CopyTo(buffer);
            left = left[read..];
        }
        else
        {
            if (fault is not null) throw fault;
            read = rest.Read(buffer);
        }
        var passed = buffer[..read];
        hash.AppendData(passed);
        Passed += read;
        var last = passed[^Math.Min(4, read)..];
        tail.AsSpan(last.Length).CopyTo(tail);
        last.CopyTo(tail.AsSpan(4 - last.Length));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            rest.Dispose();
        }
        base.Dispose(disposing);
    }
}

/// <summary>Unpacks gzip, and fails at the end of a file that was cut: .NET's own stream then ends as if all were well.</summary>
/// <remarks>Format: RFC 1952; the last four bytes are the unpacked length modulo 2^32. A file may have several members, one after the other.</remarks>
sealed class WholeGzip(CountedStream packed) : ForwardStream
{
    readonly GzipMembers members = new(packed);
    GZipStream? unpacking;
    uint length;

    public override int Read(Span<byte> buffer)
    {
        unpacking ??= new GZipStream(members, CompressionMode.Decompress, leaveOpen: true);
        var read = unpacking.Read(buffer);
        length += (uint)read;
        if (read > 0 || buffer.IsEmpty) return read;
        members.CopyTo(Null);
        return members.MayUnpackTo(length, packed.Tail) ? 0 : throw new InvalidDataException("The packed file is cut off: its end is missing.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacking?.Dispose();
        base.Dispose(disposing);
    }
}
