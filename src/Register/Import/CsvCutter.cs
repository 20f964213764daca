namespace Klynge.Register.Import;

/// <summary>Cuts a file of comma-separated values into its records. Text in quotes may run over several lines.</summary>
/// <remarks>
/// A line that begins with an organisation number whose check digit is right begins a record, also where a quote before it was never
/// closed. So one broken line costs one row, not the rest of the file.
/// </remarks>
sealed class CsvCutter(SourceBuffer source)
{
    int lastLength;

    /// <summary>The last record has a line end; without one the file may have been cut in its last field.</summary>
    public bool EndsInLineFeed { get; private set; }

    /// <summary>The next record without its line end. The piece is good until the next call.</summary>
    public bool TryNext(out Piece piece)
    {
        do
        {
            source.Pass(lastLength);
            lastLength = 0;
            if (source.Offset == 0 && (source.Fill() || source.AtEnd) && source.Unread.StartsWith("\uFEFF"u8)) source.Pass(3);
            if (source.Unread.IsEmpty && !source.Fill())
            {
                piece = default;
                return false;
            }
            (lastLength, var fault) = Record();
            EndsInLineFeed = source.Unread[..lastLength].EndsWith("\n"u8);
            piece = new Piece(source.Unread[..lastLength].TrimEnd("\r\n"u8), source.Line, source.Offset, fault);
        }
        while (piece.Bytes.IsEmpty);
        return true;
    }

    (int Length, BadRowReason? Fault) Record()
    {
        var inQuotes = false;
        for (var i = 0; ; i++)
        {
            var found = source.Unread[i..].IndexOfAny((byte)'"', (byte)'\n');
            i = found < 0 ? source.Unread.Length : i + found;
            if (i >= source.Unread.Length)
            {
                if (i > SourceBuffer.LongestRow) return (i, BadRowReason.TooLong);
                if (source.Fill())
                {
                    i--;
                    continue;
                }
                return (source.Unread.Length, inQuotes || source.BrokeOff is not null ? BadRowReason.CutOff : null);
            }
            // A quote in quotes is written twice, so it closes and opens again.
            if (source.Unread[i] == '"') inQuotes = !inQuotes;
            else if (!inQuotes) return (i + 1, null);
            else if (BeginsRecord(i + 1)) return (i + 1, BadRowReason.Broken);
        }
    }

    bool BeginsRecord(int at)
    {
        while (source.Unread.Length < at + 12 && source.Fill()) { }
        var line = source.Unread[at..];
        var quoted = line.StartsWith("\""u8);
        if (quoted) line = line[1..];
        if (line.Length < 11 || !OrganisationNumber.IsValid(line[..9])) return false;
        line = line[9..];
        return quoted ? line.StartsWith("\","u8) : line[0] == ',';
    }
}
