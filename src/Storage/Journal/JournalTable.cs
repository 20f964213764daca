using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Journal;

/// <summary>One row of a module's <c>journal</c>. Read it in queries; only <see cref="JournalWriting.Write"/> makes one.</summary>
public sealed class JournalRow
{
    internal JournalRow() { }

    /// <inheritdoc cref="ChainedEntry.Number"/>
    public long Number { get; internal set; }

    /// <inheritdoc cref="JournalEntry.Case"/>
    public string Case { get; internal set; } = "";

    /// <inheritdoc cref="ChainedEntry.Place"/>
    public int Place { get; internal set; }

    /// <inheritdoc cref="JournalEntry.At"/>
    public DateTimeOffset At { get; internal set; }

    /// <inheritdoc cref="JournalEntry.By"/>
    public string By { get; internal set; } = "";

    /// <inheritdoc cref="JournalEntry.For"/>
    public string? For { get; internal set; }

    /// <inheritdoc cref="JournalEntry.Deed"/>
    public string Deed { get; internal set; } = "";

    /// <inheritdoc cref="JournalEntry.From"/>
    public string? From { get; internal set; }

    /// <inheritdoc cref="JournalEntry.To"/>
    public string? To { get; internal set; }

    /// <inheritdoc cref="JournalEntry.Detail"/>
    public string? Detail { get; internal set; }

    /// <inheritdoc cref="ChainedEntry.PreviousInCase"/>
    public string? PreviousInCase { get; internal set; }

    /// <inheritdoc cref="ChainedEntry.Previous"/>
    public string? Previous { get; internal set; }

    /// <inheritdoc cref="ChainedEntry.Hash"/>
    public string Hash { get; internal set; } = "";
}

/// <summary>How a module keeps its journal.</summary>
public static class JournalTable
{
    /// <summary>The table's name, before the module's prefix or in its schema.</summary>
    public const string Name = "journal";

    /// <summary>Gives a module a journal. Say it in <c>OnModelCreating</c>, before the base's.</summary>
    public static ModelBuilder MapJournal(this ModelBuilder model) => model.Entity<JournalRow>(table =>
    {
        table.ToTable(Name, t => t.HasCheckConstraint("journal_is_chained", """
            number > 0 and place > 0 and length(hash) = 64
            and (number = 1) = (previous is null) and (place = 1) = (previous_in_case is null)
            """));
        table.HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
        table.HasIndex(row => new { row.Case, row.Place }).IsUnique();
    });

    /// <summary>A row as what it says.</summary>
    internal static ChainedEntry Read(JournalRow row, string module) => new(
        module, row.Number, row.Place, new(row.Case, row.At, row.By, row.For, row.Deed, row.From, row.To, row.Detail),
        row.PreviousInCase, row.Previous, row.Hash);

    /// <summary>What is said, as a row.</summary>
    internal static JournalRow Write(ChainedEntry chained) => new()
    {
        Number = chained.Number,
        Case = chained.Entry.Case,
        Place = chained.Place,
        At = chained.Entry.At,
        By = chained.Entry.By,
        For = chained.Entry.For,
        Deed = chained.Entry.Deed,
        From = chained.Entry.From,
        To = chained.Entry.To,
        Detail = chained.Entry.Detail,
        PreviousInCase = chained.PreviousInCase,
        Previous = chained.Previous,
        Hash = chained.Hash,
    };
}
