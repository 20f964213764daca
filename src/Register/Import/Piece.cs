namespace Klynge.Register.Import;

/// <summary>A stretch of a source that should be one row. It has a fault when that shows before its fields are read.</summary>
readonly ref struct Piece(ReadOnlySpan<byte> bytes, long line, long offset, BadRowReason? fault)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public long Line { get; } = line;

    public long Offset { get; } = offset;

    public BadRowReason? Fault { get; } = fault;
}
