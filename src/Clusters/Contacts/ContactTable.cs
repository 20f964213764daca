using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Contacts;

/// <summary>One row of <c>contact</c>.</summary>
sealed class ContactRow
{
    public Guid Id { get; set; }
    public required string Organisation { get; set; }
    public required string OrganisationName { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    public required string EmailKey { get; set; }

    /// <summary>SHA-256 of the key, by which opt-outs are found.</summary>
    public required string AddressHash { get; set; }
    public string? Role { get; set; }
    public string? Language { get; set; }
    public required string Source { get; set; }
    public required string Basis { get; set; }
    public DateOnly Since { get; set; }

    /// <summary>Name, organisation and address, folded: what a search looks in.</summary>
    public required string Folded { get; set; }
    public required string AddedBy { get; set; }
}

/// <summary>One row of <c>opt_out</c>: an address that gets no more letters that it has not asked for. It outlives the contact, so that an import does not bring it back.</summary>
sealed class OptOutRow
{
    /// <summary>SHA-256 of the address, hexadecimal: nobody can read out of it whose it is.</summary>
    public required string AddressHash { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>What the letter was about that was answered so; null when an adviser noted it.</summary>
    public string? About { get; set; }
}

/// <summary>How contacts and opt-outs are kept.</summary>
sealed class ContactTable : IEntityTypeConfiguration<ContactRow>, IEntityTypeConfiguration<OptOutRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> table)
    {
        table.ToTable("contact", t =>
        {
            t.HasCheckConstraint("contact_number_has_nine_digits", "length(organisation) = 9");
            t.HasCheckConstraint("contact_basis_is_known", "basis in ('public-task', 'legitimate-interest', 'consent', 'agreement')");
            t.HasCheckConstraint("contact_language_is_known", "language is null or language in ('nb', 'nn', 'en')");
            t.HasCheckConstraint("contact_says_who_and_from_where", "name <> '' and source <> '' and length(address_hash) = 64");
        });
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        // One address at one organisation, one contact: a list imported twice is one list.
        table.HasIndex(row => new { row.Organisation, row.EmailKey }).IsUnique();
        table.HasIndex(row => row.EmailKey);
        table.HasIndex(row => row.AddressHash);
    }

    public void Configure(EntityTypeBuilder<OptOutRow> table)
    {
        table.ToTable("opt_out", t => t.HasCheckConstraint("opt_out_is_hashed", "length(address_hash) = 64"));
        table.HasKey(row => row.AddressHash);
    }

    /// <exception cref="InvalidDataException">It holds something that we do not know.</exception>
    public static Contact Read(ContactRow row, DateTimeOffset? optedOut) => new(
        row.Id, row.Organisation, row.OrganisationName, row.Name, EmailAddress.Read(row.Email) ?? throw new InvalidDataException($"The contact {row.Id} has no address."),
        row.Role, row.Language is null ? null : ContactText.LanguageOf(row.Language), row.Source, BasisOf(row.Basis) ?? throw new InvalidDataException($"The contact {row.Id} is kept on '{row.Basis}'."),
        row.Since, optedOut);

    public static ContactRow New(Contact contact, string by) => new()
    {
        Id = contact.Id,
        Organisation = contact.Organisation,
        OrganisationName = contact.OrganisationName,
        Name = contact.Name,
        Email = contact.Email.Text,
        EmailKey = contact.Email.Key,
        AddressHash = contact.Email.Hash,
        Role = contact.Role,
        Language = contact.Language?.Path(),
        Source = contact.Source,
        Basis = KeyOf(contact.Basis),
        Since = contact.Since,
        AddedBy = by,
        Folded = FoldedText.Of($"{contact.Name} {contact.OrganisationName} {contact.Email.Text}"),
    };

    /// <summary>The word of a basis in forms and in the database.</summary>
    public static string KeyOf(LegalBasis basis) => basis switch
    {
        LegalBasis.PublicTask => "public-task",
        LegalBasis.LegitimateInterest => "legitimate-interest",
        LegalBasis.Consent => "consent",
        LegalBasis.Agreement => "agreement",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There are four grounds."),
    };

    /// <summary>The basis of a word; null when it is none.</summary>
    public static LegalBasis? BasisOf(string? key) => Enum.GetValues<LegalBasis>().Cast<LegalBasis?>().FirstOrDefault(basis => KeyOf(basis!.Value) == key);
}
