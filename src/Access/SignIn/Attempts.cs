using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn;

/// <summary>Slows down whoever guesses at one account's password or code, from however many addresses. Passkeys are not slowed: there is nothing to guess.</summary>
static class Attempts
{
    /// <summary>So many may fail in a row before waiting begins.</summary>
    public const int Free = 6;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>How long to wait after so many attempts in a row without success: a minute, then doubling, at most a quarter of an hour.</summary>
    public static TimeSpan Wait(int attempts) =>
        attempts < Free ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, Math.Pow(2, attempts - Free)));

    /// <summary>Counts an attempt before it is looked at, so that a hundred at the same instant are not a hundred guesses.</summary>
    /// <param name="db">Inside a transaction.</param>
    /// <param name="account">Whose; null for nobody's, which costs the same question.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether the attempt may be looked at.</returns>
    public static async Task<bool> Begin(AccessDb db, Account? account, DateTimeOffset now, CancellationToken cancel)
    {
        var open = account is not null && (account.LockoutEnd is not { } until || until <= now);
        // A day of peace is a new beginning.
        var before = account?.LockoutEnd is { } last && now - last > TimeSpan.FromDays(1) ? 0 : account?.AccessFailedCount ?? 0;
        DateTimeOffset? end = Wait(before + 1) is { Ticks: > 0 } wait ? now + wait : null;
        var id = open ? account!.Id : Guid.Empty;
        await db.Accounts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, before + 1).SetProperty(row => row.LockoutEnd, end), cancel);
        return open;
    }

    /// <summary>It went well: the next failure is the first.</summary>
    public static Task Forget(AccessDb db, Guid account, CancellationToken cancel) =>
        db.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), cancel);
}
