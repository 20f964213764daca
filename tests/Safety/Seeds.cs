using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Cases;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Clusters;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>What requests are about: an initiative and a gathering of each kind that docs/rights.csv tells apart, and a stranger's person.</summary>
/// <param name="Own">In Rogaland, nothing public; the visitors have their role in it.</param>
/// <param name="Other">In Trøndelag, nothing public.</param>
/// <param name="Public">In Trøndelag, with a public part.</param>
/// <param name="Stranger">Somebody else.</param>
/// <param name="StrangersSession">A session of theirs.</param>
/// <param name="StrangersOffer">A role that they have been asked to take, in the other case.</param>
/// <param name="SignUp">The key to a sign-up for the public gathering.</param>
/// <param name="StrangersSignUp">The key to another's.</param>
/// <param name="Letter">A letter that is doubtful, so that somebody may decide about it.</param>
/// <param name="Invitation">The key to an invitation to the public gathering.</param>
/// <param name="Link">The secret of a link from a letter, behind which an account can be made.</param>
sealed record Seeds(Seeds.Subject Own, Seeds.Subject Other, Seeds.Subject Public, PersonId Stranger, Guid StrangersSession, Guid StrangersOffer, string SignUp, string StrangersSignUp, string Invitation, string Link, Guid Letter)
{
    /// <summary>Words that stand in what is hidden and nowhere else: whoever may not read it must never meet them.</summary>
    public const string Canary = "kanarifugl";

    static readonly Hand Hand = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", null, "adviser");

    /// <param name="Initiative">Its id.</param>
    /// <param name="Gathering">The id of a gathering within it.</param>
    /// <param name="Material">The id of a file of the gathering, for everyone who may read of it.</param>
    public sealed record Subject(string Initiative, string Gathering, string Material);

    /// <summary>The one that a line of docs/rights.csv is about; where it is about nothing in particular, what everyone may see.</summary>
    public Subject Of(string kind) => kind switch { "own" => Own, "other" => Other, _ => Public };

    public static async Task<Seeds> Sow(IServiceProvider site)
    {
        using var scope = site.CreateScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var db = services.GetRequiredService<AccessDb>();
        var stranger = PersonId.New();
        db.People.Add(new PersonRow { Id = stranger.Value, Name = $"Ola {Canary}", CreatedAt = now });
        SowAccount(db, stranger);
        var link = Links.Make(db, new OneTimeLink.Begin(null, "Ny Eksempel", Language.Nb) { Address = "ny@example.no" }, now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<BeginSession>().Run(stranger, SignInMethod.Passkey, null, Canary, null, now, TestContext.Current.CancellationToken);
        var session = Assert.Single(await services.GetRequiredService<SessionQueries>().Of(stranger, now, TestContext.Current.CancellationToken));
        var (own, other, open) = (await Case(services, "11", false, "Egen"), await Case(services, "50", false, Canary), await Case(services, "50", true, "Offentlig"));
        var offer = Offer(db, stranger, other.Initiative, now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(own, other, open, stranger, session.Id, offer, await KeyOf(services, open, "Guest", now), await KeyOf(services, open, Canary, now), await InvitationTo(services, open), link, await Doubtful(services, now));
    }

    static async Task<Guid> Doubtful(IServiceProvider services, DateTimeOffset now)
    {
        var db = services.GetRequiredService<ClustersDb>();
        db.Post(new("doubtful@example.no", null, Language.Nb, "Et brev", "Hei"), "A-26-001", "doubtful", now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.Run($"update {db.Table("outbox")} set state = 'doubtful', reason = 'nobody noted it' where key = 'doubtful'");
        return (await OutboxQueries.List(db, OutboxKind.Doubtful, null, 1, 1, TestContext.Current.CancellationToken)).Single().Id;
    }

    /// <summary>Asks somebody to take a role; the next save stores it.</summary>
    public static Guid Offer(AccessDb db, PersonId to, string @case, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        db.Offers.Add(new CaseOfferRow { Id = id, PersonId = to.Value, Case = @case, Role = nameof(Role.Board), OfferedBy = to.Value, OfferedAt = now });
        return id;
    }

    /// <summary>An account with an address and one passkey, which nobody holds.</summary>
    public static void SowAccount(AccessDb db, PersonId person)
    {
        var (account, address) = (Guid.NewGuid(), $"{person.Value:N}@example.no");
        db.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = person.Value, Address = address, Folded = address });
        db.Accounts.Add(new Account { Id = account, PersonId = person.Value, UserName = account.ToString("N"), NormalizedUserName = account.ToString("N") });
        db.Set<IdentityUserPasskey<Guid>>().Add(new() { UserId = account, CredentialId = person.Value.ToByteArray(), Data = new() { PublicKey = [], Name = "a test", Transports = [], AttestationObject = [], ClientDataJson = [] } });
    }

    /// <summary>How an address names the passkey of a person.</summary>
    public static string PasskeyOf(PersonId person) => WebEncoders.Base64UrlEncode(person.Value.ToByteArray());

    static async Task<Subject> Case(IServiceProvider services, string county, bool isPublic, string word)
    {
        var cancel = TestContext.Current.CancellationToken;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = OsloTime.Day(now);
        T Get<T>() where T : notnull => services.GetRequiredService<T>();
        async Task Done(Task<Change?> change) => Assert.IsType<Change.Done>(await change);

        var id = Assert.IsType<Change.Done>(await Get<StartInitiative>().Run($"{word} havn", $"{word} og landstrøm", [county], null, new HashSet<string> { county }, Hand, now, cancel)).After.Id;
        await Done(Get<WriteChallenge>().Run(id, $"{word}: ingen når fristen alene", 1, Hand, now, cancel));
        await Done(Get<AddPartner>().Run(id, new Party(null, $"{word} Verft AS"), PartnerKind.Company, today, Hand, now, cancel));
        var letter = await FileOf(services, "avtale.pdf");
        await Done(Get<ReceiveLetter>().Run(id, 1, letter.Hash, letter.Name, today, Hand, now, cancel));
        await Done(Get<WriteGoal>().Run(id, null, $"{word}: ti anløp", "Anløp", 3, Hand, now, cancel));
        await Done(Get<PlanActivity>().Run(id, null, $"{word}: en pilot", 1, 1, Hand, now, cancel));
        await Done(Get<PlanStep>().Run(id, null, $"{word}: ring verftet", "Kari", today.AddDays(20), Hand, now, cancel));
        if (isPublic) await Done(Get<MakePublic>().Run(id, [PublicPart.About], Hand, now, cancel));

        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new($"{word} seminar", $"{word} seminar", $"{word} seminar"), new Venue.Room("Haugesund"), start, start.AddHours(4), 80, start.AddDays(-3),
            [], "Trinnfritt", [Language.Nb], [county], null, id.ToString());
        var gathering = (await Get<BeginGathering>().Run(plan, Hand.Person, null, now, cancel)).Id;
        if (isPublic) Assert.IsType<Move.Made>(await Get<MoveGathering>().Run(gathering, new GatheringDeed.Open(), null, Hand.Person, null, now, cancel));
        return new(id.ToString(), gathering.ToString(), await MaterialOf(services, gathering, word));
    }

    /// <summary>Adds a file for everyone who may read of a gathering; its id.</summary>
    public static async Task<string> MaterialOf(IServiceProvider services, GatheringId gathering, string title)
    {
        var cancel = TestContext.Current.CancellationToken;
        var kept = await FileOf(services, "lysark.pdf");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return Assert.IsType<MaterialOutcome.Added>(await services.GetRequiredService<KeepMaterials>().Add(gathering, title, kept, Audience.Everyone, Hand.Person, now, cancel)).Material.Id.ToString();
    }

    /// <summary>Keeps a file as if it was uploaded.</summary>
    public static async Task<FileOutcome.Kept> FileOf(IServiceProvider services, string name)
    {
        using var content = new MemoryStream("%PDF-1.7\n%%EOF\n"u8.ToArray());
        return Assert.IsType<FileOutcome.Kept>(await services.GetRequiredService<FileStore>().Keep(content, name, [FileKind.Pdf], content.Length, TestContext.Current.CancellationToken));
    }

    static async Task<string> InvitationTo(IServiceProvider services, Subject to)
    {
        var cancel = TestContext.Current.CancellationToken;
        var (now, id) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), GatheringId.Read(to.Gathering)!.Value);
        await services.GetRequiredService<ChooseGuests>().Run(
            id, [new(new Home.Typed("Eksempel AS"), new("Inger Gjest", EmailAddress.Read("invited@example.no")!.Value), Language.Nb, new Why.Listed())], Hand.Person, now, cancel);
        Assert.IsType<Sending.Posted>(await services.GetRequiredService<SendInvitations>().Run(id, Hand.Person, null, now, cancel));
        var db = services.GetRequiredService<ClustersDb>();
        var letter = (await OutboxQueries.List(db, null, null, 1, 50, cancel)).Single(queued => queued.To == "invited@example.no");
        return Regex.Match((await OutboxQueries.Content(db, letter.Id, cancel))!.Value.Letter!.Text, @"/invitasjon/([\w-]{43})").Groups[1].Value;
    }

    /// <summary>Signs somebody up for a gathering; the key to it.</summary>
    // The key stands in the letter only.
    public static async Task<string> KeyOf(IServiceProvider services, Subject to, string name, DateTimeOffset now)
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.IsType<SignUpOutcome.Done>(await services.GetRequiredService<SignUpGuest>().Run(
            GatheringId.Read(to.Gathering)!.Value, new TypedSignUp(name, "Eksempel AS", MailOf(name), "room", $"{name} trenger rampe", "", Language.Nb), new Home.Typed("Eksempel AS"), now, cancel));
        return Assert.Single(await KeysOf(services, to, name));
    }

    /// <summary>The keys that a guest has been sent.</summary>
    public static async Task<string[]> KeysOf(IServiceProvider services, Subject to, string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var db = services.GetRequiredService<ClustersDb>();
        var keys = new List<string>();
        foreach (var letter in (await OutboxQueries.List(db, null, to.Gathering, 1, 50, cancel)).Where(queued => queued.To == MailOf(name)))
            keys.Add(Regex.Match((await OutboxQueries.Content(db, letter.Id, cancel))!.Value.Letter!.Text, @"/min/([\w-]{43})").Groups[1].Value);
        return [.. keys];
    }

    static string MailOf(string name) => $"{name.ToLowerInvariant()}@example.no";
}
