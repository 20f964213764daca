using CsCheck;
using Klynge.Clusters.Initiatives;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class The_lineage
{
    static InitiativeId I(int number) => new(2027, number);

    static Link Merged(int from, int to) => new(I(from), I(to), LinkKind.Merged, An.Today);

    // Edges only from lower to higher numbers: never a circle.
    static readonly Gen<Lineage> Lineages = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9]).Where(t => t.Item1 < t.Item2).Array[0, 14]
        .Select(edges => new Lineage([.. edges.Distinct().Select(edge => Merged(edge.Item1, edge.Item2))]));

    [Fact]
    public void Akvarena_and_smart_water_became_aquatech()
    {
        var lineage = new Lineage([Merged(1, 3), Merged(2, 3), new(I(3), I(4), LinkKind.Split, An.Today.AddDays(1))]);
        Assert.Equal([I(1), I(2)], lineage.Ancestors(I(3)));
        Assert.Equal([I(3), I(4)], lineage.Descendants(I(1)));
        Assert.Equal([I(3), I(1), I(2)], lineage.Ancestors(I(4)));
        Assert.Equal(3, lineage.Family(I(4)).Length);
        // The other parent is not the family of the first.
        Assert.Equal([Merged(1, 3), new Link(I(3), I(4), LinkKind.Split, An.Today.AddDays(1))], lineage.Family(I(1)));
    }

    [Fact]
    public void Nobody_descends_from_themselves() =>
        Lineages.Sample(lineage => Enumerable.Range(1, 9).All(i => !lineage.Ancestors(I(i)).Contains(I(i)) && !lineage.Descendants(I(i)).Contains(I(i))));

    [Fact]
    public void Asked_from_either_end_the_answer_is_the_same() =>
        Lineages.Sample(lineage => Enumerable.Range(1, 9).All(i => Enumerable.Range(1, 9).All(j =>
            lineage.Ancestors(I(i)).Contains(I(j)) == lineage.Descendants(I(j)).Contains(I(i)))));

    [Fact]
    public void A_link_is_refused_exactly_when_it_would_make_a_circle_or_stand_twice() =>
        Gen.Select(Lineages, Gen.Int[1, 9], Gen.Int[1, 9]).Sample((lineage, from, to) =>
        {
            var refused = lineage.WhyNotAdd(I(from), I(to)).Any();
            var there = lineage.Links.Any(link => link.From == I(from) && link.To == I(to));
            return refused == (there || Throws(() => _ = new Lineage(lineage.Links.Add(Merged(from, to)))));
        });

    [Fact]
    public void A_circle_is_no_lineage() => Assert.Throws<ArgumentException>(() => new Lineage([Merged(1, 2), Merged(2, 1)]));

    static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
