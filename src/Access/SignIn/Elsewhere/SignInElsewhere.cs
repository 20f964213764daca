using System.Collections.Immutable;
using Klynge.Access.SignIn.Letters;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Elsewhere;

/// <summary>Somebody as a provider knows them, after its token was verified. Never an e-mail address: that one can be another's tomorrow.</summary>
/// <param name="Issuer">The provider's own name of itself: <c>iss</c>.</param>
/// <param name="Subject">Names the person there: <c>sub</c>.</param>
/// <param name="Provider">What we call it: ID-porten.</param>
public sealed record VerifiedSubject(string Issuer, string Subject, string Provider);

/// <summary>Signing in at ID-porten and the like: which of our people it is, and tying the two together.</summary>
public sealed class SignInElsewhere(AccessDb db, BeginAccount begin, SignInLinks links)
{
    DbSet<IdentityUserLogin<Guid>> All => db.Set<IdentityUserLogin<Guid>>();

    /// <summary>Who it is; null when no account is tied to the subject.</summary>
    public async Task<PersonId?> Who(VerifiedSubject subject, CancellationToken cancel) =>
        await db.Accounts.AsNoTracking().Where(account => account.Person.ErasedAt == null && !account.Person.Demonstration
            && All.Any(login => login.UserId == account.Id && login.LoginProvider == subject.Issuer && login.ProviderKey == subject.Subject))
            .Select(account => (Guid?)account.PersonId).SingleOrDefaultAsync(cancel) is { } person ? new PersonId(person) : null;

    /// <summary>Makes an account that signs in there, behind a link from a letter.</summary>
    public async Task<BeginOutcome> Begin(string secret, VerifiedSubject subject, DateTimeOffset now, CancellationToken cancel) =>
        await Who(subject, cancel) is not null
            ? new BeginOutcome.Refused([SignInMessages.HasAccount()])
            : await begin.Begin(secret, Guid.NewGuid(), account => All.Add(Row(account.Id, subject)), codes: false, now, cancel);

    /// <summary>Ties the subject to somebody who has just shown who they are, in place of another of the same provider's.</summary>
    /// <returns>Whether it is theirs now; not when it is another's.</returns>
    public Task<bool> Link(PersonId person, VerifiedSubject subject, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var owner = await Who(subject, inside);
        if (owner is not null) return owner == person;
        var account = await db.Accounts.Include(row => row.Person).ThenInclude(row => row.Mails).SingleOrDefaultAsync(row => row.PersonId == person.Value, inside);
        if (account is null) return false;
        All.RemoveRange(await All.Where(row => row.UserId == account.Id && row.LoginProvider == subject.Issuer).ToListAsync(inside));
        All.Add(Row(account.Id, subject));
        await Changes.Note(db, links, account.Person, new Change.ElsewhereLinked(subject.Provider), now, inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    /// <summary>Unties a provider from a person, unless it is the last way in.</summary>
    /// <returns>Whether it is untied.</returns>
    public Task<bool> Unlink(PersonId person, string issuer, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var account = await db.Accounts.Include(row => row.Person).ThenInclude(row => row.Mails).SingleAsync(row => row.PersonId == person.Value, inside);
        if (await All.SingleOrDefaultAsync(row => row.UserId == account.Id && row.LoginProvider == issuer, inside) is not { } login) return true;
        if (await WaysIn.Of(db, account, inside) < 2) return false;
        All.Remove(login);
        await Changes.Note(db, links, account.Person, new Change.ElsewhereUnlinked(login.ProviderDisplayName ?? issuer), now, inside);
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);

    /// <summary>What is tied to a person: issuer and what we call it.</summary>
    public async Task<ImmutableArray<(string Issuer, string Provider)>> Of(PersonId person, CancellationToken cancel) =>
        [.. (await All.AsNoTracking().Where(login => db.Accounts.Any(account => account.Id == login.UserId && account.PersonId == person.Value)).OrderBy(login => login.LoginProvider)
            .ToListAsync(cancel)).Select(login => (login.LoginProvider, login.ProviderDisplayName ?? login.LoginProvider))];

    static IdentityUserLogin<Guid> Row(Guid account, VerifiedSubject subject) => new() { UserId = account, LoginProvider = subject.Issuer, ProviderKey = subject.Subject, ProviderDisplayName = subject.Provider };
}
