using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.Log;

/// <summary>That somebody looked at something confidential.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who looked.</param>
/// <param name="ByName">What they are called; empty when they have been erased.</param>
/// <param name="For">Organisation number that they acted for; null for nobody.</param>
/// <param name="About">Whom it was about; null when it was about a case.</param>
/// <param name="Case">The case; null when it was about a person.</param>
/// <param name="What">Which part, in the code's word: <c>access-needs</c>.</param>
public sealed record Look(DateTimeOffset At, PersonId By, string ByName, string? For, PersonId? About, string? Case, string What);

sealed class LookRow
{
    public Guid Id { get; set; }
    public DateTimeOffset At { get; set; }
    public Guid By { get; set; }
    public string? For { get; set; }
    public Guid? About { get; set; }
    public string? Case { get; set; }
    public string What { get; set; } = "";
}

/// <summary>Who has looked at what is confidential. Added to and read; nothing here changes or deletes an entry.</summary>
public sealed class AccessLog(AccessDb db)
{
    /// <summary>Most entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Whoever looks again so soon is noted once: turning a page back and forth tells nobody more.</summary>
    static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    /// <summary>Notes that somebody looks. Called before it is shown, so that nothing is seen that was not noted.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="what">Which part, in the code's word; at most 60 characters.</param>
    /// <param name="case">The case that it is part of; null when none.</param>
    /// <param name="about">The persons whom it tells of; one entry each. None: one entry for the case.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Looked(Person.SignedIn by, string what, string? @case, ImmutableArray<PersonId> about, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - SameLook;
        var noted = await db.Looks.AsNoTracking().Where(row => row.By == by.Id.Value && row.At > since && row.What == what && row.Case == @case).Select(row => row.About).ToListAsync(cancel);
        foreach (PersonId? whom in about.IsEmpty ? [null] : about.Select(person => (PersonId?)person))
        {
            if (noted.Contains(whom?.Value)) continue;
            db.Looks.Add(new LookRow { Id = Guid.CreateVersion7(now), At = now, By = by.Id.Value, For = by.ActingFor?.Organisation, About = whom?.Value, Case = @case, What = what });
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>How many entries there are.</summary>
    public Task<int> Count(CancellationToken cancel) => db.Looks.CountAsync(cancel);

    /// <summary>How many entries there are about a person.</summary>
    public Task<int> CountAbout(PersonId person, CancellationToken cancel) => db.Looks.CountAsync(row => row.About == person.Value, cancel);

    /// <summary>The newest entries, newest first; from <paramref name="page"/> 1.</summary>
    public Task<ImmutableArray<Look>> Newest(int page, CancellationToken cancel) => Read(db.Looks, page, cancel);

    /// <summary>Who has looked at what is confidential about a person, newest first.</summary>
    public Task<ImmutableArray<Look>> About(PersonId person, int page, CancellationToken cancel) => Read(db.Looks.Where(row => row.About == person.Value), page, cancel);

    async Task<ImmutableArray<Look>> Read(IQueryable<LookRow> looks, int page, CancellationToken cancel) =>
        [.. (await looks.AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(row => new { Row = row, Name = db.People.Where(person => person.Id == row.By).Select(person => person.Name).FirstOrDefault() }).ToListAsync(cancel))
            .Select(found => new Look(found.Row.At, new(found.Row.By), found.Name ?? "", found.Row.For, found.Row.About is { } about ? new PersonId(about) : null, found.Row.Case, found.Row.What))];

    sealed class Table : IEntityTypeConfiguration<LookRow>
    {
        public void Configure(EntityTypeBuilder<LookRow> builder)
        {
            builder.ToTable("access_log", table => table.HasCheckConstraint("access_log_is_about_something", "about is not null or \"case\" is not null"));
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.At);
            builder.HasIndex(row => row.About);
            builder.HasIndex(row => new { row.By, row.At });
        }
    }
}
