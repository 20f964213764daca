using Klynge.Atlas.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Atlas.Verdicts;

sealed class VerdictRow
{
    public int Run { get; set; }
    public required string ClusterId { get; set; }
    public required string Outcome { get; set; }
    public required string Content { get; set; }
}

sealed class VerdictTable : IEntityTypeConfiguration<VerdictRow>
{
    public void Configure(EntityTypeBuilder<VerdictRow> table)
    {
        table.ToTable("known_cluster_verdict", t =>
            t.HasCheckConstraint("verdict_outcome_known", "outcome in ('found', 'density-effect', 'not-found', 'not-testable')"));
        table.HasKey(row => new { row.Run, row.ClusterId });
        table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.Run).OnDelete(DeleteBehavior.Restrict);
    }

    public static VerdictRow Row(int run, KnownClusterVerdict verdict) => new()
    {
        Run = run,
        ClusterId = verdict.Cluster,
        Outcome = verdict.Outcome switch
        {
            KnownClusterOutcome.Found => "found",
            KnownClusterOutcome.DensityEffect => "density-effect",
            KnownClusterOutcome.NotFound => "not-found",
            KnownClusterOutcome.NotTestable => "not-testable",
        },
        Content = AtlasJson.Write(verdict),
    };
}
