using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Register.Organisations;
using Klynge.Register.Search;
using Xunit;

namespace Klynge.Clusters.Tests.Contacts;

public sealed class Matching_to_the_register
{
    static SearchHit.Organisation Hit(string number, string name, string place, OrganisationKind kind = OrganisationKind.Entity, int employees = 10, bool closed = false) =>
        new(Fit.Words, number, name, kind, place, "1106", null, employees, closed);

    static Match Of(ContactText row, params SearchHit.Organisation[] register) => Matching.Of(row, (_, most) => [.. register.Take(most)]);

    static readonly ContactText ByName = A.ContactText with { Number = "", Organisation = "Kaikraft", Place = "Haugesund" };

    static readonly SearchHit.Organisation There = Hit("974767880", "KAIKRAFT AS", "HAUGESUND");

    [Fact]
    public void A_number_is_sure() => Assert.Equal("974767880", Assert.IsType<Match.Sure>(Of(A.ContactText, There)).Organisation.Number);

    [Fact]
    public void A_number_that_the_register_lacks_is_told() => Assert.Equal("number-unknown", Assert.IsType<Match.None>(Of(A.ContactText)).Why.Code);

    [Fact]
    public void A_name_and_place_that_only_one_company_has_is_sure() =>
        Assert.Equal("974767880", Assert.IsType<Match.Sure>(Of(ByName, Hit("1", "Kaikraft AS", "Bergen"), There)).Organisation.Number);

    [Fact]
    public void An_establishment_of_the_same_name_does_not_make_it_unsure() =>
        Assert.Equal("974767880", Assert.IsType<Match.Sure>(Of(ByName, Hit("2", "Kaikraft AS", "Haugesund", OrganisationKind.Establishment), There)).Organisation.Number);

    [Fact]
    public void Two_companies_of_one_name_are_chosen_between() =>
        Assert.Equal(2, Assert.IsType<Match.Choose>(Of(ByName with { Place = "" }, There, Hit("1", "Kaikraft AS", "Bergen"))).Candidates.Length);

    [Fact]
    public void A_name_that_is_only_alike_is_never_taken_by_itself() => Assert.IsType<Match.Choose>(Of(ByName, Hit("1", "Kaikraft Vest AS", "Haugesund")));

    [Fact]
    public void Candidates_are_ranked_by_name_then_place_then_size() => Assert.Equal(["4", "3", "2", "1"], Assert.IsType<Match.Choose>(Of(ByName,
        Hit("1", "Kaikraft Vest AS", "Bergen"), Hit("2", "Kaikraft Vest AS", "Haugesund", employees: 5), Hit("3", "Kaikraft Nord AS", "Haugesund", employees: 50), Hit("4", "Kaikraft AS", "Bergen")))
        .Candidates.Select(each => each.Number).ToImmutableArray());

    [Fact]
    public void A_closed_company_is_no_candidate() => Assert.IsType<Match.None>(Of(ByName, There with { Closed = true }));
}
