using System.Collections.Immutable;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.SignIn.Passwords;

/// <summary>Sets a password, or another one, for somebody who has just shown who they are. All other sessions end.</summary>
public sealed class ChangePassword(AccessDb db, EndSession sessions, SignInLinks links)
{
    /// <summary>Sets it.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="current">The one before, which is asked for when there is one.</param>
    /// <param name="password">The new one.</param>
    /// <param name="session">The session that goes on.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Every reason why not; none when it is set.</returns>
    public async Task<ImmutableArray<Message>> Run(PersonId person, string current, string password, Guid session, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.Accounts.AsNoTracking().Include(row => row.Person).ThenInclude(row => row.Mails).SingleAsync(row => row.PersonId == person.Value, cancel);
        // A new one that cannot be is no guess at the old one, and costs none.
        if (Password.WhyNot(password, [known.Person.Name, .. known.Person.Mails.Select(mail => mail.Address)]).ToImmutableArray() is { IsEmpty: false } reasons) return reasons;
        if (known.PasswordHash is { } hash && !(await db.InOneTransaction(inside => Attempts.Begin(db, known, now, inside), cancel) && Password.Holds(hash, current))) return [PasswordMessages.WrongCurrent()];

        var fresh = Password.Hash(password);
        await db.InOneTransaction(async inside =>
        {
            var account = await db.Accounts.Include(row => row.Person).ThenInclude(row => row.Mails).SingleAsync(row => row.Id == known.Id, inside);
            (account.PasswordHash, account.AccessFailedCount, account.LockoutEnd) = (fresh, 0, null);
            await Changes.Note(db, links, account.Person, new Change.PasswordSet(), now, inside);
            await db.SaveChangesAsync(inside);
            await sessions.All(person, session, now, inside);
        }, cancel);
        return [];
    }
}
