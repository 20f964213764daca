using System.Collections.Immutable;

namespace Klynge.Register.Import;

/// <summary>What one row of a source came to. Every row is exactly one of these.</summary>
/// <param name="Line">Line in the unpacked file where the row begins, from 1.</param>
/// <param name="Offset">Byte in the unpacked file where it begins.</param>
abstract record Reading(long Line, long Offset)
{
    /// <summary>A unit; <paramref name="Remarks"/> say what was left out of it.</summary>
    public sealed record Kept(long Line, long Offset, RegisterRow Row, ImmutableArray<Remark> Remarks) : Reading(Line, Offset);

    /// <summary>
    /// No unit could be made of it. The raw row is cut and without personal contact details, and null when it may be about a person.
    /// Mentioned is every valid organisation number that can be read in it: none of these units is gone.
    /// </summary>
    public sealed record SetAside(long Line, long Offset, BadRowReason Reason, string? Value, string? Raw, ImmutableArray<int> Mentioned) : Reading(Line, Offset);

    /// <summary>Read over, since an earlier start of the same import has dealt with it.</summary>
    public sealed record Skipped(long Line, long Offset) : Reading(Line, Offset);
}

/// <summary>A field that could not be used, and what it said; that is null when the row may be about a person.</summary>
readonly record struct Remark(BadRowReason Reason, string? Value);
