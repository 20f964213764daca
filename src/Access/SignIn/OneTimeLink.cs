using System.Security.Cryptography;
using Klynge.Access.People;
using Klynge.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Klynge.Access.SignIn;

/// <summary>What a link in an e-mail is for. Closed.</summary>
public abstract record OneTimeLink
{
    OneTimeLink() { }

    /// <summary>Where it was sent.</summary>
    public required string Address { get; init; }

    /// <summary>Makes an account, for a new person or for one who was invited.</summary>
    public sealed record Begin(PersonId? Person, string Name, Language Language) : OneTimeLink;

    /// <summary>Shows that a new address is the person's.</summary>
    public sealed record Confirm(PersonId Person) : OneTimeLink;

    /// <summary>Lets a person back in who has lost the password or the passkeys; a second factor is still asked for.</summary>
    public sealed record Recover(PersonId Person) : OneTimeLink;

    /// <summary>How long it may be used.</summary>
    public TimeSpan Lasts => this switch
    {
        Begin { Person: not null } => TimeSpan.FromDays(14),
        Begin or Confirm => TimeSpan.FromDays(1),
        Recover => TimeSpan.FromHours(1),
    };
}

sealed class LinkRow
{
    public string Hash { get; set; } = "";
    public string Purpose { get; set; } = "";
    public Guid? PersonId { get; set; }
    public string Address { get; set; } = "";

    /// <summary>The address as it is compared: letters to one are counted.</summary>
    public string Folded { get; set; } = "";
    public DateTimeOffset MadeAt { get; set; }
    public string Name { get; set; } = "";
    public string Language { get; set; } = "nb";
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>How links are made, stored and used: the secret is in the e-mail only, its hash here.</summary>
static class Links
{
    /// <summary>256 random bits, as they stand in an address.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret. It is random and long, so a plain hash is enough.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    /// <summary>Makes one; the next save stores it.</summary>
    /// <returns>The secret, for the e-mail.</returns>
    public static string Make(AccessDb db, OneTimeLink link, DateTimeOffset now)
    {
        var secret = NewSecret();
        var (purpose, person, name, language) = link switch
        {
            OneTimeLink.Begin(var invited, var called, var reads) => ("begin", invited, called, reads),
            OneTimeLink.Confirm(var whose) => ("confirm", whose, "", Storage.Language.Nb),
            OneTimeLink.Recover(var whose) => ("recover", (PersonId?)whose, "", Storage.Language.Nb),
        };
        db.Links.Add(new LinkRow
        {
            Hash = Hash(secret),
            Purpose = purpose,
            PersonId = person?.Value,
            Address = link.Address,
            Folded = PersonTable.Fold(link.Address),
            MadeAt = now,
            Name = name,
            Language = language.Path(),
            ExpiresAt = now + link.Lasts,
        });
        return secret;
    }

    /// <summary>Notes a letter that leads to no link, so that it is counted as one that does.</summary>
    public static void Note(AccessDb db, string address, DateTimeOffset now) =>
        db.Links.Add(new LinkRow { Hash = Hash(NewSecret()), Purpose = "none", Address = address, Folded = PersonTable.Fold(address), MadeAt = now, ExpiresAt = now, UsedAt = now });

    /// <summary>When links were made for an address during the last day.</summary>
    public static Task<List<DateTimeOffset>> MadeFor(AccessDb db, string folded, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now.AddDays(-1);
        return db.Links.AsNoTracking().Where(row => row.Folded == folded && row.MadeAt > since).Select(row => row.MadeAt).ToListAsync(cancel);
    }

    /// <summary>
    /// Takes away what is of no more use to anyone: names and addresses of those who never came. What tells by which address somebody was invited stays
    /// until they come, or their roles would be nobody's.
    /// </summary>
    public static Task<int> Forget(AccessDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-2);
        return db.Links.Where(row => row.ExpiresAt < before && row.MadeAt < before
            && !(row.Purpose == "begin" && db.People.Any(person => person.Id == row.PersonId && person.ErasedAt == null && !person.Accounts.Any()))).ExecuteDeleteAsync(cancel);
    }

    /// <summary>What a secret is for; null when it is unknown, used or too old.</summary>
    public static async Task<OneTimeLink?> Find(AccessDb db, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Hash(secret);
        return await db.Links.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.UsedAt == null && row.ExpiresAt > now, cancel) is { } row ? Read(row) : null;
    }

    /// <summary>Uses a link up, once: of two at the same instant one gets it.</summary>
    public static async Task<OneTimeLink?> Use(AccessDb db, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Hash(secret);
        return await db.Links.Where(row => row.Hash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel) == 1
            ? Read(await db.Links.AsNoTracking().SingleAsync(row => row.Hash == hash, cancel))
            : null;
    }

    static OneTimeLink Read(LinkRow row) => row.Purpose switch
    {
        "begin" => new OneTimeLink.Begin(row.PersonId is { } invited ? new PersonId(invited) : null, row.Name, Languages.All.Single(language => language.Path() == row.Language)) { Address = row.Address },
        "confirm" => new OneTimeLink.Confirm(new PersonId(row.PersonId!.Value)) { Address = row.Address },
        "recover" => new OneTimeLink.Recover(new PersonId(row.PersonId!.Value)) { Address = row.Address },
        var other => throw new InvalidOperationException($"A link is stored with the purpose '{other}'."),
    };

    sealed class Table : IEntityTypeConfiguration<LinkRow>
    {
        public void Configure(EntityTypeBuilder<LinkRow> builder)
        {
            builder.ToTable("link", table => table.HasCheckConstraint("link_has_its_person", "purpose in ('begin', 'none') or (purpose in ('confirm', 'recover') and person_id is not null)"));
            builder.HasKey(row => row.Hash);
            builder.HasIndex(row => row.PersonId);
            builder.HasIndex(row => new { row.Folded, row.MadeAt });
        }
    }
}
