using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Initiatives;

/// <summary>A gathering that people of an initiative came to, for questions across initiatives.</summary>
sealed class AttendanceRow
{
    public string Initiative { get; set; } = "";

    public string Gathering { get; set; } = "";
}

sealed class AttendanceTable : IEntityTypeConfiguration<AttendanceRow>
{
    public void Configure(EntityTypeBuilder<AttendanceRow> table)
    {
        table.ToTable("initiative_attendance");
        table.HasKey(row => new { row.Gathering, row.Initiative });
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(row => row.Initiative).OnDelete(DeleteBehavior.Restrict);
    }
}
