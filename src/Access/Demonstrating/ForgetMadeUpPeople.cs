using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Demonstrating;

/// <summary>Takes the made-up persons out, with their mandates, sessions and traces. Real persons are not touched; the journal keeps its pseudonyms, which are nobody.</summary>
public sealed class ForgetMadeUpPeople(AccessDb db)
{
    /// <summary>Does it; whoever is signed in as one of them is anyone from the next request on.</summary>
    /// <param name="by">Pseudonym of who does it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task Run(string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var here = await db.People.Where(row => row.Demonstration).Select(row => row.Id).ToListAsync(inside);
        if (here.Count == 0) return;
        await db.Looks.Where(look => here.Contains(look.By) || (look.About != null && here.Contains(look.About.Value))).ExecuteDeleteAsync(inside);
        await db.Links.Where(link => link.PersonId != null && here.Contains(link.PersonId.Value)).ExecuteDeleteAsync(inside);
        await db.TakeOut<PersonRow>([.. here.Cast<object>()], inside);
        await db.Write(new JournalEntry("examples", now, by, null, "forget-made-up-people", null, null, null), inside);
        await db.SaveChangesAsync(inside);
    }, cancel);
}
