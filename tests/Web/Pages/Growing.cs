using System.Collections.Immutable;
using System.Globalization;
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
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Register;
using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Files;
using Klynge.Web.Tests.Pages.Register;
using Klynge.Web.Tests.Shell;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>More of everything that hangs on a gathering, an initiative or a person, besides what the deeds of bench/Site make.</summary>
/// <param name="site">Where.</param>
/// <param name="gathering">What the guests, questions, files and tasks belong to.</param>
/// <param name="initiative">What people have roles in, and tasks are steps of.</param>
/// <param name="people">Those who have mandates, sessions, keys and looks at them.</param>
sealed class Growing(Site site, GatheringId gathering, InitiativeId initiative, params ImmutableArray<(PersonId Id, Role Role)> people)
{
    const string By = "person:00000000000000000000000000000001";

    static readonly Hand Hand = new(By, null, "adviser");

    readonly MadeUpRegister register = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>So many more of each.</summary>
    public async Task Grow(int more)
    {
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        string[] numbers = [.. Enumerable.Range(0, more).Select(_ => register.Number())];
        await Organisations(services, numbers, now);
        await Gathering(services, numbers, now);
        await People(services, more, now);
    }

    static async Task Organisations(IServiceProvider services, string[] numbers, DateTimeOffset now)
    {
        var db = services.GetRequiredService<RegisterDb>();
        db.AddRange(numbers.Select(number => new UnitRow { Orgnr = int.Parse(number, CultureInfo.InvariantCulture), Kind = "entity", MayBeNamed = true, Name = $"Bedrift {number} AS", LegalForm = "AS", Municipality = "1106", Employees = 5 }));
        await db.SaveChangesAsync(Cancel);
        var rows = numbers.Where((_, i) => i % 2 == 0).Select((number, i) => new ContactText(i + 2, number, "", "", $"Kari {number}", $"kari@{number}.no", "", "nb"));
        var import = Assert.IsType<Import.Done>(await services.GetRequiredService<ImportContacts>().Run([.. rows], _ => null, new("Møtet", "public-task"), By, now, Cancel));
        Assert.Equal((numbers.Length + 1) / 2, import.Taken);
    }

    async Task Gathering(IServiceProvider services, string[] numbers, DateTimeOffset now)
    {
        var db = services.GetRequiredService<ClustersDb>();
        Home Of(string number) => new Home.Registered(number, $"Bedrift {number} AS");
        await services.GetRequiredService<ChooseGuests>().Run(gathering,
            [.. numbers.SelectMany(number => new[] { new ChosenGuest(Of(number), new($"Ola {number}", EmailAddress.Read($"ola@{number}.no")!.Value), Language.Nb, new Why.Listed()), new ChosenGuest(Of(number), null, Language.Nn, new Why.Listed()) })], By, now, Cancel);
        await new TakeDoorEvents(db).Run(gathering, [.. numbers.Select(number => new DoorEvent.WalkedIn(Guid.NewGuid(), now, $"Per {number}", ""))], By, now, Cancel);
        foreach (var number in numbers)
        {
            Assert.IsType<QuestionOutcome.Done>(await services.GetRequiredService<AskQuestion>().Run(gathering, new($"Spørsmål {number}?", "", Language.Nb), By, now, Cancel));
            Assert.IsType<QuestionOutcome.Done>(await services.GetRequiredService<WriteQuestion>().Run(gathering, new($"Lurer på {number}?", "", Language.Nb), "Ja.", By, now, Cancel));
            using var content = new MemoryStream(Encoding.ASCII.GetBytes($"%PDF-1.7\n% {number}\n%%EOF\n"));
            var kept = Assert.IsType<FileOutcome.Kept>(await services.GetRequiredService<FileStore>().Keep(content, "lysark.pdf", Material.Taken, Material.Largest, Cancel));
            Assert.IsType<MaterialOutcome.Added>(await services.GetRequiredService<KeepMaterials>().Add(gathering, $"Lysark {number}", kept, Audience.Everyone, By, now, Cancel));
            foreach (InitiativeId? tied in new InitiativeId?[] { null, initiative })
                Assert.IsType<FollowUpOutcome.Done>(await services.GetRequiredService<KeepFollowUps>().Add(gathering, $"Ring {number}", "Kari Eksempel", OsloTime.Day(now), tied, Hand, now, Cancel));
            db.Run($"INSERT INTO {db.Table("gathering_feedback")} (id, gathering, useful, met, best, better, contact) VALUES (@p0, @p1, 4, 'yes', 'Folk', 'Mat', '')", long.Parse(number, CultureInfo.InvariantCulture), gathering.ToString());
            Assert.IsType<Change.Done>(await new AddPartner(db).Run(initiative, new(number, $"Bedrift {number} AS"), PartnerKind.Company, OsloTime.Day(now), Hand, now, Cancel));
        }
        await services.GetRequiredService<PublishAnswers>().Run(gathering, By, null, now, Cancel);
    }

    async Task People(IServiceProvider services, int more, DateTimeOffset now)
    {
        var db = services.GetRequiredService<AccessDb>();
        var clusters = services.GetRequiredService<ClustersDb>();
        var first = OsloTime.Day(now).AddDays(-1);
        foreach (var (person, role) in people)
        {
            if (!db.Accounts.Any(known => known.PersonId == person.Value))
            {
                var name = Guid.NewGuid();
                db.Accounts.Add(new Account { Id = name, PersonId = person.Value, UserName = name.ToString("N"), NormalizedUserName = name.ToString("N") });
                await db.SaveChangesAsync(Cancel);
            }
            var account = db.Accounts.Single(known => known.PersonId == person.Value).Id;
            for (var i = 0; i < more; i++)
            {
                var other = PersonId.New();
                db.People.Add(new PersonRow { Id = other.Value, Name = $"Ola {other.Value:N}", CreatedAt = now });
                foreach (var holder in new[] { person, other })
                {
                    db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", role, ["11"], first, null, person), holder, now));
                    db.Looks.AddRange(
                        new LookRow { Id = Guid.CreateVersion7(now), At = now, By = other.Value, About = holder.Value, Case = initiative.ToString(), What = "case-people" },
                        new LookRow { Id = Guid.CreateVersion7(now), At = now, By = holder.Value, About = other.Value, Case = null, What = "mandates" });
                }
                db.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = other.Value, Case = initiative.ToString(), Role = nameof(Role.Board), From = first, GivenBy = person.Value, GivenAt = now });
                foreach (var asked in new[] { person, PersonId.New() })
                {
                    if (asked != person) db.People.Add(new PersonRow { Id = asked.Value, Name = $"Åse {asked.Value:N}", CreatedAt = now });
                    db.Offers.Add(new CaseOfferRow { Id = Guid.CreateVersion7(now), PersonId = asked.Value, Name = "Åse", Case = asked == person ? $"I-26-{900 - more - i:000}" : initiative.ToString(), Role = nameof(Role.Board), OfferedBy = other.Value, OfferedAt = now });
                }
                var key = Guid.NewGuid().ToByteArray();
                db.Set<IdentityUserPasskey<Guid>>().Add(new() { UserId = account, CredentialId = key, Data = new() { PublicKey = [], Name = "a test", Transports = [], AttestationObject = [], ClientDataJson = [] } });
                await db.SaveChangesAsync(Cancel);
                await services.GetRequiredService<BeginSession>().Run(person, SignInMethod.Passkey, null, "another device", null, now, Cancel);
                await clusters.Keep($"begin-initiative/{i}/{person.Pseudonym}", new("name", 0, $"Utkast {i}"), new(person.Pseudonym, "page"), now, Cancel);
            }
        }
    }
}
