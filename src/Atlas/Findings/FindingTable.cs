using System.Globalization;
using Klynge.Atlas.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Atlas.Findings;

/// <summary>A permanent address.</summary>
sealed class FindingRow
{
    public int Number { get; set; }
    public required string Population { get; set; }
    public required string Family { get; set; }
    public int FirstRun { get; set; }
    public int LastRun { get; set; }
    public int? SupersededBy { get; set; }
}

/// <summary>What one run has under an address.</summary>
sealed class VersionRow
{
    public int Number { get; set; }
    public int Run { get; set; }
    public int Rank { get; set; }
    public required string Name { get; set; }
    public required string GroupId { get; set; }
    public int Members { get; set; }
    public double Q { get; set; }
    public double Strength { get; set; }
    public required string Identity { get; set; }
    public required string Summary { get; set; }
    public required string Content { get; set; }
}

/// <summary>A unit of a finding in one run; folded units stand beside the one they were folded into.</summary>
sealed class MemberRow
{
    public int Run { get; set; }
    public int Number { get; set; }
    public required string UnitId { get; set; }
    public required string Part { get; set; }
}

/// <summary>What one run says of one group of industries.</summary>
sealed class GroupRow
{
    public int Run { get; set; }
    public required string GroupId { get; set; }
    public int Ordinal { get; set; }
    public required string Content { get; set; }
}

sealed class FindingTable :
    IEntityTypeConfiguration<FindingRow>, IEntityTypeConfiguration<VersionRow>, IEntityTypeConfiguration<MemberRow>,
    IEntityTypeConfiguration<GroupRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> finding)
    {
        finding.ToTable("finding", t =>
        {
            t.HasCheckConstraint("finding_number_positive", "number > 0");
            t.HasCheckConstraint("finding_runs_in_order", "first_run <= last_run");
            t.HasCheckConstraint("finding_not_superseded_by_itself", "superseded_by is null or superseded_by <> number");
        });
        finding.HasKey(row => row.Number);
        finding.Property(row => row.Number).ValueGeneratedNever();
        finding.HasOne<RunRow>().WithMany().HasForeignKey(row => row.FirstRun).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<RunRow>().WithMany().HasForeignKey(row => row.LastRun).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<FindingRow>().WithMany().HasForeignKey(row => row.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        finding.HasIndex(row => new { row.Population, row.LastRun });
    }

    public void Configure(EntityTypeBuilder<VersionRow> version)
    {
        version.ToTable("version", t =>
        {
            t.HasCheckConstraint("version_rank_positive", "rank > 0");
            t.HasCheckConstraint("version_q_is_probability", "q between 0 and 1");
            t.HasCheckConstraint("version_members_not_negative", "members >= 0");
        });
        version.HasKey(row => new { row.Number, row.Run });
        version.HasOne<FindingRow>().WithMany().HasForeignKey(row => row.Number).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<RunRow>().WithMany().HasForeignKey(row => row.Run).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(row => new { row.Run, row.Rank }).IsUnique();
        // Two findings of a run never share one name: a reader could not tell them apart.
        version.HasIndex(row => new { row.Run, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MemberRow> member)
    {
        member.ToTable("member", t => t.HasCheckConstraint("member_part_known", "part in ('core', 'edge', 'folded')"));
        member.HasKey(row => new { row.Run, row.Number, row.UnitId });
        member.HasOne<VersionRow>().WithMany().HasForeignKey(row => new { row.Number, row.Run }).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex(row => row.UnitId);
    }

    public void Configure(EntityTypeBuilder<GroupRow> group)
    {
        group.ToTable("group_result");
        group.HasKey(row => new { row.Run, row.GroupId });
        group.HasOne<RunRow>().WithMany().HasForeignKey(row => row.Run).OnDelete(DeleteBehavior.Restrict);
    }

    public static string Address(int number) => $"F{number}";

    /// <returns>The number in <c>F117</c>, or null when it is not an address of a finding.</returns>
    public static int? Number(string address) =>
        address is ['F' or 'f', >= '1' and <= '9', ..] && int.TryParse(address.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
