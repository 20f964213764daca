using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Own;

/// <summary>Somebody asks to be erased, and may think again for a day.</summary>
public sealed class EraseMe(AccessDb db)
{
    /// <summary>How long one may think again.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromDays(1);

    /// <summary>Asks for it. Asked twice, the first time counts.</summary>
    public Task Ask(PersonId person, DateTimeOffset now, CancellationToken cancel) => Set(person, now, "ask-erasure", now, cancel);

    /// <summary>Takes it back.</summary>
    public Task TakeBack(PersonId person, DateTimeOffset now, CancellationToken cancel) => Set(person, null, "keep-me", now, cancel);

    Task Set(PersonId person, DateTimeOffset? asked, string deed, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var row = await db.People.SingleAsync(row => row.Id == person.Value && row.ErasedAt == null, inside);
        if (row.EraseAskedAt is null == asked is null) return;
        row.EraseAskedAt = asked;
        await db.Write(new JournalEntry(person.Pseudonym, now, person.Pseudonym, null, deed, null, null, null), inside);
        await db.SaveChangesAsync(inside);
    }, cancel);
}

/// <summary>Erases those whose day of thinking again is over: every room forgets what it has declared, and then the person's own row is emptied.</summary>
public sealed class EraseWhoAsked(AccessDb db, IEnumerable<PersonalData> kinds, IServiceProvider services)
{
    /// <returns>How many were erased.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - EraseMe.Delay;
        var due = await db.People.AsNoTracking().Include(row => row.Mails).Where(row => row.EraseAskedAt != null && row.EraseAskedAt <= before && row.ErasedAt == null).ToListAsync(cancel);
        foreach (var row in due)
        {
            var whom = new Whom(new(row.Id), row.Name, [.. row.Mails.Select(mail => mail.Address)]);
            // The addresses are what the other rooms know somebody by: they go last, so that a second try finds the same.
            foreach (var kind in kinds.OrderBy(kind => kind.Key == AccessData.PersonKey)) await kind.Forget(services, whom, now, cancel);
        }
        return due.Count;
    }
}
