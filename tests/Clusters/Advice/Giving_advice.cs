using Klynge.Clusters.Advice;
using Xunit;

namespace Klynge.Clusters.Tests.Advice;

public sealed class Giving_advice : Room
{
    [Fact]
    public async Task Advice_to_one_counts_as_contact_and_stands_in_its_log_alone()
    {
        var (one, other) = ((await Start()).Id, (await Start("Annet")).Id);
        Done(await new GiveAdvice(Db).Run(one, "Teller timer?", "Nei, bare kroner.", An.Today, An.Adviser, An.Now, Cancel));
        Assert.Equal(An.Today, (await Read(one)).LastContact);
        Assert.Equal(["Nei, bare kroner."], (await new AdviceQueries(Db).Log(await Read(one), Cancel)).Select(note => note.Text));
        Assert.Empty(await new AdviceQueries(Db).Log(await Read(other), Cancel));
    }

    [Fact]
    public async Task Advice_to_all_stands_in_every_log_in_the_same_words_also_of_those_that_begin_later()
    {
        var before = (await Start()).Id;
        Assert.Empty(await new GiveAdviceToAll(Db).Run("Teller timer?", "Nei, bare kroner.", An.Adviser, An.Now, Cancel));
        var after = (await Start("Senere")).Id;
        foreach (var id in new[] { before, after })
            Assert.Equal([("Nei, bare kroner.", true)], (await new AdviceQueries(Db).Log(await Read(id), Cancel)).Select(note => (note.Text, note.ToAll)));
    }

    [Fact]
    public async Task The_log_says_how_many_others_were_given_the_very_same_words()
    {
        var ids = new[] { (await Start("A")).Id, (await Start("B")).Id, (await Start("C")).Id };
        foreach (var id in ids) Done(await new GiveAdvice(Db).Run(id, "Teller timer?", "Nei.", An.Today, An.Adviser, An.Now, Cancel));
        Done(await new GiveAdvice(Db).Run(ids[0], "Teller timer?", "Ja, hos dere.", An.Today, An.Adviser, An.Now, Cancel));
        var log = await new AdviceQueries(Db).Log(await Read(ids[0]), Cancel);
        Assert.Equal([("Ja, hos dere.", 0), ("Nei.", 2)], log.OrderBy(note => note.Text).Select(note => (note.Text, note.Others)));
    }

    [Fact]
    public async Task An_earlier_answer_to_a_like_question_is_found_whoever_asked()
    {
        var id = (await Start()).Id;
        await new GiveAdvice(Db).Run(id, "Teller egne timer som kostnad?", "Nei.", An.Today, An.Adviser, An.Now, Cancel);
        await new GiveAdviceToAll(Db).Run("Når er fristen for skisse?", "18. mars.", An.Adviser, An.Now, Cancel);
        Assert.Equal(["Nei."], (await new AdviceQueries(Db).Like("Kan egne timer være en kostnad?", Cancel)).Select(answer => answer.Text));
        Assert.Empty(await new AdviceQueries(Db).Like("Hvem kan søke?", Cancel));
    }

    [Fact]
    public async Task Advice_cannot_be_empty_or_undone()
    {
        var id = (await Start()).Id;
        Assert.Equal(["empty"], Codes(await new GiveAdvice(Db).Run(id, null, "  ", An.Today, An.Adviser, An.Now, Cancel)));
        Assert.Equal(["empty"], (await new GiveAdviceToAll(Db).Run(null, "", An.Adviser, An.Now, Cancel)).Select(reason => reason.Code));
        Done(await new GiveAdvice(Db).Run(id, null, "Søk i tide.", An.Today, An.Adviser, An.Now, Cancel));
        Assert.Equal(["advice-stays"], Codes(await new Klynge.Clusters.Initiatives.UndoFact(Db).Run(id, 2, An.Adviser, An.Now, Cancel)));
    }
}
