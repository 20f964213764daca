using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Register.Import;

/// <summary>One import. Table <c>register_import</c>.</summary>
sealed class ImportRow
{
    public long Id { get; set; }

    /// <summary>Date of the snapshot.</summary>
    public DateOnly AsOf { get; set; }

    public DateTimeOffset Started { get; set; }

    public DateTimeOffset? Finished { get; set; }

    /// <summary><c>running</c> (also after a kill), <c>finished</c> or <c>abandoned</c> (another began instead).</summary>
    public string State { get; set; } = "running";

    /// <summary>The files are the whole register: a unit that they do not have is closed.</summary>
    public bool Complete { get; set; }
}

/// <summary>One source file of an import, and how far it has been read. Table <c>register_import_file</c>.</summary>
sealed class ImportFileRow
{
    public long ImportId { get; set; }

    /// <summary><c>entity</c> or <c>establishment</c>.</summary>
    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the first 64 KiB: whether a second start reads the same file.</summary>
    public string Beginning { get; set; } = "";

    /// <summary>SHA-256 of the whole as it was read (packed, if it was packed), hex; null until the end.</summary>
    public string? Sha256 { get; set; }

    public long Bytes { get; set; }

    /// <summary>Rows dealt with, each in exactly one of the counts below. A resumed import goes on after these.</summary>
    public long Read { get; set; }

    public long New { get; set; }

    public long Changed { get; set; }

    public long Unchanged { get; set; }

    public long SetAside { get; set; }

    /// <summary>Units closed because the file no longer has them.</summary>
    public long Gone { get; set; }

    /// <summary><c>reading</c>, <c>whole</c> or <c>cut</c>: a cut file is missing its end.</summary>
    public string State { get; set; } = "reading";
}

/// <summary>How many rows of a file have a reason. Table <c>register_import_reason</c>.</summary>
sealed class ImportReasonRow
{
    public long ImportId { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>Code of a <see cref="BadRowReason"/>.</summary>
    public string Reason { get; set; } = "";

    public long Rows { get; set; }
}

/// <summary>A row that was set aside, or kept without a field that could not be used. Table <c>register_bad_row</c>.</summary>
sealed class BadRowRow
{
    public long ImportId { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>Line in the unpacked file where the row begins, from 1.</summary>
    public long Line { get; set; }

    /// <summary>Code of a <c>BadRowReason</c>.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Byte offset in the unpacked file.</summary>
    public long Offset { get; set; }

    public bool SetAside { get; set; }

    /// <summary>The value that could not be used, or null.</summary>
    public string? Value { get; set; }

    /// <summary>The row as it was, at most 4 kB; null when it is, or may be, about a person.</summary>
    public string? Raw { get; set; }
}

sealed class ImportTable :
    IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportFileRow>, IEntityTypeConfiguration<ImportReasonRow>,
    IEntityTypeConfiguration<BadRowRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import", table =>
        {
            table.HasCheckConstraint("register_import_state", "state IN ('running', 'finished', 'abandoned')");
            table.HasCheckConstraint("register_import_finished", "(state = 'finished') = (finished IS NOT NULL)");
        });
        builder.HasKey(import => import.Id);
        // Both the running ones of other processes and a restart find at most one.
        builder.HasIndex(import => import.State).IsUnique().HasFilter("state = 'running'").HasDatabaseName("register_import_one_running");
    }

    public void Configure(EntityTypeBuilder<ImportFileRow> builder)
    {
        builder.ToTable("import_file", table =>
        {
            table.HasCheckConstraint("register_import_file_state", "state IN ('reading', 'whole', 'cut')");
            table.HasCheckConstraint("register_import_file_adds_up", "read = new + changed + unchanged + set_aside");
        });
        builder.HasKey(file => new { file.ImportId, file.Kind });
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(file => file.ImportId);
    }

    public void Configure(EntityTypeBuilder<ImportReasonRow> builder)
    {
        builder.ToTable("import_reason");
        builder.HasKey(reason => new { reason.ImportId, reason.Kind, reason.Reason });
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(reason => reason.ImportId);
    }

    public void Configure(EntityTypeBuilder<BadRowRow> builder)
    {
        builder.ToTable("bad_row");
        builder.HasKey(row => new { row.ImportId, row.Kind, row.Line, row.Offset, row.Reason });
        builder.HasIndex(row => new { row.ImportId, row.Reason }).HasDatabaseName("register_bad_row_by_reason");
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(row => row.ImportId);
    }
}
