using System.Collections.Immutable;
using Klynge.Access.SignIn.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Factors;

/// <summary>What comes of showing that the app has the key. Closed.</summary>
public abstract record FactorOutcome
{
    FactorOutcome() { }

    /// <summary>The code does not come from the key.</summary>
    public sealed record Wrong : FactorOutcome;

    /// <summary>The factor is in use from now on.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Codes">New recovery codes, to be shown once.</param>
    public sealed record Made(PersonId Person, ImmutableArray<string> Codes) : FactorOutcome;
}

/// <summary>Puts an authenticator app in use as an account's second factor, in place of the one before.</summary>
public sealed class MakeFactor(AccessDb db, FactorKeys keys, SignInLinks links)
{
    /// <summary>Makes it, when the code shows that the app has the key. The caller has seen to it that it is the account's owner who asks.</summary>
    public Task<FactorOutcome> Run(Guid account, string key, string code, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<FactorOutcome>(async inside =>
    {
        if (Totp.StepOf(key, code, now) is not { } step) return new FactorOutcome.Wrong();
        var row = await db.Accounts.Include(one => one.RecoveryCodes).Include(one => one.Person).ThenInclude(person => person.Mails).AsSingleQuery().SingleAsync(one => one.Id == account, inside);
        (row.FactorKey, row.FactorStep, row.AccessFailedCount, row.LockoutEnd) = (keys.Seal(account, key), step, 0, null);
        var codes = RecoveryCodes.Replace(row);
        await Changes.Note(db, links, row.Person, new Change.FactorMade(), now, inside);
        await db.SaveChangesAsync(inside);
        return new FactorOutcome.Made(new(row.PersonId), codes);
    }, cancel);
}
