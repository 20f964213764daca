using Klynge.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Materials;

/// <summary>One row of <c>gathering_material</c>.</summary>
sealed class MaterialRow
{
    public Guid Id { get; set; }
    public required string Gathering { get; set; }
    public required string Title { get; set; }
    public required string Name { get; set; }
    public FileKind Kind { get; set; }
    public long Size { get; set; }
    public required string Hash { get; set; }
    public required string Audience { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>How files of gatherings are kept: the content in the file store, by its hash.</summary>
sealed class MaterialTable : IEntityTypeConfiguration<MaterialRow>
{
    public void Configure(EntityTypeBuilder<MaterialRow> table)
    {
        table.ToTable("gathering_material", t =>
        {
            t.HasCheckConstraint("gathering_material_audience_known", "audience in ('everyone', 'guests')");
            t.HasCheckConstraint("gathering_material_names_a_file", "length(hash) = 64 and size > 0 and name <> '' and title <> ''");
        });
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Kind).HasConversion<string>();
        table.Property(row => row.Hash).NamesAFile();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.Gathering);
    }

    public static Material Read(MaterialRow row) => new(row.Id, row.Title, row.Name, row.Kind, row.Size, row.Hash, row.Audience == WordOf(Audience.Everyone) ? Audience.Everyone : Audience.Guests, row.At);

    public static string WordOf(Audience audience) => audience is Audience.Everyone ? "everyone" : "guests";
}
