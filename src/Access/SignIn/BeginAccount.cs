using System.Collections.Immutable;
using Klynge.Access.People;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Letters;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>What comes of making an account. Closed.</summary>
public abstract record BeginOutcome
{
    BeginOutcome() { }

    /// <summary>The link is used, too old, or was never ours.</summary>
    public sealed record Gone : BeginOutcome;

    /// <summary>It cannot be made as it was typed.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : BeginOutcome;

    /// <summary>The account is there.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="Codes">Recovery codes, to be shown once; none while the second factor is still to be made, which gives them.</param>
    public sealed record Begun(Guid Account, PersonId Person, ImmutableArray<string> Codes) : BeginOutcome;
}

/// <summary>Makes an account behind a link: whoever has the letter has the address. The link is used up when it is made, not when it is opened.</summary>
public sealed class BeginAccount(AccessDb db, SignInLinks links)
{
    /// <summary>With a password; the second factor comes next.</summary>
    public async Task<BeginOutcome> ByPassword(string secret, string password, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Links.Find(db, secret, now, cancel) is not OneTimeLink.Begin link) return new BeginOutcome.Gone();
        if (Password.WhyNot(password, [link.Name, link.Address]).ToImmutableArray() is { IsEmpty: false } reasons) return new BeginOutcome.Refused(reasons);
        var hash = Password.Hash(password);
        return await Begin(secret, Guid.NewGuid(), account => account.PasswordHash = hash, codes: false, now, cancel);
    }

    /// <summary>Makes person, address and account; <paramref name="way"/> puts in how they sign in.</summary>
    internal Task<BeginOutcome> Begin(string secret, Guid id, Action<Account> way, bool codes, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<BeginOutcome>(async inside =>
    {
        if (await Links.Find(db, secret, now, inside) is not OneTimeLink.Begin link) return new BeginOutcome.Gone();
        var folded = PersonTable.Fold(link.Address);
        // Whoever was invited by this address and came by the front door has their roles waiting all the same.
        var invited = link.Person is { } known
            ? await db.People.Include(row => row.Mails).Include(row => row.Accounts).AsSingleQuery().SingleOrDefaultAsync(row => row.Id == known.Value && row.ErasedAt == null, inside)
            : await InvitedPeople.Invited(db, folded, inside);
        if (link.Person is not null && invited is null) return new BeginOutcome.Gone();
        var owner = await db.Mails.Where(mail => mail.Folded == folded).Select(mail => (Guid?)mail.PersonId).SingleOrDefaultAsync(inside);
        if (invited is { Accounts.Count: > 0 } || (owner is not null && owner != invited?.Id)) return new BeginOutcome.Refused([SignInMessages.HasAccount()]);
        if (await Links.Use(db, secret, now, inside) is null) return new BeginOutcome.Gone();

        var person = invited;
        // What they call themselves holds over what the one who invited them wrote.
        if (person is not null && link.Person is null) (person.Name, person.Language) = (link.Name, link.Language.Path());
        if (person is null) db.People.Add(person = new PersonRow { Id = PersonId.New().Value, Name = link.Name, Language = link.Language.Path(), CreatedAt = now });
        if (owner is null) db.Mails.Add(new MailRow { Id = Guid.CreateVersion7(now), PersonId = person.Id, Person = person, Address = link.Address, Folded = folded, ConfirmedAt = now });
        var name = id.ToString("N");
        var account = new Account { Id = id, PersonId = person.Id, Person = person, UserName = name, NormalizedUserName = name, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true };
        db.Accounts.Add(account);
        way(account);
        ImmutableArray<string> shown = codes ? RecoveryCodes.Replace(account) : [];
        await db.ClaimLetters(AskForLetter.About, link.Address, new PersonId(person.Id).Pseudonym, inside);
        await Changes.Note(db, links, person, new Change.Begun(), now, inside);
        await db.SaveChangesAsync(inside);
        return new BeginOutcome.Begun(id, new(person.Id), shown);
    }, cancel);
}
