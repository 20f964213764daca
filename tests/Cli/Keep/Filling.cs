using System.Text;
using Klynge.Access;
using Klynge.Access.Cases;
using Klynge.Access.Log;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Clusters;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Web;
using Microsoft.AspNetCore.Identity;
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

        await People(access, person, now);

        var hand = new Hand(person.Pseudonym, "986399445", "adviser");
        var started = Assert.IsType<Change.Done>(await services.GetRequiredService<StartInitiative>().Run("Grønn havn", "Landstrøm", ["11"], null, new HashSet<string> { "11" }, hand, now, cancel)).After.Id;
        Assert.IsType<Change.Done>(await services.GetRequiredService<SplitInitiative>().Run(started, "Blå havn", "Sjøkabel", ["11"], [], new HashSet<string> { "11" }, hand, now, cancel));
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var gathering = (await services.GetRequiredService<BeginGathering>().Run(new Plan(GatheringKind.Seminar, new("Seminar", "Seminar", "Seminar"), new Venue.Room("Haugesund"),
            start, start.AddHours(4), 80, start.AddDays(-3), [], "", [Language.Nb], ["11"], null, null), person.Pseudonym, null, now, cancel)).Id;
        Assert.Equal([], await services.GetRequiredService<WriteInvitation>().Run(gathering, new(new(Odd[0], Odd[2], Odd[6]), new(Odd[2], Odd[6], Odd[0])), person.Pseudonym, now, cancel));

        // Guests, contacts, invitations, the door, questions, answers, files, tasks, advice: all that the living example tells of.
        Assert.IsType<ExampleOutcome.Built>(await new BuildExamples(services.GetRequiredService<ClustersDb>(), services.GetRequiredService<GuestLinks>(), services.GetRequiredService<FileStore>()).Run(null, new HashSet<string> { "11", "46" }, now, cancel));

        var clusters = services.GetRequiredService<ClustersDb>();
        Assert.Empty(await new SaveCriteria(clusters).Run(StandingCriteria.Current with { Id = "arena-2027-2" }, hand, now, cancel));
        var company = (await services.GetRequiredService<AddresseeQueries>().In(["4625", "4001", "4003", "4601"], 1, cancel)).Single();
        Assert.Equal(1, Assert.IsType<Klynge.Clusters.Contacts.Import.Done>(await services.GetRequiredService<ImportContacts>().Run([new ContactText(2, company.Number, "", "", "Åse Øy", "aase@example.no", "", "nn")], _ => null, new("Møtet", "public-task"), person.Pseudonym, now, cancel)).Taken);
        var contact = (await new ContactQueries(clusters).List(null, 1, 1, cancel)).Contacts.Single();
        Assert.True(await new DropContact(clusters).NoMore(contact.Id, person.Pseudonym, now, cancel));
        foreach (var (i, text) in Odd.Index())
        {
            await clusters.Keep("begin-initiative/x", new($"field{i}", 0, text), new(person.Pseudonym, "page"), now, cancel);
            clusters.Post(new($"odd{i}@example.no", null, Language.Nn, text, text), "I-26-001", $"odd/{i}", now.AddYears(60));
        }
        await clusters.SaveChangesAsync(cancel);
        // Typed on another page meanwhile, and set aside.
        Assert.IsType<Merge.Conflict>(await clusters.Keep("begin-initiative/x", new("field0", 0, "Noe annet"), new("person:2", "another page"), now, cancel));
        var file = Assert.IsType<FileOutcome.Kept>(await FileStore.In(folder).Keep(new MemoryStream(Encoding.UTF8.GetBytes("Intensjonsavtale")), "avtale.txt", [FileKind.Text], 1000, cancel));
        Assert.IsType<MaterialOutcome.Added>(await new KeepMaterials(clusters).Add(gathering, "Avtalen", file, Audience.Guests, person.Pseudonym, now, cancel));
        Assert.IsType<Change.Done>(await new AddPartner(clusters).Run(started, new(null, "Eksempel Verft AS"), PartnerKind.Company, OsloTime.Day(now), hand, now, cancel));
        Assert.IsType<Change.Done>(await new ReceiveLetter(clusters).Run(started, 1, file.Hash, file.Name, OsloTime.Day(now), hand, now, cancel));
        await new ChooseAlerts(clusters).Run(person, new Dictionary<AlertKind, HowOften> { [AlertKind.SignUps] = HowOften.AtOnce }, now, cancel);
        clusters.Add(new AlertTaskRow { Person = person.Value, Gathering = gathering.ToString(), Number = 1, Due = OsloTime.Day(now) });
        await clusters.SaveChangesAsync(cancel);
        Assert.IsType<Anchored.Made>(await new AnchorJournals(StoringRooms.Of(database), folder, TimeProvider.System).Run(null, cancel));
    }

    static async Task People(AccessDb access, PersonId person, DateTimeOffset now)
    {
        var (account, address) = (Guid.NewGuid(), "åse@example.no");
        access.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = person.Value, Address = address, Folded = address });
        access.Accounts.Add(new Account { Id = account, PersonId = person.Value, UserName = account.ToString("N"), NormalizedUserName = account.ToString("N") });
        access.Set<IdentityUserPasskey<Guid>>().Add(new() { UserId = account, CredentialId = [0, 255, 7], Data = new() { PublicKey = [1, 0, 2], Name = Odd[2], Transports = ["usb"], AttestationObject = [], ClientDataJson = [] } });
        access.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = person.Value, Case = "I-26-001", Role = nameof(Role.Board), From = OsloTime.Day(now), GivenBy = person.Value, GivenAt = now });
        access.Offers.Add(new CaseOfferRow { Id = Guid.NewGuid(), PersonId = person.Value, Name = Odd[3], Case = "I-26-001", Role = nameof(Role.Board), OfferedBy = person.Value, OfferedAt = now });
        access.Looks.Add(new LookRow { Id = Guid.CreateVersion7(now), At = now, By = person.Value, About = person.Value, What = "mandates" });
        access.RecoveryCodes.Add(new RecoveryCodeRow { AccountId = account, Hash = new string('a', 64) });
        access.Set<IdentityUserLogin<Guid>>().Add(new() { UserId = account, LoginProvider = "idporten", ProviderKey = Odd[1], ProviderDisplayName = "ID-porten" });
        Links.Make(access, new OneTimeLink.Begin(null, Odd[0], Language.Nb) { Address = "ny@example.no" }, now);
        access.Post(new(address, Odd[0], Language.Nb, Odd[2], Odd[1]), "mandates", "access", now.AddYears(60));
        await access.InOneTransaction(async inside =>
        {
            await access.Write(new("mandates", now, person.Pseudonym, null, "give-mandate", null, null, Odd[7]), inside);
            await access.SaveChangesAsync(inside);
        }, TestContext.Current.CancellationToken);
    }
}
