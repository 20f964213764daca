using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.People;

/// <summary>Changes what a person is called and which language they are written to in.</summary>
public sealed class RenamePerson(AccessDb db)
{
    /// <param name="person">Who.</param>
    /// <param name="name">The name: one that <see cref="Mandates.TypedMandate.WhyNoName"/> has nothing against.</param>
    /// <param name="language">The language.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task Run(PersonId person, string name, Language language, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var row = await db.People.SingleAsync(row => row.Id == person.Value && row.ErasedAt == null, inside);
        (row.Name, row.Language) = (name.Trim(), language.Path());
        // That it was changed, not what it was: a journal cannot forget.
        await db.Write(new JournalEntry(person.Pseudonym, now, person.Pseudonym, null, "rename-person", null, null, null), inside);
        await db.SaveChangesAsync(inside);
    }, cancel);
}
