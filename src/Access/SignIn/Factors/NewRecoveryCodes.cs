using System.Collections.Immutable;
using Klynge.Access.SignIn.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Factors;

/// <summary>Gives somebody who has just shown who they are ten new recovery codes in place of the old.</summary>
public sealed class NewRecoveryCodes(AccessDb db, SignInLinks links)
{
    /// <summary>The codes, to be shown once.</summary>
    public Task<ImmutableArray<string>> Run(PersonId person, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var account = await db.Accounts.Include(row => row.RecoveryCodes).Include(row => row.Person).ThenInclude(row => row.Mails).AsSingleQuery().SingleAsync(row => row.PersonId == person.Value, inside);
        var codes = RecoveryCodes.Replace(account);
        await Changes.Note(db, links, account.Person, new Change.RecoveryCodesMade(), now, inside);
        await db.SaveChangesAsync(inside);
        return codes;
    }, cancel);
}
