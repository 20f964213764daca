using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Import;

/// <summary>What to import.</summary>
/// <param name="Entities">The file of legal entities, or null.</param>
/// <param name="Establishments">The file of establishments, or null.</param>
/// <param name="AsOf">Date of the snapshot; null takes it from the first file's name, its server or when it was written.</param>
/// <param name="Complete">The files are the whole register: what they no longer have is closed. False for a sample.</param>
public sealed record ImportRequest(RegisterSource? Entities, RegisterSource? Establishments, DateOnly? AsOf = null, bool Complete = true);

/// <summary>How far an import has come.</summary>
/// <param name="Kind">The file that is being read.</param>
/// <param name="Rows">Rows dealt with in it.</param>
/// <param name="Bytes">Bytes read of it, packed if it is packed.</param>
/// <param name="TotalBytes">All of it; null when its source does not say.</param>
public readonly record struct ImportProgress(UnitKind Kind, long Rows, long Bytes, long? TotalBytes);

/// <summary>What came of asking for an import. Closed.</summary>
public abstract record ImportOutcome
{
    ImportOutcome()
    {
    }

    /// <summary>It ran to the end of its files, cut or whole.</summary>
    public sealed record Done(ImportRecord Import) : ImportOutcome;

    /// <summary>It did not begin.</summary>
    public sealed record Refused(Words Why) : ImportOutcome;
}

/// <summary>An import as the register remembers it.</summary>
/// <param name="Id">Number, rising.</param>
/// <param name="AsOf">Date of the snapshot.</param>
/// <param name="Started">When it was first started.</param>
/// <param name="State">Whether it is done.</param>
/// <param name="Complete">What the files no longer had was closed, unless a file was cut.</param>
/// <param name="Files">Its files, entities first.</param>
public sealed record ImportRecord(long Id, DateOnly AsOf, DateTimeOffset Started, ImportState State, bool Complete, ImmutableArray<ImportedFile> Files);

/// <summary>Where an import stands. Closed.</summary>
public abstract record ImportState
{
    ImportState()
    {
    }

    /// <summary>Going on, or killed and not yet started again.</summary>
    public sealed record Running : ImportState;

    /// <summary>Done.</summary>
    public sealed record Finished(DateTimeOffset At) : ImportState;

    /// <summary>Killed, and another was started instead of going on with it.</summary>
    public sealed record Abandoned : ImportState;
}

/// <summary>One file of an import and what came of its rows: Read = New + Changed + Unchanged + SetAside.</summary>
/// <param name="Kind">Entities or establishments.</param>
/// <param name="Name">File name or address.</param>
/// <param name="Sha256">Of the file as it was read, hex; null until its end.</param>
/// <param name="Bytes">Bytes read of it.</param>
/// <param name="End">How it ended.</param>
/// <param name="Read">Rows in it.</param>
/// <param name="New">Units not known before.</param>
/// <param name="Changed">Units that said something else before.</param>
/// <param name="Unchanged">Units that said the same.</param>
/// <param name="SetAside">Rows that no unit could be made of.</param>
/// <param name="Gone">Units closed, since the file no longer has them.</param>
/// <param name="Reasons">Rows set aside, and rows kept without a field, by reason, most first.</param>
public sealed record ImportedFile(
    UnitKind Kind, string Name, string? Sha256, long Bytes, FileEnd End, long Read, long New, long Changed, long Unchanged, long SetAside,
    long Gone, ImmutableArray<ReasonCount> Reasons);

/// <summary>How a file ended.</summary>
public enum FileEnd
{
    /// <summary>Not yet.</summary>
    Reading,

    /// <summary>As it should.</summary>
    Whole,

    /// <summary>Too early: what was whole before was imported.</summary>
    Cut,
}

/// <summary>How many rows have a reason.</summary>
public readonly record struct ReasonCount(BadRowReason Reason, long Rows);
