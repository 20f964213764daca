using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access.Own;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Clusters.Mine;

/// <summary>What this room stores about persons.</summary>
public static class ClustersData
{
    static readonly Words Name = new("Navn", "Namn", "Name");
    static readonly Words Address = new("E-post", "E-post", "E-mail");
    static readonly Words Organisation = new("Virksomhet", "Verksemd", "Organisation");
    static readonly Words Gathering = new("Arrangement", "Arrangement", "Event");
    static readonly Words At = new("Når", "Når", "When");

    /// <summary>Makes a person's own page, export and erasure know of it.</summary>
    public static IServiceCollection AddOwnData(this IServiceCollection services)
    {
        foreach (var kind in Kinds) services.AddSingleton(kind);
        return services.AddScoped<MyQueries>().AddScoped<ForgetTypedNames>().AddScoped<AlertQueries>().AddScoped<ChooseAlerts>().AddScoped<TellAlerts>();
    }

    static ImmutableArray<PersonalData> Kinds =>
    [
        new("sign-ups", new("Påmeldinger", "Påmeldingar", "Sign-ups"),
            new("Arrangement der du er påmeldt med adressen din. Behov du skrev, slettes 30 dager etter arrangementet.", "Arrangement der du er påmeld med adressa di. Behov du skreiv, blir sletta 30 dagar etter arrangementet.", "Events that you signed up for with your address. What you need is deleted 30 days after the event."),
            SignUps, (services, whom, now, cancel) => new ForgetGuest(Db(services), services.GetRequiredService<GuestLinks>()).Run(whom.Addresses, now, cancel)),
        new("contacts", new("Kontakt for en virksomhet", "Kontakt for ei verksemd", "Contact of an organisation"),
            new("At noen har ført deg opp som den vi skriver til hos en virksomhet, hvor de har det fra, og på hvilket grunnlag.",
                "At nokon har ført deg opp som den vi skriv til hos ei verksemd, kvar dei har det frå, og på kva grunnlag.",
                "That somebody noted you as the one we write to at an organisation, where they have it from, and on what basis."),
            Contacts, async (services, whom, _, cancel) => { var keys = Keys(whom); await Db(services).Set<ContactRow>().Where(row => keys.Contains(row.EmailKey)).ExecuteDeleteAsync(cancel); }),
        new("invitations", new("Invitasjoner", "Invitasjonar", "Invitations"),
            new("Arrangement du er invitert til.", "Arrangement du er invitert til.", "Events that you were invited to."),
            Invitations, async (services, whom, _, cancel) => { var keys = Keys(whom); await Db(services).Set<InvitationRow>().Where(row => keys.Contains(row.EmailKey!)).ExecuteDeleteAsync(cancel); }),
        new("questions", new("Spørsmål som venter på svar", "Spørsmål som ventar på svar", "Questions that wait for an answer"),
            new("Spørsmål til et arrangement der du ba om svar til adressen din. Adressen slettes når svaret er sendt.", "Spørsmål til eit arrangement der du bad om svar til adressa di. Adressa blir sletta når svaret er sendt.", "Questions to an event where you asked for the answer at your address. The address is deleted when the answer is sent."),
            Questions, (services, whom, _, cancel) => Asked(Db(services), whom).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReplyTo, (string?)null), cancel)),
        new("feedback", new("Tilbakemeldinger", "Tilbakemeldingar", "Feedback"),
            new("Tilbakemeldinger på arrangement der du skrev adressen din. Svarene står igjen uten den.", "Tilbakemeldingar på arrangement der du skreiv adressa di. Svara står att utan ho.", "Feedback on events where you wrote your address. The answers stay without it."),
            Feedback, async (services, whom, _, cancel) =>
            {
                var ids = (await Told(Db(services), whom, cancel)).Select(row => row.Id).ToArray();
                await Db(services).Set<FeedbackRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Contact, ""), cancel);
            }),
        new("drafts", new("Utkast", "Utkast", "Drafts"),
            new("Det du har skrevet i skjemaer, felt for felt, i 90 dager, så ingenting går tapt.", "Det du har skrive i skjema, felt for felt, i 90 dagar, så ingenting går tapt.", "What you typed into forms, field by field, for 90 days, so that nothing is lost."),
            async (services, whom, cancel) => [.. (await Db(services).DraftsOf(whom.Id.Pseudonym, cancel)).Select(draft => new StoredThing([
                ("at", At, Instant(draft.At)), ("place", new("Skjema", "Skjema", "Form"), draft.Place), ("field", new("Felt", "Felt", "Field"), draft.Field), ("text", new("Tekst", "Tekst", "Text"), draft.Value)]))],
            (services, whom, _, cancel) => Db(services).ForgetDraftsOf(whom.Id.Pseudonym, cancel)),
        new("alerts", new("Varsler", "Varsel", "Alerts"),
            new("Hvor ofte du vil varsles om hva, og hvor langt vi har varslet. Slettes når du sletter deg.", "Kor ofte du vil varslast om kva, og kor langt vi har varsla. Blir sletta når du slettar deg.", "How often you want to be told of what, and how far you have been told. Erased when you erase yourself."),
            Alerts, ForgetAlerts),
        new("letters", new("Brev om saker og arrangement", "Brev om saker og arrangement", "Letters about cases and events"),
            new("Brev vi har sendt deg.", "Brev vi har sendt deg.", "Letters that we sent you."),
            (services, whom, cancel) => StoredLetters.Find(Db(services), whom, cancel), (services, whom, _, cancel) => StoredLetters.Forget(Db(services), services, whom, cancel)),
    ];

    static IQueryable<QuestionRow> Asked(ClustersDb db, Whom whom)
    {
        var keys = Keys(whom);
        return db.Set<QuestionRow>().Where(row => row.ReplyTo != null && keys.Contains(SmallLetters.Of(row.ReplyTo)));
    }

    // A contact is whatever was typed: an address stands in it alone or among other words, and as part of somebody else's it is not theirs.
    static async Task<ImmutableArray<FeedbackRow>> Told(ClustersDb db, Whom whom, CancellationToken cancel)
    {
        var found = new Dictionary<long, FeedbackRow>();
        foreach (var key in Keys(whom))
            foreach (var row in await db.Set<FeedbackRow>().AsNoTracking().Where(row => SmallLetters.Of(row.Contact).Contains(key)).ToListAsync(cancel))
                if (EmailAddress.AllIn(row.Contact).Any(address => address.Key == key)) found[row.Id] = row;
        return [.. found.Values.OrderBy(row => row.Gathering, StringComparer.Ordinal)];
    }

    static ClustersDb Db(IServiceProvider services) => services.GetRequiredService<ClustersDb>();

    static string[] Keys(Whom whom) => [.. whom.Addresses.Select(address => address.ToLowerInvariant())];

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    static async Task<ImmutableArray<StoredThing>> Alerts(IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var alerts = (await Db(services).Set<AlertRow>().AsNoTracking().Where(row => row.Person == whom.Id.Value).ToListAsync(cancel)).Select(AlertTable.Read).OrderBy(alert => alert.Kind);
        var tasks = await Db(services).Set<AlertTaskRow>().AsNoTracking().Where(row => row.Person == whom.Id.Value).OrderBy(row => row.Due).ThenBy(row => row.Gathering).ThenBy(row => row.Number).ToListAsync(cancel);
        return
        [
            .. alerts.Select(alert => new StoredThing([
                ("kind", new("Om", "Om", "About"), alert.Kind.Key()), ("how", new("Hvor ofte", "Kor ofte", "How often"), alert.How.Key()),
                ("told-on", new("Siste morgen", "Siste morgon", "Last morning"), Day(alert.ToldOn)), ("told-entry", new("Siste i journalen", "Siste i journalen", "Last in the journal"), alert.ToldEntry.ToString(CultureInfo.InvariantCulture))])),
            .. tasks.Select(row => new StoredThing([
                ("gathering", Gathering, row.Gathering), ("task", new("Oppgave", "Oppgåve", "Task"), row.Number.ToString(CultureInfo.InvariantCulture)), ("due", new("Frist", "Frist", "Due"), Day(row.Due))])),
        ];
    }

    static Task ForgetAlerts(IServiceProvider services, Whom whom, DateTimeOffset now, CancellationToken cancel)
    {
        var db = Db(services);
        return db.InOneTransaction(async inside =>
        {
            await db.Set<AlertRow>().Where(row => row.Person == whom.Id.Value).ExecuteDeleteAsync(inside);
            await db.Set<AlertTaskRow>().Where(row => row.Person == whom.Id.Value).ExecuteDeleteAsync(inside);
        }, cancel);
    }

    static async Task<ImmutableArray<StoredThing>> SignUps(IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var (db, keys) = (Db(services), Keys(whom));
        var rows = await db.Set<SignUpRow>().AsNoTracking().Where(row => keys.Contains(row.EmailKey)).OrderBy(row => row.At)
            .Select(row => new { Row = row, Needs = db.Set<NeedsRow>().FirstOrDefault(needs => needs.SignUp == row.Id) }).ToListAsync(cancel);
        return [.. rows.Select(found => new StoredThing([
            ("gathering", Gathering, found.Row.Gathering), ("at", At, Instant(found.Row.At)), ("name", Name, found.Row.Name), ("address", Address, found.Row.Email),
            ("organisation", Organisation, found.Row.OrganisationName), ("state", new("Status", "Status", "State"), found.Row.State),
            ("access", new("Tilrettelegging", "Tilrettelegging", "Access needs"), found.Needs?.Access ?? ""), ("diet", new("Mat", "Mat", "Diet"), found.Needs?.Diet ?? "")]))];
    }

    static async Task<ImmutableArray<StoredThing>> Questions(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Asked(Db(services), whom).AsNoTracking().OrderBy(row => row.AskedAt).ToListAsync(cancel)).Select(row => new StoredThing([
            ("gathering", Gathering, row.Gathering), ("at", At, Instant(row.AskedAt)), ("text", new("Tekst", "Tekst", "Text"), row.Text), ("address", Address, row.ReplyTo ?? "")]))];

    static async Task<ImmutableArray<StoredThing>> Feedback(IServiceProvider services, Whom whom, CancellationToken cancel) =>
        [.. (await Told(Db(services), whom, cancel)).Select(row => new StoredThing([
            ("gathering", Gathering, row.Gathering), ("best", new("Best", "Best", "Best"), row.Best), ("better", new("Kan bli bedre", "Kan bli betre", "Could be better"), row.Better),
            ("contact", new("Kontakt", "Kontakt", "Contact"), row.Contact)]))];

    static async Task<ImmutableArray<StoredThing>> Contacts(IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var keys = Keys(whom);
        return [.. (await Db(services).Set<ContactRow>().AsNoTracking().Where(row => keys.Contains(row.EmailKey)).OrderBy(row => row.Organisation).ToListAsync(cancel)).Select(row => new StoredThing([
            ("organisation", Organisation, $"{row.OrganisationName} ({row.Organisation})"), ("name", Name, row.Name), ("address", Address, row.Email), ("role", new("Stilling", "Stilling", "Position"), row.Role ?? ""),
            ("source", new("Kilde", "Kjelde", "Source"), row.Source), ("basis", new("Grunnlag", "Grunnlag", "Legal basis"), row.Basis)]))];
    }

    static async Task<ImmutableArray<StoredThing>> Invitations(IServiceProvider services, Whom whom, CancellationToken cancel)
    {
        var keys = Keys(whom);
        return [.. (await Db(services).Set<InvitationRow>().AsNoTracking().Where(row => keys.Contains(row.EmailKey!)).OrderBy(row => row.ChosenAt).ToListAsync(cancel)).Select(row => new StoredThing([
            ("gathering", Gathering, row.Gathering), ("at", At, Instant(row.ChosenAt)), ("name", Name, row.Name ?? ""), ("address", Address, row.Email ?? ""), ("organisation", Organisation, row.OrganisationName)]))];
    }
}
