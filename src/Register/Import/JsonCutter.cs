using System.Buffers;

namespace Klynge.Register.Import;

/// <summary>
/// Cuts an array into its top-level objects, knowing strings and depth, so that each can be parsed alone; after a broken object it
/// finds the next one.
/// </summary>
/// <remarks>
/// Two things show that an object has begun although the last one has not ended (a brace or a quote is missing there), and neither
/// can stand inside a sound object: <c>{"organisasjonsnummer"</c>, since a quote in a string is escaped and no inner object has that
/// key; and <c>{</c> as the first of a line, where the last object began so too. JSON allows no line feed in a string, so one ends it.
/// </remarks>
sealed class JsonCutter(SourceBuffer source)
{
    static readonly SearchValues<byte> OfStructure = SearchValues.Create("\"{}\n"u8);
    static readonly SearchValues<byte> OfString = SearchValues.Create("\"\\\n"u8);

    bool closed;
    bool isArray;
    bool atLineStart = true;
    int lastLength;

    /// <summary>The array was closed: nothing is missing at the end.</summary>
    public bool IsWhole => source.BrokeOff is null && (closed || !isArray);

    /// <summary>The next object, or what stands where one should be. The piece is good until the next call.</summary>
    public bool TryNext(out Piece piece)
    {
        PassWhatParts();
        var (line, offset) = (source.Line, source.Offset);
        if (source.Unread.IsEmpty)
        {
            piece = default;
            return false;
        }
        closed = false;
        var (length, fault) = source.Unread[0] == '{' ? Object() : (NextStart(1), BadRowReason.Broken);
        if (length < 0) (length, fault) = (source.Unread.Length, BadRowReason.CutOff);
        lastLength = length;
        piece = new Piece(source.Unread[..length].TrimEnd(" \t\r\n,"u8), line, offset, fault);
        return true;
    }

    void PassWhatParts()
    {
        Pass(lastLength);
        lastLength = 0;
        do
        {
            var unread = source.Unread;
            if (source.Offset == 0 && unread.StartsWith("\uFEFF"u8)) source.Pass(3);
            var i = 0;
            for (unread = source.Unread; i < unread.Length && unread[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'[' or (byte)']'; i++)
            {
                if (unread[i] == '[') isArray = true;
                if (unread[i] == ']') closed = true;
            }
            Pass(i);
        }
        while (source.Unread.IsEmpty && source.Fill());
    }

    void Pass(int bytes)
    {
        if (bytes > 0) atLineStart = source.Unread[bytes - 1] == '\n';
        source.Pass(bytes);
    }

    /// <summary>Length of the object at the beginning of what is unread, with what is wrong with it; -1 when the source ends in it.</summary>
    (int Length, BadRowReason? Fault) Object()
    {
        var ownLine = atLineStart;
        var (depth, inString) = (1, false);
        for (var i = 1; ; i++)
        {
            var unread = source.Unread;
            var found = unread[i..].IndexOfAny(inString ? OfString : OfStructure);
            i = found < 0 ? unread.Length : i + found;
            if (i >= unread.Length)
            {
                if (unread.Length > SourceBuffer.LongestRow) return (NextStart(1), BadRowReason.TooLong);
                if (!source.Fill()) return (-1, null);
                i--;
                continue;
            }
            switch (unread[i])
            {
                case (byte)'\\':
                    i++;
                    if (i >= unread.Length && !source.Fill()) return (-1, null);
                    break;
                case (byte)'\n':
                    inString = false;
                    if (ownLine && At(i + 1) == '{') return (i + 1, BadRowReason.Broken);
                    break;
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}':
                    if (--depth > 0) break;
                    return IsGoneOnWith(i + 1) ? (NextStart(i + 1), BadRowReason.Broken)
                        : (i + 1, i < SourceBuffer.LongestRow ? null : BadRowReason.TooLong);
                default:
                    if (StartWithKeyAt(i) is > 0 and var other) return (other, BadRowReason.Broken);
                    inString = !inString;
                    break;
            }
        }
    }

    /// <summary>Where, at or after a place, the next object certainly begins; -1 when none does.</summary>
    int NextStart(int from)
    {
        for (var i = from; ; i++)
        {
            var found = source.Unread[Math.Min(i, source.Unread.Length)..].IndexOfAny((byte)'"', (byte)'\n');
            i = found < 0 ? source.Unread.Length : i + found;
            if (i >= source.Unread.Length)
            {
                // What is passed over may be endless; it need not be kept.
                if (i > SourceBuffer.LongestRow) return i;
                if (!source.Fill()) return -1;
                i--;
            }
            else if (source.Unread[i] == '\n')
            {
                if (At(i + 1) == '{') return i + 1;
            }
            else if (StartWithKeyAt(i) is > 0 and var start)
            {
                return start;
            }
        }
    }

    /// <summary>Place of the brace before <c>"organisasjonsnummer"</c> when that is what the quote at a place opens; else -1.</summary>
    int StartWithKeyAt(int quote)
    {
        if (At(quote + 1) != 'o' || !IsKey(quote)) return -1;
        var before = source.Unread[..quote].TrimEnd(" \t\r\n"u8);
        return before.EndsWith("{"u8) ? before.Length - 1 : -1;
    }

    /// <summary>
    /// A brace too many inside an object ends it early, and its next property follows; that is no sound object. Other things that
    /// should not stand after an object are no fault of its own.
    /// </summary>
    bool IsGoneOnWith(int from)
    {
        for (var i = from; ; i++)
        {
            if (At(i) is ' ' or '\t' or '\r' or '\n' or ',') continue;
            return At(i) == '"' && !IsKey(i);
        }
    }

    /// <summary>Whether the quote at a place opens the key of an organisation number.</summary>
    bool IsKey(int quote)
    {
        var key = "\"organisasjonsnummer\""u8;
        while (source.Unread.Length < quote + key.Length && source.Fill()) { }
        return source.Unread[quote..].StartsWith(key);
    }

    int At(int place)
    {
        while (place >= source.Unread.Length && source.Fill()) { }
        return place < source.Unread.Length ? source.Unread[place] : -1;
    }
}
