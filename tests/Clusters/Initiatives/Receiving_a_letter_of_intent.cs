using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Receiving_a_letter_of_intent : Room
{
    static readonly string Hash = new('a', 64);

    async Task<InitiativeId> Asked()
    {
        var id = (await Start()).Id;
        await Note(id, An.Company(1), An.Company(2));
        return id;
    }

    Task<Change?> Receive(InitiativeId id, int partner, string? file, string name) => new ReceiveLetter(Db).Run(id, partner, file, name, An.Today, An.Leader, An.Now, Cancel);

    [Fact]
    public async Task Its_file_counts_as_one_on_paper_does_and_is_known_to_those_who_look_after_files()
    {
        var id = await Asked();
        Done(await Receive(id, 1, Hash, "avtale.pdf"));
        Done(await Receive(id, 2, null, "Perm 3"));
        var initiative = await Read(id);
        Assert.Equal(2, initiative.CompaniesSigned);
        Assert.Equal((Hash, "avtale.pdf", 4), (initiative.Partners[1].Letter!.File, initiative.Partners[1].Letter!.Name, initiative.Partners[1].Letter!.Entry));
        await using var db = Another();
        Assert.Equal([Hash], await db.Facts.Where(fact => fact.File != null).Select(fact => fact.File).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Withdrawn_it_counts_no_longer_and_the_one_before_it_stands_again()
    {
        var id = await Asked();
        Done(await Receive(id, 1, null, "Perm 3"));
        Done(await Receive(id, 1, Hash, "avtale.pdf"));
        foreach (var left in new[] { "Perm 3", null })
        {
            Done(await new UndoFact(Db).Run(id, (await Read(id)).Partners[1].Letter!.Entry, An.Leader, An.Now, Cancel));
            Assert.Equal(left, (await Read(id)).Partners[1].Letter?.Name);
        }
        Assert.Equal(0, (await Read(id)).CompaniesSigned);
    }

    [Fact]
    public async Task The_database_refuses_a_file_of_anything_else()
    {
        var id = await Asked();
        foreach (var (number, kind, file) in new[] { (9, "letter-received", "abc"), (10, "advised", Hash) })
        {
            await using var db = Another();
            db.Add(new FactRow { Initiative = id.ToString(), Number = number, Day = An.Today, At = An.Now, By = "person:1", Role = "adviser", Kind = kind, Content = "{}", File = file });
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
            Assert.Contains("initiative_fact_file_is_of_a_letter", refused.InnerException!.Message, StringComparison.Ordinal);
        }
    }
}
