using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Xunit;

namespace Klynge.Clusters.Tests.Pipeline;

public sealed class Reading_the_pipeline : Room
{
    [Fact]
    public async Task Each_stands_there_as_its_facts_have_it()
    {
        var id = (await Start(finding: An.Finding)).Id;
        await Note(id, [.. An.ReadyFacts, new Fact.Contacted("På telefon"), new Fact.MadePublic([PublicPart.About])]);
        var item = Assert.Single(await new PipelineQueries(Db).All(Cancel));
        var read = await Read(id);
        Assert.Equal((read.Id, read.Name, read.State.Stage, read.LastContact, "F117"), (item.Id, item.Name, item.Stage, item.LastContact, item.Finding));
        Assert.Equal(An.Profile(read).Standings.Select(standing => standing.Level), item.Counts);
        Assert.Equal([PublicPart.About], item.Public);
    }

    [Fact]
    public async Task Two_on_one_finding_and_two_with_the_same_companies_are_shown_to_be_alike()
    {
        var one = (await Start("Grønn havn", "Landstrøm", An.Finding)).Id;
        var other = (await Start("Noe helt annet", "Sveising", An.Finding)).Id;
        Assert.Equal([one], (await new InitiativeQueries(Db).Like(Sketch.Of(await Read(other)), Cancel)).Select(like => like.Other.Id!.Value));

        string[] three = ["910000001", "910000002", "910000003"];
        var (third, fourth) = ((await Start("Tredje", "Laser")).Id, (await Start("Fjerde", "Maling")).Id);
        foreach (var id in new[] { third, fourth }) await Note(id, [.. three.Select((number, i) => An.Company(i + 1, number))]);
        var like = Assert.Single(await new InitiativeQueries(Db).Like(Sketch.Of(await Read(third)), Cancel));
        Assert.Equal(fourth, like.Other.Id);
        Assert.Equal(three, like.Shared);
    }

    [Fact]
    public async Task A_family_is_read_with_its_names()
    {
        var (one, other) = ((await Start("Grønn havn")).Id, (await Start("Kraft på kjøl")).Id);
        await new MergeInitiatives(Db).Run(one, other, "Samme bedrifter", An.Adviser, An.Now, Cancel);
        Assert.Equal(("Grønn havn", "Kraft på kjøl"), Assert.Single((await new InitiativeQueries(Db).Family(other, Cancel)).Select(kin => (kin.From.Name, kin.To.Name))));
        Assert.Empty(await new InitiativeQueries(Db).Family((await Start("Alene")).Id, Cancel));
    }
}
