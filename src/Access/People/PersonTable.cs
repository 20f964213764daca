using Klynge.Access.Mandates;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.People;

/// <summary>A person. When erased, the row stays with nothing in it but the id: journals point at it.</summary>
sealed class PersonRow
{
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string Language { get; set; } = "nb";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the person asked to be erased; it is done a day later.</summary>
    public DateTimeOffset? EraseAskedAt { get; set; }
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Made up, for trying Klynge: can be nobody outside the demonstration.</summary>
    public bool Demonstration { get; set; }

    public List<MailRow> Mails { get; } = [];
    public List<Account> Accounts { get; } = [];
    public List<MandateRow> Mandates { get; } = [];
    public List<CaseRoleRow> CaseRoles { get; } = [];
    public List<SessionRow> Sessions { get; } = [];
}

/// <summary>An e-mail address that somebody has shown to be theirs.</summary>
sealed class MailRow
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;
    public string Address { get; set; } = "";

    /// <summary>In small letters: what is compared.</summary>
    public string Folded { get; set; } = "";
    public DateTimeOffset ConfirmedAt { get; set; }
}

/// <summary>How persons and addresses are stored.</summary>
static class PersonTable
{
    /// <summary>An address as it is compared. Domains do not tell capitals from small letters, and no mail house does any more.</summary>
    public static string Fold(string address) => address.Trim().ToLowerInvariant();

    public static Language Language(PersonRow row) => row.Language switch
    {
        "nb" => Storage.Language.Nb,
        "nn" => Storage.Language.Nn,
        "en" => Storage.Language.En,
        var other => throw new InvalidOperationException($"The person {row.Id} is stored with the language '{other}'."),
    };

    sealed class People : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> builder)
        {
            builder.ToTable("person", table => table.HasCheckConstraint("person_erased_is_empty", "erased_at is null or name = ''"));
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }

    sealed class Mails : IEntityTypeConfiguration<MailRow>
    {
        public void Configure(EntityTypeBuilder<MailRow> builder)
        {
            builder.ToTable("mail");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.Folded).IsUnique();
            builder.HasOne(row => row.Person).WithMany(person => person.Mails).HasForeignKey(row => row.PersonId);
        }
    }
}
