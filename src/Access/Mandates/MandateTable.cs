using Klynge.Access.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.Mandates;

/// <summary>A mandate as stored. Ended is not deleted: what was done under it stays explained.</summary>
sealed class MandateRow
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;
    public string Organisation { get; set; } = "";
    public string Role { get; set; } = "";

    /// <summary>County codes with a comma between; empty for the whole country.</summary>
    public string Counties { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public Guid? GivenBy { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public Guid? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A case role as stored.</summary>
sealed class CaseRoleRow
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;
    public string Case { get; set; } = "";
    public string Role { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public Guid GivenBy { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public Guid? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

static class MandateTable
{
    public static Mandate Read(MandateRow row) => new(new(row.Id), row.Organisation, Enum.Parse<Role>(row.Role),
        [.. row.Counties.Split(',', StringSplitOptions.RemoveEmptyEntries)], row.From, row.To, row.GivenBy is { } by ? new PersonId(by) : null);

    public static MandateRow Row(Mandate mandate, PersonId person, DateTimeOffset now) => new()
    {
        Id = mandate.Id.Value,
        PersonId = person.Value,
        Organisation = mandate.Organisation,
        Role = mandate.Role.ToString(),
        Counties = string.Join(',', mandate.Counties),
        From = mandate.From,
        To = mandate.To,
        GivenBy = mandate.GivenBy?.Value,
        GivenAt = now,
    };

    sealed class Table : IEntityTypeConfiguration<MandateRow>
    {
        public void Configure(EntityTypeBuilder<MandateRow> builder)
        {
            builder.ToTable("mandate", table =>
            {
                table.HasCheckConstraint("mandate_organisation_has_nine_figures", "length(organisation) = 9");
                table.HasCheckConstraint("mandate_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                table.HasCheckConstraint("mandate_has_a_role", $"role in ({CaseRoleTable.RoleNames})");
            });
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.PersonId);
            builder.HasOne(row => row.Person).WithMany(person => person.Mandates).HasForeignKey(row => row.PersonId);
        }
    }
}

static class CaseRoleTable
{
    /// <summary>All roles, as a constraint lists them.</summary>
    public static string RoleNames { get; } = string.Join(", ", Enum.GetNames<Role>().Select(name => $"'{name}'"));

    public static CaseRole Read(CaseRoleRow row) => new(row.Case, Enum.Parse<Role>(row.Role), row.From, row.To, new(row.GivenBy));

    sealed class Table : IEntityTypeConfiguration<CaseRoleRow>
    {
        public void Configure(EntityTypeBuilder<CaseRoleRow> builder)
        {
            builder.ToTable("case_role", table =>
            {
                table.HasCheckConstraint("case_role_begins_before_it_ends", "\"to\" is null or \"from\" <= \"to\"");
                table.HasCheckConstraint("case_role_has_a_role", $"role in ({RoleNames})");
            });
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.PersonId);
            builder.HasIndex(row => row.Case);
            builder.HasOne(row => row.Person).WithMany(person => person.CaseRoles).HasForeignKey(row => row.PersonId);
        }
    }
}
