using System.Collections.Immutable;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Letters;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>What comes of getting back in. Closed.</summary>
public abstract record RecoverOutcome
{
    RecoverOutcome() { }

    /// <summary>The link is used, too old, or was never ours.</summary>
    public sealed record Gone : RecoverOutcome;

    /// <summary>Not as it was typed; the link can still be used.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : RecoverOutcome;

    /// <summary>The person is back. All sessions have ended.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="GaveCode">Whether they gave a code besides; if not, the second factor is made before anything else when the password is the way in.</param>
    public sealed record Back(Guid Account, PersonId Person, bool GaveCode) : RecoverOutcome;
}

/// <summary>Lets a person back in who has the letter and, where the account has any, a code: a stolen mailbox alone opens nothing.</summary>
public sealed class RecoverAccount(AccessDb db, GiveCode codes, EndSession sessions, SignInLinks links)
{
    /// <summary>With a new password.</summary>
    public async Task<RecoverOutcome> ByPassword(string secret, string code, string password, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Links.Find(db, secret, now, cancel) is not OneTimeLink.Recover link) return new RecoverOutcome.Gone();
        var name = await db.People.Where(row => row.Id == link.Person.Value).Select(row => row.Name).SingleAsync(cancel);
        if (Password.WhyNot(password, [name, link.Address]).ToImmutableArray() is { IsEmpty: false } reasons) return new RecoverOutcome.Refused(reasons);
        var hash = Password.Hash(password);
        return await Recover(secret, code, account => account.PasswordHash = hash, new Change.PasswordSet(), now, cancel);
    }

    internal async Task<RecoverOutcome> Recover(string secret, string code, Action<Account> way, Change change, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Owner(secret, now, cancel) is not { } owner) return new RecoverOutcome.Gone();
        // Counted by itself: a wrong code is an attempt, whatever becomes of the rest.
        if (owner.AsksCode && await codes.Run(owner.Account, code, now, cancel) is null) return new RecoverOutcome.Refused([SignInMessages.WrongCode()]);
        return await db.InOneTransaction<RecoverOutcome>(async inside =>
        {
            if (await Links.Use(db, secret, now, inside) is null) return new RecoverOutcome.Gone();
            var account = await db.Accounts.Include(row => row.Person).ThenInclude(person => person.Mails).SingleAsync(row => row.Id == owner.Account, inside);
            way(account);
            (account.AccessFailedCount, account.LockoutEnd, account.ConcurrencyStamp) = (0, null, Guid.NewGuid().ToString("N"));
            await Changes.Note(db, links, account.Person, change, now, inside);
            await db.SaveChangesAsync(inside);
            await sessions.All(new(account.PersonId), null, now, inside);
            return new RecoverOutcome.Back(account.Id, new(account.PersonId), owner.AsksCode);
        }, cancel);
    }

    /// <summary>The account that a link leads back into, and whether it asks for a code; null when the link is none of that.</summary>
    internal async Task<(Guid Account, bool AsksCode)?> Owner(string secret, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Links.Find(db, secret, now, cancel) is not OneTimeLink.Recover link) return null;
        var alone = WaysIn.PasswordAlone(db);
        var found = await db.Accounts.AsNoTracking().Where(row => row.PersonId == link.Person.Value && row.Person.ErasedAt == null)
            .Select(row => new { row.Id, AsksCode = !alone.Any(one => one.Id == row.Id) }).SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Id, found.AsksCode);
    }
}
