using Klynge.Access.People;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Passwords;

/// <summary>What comes of an address and a password. Nobody is signed in by them alone. Closed.</summary>
public abstract record PasswordStep
{
    PasswordStep() { }

    /// <summary>They do not match, there is no such account, or it has to wait: which one is not told.</summary>
    public sealed record Wrong : PasswordStep;

    /// <summary>They match: now the app's code, or a recovery code.</summary>
    public sealed record AskCode(Guid Account) : PasswordStep;

    /// <summary>They match, and nothing else was ever made to sign in with: the second factor is, before anything else.</summary>
    public sealed record MakeFactor(Guid Account) : PasswordStep;
}

/// <summary>The first of two steps: address and password.</summary>
public sealed class SignInByPassword(AccessDb db)
{
    /// <summary>Compares. Does the same work, and asks the database as often, whether there is such an account or not.</summary>
    public async Task<PasswordStep> Run(string address, string password, DateTimeOffset now, CancellationToken cancel)
    {
        var folded = PersonTable.Fold(address);
        var account = await db.InOneTransaction(async inside =>
        {
            var found = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Person.Mails.Any(mail => mail.Folded == folded) && row.Person.ErasedAt == null && !row.Person.Demonstration, inside);
            return await Attempts.Begin(db, found, now, inside) ? found : null;
        }, cancel);

        if (!Password.Holds(account?.PasswordHash, password)) return new PasswordStep.Wrong();
        return await WaysIn.PasswordAlone(db).AnyAsync(row => row.Id == account!.Id, cancel) ? new PasswordStep.MakeFactor(account!.Id) : new PasswordStep.AskCode(account!.Id);
    }
}
