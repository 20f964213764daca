using System.Linq.Expressions;
using Klynge.Clusters.Contacts;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>One row of <c>sign_up</c>.</summary>
sealed class SignUpRow
{
    public Guid Id { get; set; }
    public required string Gathering { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    public required string EmailKey { get; set; }
    public string? Organisation { get; set; }
    public required string OrganisationName { get; set; }
    public Language Language { get; set; }
    public required string Way { get; set; }
    public required string State { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? HeldUntil { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public int? Place { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the code at the door holds. Shows who came; opens nothing.</summary>
    public required string DoorCode { get; set; }

    /// <summary>yes, maybe or no to going on in the initiative; null when not asked or answered.</summary>
    public string? GoesOn { get; set; }

    /// <summary>Not when: the moment would lead to the answer.</summary>
    public bool FeedbackGiven { get; set; }
    public DateTimeOffset? FeedbackAskedAt { get; set; }

    /// <summary>What the organisers have noted; nobody else reads it.</summary>
    public string? Note { get; set; }
}

/// <summary>One row of <c>sign_up_link</c>: each letter has a link of its own, and all of them open the sign-up until they expire.</summary>
sealed class SignUpLinkRow
{
    /// <summary>SHA-256 of the link's token, hexadecimal: who reads the database cannot open anybody's sign-up.</summary>
    public required string TokenHash { get; set; }
    public Guid SignUp { get; set; }
    public DateTimeOffset Expires { get; set; }
}

/// <summary>One row of <c>sign_up_needs</c>: apart, so that deleting it leaves the sign-up whole.</summary>
sealed class NeedsRow
{
    public Guid SignUp { get; set; }
    public required string Access { get; set; }
    public required string Diet { get; set; }
}

/// <summary>How sign-ups are kept.</summary>
sealed class SignUpTable : IEntityTypeConfiguration<SignUpRow>, IEntityTypeConfiguration<SignUpLinkRow>, IEntityTypeConfiguration<NeedsRow>
{
    public const string Held = "held", Coming = "coming", Waiting = "waiting", Cancelled = "cancelled", Lapsed = "lapsed", InRoom = "room", Online = "online";

    /// <summary>Whether it counts, as <see cref="SignUp.IsLive"/>: comes, is held or waits.</summary>
    public static Expression<Func<SignUpRow, bool>> IsLive { get; } = row => row.State == Held || row.State == Coming || row.State == Waiting;

    public void Configure(EntityTypeBuilder<SignUpRow> table)
    {
        table.ToTable("sign_up", t =>
        {
            t.HasCheckConstraint("sign_up_way_known", "way in ('room', 'online')");
            t.HasCheckConstraint("sign_up_state_has_its_facts", """
                (state = 'held' and held_until is not null and confirmed_at is null and place is null and ended_at is null)
                or (state = 'coming' and held_until is null and confirmed_at is not null and place is null and ended_at is null)
                or (state = 'waiting' and (held_until is null) <> (confirmed_at is null) and place > 0 and ended_at is null and way = 'room')
                or (state in ('cancelled', 'lapsed') and ended_at is not null)
                """);
            t.HasCheckConstraint("sign_up_goes_on_known", "goes_on is null or goes_on in ('yes', 'maybe', 'no')");
        });
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Language).HasConversion<string>();
        table.HasOne<GatheringRow>().WithMany().HasForeignKey(row => row.Gathering).OnDelete(DeleteBehavior.Restrict);
        // One address, one live sign-up: the same sign-up sent twice is one.
        table.HasIndex(row => new { row.Gathering, row.EmailKey }).IsUnique().HasFilter("state in ('held', 'coming', 'waiting')");
        table.HasIndex(row => new { row.Gathering, row.Place }).IsUnique().HasFilter("state = 'waiting'");
        table.HasIndex(row => new { row.Gathering, row.DoorCode }).IsUnique();
        table.HasIndex(row => new { row.State, row.HeldUntil });
        table.HasIndex(row => row.Organisation);
    }

    public void Configure(EntityTypeBuilder<SignUpLinkRow> table)
    {
        table.ToTable("sign_up_link", t => t.HasCheckConstraint("sign_up_link_is_hashed", "length(token_hash) = 64"));
        table.HasKey(row => row.TokenHash);
        table.HasOne<SignUpRow>().WithMany().HasForeignKey(row => row.SignUp).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(row => row.SignUp);
    }

    public void Configure(EntityTypeBuilder<NeedsRow> table)
    {
        table.ToTable("sign_up_needs");
        table.HasKey(row => row.SignUp);
        table.HasOne<SignUpRow>().WithMany().HasForeignKey(row => row.SignUp).OnDelete(DeleteBehavior.Cascade);
    }

    public static SignUp Read(SignUpRow row) => new(
        row.Id, GatheringId.Read(row.Gathering) ?? throw new InvalidDataException($"The sign-up {row.Id} is to '{row.Gathering}'."),
        new Guest(row.Name, EmailAddress.Read(row.Email) ?? throw new InvalidDataException($"The sign-up {row.Id} has no address."),
            row.Organisation is { } number ? new Home.Registered(number, row.OrganisationName) : new Home.Typed(row.OrganisationName), row.Language),
        row.Way == Online ? Way.Online : Way.InRoom, StateOf(row), row.At);

    public static SignUpRow New(SignUp signUp, string doorCode)
    {
        var row = new SignUpRow
        {
            Id = signUp.Id,
            Gathering = signUp.Gathering.ToString(),
            Name = "",
            Email = signUp.Guest.Email.Text,
            EmailKey = signUp.Guest.Email.Key,
            OrganisationName = "",
            Way = "",
            State = "",
            At = signUp.At,
            DoorCode = doorCode,
        };
        Write(signUp, row);
        return row;
    }

    public static void Write(SignUp signUp, SignUpRow row)
    {
        (row.Name, row.Organisation, row.OrganisationName, row.Language) = (signUp.Guest.Name, signUp.Guest.Home.NumberOrNone, signUp.Guest.Home.Name, signUp.Guest.Language);
        row.Way = signUp.Way is Way.Online ? Online : InRoom;
        (row.State, row.HeldUntil, row.ConfirmedAt, row.Place, row.EndedAt) = signUp.State switch
        {
            SignUpState.Held(var until) => (Held, (DateTimeOffset?)until, (DateTimeOffset?)null, (int?)null, (DateTimeOffset?)null),
            SignUpState.Coming(var confirmed) => (Coming, null, confirmed, null, null),
            SignUpState.Waiting(var place, var confirmed, var until) => (Waiting, until, confirmed, place, null),
            SignUpState.Cancelled(var at) => (Cancelled, null, row.ConfirmedAt, null, at),
            SignUpState.Lapsed(var at) => (Lapsed, null, null, null, at),
        };
    }

    public static string WordOf(SignUpState state) => state switch
    {
        SignUpState.Held => Held,
        SignUpState.Coming => Coming,
        SignUpState.Waiting => Waiting,
        SignUpState.Cancelled => Cancelled,
        SignUpState.Lapsed => Lapsed,
    };

    static SignUpState StateOf(SignUpRow row) => row.State switch
    {
        Held => new SignUpState.Held(row.HeldUntil!.Value),
        Coming => new SignUpState.Coming(row.ConfirmedAt!.Value),
        Waiting => new SignUpState.Waiting(row.Place!.Value, row.ConfirmedAt, row.HeldUntil),
        Cancelled => new SignUpState.Cancelled(row.EndedAt!.Value),
        Lapsed => new SignUpState.Lapsed(row.EndedAt!.Value),
        _ => throw new InvalidDataException($"The sign-up {row.Id} has the state '{row.State}'."),
    };
}
