namespace Klynge.Register.Import;

/// <summary>A window that moves over a stream: rows are cut where they lie and never copied until they are whole.</summary>
sealed class SourceBuffer(Stream stream)
{
    /// <summary>No real row is near this long. Bytes.</summary>
    public const int LongestRow = 4 * 1024 * 1024;

    byte[] data = new byte[256 * 1024];
    int start;
    int end;

    /// <summary>What has been read and not yet passed.</summary>
    public ReadOnlySpan<byte> Unread => data.AsSpan(start, end - start);

    /// <summary>The stream has ended, or broken off.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Why the stream could not be read to its end; null when it could.</summary>
    public string? BrokeOff { get; private set; }

    /// <summary>Bytes passed.</summary>
    public long Offset { get; private set; }

    /// <summary>Line that the unread bytes begin on, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Leaves bytes behind.</summary>
    public void Pass(int bytes)
    {
        Line += Unread[..bytes].Count((byte)'\n');
        Offset += bytes;
        start += bytes;
    }

    /// <summary>Reads more behind what is unread; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (AtEnd) return false;
        if (start > 0)
        {
            Unread.CopyTo(data);
            (start, end) = (0, end - start);
        }
        if (end == data.Length) Array.Resize(ref data, data.Length * 2);
        try
        {
            var read = stream.Read(data, end, data.Length - end);
            end += read;
            AtEnd = read == 0;
        }
        // A packed file that is cut or spoilt, or a network that went away: what came before is still good.
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            (AtEnd, BrokeOff) = (true, fault.Message);
        }
        return !AtEnd;
    }
}
