using System.Buffers.Binary;

namespace Klynge.Register.Import;

/// <summary>Notes where a member of a packed file may begin, and what the member before it says of its own unpacked length.</summary>
/// <remarks>
/// Members follow each other without a mark (RFC 1952, 2.2), and .NET's stream reads on from one to the next and does not tell. A member
/// begins with 1F 8B 08; the four bytes before are the length of the one that ended. The same three bytes also come by chance, about
/// once in 16 million, so that one or two of the places may be none.
/// </remarks>
sealed class GzipMembers(Stream packed) : ForwardStream
{
    const int LengthBytes = 4, Before = LengthBytes + 2;

    readonly List<uint> lengths = [];
    readonly byte[] last = new byte[Before];
    int kept;

    static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 0x08];

    /// <summary>Whether members that end as they should unpack to so many bytes together, modulo 2^32.</summary>
    /// <param name="length">Bytes that came out.</param>
    /// <param name="tail">The last four bytes of the file: the length of the last member.</param>
    public bool MayUnpackTo(uint length, uint tail)
    {
        var tooMuch = lengths.Aggregate(tail, (sum, one) => sum + one) - length;
        var places = lengths.ToHashSet();
        return tooMuch == 0 || places.Contains(tooMuch) || places.Any(one => places.Contains(tooMuch - one));
    }

    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        Look(buffer[..read]);
        return read;
    }

    void Look(ReadOnlySpan<byte> passed)
    {
        // Where two reads meet: the start, or the length before it, may lie on both sides.
        Span<byte> seam = stackalloc byte[2 * Before];
        last.AsSpan(0, kept).CopyTo(seam);
        var first = Math.Min(Before, passed.Length);
        passed[..first].CopyTo(seam[kept..]);
        for (var at = LengthBytes; at < kept + LengthBytes && at + Start.Length <= kept + first; at++)
            if (at + Start.Length > kept && seam[at..].StartsWith(Start)) lengths.Add(BinaryPrimitives.ReadUInt32LittleEndian(seam[(at - LengthBytes)..]));

        for (var at = LengthBytes; at < passed.Length && passed[at..].IndexOf(Start) is >= 0 and var found; at += found + 1)
            lengths.Add(BinaryPrimitives.ReadUInt32LittleEndian(passed[(at + found - LengthBytes)..]));

        if (passed.Length >= Before) passed[^Before..].CopyTo(last);
        else
        {
            var all = seam[..(kept + passed.Length)];
            all[^Math.Min(Before, all.Length)..].CopyTo(last);
        }
        kept = Math.Min(Before, kept + passed.Length);
    }
}
