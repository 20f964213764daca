using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Initiatives;

/// <summary>A next step of an initiative, for questions across initiatives.</summary>
sealed class StepRow
{
    public string Initiative { get; set; } = "";

    public int Number { get; set; }

    public string Text { get; set; } = "";

    public string Owner { get; set; } = "";

    public DateOnly? Due { get; set; }

    public DateOnly? DoneOn { get; set; }
}

sealed class StepTable : IEntityTypeConfiguration<StepRow>
{
    public void Configure(EntityTypeBuilder<StepRow> table)
    {
        table.ToTable("initiative_step");
        table.HasKey(row => new { row.Initiative, row.Number });
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(row => row.Initiative).OnDelete(DeleteBehavior.Restrict);
    }

    public static void Write(NextStep step, StepRow row) => (row.Text, row.Owner, row.Due, row.DoneOn) = (step.Text, step.Owner, step.Due, step.Done);
}
