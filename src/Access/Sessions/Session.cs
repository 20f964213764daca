using Klynge.Access.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.Sessions;

/// <summary>One sign-in on one device.</summary>
/// <param name="Id">Names it; not the secret that the browser holds.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="CreatedAt">When the person signed in, and so showed who they are.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="Device">What the browser said of itself.</param>
/// <param name="Method">How the person signed in.</param>
/// <param name="Assurance">The level of assurance that a provider elsewhere gave (<c>acr</c>); null when the person signed in here.</param>
/// <param name="ActingFor">The mandate that was chosen; null while none was.</param>
public sealed record Session(Guid Id, PersonId Person, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, string Device, SignInMethod Method, string? Assurance, MandateId? ActingFor)
{
    /// <summary>Unused for so long, it is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>However much it is used, it is over after a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whoever changes how they sign in must have shown who they are this recently.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>When it is over if nothing more is done.</summary>
    public DateTimeOffset Ends => CreatedAt + Longest < SeenAt + Idle ? CreatedAt + Longest : SeenAt + Idle;

    /// <summary>Whether the person has just shown who they are.</summary>
    public bool IsFresh(DateTimeOffset now) => now < CreatedAt + Fresh;
}

/// <summary>How somebody signed in.</summary>
public enum SignInMethod
{
    Passkey,
    Password,
    Elsewhere,

    /// <summary>On the page "try it as", in the demonstration only.</summary>
    Demonstration,
}

sealed class SessionRow
{
    public Guid Id { get; set; }

    /// <summary>Hash of the secret that the browser holds.</summary>
    public string Key { get; set; } = "";
    public Guid PersonId { get; set; }
    public PersonRow Person { get; set; } = null!;
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string Device { get; set; } = "";
    public string Method { get; set; } = "";
    public string? Assurance { get; set; }
    public Guid? ActingFor { get; set; }
}

static class SessionTable
{
    public static Session Read(SessionRow row) => new(row.Id, new(row.PersonId), row.CreatedAt, row.SeenAt, row.Device, Enum.Parse<SignInMethod>(row.Method), row.Assurance,
        row.ActingFor is { } mandate ? new MandateId(mandate) : null);

    /// <summary>Those that are not over at an instant.</summary>
    public static IQueryable<SessionRow> Alive(this IQueryable<SessionRow> sessions, DateTimeOffset now)
    {
        var (created, seen) = (now - Session.Longest, now - Session.Idle);
        return sessions.Where(row => row.EndedAt == null && row.CreatedAt > created && row.SeenAt > seen);
    }

    sealed class Table : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> builder)
        {
            builder.ToTable("session", table => table.HasCheckConstraint("session_method_is_known", "method in ('Passkey', 'Password', 'Elsewhere', 'Demonstration')"));
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => row.PersonId);
            builder.HasOne(row => row.Person).WithMany(person => person.Sessions).HasForeignKey(row => row.PersonId);
        }
    }
}
