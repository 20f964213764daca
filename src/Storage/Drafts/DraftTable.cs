using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Drafts;

/// <summary>One version of a field in a module's <c>draft</c>.</summary>
sealed class DraftRow
{
    /// <summary>The form and what it is about: <c>edit-initiative/I-26-014</c>.</summary>
    public string Place { get; set; } = "";

    public string Field { get; set; } = "";

    public int Version { get; set; }

    public string Value { get; set; } = "";

    public string Writer { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public bool Sent { get; set; }

    public FieldVersion Read() => new(Version, Value, Writer, By, At, Sent);
}

/// <summary>A text that met another's in the same field, kept so that it can be fetched back.</summary>
sealed class SetAsideRow
{
    public Guid Id { get; set; }

    public string Place { get; set; } = "";

    public string Field { get; set; } = "";

    public string Value { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

/// <summary>How a module keeps the drafts of its forms.</summary>
public static class DraftTable
{
    /// <summary>Gives a module drafts. Say it in <c>OnModelCreating</c>, before the base's.</summary>
    public static ModelBuilder MapDrafts(this ModelBuilder model) => model
        .Entity<DraftRow>(table =>
        {
            table.ToTable("draft", t => t.HasCheckConstraint("draft_is_numbered", "version > 0"));
            table.HasKey(row => new { row.Place, row.Field, row.Version });
            table.HasIndex(row => row.At);
        })
        .Entity<SetAsideRow>(table =>
        {
            table.ToTable("draft_set_aside");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => new { row.Place, row.At });
            table.HasIndex(row => row.At);
        });
}
