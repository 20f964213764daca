using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.FollowUps;

/// <summary>One row of <c>gathering_task</c>.</summary>
sealed class FollowUpRow
{
    public required string Gathering { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
    public required string Owner { get; set; }
    public DateOnly Due { get; set; }

    /// <summary>Null also for one that is a step of an initiative: there it stands whether it is done.</summary>
    public DateOnly? DoneOn { get; set; }
    public string? Initiative { get; set; }
    public int? Step { get; set; }
    public required string By { get; set; }
}

/// <summary>How tasks are kept.</summary>
sealed class FollowUpTable : IEntityTypeConfiguration<FollowUpRow>
{
    public void Configure(EntityTypeBuilder<FollowUpRow> table)
    {
        table.ToTable("gathering_task", t =>
        {
            t.HasCheckConstraint("gathering_task_says_what_and_who", "number > 0 and text <> '' and owner <> ''");
            t.HasCheckConstraint("gathering_task_is_done_in_one_place", "(initiative is null) = (step is null) and (initiative is null or done_on is null)");
        });
        table.HasKey(row => new { row.Gathering, row.Number });
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(row => row.Initiative).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.DoneOn, row.Due });
    }

    /// <summary>A task as it stands, with the step that it is when it is one.</summary>
    public static FollowUp Read(FollowUpRow row, StepRow? step) =>
        new(row.Number, step?.Text ?? row.Text, step?.Owner ?? row.Owner, step?.Due ?? row.Due, step is null ? row.DoneOn : step.DoneOn,
            row.Initiative is { } id && row.Step is { } tied ? new TiedStep(InitiativeId.TryParse(id)!.Value, tied) : null);
}
