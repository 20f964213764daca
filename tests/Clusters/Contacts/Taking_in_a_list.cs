using System.Collections.Immutable;
using Klynge.Clusters.Contacts;
using Klynge.Register.Organisations;
using Klynge.Register.Search;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Contacts;

public sealed class Taking_in_a_list : Room
{
    static readonly TypedSource Source = new("Deltakerlisten fra møtet 3. mars 2026", "public-task");

    // Two of one name in two towns, and one by number.
    static ImmutableArray<SearchHit.Organisation> Find(string text, int limit) => text switch
    {
        "974767880" => [Hit("974767880", "EKSEMPELVERFT STORD AS", "STORD")],
        "Kaikraft" => [Hit("974760673", "KAIKRAFT AS", "HAUGESUND"), Hit("971526920", "KAIKRAFT AS", "BERGEN")],
        _ => [],
    };

    static SearchHit.Organisation Hit(string number, string name, string place) => new(Fit.Whole, number, name, OrganisationKind.Entity, place, "4614", null, 12, false);

    ImportContacts Deed => new(Db, Find);

    static ContactText Row(int line, string number = "974767880", string organisation = "", string name = "Kari Nordmann", string email = "kari@example.no") =>
        new(line, number, organisation, "", name, email, "", "");

    [Fact]
    public async Task Looking_at_a_list_stores_nothing()
    {
        var preview = await Deed.Preview([Row(2), Row(3, "", "Kaikraft", email: "per@example.no"), Row(4, email: "kari"), Row(5), Row(6, "", "Finnes ikke")], _ => null, Cancel);
        Assert.Equal((1, 1, 3), (preview.Taken, preview.ToChoose, preview.Aside));
        Assert.Equal(["email-wrong", "twice", "organisation-unknown"], preview.Rows.Select(row => row.Fate).OfType<RowFate.Aside>().Select(aside => aside.Reasons[0].Code));
        Assert.Equal(0, await Db.Set<ContactRow>().CountAsync(Cancel));
    }

    [Fact]
    public async Task What_a_person_chose_is_taken_and_the_rest_is_set_aside()
    {
        ImmutableArray<ContactText> rows = [Row(2), Row(3, "", "Kaikraft", email: "per@example.no"), Row(4, "", "Kaikraft", email: "pal@example.no"), Row(5, "", "Kaikraft", email: "ida@example.no")];
        var done = Assert.IsType<Import.Done>(await Deed.Run(rows, line => line switch { 3 => "971526920", 4 => "", 5 => "974767880", _ => null }, Source, "person:1", An.Now, Cancel));
        Assert.Equal(2, done.Taken);
        var (contacts, _) = await new ContactQueries(Db).List(null, 1, 25, Cancel);
        Assert.Equal([("974767880", "kari@example.no"), ("971526920", "per@example.no")], contacts.Select(contact => (contact.Organisation, contact.Email.Text)));
        Assert.All(contacts, contact => Assert.Equal((Source.Text, LegalBasis.PublicTask), (contact.Source, contact.Basis)));
        Assert.Equal("import-contacts", (await Db.Journal().SingleAsync(Cancel)).Deed);
    }

    [Fact]
    public async Task The_same_list_taken_in_twice_is_one()
    {
        await Deed.Run([Row(2)], _ => null, Source, "person:1", An.Now, Cancel);
        var again = Assert.IsType<Import.Done>(await Deed.Run([Row(2, email: "KARI@example.no")], _ => null, Source, "person:1", An.Now, Cancel));
        Assert.Equal((0, "known"), (again.Taken, Assert.IsType<RowFate.Aside>(again.Preview.Rows[0].Fate).Reasons[0].Code));
    }

    [Fact]
    public async Task Who_wants_no_letters_does_not_come_back_with_a_list()
    {
        await Deed.Run([Row(2)], _ => null, Source, "person:1", An.Now, Cancel);
        var contact = Assert.Single((await new ContactQueries(Db).List(null, 1, 25, Cancel)).Contacts);
        Assert.True(await new DropContact(Db).NoMore(contact.Id, "person:1", An.Now, Cancel));
        Assert.NotNull((await new ContactQueries(Db).Get(contact.Id, Cancel))!.OptedOut);
        Assert.True(await new DropContact(Db).Run(contact.Id, "person:1", An.Now, Cancel));
        var preview = await Deed.Preview([Row(2)], _ => null, Cancel);
        Assert.Equal("opted-out", Assert.IsType<RowFate.Aside>(preview.Rows[0].Fate).Reasons[0].Code);
    }

    [Theory]
    [InlineData("", "public-task", "source-missing"), InlineData("Listen", "because", "basis-missing"), InlineData("a\nb", "consent", "source-missing")]
    public async Task Without_source_and_basis_nothing_is_stored(string source, string basis, string code)
    {
        Assert.Equal([code], Assert.IsType<Import.Refused>(await Deed.Run([Row(2)], _ => null, new(source, basis), "person:1", An.Now, Cancel)).Reasons.Codes());
        Assert.Equal(0, await Db.Set<ContactRow>().CountAsync(Cancel));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+4712345678"), InlineData("-5"), InlineData("@SUM(A1)"), InlineData("＝cmd"), InlineData("Kari\tNordmann"), InlineData("")]
    public async Task A_name_that_a_spreadsheet_would_run_or_that_is_none_is_set_aside(string name) =>
        Assert.IsType<RowFate.Aside>((await Deed.Preview([Row(2, name: name)], _ => null, Cancel)).Rows[0].Fate);

    [Fact]
    public async Task Contacts_are_found_by_any_part_of_name_organisation_or_address()
    {
        await Deed.Run([Row(2, name: "Åse Bjørnøy", email: "ase_b@example.no")], _ => null, Source, "person:1", An.Now, Cancel);
        foreach (var words in new[] { "åse", "bjoernoey", "stord eksempel", "ase_b", "974 767 880" }) Assert.Equal((words, 1), (words, (await new ContactQueries(Db).List(words, 1, 25, Cancel)).Total));
        foreach (var words in new[] { "kari", "974760673" }) Assert.Equal((words, 0), (words, (await new ContactQueries(Db).List(words, 1, 25, Cancel)).Total));
    }
}
