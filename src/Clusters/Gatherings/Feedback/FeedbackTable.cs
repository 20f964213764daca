using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>One row of <c>gathering_feedback</c>. No time and no person.</summary>
sealed class FeedbackRow
{
    /// <summary>Drawn at random. A whole number, which on SQLite is the row's own place: a place of another kind would tell in what order the answers came.</summary>
    public long Id { get; set; }
    public required string Gathering { get; set; }
    public int? Useful { get; set; }
    public string? Met { get; set; }
    public required string Best { get; set; }
    public required string Better { get; set; }
    public required string Contact { get; set; }
}

/// <summary>How feedback is kept.</summary>
sealed class FeedbackTable : IEntityTypeConfiguration<FeedbackRow>
{
    public void Configure(EntityTypeBuilder<FeedbackRow> table)
    {
        table.ToTable("gathering_feedback", t =>
        {
            t.HasCheckConstraint("gathering_feedback_useful_one_to_five", "useful is null or useful between 1 and 5");
            t.HasCheckConstraint("gathering_feedback_met_known", "met is null or met in ('yes', 'maybe', 'no')");
        });
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.Gathering);
    }

    public static FeedbackAnswer Read(FeedbackRow row) => new(row.Useful, row.Met, row.Best, row.Better, row.Contact);
}
