using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>In how many ways somebody can sign in: the last is never taken away.</summary>
static class WaysIn
{
    public static async Task<int> Of(AccessDb db, Account account, CancellationToken cancel) =>
        (account.PasswordHash is null ? 0 : 1)
        + await db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == account.Id, cancel)
        + await db.Set<IdentityUserLogin<Guid>>().CountAsync(row => row.UserId == account.Id, cancel);
}
