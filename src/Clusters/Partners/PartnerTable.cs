using Klynge.Clusters.Initiatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Partners;

/// <summary>An organisation in an initiative, for questions across initiatives.</summary>
sealed class PartnerRow
{
    public string Initiative { get; set; } = "";

    public int Number { get; set; }

    public string? Organisation { get; set; }

    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Answer { get; set; } = "";

    public bool Signed { get; set; }
}

sealed class PartnerTable : IEntityTypeConfiguration<PartnerRow>
{
    public void Configure(EntityTypeBuilder<PartnerRow> table)
    {
        table.ToTable("initiative_partner", t =>
        {
            t.HasCheckConstraint("initiative_partner_kind_is_known", "kind IN ('company', 'knowledge', 'public', 'capital', 'customer')");
            t.HasCheckConstraint("initiative_partner_answer_is_known", "answer IN ('none', 'no', 'maybe', 'yes')");
            t.HasCheckConstraint("initiative_partner_has_a_name", "name <> ''");
            t.HasCheckConstraint("initiative_partner_number_has_nine_digits", "organisation IS NULL OR length(organisation) = 9");
        });
        table.HasKey(partner => new { partner.Initiative, partner.Number });
        table.HasIndex(partner => partner.Organisation);
        table.HasOne<InitiativeRow>().WithMany().HasForeignKey(partner => partner.Initiative).OnDelete(DeleteBehavior.Restrict);
    }

    public static void Write(Partner partner, PartnerRow row) => (row.Organisation, row.Name, row.Kind, row.Answer, row.Signed) =
        (partner.Who.Number, partner.Who.Name, partner.Kind.Key(), partner.Answer.Key(), partner.Signed);
}
