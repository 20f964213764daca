using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Readiness;

sealed class CriteriaRow
{
    public string Id { get; set; } = "";

    public string Content { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }
}

sealed class CriteriaTable : IEntityTypeConfiguration<CriteriaRow>
{
    public void Configure(EntityTypeBuilder<CriteriaRow> table)
    {
        table.ToTable("criteria_version", t => t.HasCheckConstraint("criteria_version_has_an_id", "id <> '' AND length(id) <= 60"));
        table.HasKey(version => version.Id);
    }

    public static CriteriaVersion Read(CriteriaRow row) => ClustersJson.Read<CriteriaVersion>(row.Content);
}
