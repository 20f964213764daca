namespace Klynge.Register.Import;

/// <summary>Reads the fields of one record by the header's names.</summary>
sealed class CsvFields
{
    readonly Field?[] columns;
    byte[] unescaped = new byte[16 * 1024];

    CsvFields(Field?[] columns) => this.columns = columns;

    /// <summary>Understands a header; null when it has no column <c>organisasjonsnummer</c>.</summary>
    public static CsvFields? Of(ReadOnlySpan<byte> header)
    {
        var columns = new List<Field?>();
        foreach (var range in header.Split((byte)','))
            columns.Add(Fields.TryFind(header[range].Trim(" \t\""u8), out var field) ? field : null);
        return columns.Contains(Field.Orgnr) ? new CsvFields([.. columns]) : null;
    }

    /// <summary>Fills the values; null when the record is sound, else what is wrong with it.</summary>
    public BadRowReason? Read(ReadOnlySpan<byte> record, FieldValues into)
    {
        into.Clear();
        if (unescaped.Length < record.Length) unescaped = new byte[record.Length * 2];
        for (var column = 0; ; column++)
        {
            if (column >= columns.Length) return BadRowReason.Columns;
            int length;
            scoped ReadOnlySpan<byte> value;
            if (record.StartsWith("\""u8))
            {
                if (!Quoted(record, out length, out var text)) return BadRowReason.Broken;
                value = unescaped.AsSpan(0, text);
            }
            else
            {
                length = record.IndexOf((byte)',') is >= 0 and var comma ? comma : record.Length;
                value = record[..length];
                if (value.Contains((byte)'"')) return BadRowReason.Broken;
            }
            // Two columns for one field (a flag beside a code): an empty one does not undo the other.
            if (columns[column] is { } field && !value.IsEmpty) into.Set(field, value);
            if (length == record.Length) return column + 1 == columns.Length ? null : BadRowReason.Columns;
            record = record[(length + 1)..];
        }
    }

    /// <summary>Unescapes the field that the record begins with. False when its quotes do not close before a comma or the end.</summary>
    bool Quoted(ReadOnlySpan<byte> record, out int length, out int text)
    {
        text = 0;
        for (length = 1; ;)
        {
            var quote = record[length..].IndexOf((byte)'"');
            if (quote < 0) return false;
            record.Slice(length, quote).CopyTo(unescaped.AsSpan(text));
            text += quote;
            length += quote + 1;
            if (length == record.Length || record[length] == ',') return true;
            if (record[length] != '"') return false;
            unescaped[text++] = (byte)'"';
            length++;
        }
    }
}
