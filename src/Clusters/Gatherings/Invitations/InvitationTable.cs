using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.Invitations;

/// <summary>One row of <c>invitation</c>.</summary>
sealed class InvitationRow
{
    public Guid Id { get; set; }
    public required string Gathering { get; set; }
    public string? Organisation { get; set; }
    public required string OrganisationName { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? EmailKey { get; set; }

    /// <summary>SHA-256 of the key, by which opt-outs are found.</summary>
    public string? AddressHash { get; set; }
    public Language Language { get; set; }

    /// <summary>The <see cref="Why"/>, as JSON.</summary>
    public required string Why { get; set; }
    public required string ChosenBy { get; set; }
    public DateTimeOffset ChosenAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset? LastSentAt { get; set; }
    public DateTimeOffset? DeclinedAt { get; set; }
    public DateTimeOffset? RemindedAt { get; set; }
}

/// <summary>One row of <c>invitation_link</c>: each letter has a link of its own, and all of them open the invitation until they expire.</summary>
sealed class InvitationLinkRow
{
    /// <summary>SHA-256 of the link's token, hexadecimal.</summary>
    public required string TokenHash { get; set; }
    public Guid Invitation { get; set; }

    /// <summary>Names those that were sent in one go, so that they can be taken back in one.</summary>
    public Guid Batch { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset Expires { get; set; }
}

/// <summary>How invitations are kept.</summary>
sealed class InvitationTable : IEntityTypeConfiguration<InvitationRow>, IEntityTypeConfiguration<InvitationLinkRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> table)
    {
        table.ToTable("invitation", t =>
        {
            t.HasCheckConstraint("invitation_goes_to_a_person_or_on_paper", "(email is null) = (email_key is null) and (email is null) = (address_hash is null) and (email is null) = (name is null) and (email is not null or organisation is not null)");
            t.HasCheckConstraint("invitation_state_has_its_facts", """
                (sent_at is null) = (last_sent_at is null) and (sent_at is not null or (declined_at is null and reminded_at is null)) and (email is not null or reminded_at is null)
                """);
        });
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Language).HasConversion<string>();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        // One address, one invitation; and one printed letter to an organisation.
        table.HasIndex(row => new { row.Gathering, row.EmailKey }).IsUnique().HasFilter("email_key is not null");
        table.HasIndex(row => new { row.Gathering, row.Organisation }).IsUnique().HasFilter("email_key is null");
        table.HasIndex(row => row.EmailKey);
    }

    public void Configure(EntityTypeBuilder<InvitationLinkRow> table)
    {
        table.ToTable("invitation_link", t => t.HasCheckConstraint("invitation_link_is_hashed", "length(token_hash) = 64"));
        table.HasKey(row => row.TokenHash);
        table.HasOne<InvitationRow>().WithMany().HasForeignKey(row => row.Invitation).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(row => row.Invitation);
        table.HasIndex(row => row.Batch);
    }

    public static Invitation Read(InvitationRow row) => new(
        row.Id, GatheringId.Read(row.Gathering) ?? throw new InvalidDataException($"The invitation {row.Id} is to '{row.Gathering}'."),
        row.Organisation is { } number ? new Home.Registered(number, row.OrganisationName) : new Home.Typed(row.OrganisationName),
        row.Email is { } email ? new Addressee(row.Name!, EmailAddress.Read(email) ?? throw new InvalidDataException($"The invitation {row.Id} has no address.")) : null,
        row.Language, ClustersJson.Read<Why>(row.Why), (row.SentAt, row.DeclinedAt) switch
        {
            ({ } sent, { } declined) => new InvitationState.Declined(sent, row.LastSentAt!.Value, declined),
            ({ } sent, null) => new InvitationState.Sent(sent, row.LastSentAt!.Value),
            _ => new InvitationState.Chosen(),
        });

    public static InvitationRow New(Invitation invitation, string by, DateTimeOffset now) => new()
    {
        Id = invitation.Id,
        Gathering = invitation.Gathering.ToString(),
        Organisation = invitation.Home.NumberOrNone,
        OrganisationName = invitation.Home.Name,
        Name = invitation.To?.Name,
        Email = invitation.To?.Email.Text,
        EmailKey = invitation.To?.Email.Key,
        AddressHash = invitation.To?.Email.Hash,
        Language = invitation.Language,
        Why = ClustersJson.Write(invitation.Why),
        ChosenBy = by,
        ChosenAt = now,
    };
}
