using System.Text.Json;
using Klynge.Access;
using Klynge.Access.Cases;
using Klynge.Access.Mandates;
using Klynge.Access.Own;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Clusters;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Mine;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Klynge.Storage.Verify;
using Klynge.Web.Routes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Somebody who has left traces in every room asks to be erased. Their own page knows of all of it, their file holds it, and a day later no table of any room holds their name or address.</summary>
public sealed class Erasing_a_person(SeededSite site) : IClassFixture<SeededSite>
{
    const string Name = "Guri Slettmeg", Address = "Guri.Slettmeg@example.no";

    [Fact]
    public async Task Leaves_no_name_and_no_address_in_any_table()
    {
        var guri = await Everywhere();
        string[] words = ["slettmeg", guri.Id.Value.ToString("N")];
        var file = JsonDocument.Parse((await site.Ask(guri, "GET", HomeRoutes.Stored.Address(Language.Nb) + "?format=json")).Body).RootElement;
        // What stands in a table about them stands in their file: each room has declared it.
        foreach (var kind in new[] { "person", "sessions", "sign-in", "mandates", "offers", "account-letters", "sign-ups", "contacts", "questions", "feedback", "drafts", "alerts", "letters" })
            Assert.True(file.GetProperty(kind).GetArrayLength() > 0, $"The file holds nothing of the kind {kind}.");
        Assert.Contains("rullestol", file.GetProperty("sign-ups").ToString(), StringComparison.Ordinal);

        Assert.Equal(303, (await Post(guri, HomeRoutes.AskErasure, ("sure", "yes"))).Status);
        await Run(EraseMe.Delay - TimeSpan.FromSeconds(1));
        Assert.NotEmpty(Tables.With(site.Database, words[0]));
        await Run(EraseMe.Delay);
        Assert.Empty(Tables.With(site.Database, words[0]));
        await using (var clusters = ClustersDb.Over(site.Database))
        {
            Assert.False(await clusters.Set<AlertRow>().AnyAsync(row => row.Person == guri.Id.Value, Cancel));
            Assert.False(await clusters.Set<AlertTaskRow>().AnyAsync(row => row.Person == guri.Id.Value, Cancel));
        }
        // Once is enough.
        var left = Tables.With(site.Database, words[1]);
        await Run(EraseMe.Delay);
        Assert.Equal(left, Tables.With(site.Database, words[1]));

        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
            Assert.False(await db.Accounts.AnyAsync(row => row.PersonId == guri.Id.Value, Cancel));
            Assert.False(await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(row => row.CredentialId == guri.Id.Value.ToByteArray(), Cancel));
            Assert.False(await db.Set<IdentityUserLogin<Guid>>().AnyAsync(row => row.ProviderKey == "guri-elsewhere", Cancel));
            Assert.False(await db.Set<RecoveryCodeRow>().AnyAsync(row => row.Hash == "guris-code", Cancel));
        }
        Assert.Equal(403, (await site.Ask(guri, "GET", HomeRoutes.Home.Address(Language.Nb))).Status);
        // The journals know them by their pseudonym, and their chains are whole.
        Assert.NotEmpty(Tables.With(site.Database, words[1]));
        Assert.Empty((await new VerifyInstallation([() => AccessDb.Open(site.Database), () => ClustersDb.Open(site.Database)], site.Folder).Run([], Cancel)).Faults);
    }

    [Fact]
    public async Task Names_that_others_typed_without_an_address_are_emptied_after_a_year()
    {
        var (who, about) = DrawnForm.WhoMay(site, InitiativeRoutes.Answered);
        var form = (await DrawnForm.Of(site, InitiativeRoutes.Answered, who, about))!;
        Assert.Equal(303, (await site.Ask(who, "POST", form.Action, form.Fields.Select(field => field.Name == "said-by" ? ("said-by", "Ukjentnavn Sagt") : field))).Status);
        using var scope = site.Services.CreateScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<ClustersDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var gathering = await db.Set<GatheringRow>().AsNoTracking().SingleAsync(row => row.Id == site.Seeds.Own.Gathering, Cancel);
        var id = Guid.NewGuid();
        db.Add(new DoorEventRow { Id = id, Gathering = gathering.Id, Kind = "walked-in", At = now, Name = "Ukjentnavn Kom", Organisation = "Eksempel AS", ReceivedAt = now, By = who.Id.Pseudonym });
        db.Add(new FeedbackRow { Id = 9001, Gathering = gathering.Id, Best = "Praten", Better = "", Contact = "Ukjentnavn, 55 00 00 00" });
        await db.SaveChangesAsync(Cancel);

        var (year, second) = (TimeSpan.FromDays(ForgetTypedNames.KeptDays), TimeSpan.FromSeconds(1));
        Assert.Equal(["said", "came", "wrote"], await Left(now + year - second));
        Assert.Equal(["came", "wrote"], await Left(now + year));
        Assert.Equal(["came", "wrote"], await Left(gathering.EndAt + year - second));
        Assert.Empty(await Left(gathering.EndAt + year));
        var walkedIn = await db.Set<DoorEventRow>().AsNoTracking().SingleAsync(row => row.Id == id, Cancel);
        Assert.Equal(("", "Eksempel AS"), (walkedIn.Name, walkedIn.Organisation));
        Assert.Equal("", (await db.Set<FeedbackRow>().AsNoTracking().SingleAsync(row => row.Id == 9001, Cancel)).Contact);
        db.RemoveRange(db.Set<DoorEventRow>().Where(row => row.Id == id));
        await db.SaveChangesAsync(Cancel);

        // Which of the three still stand after having forgotten at a time.
        async Task<IEnumerable<string>> Left(DateTimeOffset at)
        {
            await new ForgetTypedNames(db).Run(at, Cancel);
            return
            [
                .. await db.Set<FactRow>().Where(row => row.SaidBy == "Ukjentnavn Sagt").Select(_ => "said").ToListAsync(Cancel),
                .. await db.Set<DoorEventRow>().Where(row => row.Name == "Ukjentnavn Kom").Select(_ => "came").ToListAsync(Cancel),
                .. await db.Set<FeedbackRow>().Where(row => row.Contact.StartsWith("Ukjentnavn")).Select(_ => "wrote").ToListAsync(Cancel),
            ];
        }
    }

    [Fact]
    public async Task Can_be_taken_back_for_a_day()
    {
        var visitor = site.Visitors["Evaluator"];
        Assert.Equal(422, (await Post(visitor, HomeRoutes.AskErasure)).Status);
        Assert.Equal(303, (await Post(visitor, HomeRoutes.AskErasure, ("sure", "yes"))).Status);
        Assert.Contains("Ikke slett meg likevel", (await site.Ask(visitor, "GET", HomeRoutes.Erase.Address(Language.Nb))).Body, StringComparison.Ordinal);
        Assert.Equal(303, (await Post(visitor, HomeRoutes.KeepMe)).Status);
        using var scope = site.Services.CreateScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<PeopleQueries>().Get(visitor.Id, Cancel))!.EraseAskedAt);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    Task<Answer> Post(Visitor who, SiteRoute.Deed deed, params (string, string)[] fields) => site.Ask(who, "POST", deed.Address(Language.Nb), [("token", who.Token.Field), .. fields]);

    async Task Run(TimeSpan later)
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<EraseWhoAsked>().Run(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow() + later, Cancel);
    }

    async Task<Visitor> Everywhere()
    {
        using var scope = site.Services.CreateScope();
        T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var (db, now, id) = (Get<AccessDb>(), Get<TimeProvider>().GetUtcNow(), PersonId.New());
        db.People.Add(new PersonRow { Id = id.Value, Name = Name, CreatedAt = now });
        db.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = id.Value, Address = Address, Folded = PersonTable.Fold(Address), ConfirmedAt = now });
        Seeds.SowAccount(db, id);
        await db.SaveChangesAsync(Cancel);
        var account = await db.Accounts.SingleAsync(row => row.PersonId == id.Value, Cancel);
        db.Add(new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = "idporten", ProviderKey = "guri-elsewhere", ProviderDisplayName = "ID-porten" });
        db.Add(new RecoveryCodeRow { AccountId = account.Id, Hash = "guris-code" });
        await db.SaveChangesAsync(Cancel);
        var administrator = new Person.SignedIn(site.Visitors["Administrator"].Id, "Kari", null, [], []);
        Assert.IsType<MandateOutcome.Given>(await Get<GiveMandate>().Run(
            new TypedMandate(Name, Address, "986399445", Role.Adviser, ["11"], OsloTime.Day(now), null, Language.Nb), new HashSet<string> { "11" }, administrator.Id, null, now, Cancel));
        Assert.IsType<OfferOutcome.Offered>(await Get<OfferCaseRole>().Run(site.Seeds.Own.Initiative, "Havn", Name, Address, Role.Board, Language.Nb, administrator, null, now.AddMinutes(1), Cancel));
        Assert.IsType<SignUpOutcome.Done>(await Get<SignUpGuest>().Run(
            GatheringId.Read(site.Seeds.Public.Gathering)!.Value, new TypedSignUp(Name, "Slettmeg Konsult", Address, "room", "rullestol", "", Language.Nb), new Home.Typed("Slettmeg Konsult"), now, Cancel));
        var clusters = Get<ClustersDb>();
        clusters.Add(ContactTable.New(new Contact(Guid.NewGuid(), "986399445", "Eksempel AS", Name, EmailAddress.Read(Address)!.Value, null, null, "en liste", LegalBasis.PublicTask, OsloTime.Day(now), null), administrator.Id.Pseudonym));
        clusters.Add(new QuestionRow { Gathering = site.Seeds.Public.Gathering, Number = 9000, Text = "Er det parkering?", By = "anyone", AskedAt = now, ReplyTo = Address });
        clusters.Add(new FeedbackRow { Id = 9000, Gathering = site.Seeds.Public.Gathering, Best = "Praten", Better = "", Contact = $"{Name}, {Address}" });
        clusters.Add(new AlertTaskRow { Person = id.Value, Gathering = site.Seeds.Public.Gathering, Number = 1, Due = OsloTime.Day(now) });
        await clusters.SaveChangesAsync(Cancel);
        await Get<ChooseAlerts>().Run(id, new Dictionary<AlertKind, HowOften> { [AlertKind.SignUps] = HowOften.Daily }, now, Cancel);

        var guri = await new Visitor("Guri", id, await Get<BeginSession>().Run(id, SignInMethod.Passkey, null, "Guri Slettmegs telefon", null, now, Cancel)).WithToken(site);
        var keep = InitiativeRoutes.Begin.Keeping!;
        Assert.Equal(200, (await site.Ask(guri, "POST", keep.Address(Language.Nb), [("token", guri.Token.Field), ("field", "theme"), ("seen", ""), ("value", "Slettmegs tema"), ("page-id", "1")])).Status);
        return guri;
    }
}
