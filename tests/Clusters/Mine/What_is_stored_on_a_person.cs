using Klynge.Access;
using Klynge.Access.Own;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Mine;
using Klynge.Clusters.Tests.Gatherings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Clusters.Tests.Mine;

public sealed class What_is_stored_on_a_person
{
    static Whom Whose(params string[] addresses) => new(new PersonId(Guid.NewGuid()), "Ida", [.. addresses]);

    [Fact]
    public async Task Feedback_is_theirs_whose_whole_address_stands_in_it()
    {
        using var seminar = await Seminar.Open();
        await using var db = seminar.Db();
        string[] contacts = ["frida@example.no", "Ida (IDA@example.no), helst etter lunsj", "ida@example.no.example.org", "Åse: åse@example.no"];
        foreach (var (contact, number) in contacts.Select((contact, at) => (contact, at)))
            db.Add(new FeedbackRow { Id = number + 1, Gathering = seminar.Id.ToString(), Best = "", Better = "", Contact = contact });
        await db.SaveChangesAsync(A.Cancel);

        var feedback = new ServiceCollection().AddOwnData().BuildServiceProvider().GetServices<PersonalData>().Single(kind => kind.Key == "feedback");
        await using var services = new ServiceCollection().AddSingleton(db).BuildServiceProvider();
        Assert.Equal([contacts[1]], (await feedback.Find(services, Whose("ida@example.no"), A.Cancel)).Select(thing => thing.Parts[^1].Value));
        await feedback.Forget(services, Whose("Ida@example.no"), A.Now, A.Cancel);
        Assert.Equal([contacts[0], "", contacts[2], contacts[3]], await db.Set<FeedbackRow>().AsNoTracking().OrderBy(row => row.Id).Select(row => row.Contact).ToArrayAsync(A.Cancel));
    }

    [Theory]
    [InlineData("kari@bedrift.no", "kari@bedrift.no"), InlineData("Kari Nordmann <kari@bedrift.no>; ola@bedrift.no.", "kari@bedrift.no ola@bedrift.no"), InlineData("ring 974 76 78 80", "")]
    public void Addresses_are_found_among_other_words(string text, string addresses) => Assert.Equal(addresses, string.Join(' ', EmailAddress.AllIn(text).Select(each => each.Text)));
}
