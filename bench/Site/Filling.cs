using System.Collections.Immutable;
using Klynge.Clusters;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;

namespace Klynge.Bench.Site;

/// <summary>
/// A made-up room of initiatives and gatherings, as large as asked for. All of it is done by the deeds themselves, so that facts, sums, seats, letters and journal are as they
/// would be; many of them share a transaction, and that is all that makes it quick. The same seed makes the same room.
/// </summary>
public static class Filling
{
    const int DeedsAtOnce = 200;

    /// <summary>Where they are: all of the country.</summary>
    public static readonly ImmutableSortedSet<string> Counties = ["03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56"];
    static readonly Hand By = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", "986399445", "adviser");
    static readonly string[] Themes = ["Nullutslipp", "Havvind", "Batterier", "Havbruk", "Helse", "Trebygg", "Kunstig intelligens", "Reiseliv", "Mineraler", "Matproduksjon"];
    static readonly string[] Places = ["Haugesund", "Stord", "Bergen", "Stavanger", "Florø", "Ålesund", "Mo i Rana", "Tromsø", "Hamar", "Kongsberg"];

    /// <summary>Where the letters of made gatherings lead: nowhere.</summary>
    public static readonly GuestLinks Links = new((_, _) => "http://localhost/", (_, _, _) => "http://localhost/", (_, _) => "http://localhost/", (_, _) => "http://localhost/", (_, _, _) => "http://localhost/");

    /// <summary>Starts initiatives, and lets each live a while.</summary>
    /// <returns>Their ids, in the order they were started.</returns>
    public static async Task<ImmutableArray<InitiativeId>> Initiatives(ClustersDb db, int count, DateTimeOffset now, CancellationToken cancel, int seed = 4)
    {
        var (random, ids) = (new Random(seed), ImmutableArray.CreateBuilder<InitiativeId>());
        for (var made = 0; made < count;)
        {
            await db.InOneTransaction(async inside =>
            {
                for (var i = 0; i < DeedsAtOnce / 10 && made < count; i++, made++)
                {
                    ids.Add(await Initiative(db, random, made, now, inside));
                    db.ChangeTracker.Clear();
                }
            }, cancel);
        }
        return ids.ToImmutable();
    }

    /// <summary>Lets an initiative grow by as many of each thing as it can have.</summary>
    public static Task Grow(ClustersDb db, InitiativeId id, int more, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var today = OsloTime.Day(now);
        for (var i = 0; i < more; i++)
        {
            await new AddPartner(db).Run(id, new(null, $"Bedrift nummer {i} AS"), PartnerKind.Company, today, By, now, inside);
            await new WriteGoal(db).Run(id, null, $"Mål nummer {i}", "antall", int.MaxValue, By, now, inside);
            await new PlanActivity(db).Run(id, null, $"Aktivitet nummer {i}", 1, 1 + (i % 3), By, now, inside);
            await new PlanStep(db).Run(id, null, $"Steg nummer {i}", "Kari", today.AddDays(i), By, now, inside);
            await new StateEvidence(db).Run(id, Topic.Export, $"Belegg nummer {i}", "Kilde", By, now, inside);
            await new GiveAdvice(db).Run(id, $"Spørsmål nummer {i}", $"Svar nummer {i}", today, By, now, inside);
            db.ChangeTracker.Clear();
        }
    }, cancel);

    /// <summary>Holds gatherings with guests: half of them to come, half open still, every tenth room full.</summary>
    public static async Task Gatherings(ClustersDb db, int count, int guestsEach, DateTimeOffset now, CancellationToken cancel, int seed = 5, GuestLinks? links = null)
    {
        links ??= Links;
        var random = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            var start = new DateTimeOffset(now.AddDays(3 + (made % 360)).Date.AddHours(9), TimeSpan.Zero);
            var title = $"Seminar {made + 1} i {Places[made % Places.Length]}";
            var plan = new Plan((GatheringKind)(made % 3), new(title, title, title), new Venue.RoomAndOnline("Scandic Maritim", "https://meet.example/1"), start, start.AddHours(4),
                made % 10 == 0 ? Math.Max(1, guestsEach / 2) : guestsEach + 20, start.AddDays(-1), [new Slot(start, start.AddMinutes(30), "Velkommen", "Kari Eksempel", null)], "Trinnfritt", [Language.Nb],
                [Counties.ElementAt(made % Counties.Count)], null, null);
            var id = (await new BeginGathering(db).Run(plan, By.Person, By.For, now, cancel)).Id;
            await new MoveGathering(db, links).Run(id, new GatheringDeed.Open(), null, By.Person, By.For, now, cancel);
            for (var guests = 0; guests < guestsEach;)
            {
                await db.InOneTransaction(async inside =>
                {
                    for (var i = 0; i < DeedsAtOnce && guests < guestsEach; i++, guests++)
                    {
                        var typed = new TypedSignUp($"Gjest {guests}", $"Bedrift {random.Next(2_000)} AS", $"gjest{guests}.{made}@example.org", guests % 4 == 0 ? "online" : "room", "", guests % 20 == 0 ? "Nøtter" : "", Language.Nb);
                        await new SignUpGuest(db, links).Run(id, typed, new Home.Typed(typed.Organisation), now, inside);
                        db.ChangeTracker.Clear();
                    }
                }, cancel);
            }
        }
    }

    static async Task<InitiativeId> Initiative(ClustersDb db, Random random, int number, DateTimeOffset now, CancellationToken cancel)
    {
        var (theme, place, county, today) = (Themes[random.Next(Themes.Length)], Places[random.Next(Places.Length)], number % 3 == 0 ? "11" : Counties.ElementAt(random.Next(Counties.Count)), OsloTime.Day(now));
        var id = ((Change.Done)await new StartInitiative(db).Run($"{theme} fra {place} {number + 1}", $"{theme} for bedrifter rundt {place}", [county], null, Counties, By, now, cancel)).After.Id;
        var companies = random.Next(3, 15);
        await new AddPartners(db).Run(id, [.. Enumerable.Range(0, companies).Select(i => new Party(null, $"Bedrift {random.Next(2_000)}-{i} AS"))], PartnerKind.Company, By, now, cancel);
        for (var partner = 1; partner <= companies; partner += 2) await new AnswerPartner(db).Run(id, partner, (Answer)random.Next(4), null, today, By, now, cancel);
        await new WriteChallenge(db).Run(id, "Ingen har råd til å prøve ut alene.", int.MaxValue, By, now, cancel);
        await new WriteGoal(db).Run(id, null, "Tre piloter i drift", "antall piloter", int.MaxValue, By, now, cancel);
        await new GiveAdvice(db).Run(id, "Teller timer?", "Nei, bare kroner.", today, By, now, cancel);
        if (number % 2 == 0) await new MoveInitiative(db).Run(id, new InitiativeState.Mobilising(), null, today, By, now, cancel);
        if (number % 4 == 0) await new MakePublic(db).Run(id, PublicParts.All, By, now, cancel);
        return id;
    }
}
