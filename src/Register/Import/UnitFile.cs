namespace Klynge.Register.Import;

/// <summary>Reads a bulk file of units, JSON or CSV, one row after the other, never whole.</summary>
sealed class UnitFile
{
    readonly SourceBuffer source;
    readonly UnitReader units;
    readonly RegisterCodes codes;
    readonly FieldValues values = new();

    public UnitFile(Stream unpacked, UnitKind kind, RegisterCodes codes)
    {
        source = new SourceBuffer(unpacked);
        units = new UnitReader(kind, codes);
        this.codes = codes;
    }

    /// <summary>Bytes of the unpacked file that have been dealt with.</summary>
    public long Offset => source.Offset;

    /// <summary>Nothing is known to be missing at the end. Good after the last row.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What the file was, for a message: why it ended too early, if it did.</summary>
    public string? BrokeOff => source.BrokeOff;

    /// <summary>Every row, in order.</summary>
    /// <param name="skip">How many rows at the beginning need not be understood.</param>
    /// <exception cref="UnreadableSourceException">It is neither JSON nor CSV with an organisation number.</exception>
    public IEnumerable<Reading> Read(long skip = 0)
    {
        while (source.Unread.Length < 4 && source.Fill()) { }
        return FirstSign() is '[' or '{' ? Json(skip) : Csv(skip);
    }

    char FirstSign()
    {
        for (var i = 0; ; i++)
        {
            if (i >= source.Unread.Length && !source.Fill()) return '\0';
            if (source.Unread[i] is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or 0xEF or 0xBB or 0xBF)) return (char)source.Unread[i];
        }
    }

    IEnumerable<Reading> Json(long skip)
    {
        var cutter = new JsonCutter(source);
        var fields = new JsonFields();
        while (Next(cutter, fields, skip-- > 0) is { } reading) yield return reading;
        IsWhole = cutter.IsWhole;
    }

    Reading? Next(JsonCutter cutter, JsonFields fields, bool skip)
    {
        if (!cutter.TryNext(out var piece)) return null;
        if (skip) return new Reading.Skipped(piece.Line, piece.Offset);
        var fault = piece.Fault ?? (fields.TryRead(piece.Bytes, values) ? null : BadRowReason.Broken);
        return fault is null ? units.Read(values, piece.Line, piece.Offset, piece.Bytes) : Aside(piece, fault);
    }

    IEnumerable<Reading> Csv(long skip)
    {
        var cutter = new CsvCutter(source);
        if (Header(cutter) is not { } fields)
        {
            throw new UnreadableSourceException(
                "The file is neither a JSON array nor CSV whose first line has a column organisasjonsnummer: give the bulk file of Enhetsregisteret.");
        }
        while (Next(cutter, fields, skip-- > 0) is { } reading) yield return reading;
        IsWhole = source.BrokeOff is null && !cutOff && cutter.EndsInLineFeed;
    }

    bool cutOff;

    static CsvFields? Header(CsvCutter cutter) => cutter.TryNext(out var piece) ? CsvFields.Of(piece.Bytes) : null;

    Reading? Next(CsvCutter cutter, CsvFields fields, bool skip)
    {
        if (!cutter.TryNext(out var piece)) return null;
        if (skip) return new Reading.Skipped(piece.Line, piece.Offset);
        var fault = piece.Fault ?? fields.Read(piece.Bytes, values);
        // Too few columns in a last line that has no end: the file was cut there.
        if (fault == BadRowReason.Columns && source.AtEnd && source.Unread.Length == piece.Bytes.Length) fault = BadRowReason.CutOff;
        cutOff |= fault == BadRowReason.CutOff;
        return fault is null ? units.Read(values, piece.Line, piece.Offset, piece.Bytes) : Aside(piece, fault);
    }

    Reading.SetAside Aside(Piece piece, BadRowReason fault) => new(piece.Line, piece.Offset, fault, null, RawRow.Keep(piece.Bytes, codes), OrganisationNumber.AllIn(piece.Bytes));
}
