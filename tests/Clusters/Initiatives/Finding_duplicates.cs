using System.Collections.Immutable;
using CsCheck;
using Klynge.Clusters.Initiatives;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Finding_duplicates
{
    static Sketch Sketch(int number, string name, string theme, string county, string? finding, params string[] organisations) =>
        new(new(2027, number), name, theme, [county], finding, [.. organisations]);

    static readonly Sketch Mine = Sketch(1, "Kraft på kjøl", "Nullutslipp for skip", "46", "F117", "1", "2", "3", "4", "5");

    static ImmutableArray<Likeness> Of(params Sketch[] others) => Duplicates.Of(Mine, others);

    [Fact]
    public void Two_that_build_on_one_finding_are_likely_the_same() =>
        Assert.Equal("Bygger på samme funn, F117", Assert.Single(Assert.Single(Of(Sketch(2, "Noe annet", "Helt ulikt", "03", "F117"))).Reasons).Nb);

    [Fact]
    public void Three_companies_in_common_of_fifteen_are_enough_and_of_sixteen_are_not()
    {
        string[] Others(int count) => [.. Enumerable.Range(100, count).Select(i => $"{i}")];
        Sketch Large(int number, int rest) => Sketch(number, "Annet", "Ulikt", "03", null, ["1", "2", "3", .. Others(rest)]);
        var wide = Mine with { Organisations = [.. Mine.Organisations, .. Others(40).Select(other => "x" + other)] };
        Assert.Equal(["1", "2", "3"], Assert.Single(Duplicates.Of(wide, [Large(2, 12)])).Shared);
        Assert.Empty(Duplicates.Of(wide, [Large(2, 13)]));
    }

    [Fact]
    public void Two_companies_in_common_are_never_enough() => Assert.Empty(Of(Sketch(2, "Annet", "Ulikt", "03", null, "1", "2")));

    [Fact]
    public void Two_words_in_common_count_in_one_county_only()
    {
        Assert.Contains("«nullutslipp», «skip»", Assert.Single(Assert.Single(Of(Sketch(2, "Grønne skip", "Nullutslipp", "46", null))).Reasons).Nb, StringComparison.Ordinal);
        Assert.Empty(Of(Sketch(2, "Grønne skip", "Nullutslipp", "03", null)));
        Assert.Empty(Of(Sketch(2, "Klynge for skip", "Innovasjon", "46", null)));
    }

    [Fact]
    public void The_strongest_stands_first() => Assert.Equal(
        [4, 2, 3],
        Of(Sketch(2, "Annet", "Ulikt", "03", null, "1", "2", "3", "4"), Sketch(3, "Grønne skip", "Nullutslipp", "46", null), Sketch(4, "Kraft på kjøl 2", "Nullutslipp for skip", "46", "F117", "1", "2", "3"))
            .Select(likeness => likeness.Other.Id!.Value.Number));

    [Fact]
    public void It_is_not_its_own_duplicate() => Assert.Empty(Of(Mine));

    [Fact]
    public void What_is_alike_one_way_is_alike_the_other_way()
    {
        var sketches = Gen.Select(Gen.Int[1, 4], Pick("03", "46"), Pick("", "F1", "F2"), Pick("havvind skip", "skip oppdrett havvind", "oppdrett"), Gen.Int[0, 9].Array[0, 8])
            .Select((number, county, finding, theme, organisations) => Sketch(number, "", theme, county, finding is "" ? null : finding, [.. organisations.Distinct().Select(i => $"{i}")]));
        Gen.Select(sketches, sketches).Where(pair => pair.Item1.Id != pair.Item2.Id).Sample((one, other) =>
            Duplicates.Of(one, [other]).Select(l => l.Score).SequenceEqual(Duplicates.Of(other, [one]).Select(l => l.Score)));
    }

    static Gen<string> Pick(params string[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);
}
