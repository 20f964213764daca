using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Xunit;

namespace Klynge.Clusters.Tests.Advice;

public sealed class Asking_for_advice : Room
{
    Task<Change?> Ask(InitiativeId id, string question) => new AskAdvice(Db).Run(id, question, An.Leader, An.Now, Cancel);

    async Task<string[]> Waiting() => [.. (await new AdviceQueries(Db).Waiting(Cancel)).Select(question => question.Question)];

    [Fact]
    public async Task A_question_waits_until_the_same_is_answered()
    {
        var id = (await Start()).Id;
        Assert.Empty(await Waiting());
        Done(await Ask(id, " Teller timer? "));
        Done(await Ask(id, "Kan NTNU være med?"));
        Assert.Equal(["Teller timer?", "Kan NTNU være med?"], await Waiting());
        Done(await new GiveAdvice(Db).Run(id, "teller timer", "Ja, til en fast sats.", An.Today, An.Adviser, An.Now, Cancel));
        Assert.Equal(["Kan NTNU være med?"], await Waiting());
        Assert.Empty(await new GiveAdviceToAll(Db).Run("Kan NTNU være med?", "Ja.", An.Adviser, An.Now, Cancel));
        Assert.Empty(await Waiting());
    }

    [Fact]
    public async Task One_that_is_taken_back_waits_no_more_and_an_empty_one_is_none()
    {
        var id = (await Start()).Id;
        Assert.Equal(["empty"], Codes(await Ask(id, " ")));
        var asked = Done(await Ask(id, "Teller timer?"));
        Done(await new UndoFact(Db).Run(id, asked.Entries[^1].Number, An.Leader, An.Now, Cancel));
        Assert.Empty(await Waiting());
    }
}
