using System.Text;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Cli.Tests.Keep;

/// <summary>Something in an installation besides the register: people, an initiative, a gathering, drafts, letters, files and an anchor.</summary>
static class Filling
{
    /// <summary>Texts that a careless copy would spoil.</summary>
    static readonly string[] Odd = ["Åse «Ødegård»", "to\nlinjer\r\nog\ttabulator", "\"anført\" \\ 'skråstrek'", "𝔎lynge 🐟 \u2028", "", "  luft  ", "=1+1", "{\"ikke\":\"json\"}", "\u0001"];

    public static async Task Fill(Database database, string folder, string? connection)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var site = KlyngeSite.Build(new SiteOptions(folder, DataFolder.Find(), "http://127.0.0.1:0") { Connection = connection });
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var now = TimeProvider.System.GetUtcNow();

        var access = services.GetRequiredService<AccessDb>();
        var person = PersonId.New();
        access.People.Add(new PersonRow { Id = person.Value, Name = Odd[0], CreatedAt = now });
        access.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11", "46"], DateOnly.MinValue, DateOnly.MaxValue, person), person, now));
        await access.SaveChangesAsync(cancel);
        await services.GetRequiredService<BeginSession>().Run(person, SignInMethod.Passkey, null, "a test", null, now, cancel);

        var hand = new Hand(person.Pseudonym, "986399445", "adviser");
        Assert.IsType<Change.Done>(await services.GetRequiredService<StartInitiative>().Run("Grønn havn", "Landstrøm", ["11"], null, new HashSet<string> { "11" }, hand, now, cancel));
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        await services.GetRequiredService<BeginGathering>().Run(new Plan(GatheringKind.Seminar, new("Seminar", "Seminar", "Seminar"), new Venue.Room("Haugesund"),
            start, start.AddHours(4), 80, start.AddDays(-3), [], "", [Language.Nb], ["11"], null, null), person.Pseudonym, null, now, cancel);

        var clusters = services.GetRequiredService<ClustersDb>();
        foreach (var (i, text) in Odd.Index())
        {
            await clusters.Keep("begin-initiative/x", new($"field{i}", 0, text), new(person.Pseudonym, "page"), now, cancel);
            clusters.Post(new($"odd{i}@example.no", null, Language.Nn, text, text), "I-26-001", $"odd/{i}", now.AddYears(60));
        }
        await clusters.SaveChangesAsync(cancel);
        await FileStore.In(folder).Keep(new MemoryStream(Encoding.UTF8.GetBytes("Intensjonsavtale")), "avtale.txt", [FileKind.Text], 1000, cancel);
        Assert.IsType<Anchored.Made>(await new AnchorJournals(StoringRooms.Of(database), folder, TimeProvider.System).Run(null, cancel));
    }
}
