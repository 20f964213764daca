using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Advice;

/// <summary>Advice to all initiatives at once. Advice to one is a fact of it.</summary>
sealed class AdviceRow
{
    /// <summary>1 is the first; none is missing.</summary>
    public int Number { get; set; }

    public DateOnly Day { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string? ForOrganisation { get; set; }

    public string Role { get; set; } = "";

    public string? Question { get; set; }

    public string Text { get; set; } = "";

    public Hand Hand => new(By, ForOrganisation, Role);
}

sealed class AdviceTable : IEntityTypeConfiguration<AdviceRow>
{
    public void Configure(EntityTypeBuilder<AdviceRow> table)
    {
        table.ToTable("advice_to_all", t =>
        {
            t.HasCheckConstraint("advice_to_all_is_numbered_from_one", "number >= 1");
            t.HasCheckConstraint("advice_to_all_says_something", "text <> ''");
            t.HasCheckConstraint("advice_to_all_names_who_gave_it", "by <> '' AND role <> ''");
        });
        table.HasKey(advice => advice.Number);
        table.Property(advice => advice.Number).ValueGeneratedNever();
    }
}
