using Klynge.Access.SignIn.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Factors;

/// <summary>The second of two steps: the app's code, or a recovery code.</summary>
public sealed class GiveCode(AccessDb db, FactorKeys keys, SignInLinks links)
{
    /// <summary>Takes a code, once.</summary>
    /// <param name="account">Whose password was right just before.</param>
    /// <param name="code">As it was typed.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Who it is; null when the code is wrong, used, or the account has to wait.</returns>
    public Task<PersonId?> Run(Guid account, string code, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<PersonId?>(async inside =>
    {
        var found = await db.Accounts.AsNoTracking().Include(row => row.Person).ThenInclude(person => person.Mails).SingleOrDefaultAsync(row => row.Id == account && row.Person.ErasedAt == null, inside);
        if (!await Attempts.Begin(db, found, now, inside)) return null;
        if (!await Fits(found!, code, now, inside)) return null;
        await Attempts.Forget(db, account, inside);
        return new PersonId(found!.PersonId);
    }, cancel);

    async Task<bool> Fits(Account account, string code, DateTimeOffset now, CancellationToken cancel)
    {
        if (account.FactorKey is { } @sealed && Totp.StepOf(keys.Open(account.Id, @sealed), code, now) is { } step)
            return await db.Accounts.Where(row => row.Id == account.Id && row.FactorStep < step).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactorStep, step), cancel) == 1;

        var hash = RecoveryCodes.Hash(code);
        if (await db.RecoveryCodes.Where(row => row.AccountId == account.Id && row.Hash == hash).ExecuteDeleteAsync(cancel) != 1) return false;
        var left = await db.RecoveryCodes.CountAsync(row => row.AccountId == account.Id, cancel);
        await Changes.Note(db, links, account.Person, new Change.RecoveryCodeUsed(left), now, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
