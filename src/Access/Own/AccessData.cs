using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Access.Own;

/// <summary>What this room stores about persons.</summary>
static class AccessData
{
    /// <summary>The person as such: forgotten last.</summary>
    public const string PersonKey = "person";

    static readonly Words At = new("Når", "Når", "When");
    static readonly Words From = new("Fra", "Frå", "From");
    static readonly Words To = new("Til", "Til", "To");
    static readonly Words RoleWord = new("Rolle", "Rolle", "Role");

    public static ImmutableArray<PersonalData> Kinds =>
    [
        new(PersonKey, new("Deg", "Deg", "You"),
            new("Navnet ditt, språket og adressen vi skriver til. Lagres til du sletter deg.", "Namnet ditt, språket og adressa vi skriv til. Blir lagra til du slettar deg.", "Your name, language and the address that we write to. Stored until you erase yourself."),
            Person, ForgetPerson),
        new("sessions", new("Innlogginger", "Innloggingar", "Sign-ins"),
            new("Hvor og når du logget inn, så du kan se om noen andre har gjort det.", "Kvar og når du logga inn, så du kan sjå om andre har gjort det.", "Where and when you signed in, so that you can see whether somebody else did."),
            Sessions, async (services, whom, _, cancel) => await Db(services).Sessions.Where(row => row.PersonId == whom.Id.Value).ExecuteDeleteAsync(cancel)),
        new("sign-in", new("Slik logger du inn", "Slik loggar du inn", "How you sign in"),
            new("Passnøkler, om du har passord og kodeapp, gjenopprettingskoder og innlogging hos andre. Slettes når du sletter deg.", "Passnøklar, om du har passord og kodeapp, gjenopprettingskodar og innlogging hos andre. Blir sletta når du slettar deg.", "Passkeys, whether you have a password and an authenticator app, recovery codes and sign-in elsewhere. Erased when you erase yourself."),
            // The account, and all that lies under it, goes with the person: until then they can still sign in and think again.
            WaysIn, (_, _, _, _) => Task.CompletedTask),
        new("mandates", new("Hvem du handler for", "Kven du handlar for", "Whom you act for"),
            new("Rollene dine, med hvem som ga dem. De avsluttes når du sletter deg; at rollen fantes, står igjen uten navnet ditt.",
                "Rollene dine, med kven som gav dei. Dei blir avslutta når du slettar deg; at rolla fanst, står att utan namnet ditt.",
                "Your roles, and who gave them. They end when you erase yourself; that the role existed stays, without your name."),
            Mandates, EndMandates),
        new("case-roles", new("Roller i saker", "Roller i saker", "Roles in cases"),
            new("Initiativ du har en del i. De avsluttes når du sletter deg.", "Initiativ du har ein del i. Dei blir avslutta når du slettar deg.", "Initiatives that you have a part in. They end when you erase yourself."),
            CaseRoles, EndCaseRoles),
        new("offers", new("Roller du er spurt om", "Roller du er spurd om", "Roles that you were asked to take"),
            new("Initiativ der noen har spurt om du vil ha en rolle, og hva du svarte.", "Initiativ der nokon har spurt om du vil ha ei rolle, og kva du svara.", "Initiatives where somebody asked you to take a role, and what you answered."),
            Offers, async (services, whom, _, cancel) => await Db(services).Offers.Where(row => row.PersonId == whom.Id.Value).ExecuteDeleteAsync(cancel)),
        new("looks", new("Hva du har sett", "Kva du har sett", "What you have looked at"),
            new("At du har sett på noe fortrolig. De det gjelder, har rett til å vite det. Etter sletting står det igjen uten navnet ditt.",
                "At du har sett på noko fortruleg. Dei det gjeld, har rett til å vite det. Etter sletting står det att utan namnet ditt.",
                "That you looked at something confidential. Those concerned have a right to know. After erasure it stays without your name."),
            Looks, (_, _, _, _) => Task.CompletedTask),
        new("account-letters", new("Brev om kontoen", "Brev om kontoen", "Letters about the account"),
            new("Brev vi har sendt deg om innlogging og roller.", "Brev vi har sendt deg om innlogging og roller.", "Letters that we sent you about sign-in and roles."),
            (services, whom, cancel) => StoredLetters.Find(Db(services), whom, cancel), (services, whom, now, cancel) => StoredLetters.Forget(Db(services), services, whom, cancel)),
    ];

    static AccessDb Db(IServiceProvider services) => services.GetRequiredService<AccessDb>();

    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static async Task<ImmutableArray<StoredThing>> Person(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        await new PeopleQueries(Db(services)).Get(whom.Id, cancel) is { } known
            ? [new([
                ("id", new("Nummeret ditt", "Nummeret ditt", "Your number"), known.Id.Pseudonym), ("name", new("Navn", "Namn", "Name"), known.Name),
                ("language", new("Språk", "Språk", "Language"), known.Language.Path()), ("addresses", new("E-post", "E-post", "E-mail"), string.Join(", ", known.Addresses)),
                ("since", new("Siden", "Sidan", "Since"), Instant(known.CreatedAt))])]
            : [];

    static async Task<ImmutableArray<StoredThing>> Sessions(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Db(services).Sessions.AsNoTracking().Where(row => row.PersonId == whom.Id.Value).OrderByDescending(row => row.CreatedAt).ToListAsync(cancel)).Select(row => new StoredThing([
            ("at", At, Instant(row.CreatedAt)), ("device", new("Enhet", "Eining", "Device"), row.Device), ("method", new("Måte", "Måte", "How"), row.Method),
            ("ended", new("Avsluttet", "Avslutta", "Ended"), row.EndedAt is { } ended ? Instant(ended) : "")]))];

    static async Task<ImmutableArray<StoredThing>> WaysIn(IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var db = Db(services);
        var account = await db.Accounts.AsNoTracking().Include(row => row.RecoveryCodes).SingleOrDefaultAsync(row => row.PersonId == whom.Id.Value, cancel);
        if (account is null) return [];
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(row => row.UserId == account.Id).ToListAsync(cancel);
        var elsewhere = await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(row => row.UserId == account.Id).OrderBy(row => row.LoginProvider).ToListAsync(cancel);
        return
        [
            .. passkeys.OrderBy(row => row.Data.CreatedAt).Select(row => Way("passkey", row.Data.Name ?? "", row.Data.CreatedAt)),
            .. account.PasswordHash is null ? ImmutableArray<StoredThing>.Empty : [Way("password", "", null)],
            .. account.FactorKey is null ? ImmutableArray<StoredThing>.Empty : [Way("authenticator-app", "", null)],
            .. account.RecoveryCodes.Count == 0 ? ImmutableArray<StoredThing>.Empty : [Way("recovery-codes", account.RecoveryCodes.Count.ToString(CultureInfo.InvariantCulture), null)],
            .. elsewhere.Select(row => Way("elsewhere", row.ProviderDisplayName ?? row.LoginProvider, null)),
        ];

        static StoredThing Way(string kind, string name, DateTimeOffset? at) => new([
            ("kind", new("Måte", "Måte", "How"), kind), ("name", new("Navn", "Namn", "Name"), name), ("at", At, at is { } made ? Instant(made) : "")]);
    }

    static async Task<ImmutableArray<StoredThing>> Mandates(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await new MandateQueries(Db(services)).Of(whom.Id, cancel)).Select(given => new StoredThing([
            ("organisation", new("Virksomhet", "Verksemd", "Organisation"), given.Mandate.Organisation), ("role", RoleWord, given.Mandate.Role.ToString()),
            ("counties", new("Fylker", "Fylke", "Counties"), string.Join(", ", given.Mandate.Counties)), ("from", From, Day(given.Mandate.From)), ("to", To, Day(given.Mandate.To)),
            ("ended", new("Avsluttet", "Avslutta", "Ended"), given.EndedAt is { } ended ? Instant(ended) : ""), ("given-by", new("Gitt av", "Gitt av", "Given by"), given.GivenByName ?? "")]))];

    static async Task<ImmutableArray<StoredThing>> CaseRoles(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Db(services).CaseRoles.AsNoTracking().Where(row => row.PersonId == whom.Id.Value).OrderBy(row => row.GivenAt).ToListAsync(cancel)).Select(row => new StoredThing([
            ("case", new("Sak", "Sak", "Case"), row.Case), ("role", RoleWord, row.Role), ("from", From, Day(row.From)), ("to", To, Day(row.To)),
            ("ended", new("Avsluttet", "Avslutta", "Ended"), row.EndedAt is { } ended ? Instant(ended) : "")]))];

    static async Task<ImmutableArray<StoredThing>> Offers(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Db(services).Offers.AsNoTracking().Where(row => row.PersonId == whom.Id.Value).OrderBy(row => row.OfferedAt).ToListAsync(cancel)).Select(row => new StoredThing([
            ("at", At, Instant(row.OfferedAt)), ("name", new("Navn", "Namn", "Name"), row.Name), ("case", new("Sak", "Sak", "Case"), row.Case), ("role", RoleWord, row.Role), ("answer", new("Svar", "Svar", "Answer"), row.Answer ?? "")]))];

    static async Task<ImmutableArray<StoredThing>> Looks(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Db(services).Looks.AsNoTracking().Where(row => row.By == whom.Id.Value).OrderByDescending(row => row.At).ToListAsync(cancel)).Select(row => new StoredThing([
            ("at", At, Instant(row.At)), ("what", new("Hva", "Kva", "What"), row.What), ("case", new("Sak", "Sak", "Case"), row.Case ?? "")]))];

    static async Task EndMandates(IServiceProvider services, Whom whom, DateTimeOffset now, CancellationToken cancel) =>
        await Db(services).Mandates.Where(row => row.PersonId == whom.Id.Value && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.EndedBy, whom.Id.Value), cancel);

    static async Task EndCaseRoles(IServiceProvider services, Whom whom, DateTimeOffset now, CancellationToken cancel) =>
        await Db(services).CaseRoles.Where(row => row.PersonId == whom.Id.Value && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.EndedBy, whom.Id.Value), cancel);

    static Task ForgetPerson(IServiceProvider services, Whom whom, DateTimeOffset now, CancellationToken cancel)
    {
        var db = Db(services);
        string[] folded = [.. whom.Addresses.Select(PersonTable.Fold)];
        return db.InOneTransaction(async inside =>
        {
            await db.Accounts.Where(row => row.PersonId == whom.Id.Value).ExecuteDeleteAsync(inside);
            await db.Mails.Where(row => row.PersonId == whom.Id.Value).ExecuteDeleteAsync(inside);
            await db.Links.Where(row => row.PersonId == whom.Id.Value || folded.Contains(row.Folded)).ExecuteDeleteAsync(inside);
            var person = await db.People.SingleAsync(row => row.Id == whom.Id.Value, inside);
            (person.Name, person.ErasedAt) = ("", now);
            await db.Write(new JournalEntry(whom.Id.Pseudonym, now, "system", null, "erase-person", null, null, null), inside);
            await db.SaveChangesAsync(inside);
        }, cancel);
    }
}
