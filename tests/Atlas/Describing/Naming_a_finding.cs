using CsCheck;
using Klynge.Atlas.Describing;
using Klynge.Storage;
using Xunit;

namespace Klynge.Atlas.Tests.Describing;

public sealed class Naming_a_finding
{
    static readonly Words Seafood = new("Sjømat", "Sjømat", "Seafood");
    static readonly Words Chain = new("verdikjede", "verdikjede", "value chain");

    static NameParts Parts(string group, Words title, string place, string? locality = null) =>
        new(group, title, Naming.Place([new(place, 1)]), locality, Chain);

    [Fact]
    public void It_is_called_after_industry_and_place() =>
        Assert.Equal([new Words("Sjømat, Austevoll", "Sjømat, Austevoll", "Seafood, Austevoll")], Naming.Distinct([Parts("chain:Seafood", Seafood, "Austevoll")]));

    [Fact]
    public void Six_of_ten_in_one_place_are_enough_to_name_it_alone() =>
        Assert.Equal("Austevoll", Naming.Place([new("Bømlo", 4), new("Austevoll", 6)]).Nb);

    [Fact]
    public void With_fewer_the_next_place_is_named_too_most_first() =>
        Assert.Equal(
            new Words("Porsgrunn og Bamble", "Porsgrunn og Bamble", "Porsgrunn and Bamble"),
            Naming.Place([new("Bamble", 4), new("Porsgrunn", 5)]));

    [Fact]
    public void Three_places_can_be_named() =>
        Assert.Equal("Karmøy, Haugesund og Tysvær", Naming.Place([new("Karmøy", 3), new("Haugesund", 2), new("Tysvær", 2), new("Bokn", 1), new("Sveio", 1), new("Etne", 1), new("Vindafjord", 1)]).Nb);

    [Fact]
    public void Beyond_three_it_is_the_largest_and_around() =>
        Assert.Equal(
            new Words("Karmøy og omegn", "Karmøy og omland", "Karmøy and around"),
            Naming.Place([new("Karmøy", 2), new("Bokn", 1), new("Sveio", 1), new("Etne", 1), new("Vindafjord", 1), new("Tysvær", 1)]));

    [Fact]
    public void Equal_places_come_in_the_order_of_the_alphabet() =>
        Assert.Equal("Fjord og Stranda", Naming.Place([new("Stranda", 1), new("Fjord", 1)]).Nb);

    [Fact]
    public void A_finding_without_a_place_is_refused() => Assert.Throws<ArgumentException>(() => Naming.Place([]));

    [Fact]
    public void The_strongest_keeps_the_short_name_and_another_group_of_the_same_title_is_told_apart() =>
        Assert.Equal(
            ["Sjømat, Austevoll", "Sjømat (verdikjede), Austevoll"],
            Naming.Distinct([Parts("category:Seafood", Seafood, "Austevoll"), Parts("chain:Seafood", Seafood, "Austevoll")]).Select(name => name.Nb));

    [Fact]
    public void A_second_place_of_the_same_group_is_told_apart_by_its_postal_place() =>
        Assert.Equal(
            ["Sjømat, Austevoll", "Sjømat, Austevoll (Bekkjarvik)"],
            Naming.Distinct([Parts("chain:Seafood", Seafood, "Austevoll"), Parts("chain:Seafood", Seafood, "Austevoll", "Bekkjarvik")]).Select(name => name.Nb));

    [Fact]
    public void When_nothing_else_tells_them_apart_they_are_numbered() =>
        Assert.Equal(
            ["Seafood, Austevoll", "Seafood, Austevoll, no. 2", "Seafood, Austevoll, no. 3"],
            Naming.Distinct([.. Enumerable.Repeat(Parts("chain:Seafood", Seafood, "Austevoll"), 3)]).Select(name => name.En));

    [Fact]
    public void No_two_findings_share_a_name_in_any_language()
    {
        var title = OneOf(Seafood, new Words("Sjømat", "Sjømat", "Fish"), new Words("Fisk", "Fisk", "Seafood"));
        var parts = Gen.Select(OneOf("a", "b", "c"), title, OneOf("Ås", "Ål"), OneOf<string?>(null, "Vik"))
            .Select((group, words, place, locality) => Parts(group, words, place, locality));
        parts.List[0, 30].Sample(findings =>
        {
            var names = Naming.Distinct(findings);
            return Languages.All.All(language => names.Select(name => name.In(language)).Distinct().Count() == findings.Count);
        });
    }

    static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
