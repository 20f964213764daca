using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Initiatives;

/// <summary>A link of the lineage.</summary>
sealed class LinkRow
{
    public string FromId { get; set; } = "";

    public string ToId { get; set; } = "";

    public string Kind { get; set; } = "";

    public DateOnly Day { get; set; }
}

sealed class LinkTable : IEntityTypeConfiguration<LinkRow>
{
    public void Configure(EntityTypeBuilder<LinkRow> table)
    {
        table.ToTable("initiative_link", t =>
        {
            t.HasCheckConstraint("initiative_link_is_between_two", "from_id <> to_id");
            t.HasCheckConstraint("initiative_link_kind_is_known", "kind IN ('merged', 'split')");
        });
        table.HasKey(link => new { link.FromId, link.ToId });
        table.HasIndex(link => link.ToId);
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(link => link.FromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(link => link.ToId).OnDelete(DeleteBehavior.Restrict);
    }

    public static LinkRow Write(Link link) => new()
    {
        FromId = link.From.ToString(),
        ToId = link.To.ToString(),
        Kind = link.Kind is LinkKind.Merged ? "merged" : "split",
        Day = link.On,
    };

    public static Link Read(LinkRow row) => new(
        InitiativeId.TryParse(row.FromId)!.Value, InitiativeId.TryParse(row.ToId)!.Value, row.Kind is "merged" ? LinkKind.Merged : LinkKind.Split, row.Day);
}
