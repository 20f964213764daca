namespace Klynge.Register.Import;

/// <summary>The fields of one row as UTF-8, in a buffer that is used again for the next row.</summary>
sealed class FieldValues
{
    readonly (int Start, int Length)[] places = new (int, int)[Fields.Count];
    byte[] text = new byte[16 * 1024];
    int used;

    /// <summary>The value, without blanks around it; empty when the row has none.</summary>
    public ReadOnlySpan<byte> this[Field field] => text.AsSpan(places[(int)field].Start, places[(int)field].Length).Trim(" \t\r\n"u8);

    public void Clear()
    {
        used = 0;
        Array.Clear(places);
    }

    /// <summary>Sets a field. Of two with the same name the last counts, as in JSON.</summary>
    public void Set(Field field, ReadOnlySpan<byte> value)
    {
        Copy(value, Room(value.Length));
        places[(int)field] = (used, value.Length);
        used += value.Length;
    }

    /// <summary>Adds a line to the field that was set last: lists become lines parted by line feeds.</summary>
    public void AddLine(Field field, ReadOnlySpan<byte> line)
    {
        var (start, length) = places[(int)field];
        if (length == 0)
        {
            Set(field, line);
            return;
        }
        var room = Room(line.Length + 1);
        room[0] = (byte)'\n';
        Copy(line, room[1..]);
        used += line.Length + 1;
        places[(int)field] = (start, used - start);
    }

    // PostgreSQL keeps no NUL in a text, and there is none in a name: a blank on both.
    static void Copy(ReadOnlySpan<byte> value, Span<byte> room) => value.Replace(room, (byte)0, (byte)' ');

    Span<byte> Room(int length)
    {
        if (text.Length - used < length) Array.Resize(ref text, Math.Max(text.Length * 2, used + length));
        return text.AsSpan(used, length);
    }
}
