using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Merging_and_splitting : Room
{
    async Task<Lineage> Lineage() => new([.. (await Db.Links.AsNoTracking().ToListAsync(Cancel)).Select(LinkTable.Read)]);

    [Fact]
    public async Task The_one_that_goes_into_another_is_closed_and_points_there()
    {
        var (one, other) = ((await Start("Grønn havn")).Id, (await Start()).Id);
        Done(await new MergeInitiatives(Db).Run(one, other, "Samme bedrifter", An.Adviser, An.Now, Cancel));
        Assert.Equal([other], Assert.IsType<InitiativeState.Closed>((await Read(one)).State).Into);
        Assert.Equal(one, Assert.IsType<Fact.MergedWith>((await Read(other)).Entries[^1].What).Other);
        Assert.Equal([one], (await Lineage()).Ancestors(other));
    }

    [Fact]
    public async Task A_merger_is_not_undone_from_one_side()
    {
        var (one, other) = ((await Start("Grønn havn")).Id, (await Start()).Id);
        await new MergeInitiatives(Db).Run(one, other, "Samme bedrifter", An.Adviser, An.Now, Cancel);
        Assert.Equal(["stays"], Codes(await new UndoFact(Db).Run(one, 2, An.Adviser, An.Now, Cancel)));
        Assert.Equal(["stays"], Codes(await new UndoFact(Db).Run(other, 2, An.Adviser, An.Now, Cancel)));
    }

    [Fact]
    public async Task Neither_with_itself_nor_into_one_that_is_closed()
    {
        var (one, other, third) = ((await Start("A")).Id, (await Start("B")).Id, (await Start("C")).Id);
        Assert.Contains("with-itself", Codes(await new MergeInitiatives(Db).Run(one, one, "Feil", An.Adviser, An.Now, Cancel)));
        await new MergeInitiatives(Db).Run(one, other, "Samme", An.Adviser, An.Now, Cancel);
        Assert.Contains("into-closed", Codes(await new MergeInitiatives(Db).Run(third, one, "Feil", An.Adviser, An.Now, Cancel)));
        Assert.Empty((await Read(third)).Entries.Skip(1));
    }

    [Fact]
    public async Task A_part_that_goes_out_asks_its_partners_anew_and_knows_where_it_came_from()
    {
        var old = (await Start()).Id;
        await Note(old, An.Company(1, "910000001"), An.Yes(1), An.Company(2));
        var born = Done(await new SplitInitiative(Db).Run(old, "Havvind", "Havvind alene", ["11"], [1], Counties, An.Leader, An.Now, Cancel));
        var read = await Read(born.Id);
        Assert.Equal("910000001", read.Partners[1].Who.Number);
        Assert.Equal(Answer.None, read.Partners[1].Answer);
        Assert.Single(read.Partners);
        Assert.Equal([born.Id], (await Lineage()).Descendants(old));
        Assert.IsType<InitiativeState.Idea>((await Read(old)).State);
    }

    [Fact]
    public async Task Only_partners_that_are_there_can_come_along() => Assert.Equal(["no-such"],
        Codes(await new SplitInitiative(Db).Run((await Start()).Id, "Havvind", "Havvind alene", ["11"], [7], Counties, An.Leader, An.Now, Cancel)));
}
