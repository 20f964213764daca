using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>The ways in which somebody can sign in.</summary>
static class WaysIn
{
    /// <summary>How many: the last is never taken away. A password without an app is none, since it opens nothing by itself.</summary>
    public static async Task<int> Of(AccessDb db, Account account, CancellationToken cancel) =>
        (account is { PasswordHash: not null, FactorKey: not null } ? 1 : 0)
        + await db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == account.Id, cancel)
        + await db.Set<IdentityUserLogin<Guid>>().CountAsync(row => row.UserId == account.Id, cancel);

    /// <summary>
    /// The accounts of those who chose a password and never came further: no app, no recovery code, no other way in. They alone make their second factor
    /// on the way in; to all others the password is half of what is asked for, or whoever knows it would put an app of their own in place.
    /// </summary>
    public static IQueryable<Account> PasswordAlone(AccessDb db) => db.Accounts.AsNoTracking().Where(row => row.PasswordHash != null && row.FactorKey == null && !row.RecoveryCodes.Any()
        && !db.Set<IdentityUserPasskey<Guid>>().Any(passkey => passkey.UserId == row.Id)
        && !db.Set<IdentityUserLogin<Guid>>().Any(login => login.UserId == row.Id));
}
