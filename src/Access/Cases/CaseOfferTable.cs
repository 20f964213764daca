using Klynge.Access.Mandates;
using Klynge.Access.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.Cases;

/// <summary>One row of <c>case_offer</c>: a role in a case that somebody has been asked to take. It gives no right before they say yes.</summary>
sealed class CaseOfferRow
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;

    /// <summary>What the one who asks called them: what they call themselves is not told before they have said yes.</summary>
    public string Name { get; set; } = "";
    public string Case { get; set; } = "";
    public string Role { get; set; } = "";
    public Guid OfferedBy { get; set; }
    public DateTimeOffset OfferedAt { get; set; }

    /// <summary>yes, no or withdrawn; null while it waits.</summary>
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

static class CaseOfferTable
{
    public const string Yes = "yes", No = "no", Withdrawn = "withdrawn";

    /// <summary>Those that wait for an answer and are not too old.</summary>
    public static IQueryable<CaseOfferRow> Waiting(this IQueryable<CaseOfferRow> offers, DateTimeOffset now)
    {
        var oldest = now - CaseOffer.Lasts;
        return offers.Where(row => row.Answer == null && row.OfferedAt > oldest && row.Person.ErasedAt == null);
    }

    sealed class Table : IEntityTypeConfiguration<CaseOfferRow>
    {
        public void Configure(EntityTypeBuilder<CaseOfferRow> builder)
        {
            builder.ToTable("case_offer", table =>
            {
                table.HasCheckConstraint("case_offer_answer_is_known", "answer in ('yes', 'no', 'withdrawn')");
                table.HasCheckConstraint("case_offer_answer_has_its_time", "(answer is null) = (answered_at is null)");
                table.HasCheckConstraint("case_offer_has_a_role", $"role in ({CaseRoleTable.RoleNames})");
            });
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.Case);
            // One who is asked to the same twice has one offer.
            builder.HasIndex(row => new { row.PersonId, row.Case, row.Role }).IsUnique().HasFilter("answer is null");
            builder.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
        }
    }
}
