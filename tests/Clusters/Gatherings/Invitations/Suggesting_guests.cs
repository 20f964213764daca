using Klynge.Atlas;
using Klynge.Atlas.Findings;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Register;
using Klynge.Register.Knowledge;
using Klynge.Register.Organisations;
using Klynge.Register.Places;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Invitations;

/// <summary>Over a register of organisations in Stord and Trondheim, two counties apart.</summary>
public sealed class Suggesting_guests : Room
{
    const string Stord = "4614", Trondheim = "5001";

    static readonly Lazy<Geography> Places = new(() => Geography.Load(DataFolder.Find()));

    // Some thousand whose last figure agrees with the others: no other is read as a number.
    static readonly string[] Numbers = [.. Enumerable.Range(81000000, 4000).Select(WithCheck).OfType<string>()];

    static string? WithCheck(int eight)
    {
        var figures = eight.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var check = (11 - figures.Zip([3, 2, 7, 6, 5, 4, 3, 2], (figure, weight) => (figure - '0') * weight).Sum() % 11) % 11;
        return check == 10 ? null : $"{figures}{check}";
    }

    async Task Register(IEnumerable<(string Number, string Municipality, int? Employees)> organisations)
    {
        await using var register = RegisterDb.Over(Place.Database);
        register.AddRange(organisations.Select(each => new UnitRow
        {
            Orgnr = int.Parse(each.Number, System.Globalization.CultureInfo.InvariantCulture),
            Kind = "entity",
            MayBeNamed = true,
            Name = $"AS {each.Number}",
            LegalForm = "AS",
            Municipality = each.Municipality,
            Employees = each.Employees,
        }));
        await register.SaveChangesAsync(Cancel);
    }

    async Task Contact(params string[] numbers)
    {
        Db.AddRange(numbers.Select(number => ContactTable.New(new(Guid.CreateVersion7(), number, $"AS {number}", "Kari Nordmann", EmailAddress.Read($"kari@{number}.no")!.Value, null, null, "Møtet", LegalBasis.PublicTask, An.Today, null), "person:1")));
        await Db.SaveChangesAsync(Cancel);
    }

    async Task<Suggested> Suggest(GuestSource source)
    {
        await using var register = RegisterDb.Over(Place.Database);
        await using var atlas = AtlasDb.Over(Place.Database);
        return await new SuggestGuests(Db, new FindingQueries(atlas, new RunCache()), new AddresseeQueries(register), KnowledgeEnvironments.Load(DataFolder.Find()), Places.Value).Run(source, Cancel);
    }

    [Fact]
    public async Task Of_a_region_those_with_contacts_come_first_and_then_the_largest_hundred_and_nobody_from_elsewhere()
    {
        await Register([.. Numbers.Take(150).Select((number, i) => (number, Stord, (int?)i)), (Numbers[150], Stord, null), (Numbers[151], Trondheim, 9000)]);
        await Contact(Numbers[150], Numbers[3], Numbers[151]);
        var suggested = (await Suggest(new GuestSource.Region(["46"]))).Suggestions;
        Assert.Equal([Numbers[3], Numbers[150], .. Enumerable.Range(50, 100).Reverse().Select(i => Numbers[i])], suggested.Select(each => each.Number));
        Assert.Equal([1, 1, 0], suggested.Take(3).Select(each => each.Contacts.Length));
        Assert.All(suggested, each => Assert.Equal(new Why.InRegion("Vestland"), each.Why));
    }

    [Fact]
    public async Task Of_a_region_no_more_are_suggested_than_a_person_looks_through()
    {
        await Register(Numbers.Take(SuggestGuests.Most + 20).Select(number => (number, Stord, (int?)1)));
        await Contact([.. Numbers.Take(SuggestGuests.Most + 10)]);
        Assert.Equal(Numbers.Take(SuggestGuests.Most), (await Suggest(new GuestSource.Region(["46"]))).Suggestions.Select(each => each.Number));
    }

    [Fact]
    public async Task Of_a_region_the_database_is_asked_as_often_when_two_thousand_organisations_have_contacts_as_when_one_has()
    {
        await Register(Numbers.Take(2000).Select(number => (number, Stord, (int?)1)));
        await Contact(Numbers[0]);
        var few = await Times();
        await Contact([.. Numbers.Skip(1).Take(1999)]);
        Assert.Equal((6, 6), (few, await Times()));

        async Task<int> Times()
        {
            var asked = new Asked();
            await using var clusters = asked.Clusters(Place.Database);
            await using var register = asked.Register(Place.Database);
            await using var atlas = AtlasDb.Over(Place.Database);
            await new SuggestGuests(clusters, new FindingQueries(atlas, new RunCache()), new AddresseeQueries(register), KnowledgeEnvironments.Load(DataFolder.Find()), Places.Value).Run(new GuestSource.Region(["46"]), Cancel);
            return asked.Times;
        }
    }

    [Fact]
    public async Task Of_a_pasted_list_all_are_found_however_many_and_the_others_are_told_of()
    {
        var known = Numbers.Take(GuestSource.Listed.MostLines - 2).ToArray();
        await Register(known.Select(number => (number, Trondheim, (int?)null)));
        await Contact(known[0]);
        var suggested = await Suggest(new GuestSource.Listed(string.Join('\n', [.. known, Numbers[2500], $"Kari <KARI@{known[0]}.no>"])));
        Assert.Equal(known, suggested.Suggestions.Select(each => each.Number));
        Assert.Equal([Numbers[2500]], suggested.NotFound);
    }

    [Fact]
    public void A_list_that_is_too_long_or_empty_says_so()
    {
        Assert.Empty(new GuestSource.Listed(string.Join('\n', Numbers.Take(2000))).WhyNot());
        Assert.Equal(["list-too-long"], new GuestSource.Listed(string.Join('\n', Numbers.Take(2001))).WhyNot().Codes());
        Assert.Equal(["list-empty"], new GuestSource.Listed(" \n ").WhyNot().Codes());
    }

    [Fact]
    public async Task Partners_of_an_initiative_are_suggested_in_their_order_without_those_who_said_no()
    {
        await Register(Numbers.Take(3).Select(number => (number, Stord, (int?)null)));
        var id = (await Start()).Id;
        await Note(id, An.Company(1, Numbers[2]), An.Company(2, Numbers[0]), An.Company(3, Numbers[1]), An.Company(4), new Fact.PartnerAnswered(3, Answer.No, "daglig leder"));
        var suggested = (await Suggest(new GuestSource.Initiative(id.ToString()))).Suggestions;
        Assert.Equal([Numbers[2], Numbers[0]], suggested.Select(each => each.Number));
        Assert.All(suggested, each => Assert.Equal(new Why.Partner(id.ToString(), "Kraft på kjøl"), each.Why));
    }
}
