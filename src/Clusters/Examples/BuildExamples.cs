using System.Text.Json;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;

namespace Klynge.Clusters.Examples;

/// <summary>What came of asking for the living example. Closed.</summary>
public abstract record ExampleOutcome
{
    ExampleOutcome() { }

    /// <summary>It was built.</summary>
    public sealed record Built(BuiltExamples Examples) : ExampleOutcome;

    /// <summary>It stood already, and was left as it was.</summary>
    public sealed record Stood(BuiltExamples Examples) : ExampleOutcome;

    /// <summary>A person has cleared it, and it is not built again unasked.</summary>
    public sealed record Cleared : ExampleOutcome;
}

/// <summary>
/// Builds the living example: six initiatives, a seminar, a workshop and a meeting that has been, all by the deeds that persons have, day after day up to today.
/// In one transaction: it is there as a whole, or not at all.
/// </summary>
/// <param name="db">The room.</param>
/// <param name="links">Where letters lead.</param>
/// <param name="files">Where its files are kept.</param>
public sealed partial class BuildExamples(ClustersDb db, GuestLinks links, FileStore files)
{
    /// <summary>Builds it when it was never built, and anew when its seminar is over, so that it always looks alive.</summary>
    /// <param name="finding">What the leading initiative builds on; null from scratch.</param>
    /// <param name="counties">Codes of all counties.</param>
    /// <param name="now">When; all its dates are counted from this day.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<ExampleOutcome> Run(PinnedFinding? finding, IReadOnlySet<string> counties, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<ExampleOutcome>(async inside =>
    {
        var queries = new ExampleQueries(db);
        if (await queries.WereCleared(inside)) return new ExampleOutcome.Cleared();
        if (await queries.Built(inside) is { } stands)
        {
            if (OsloTime.Day(now) <= stands.SeminarOn) return new ExampleOutcome.Stood(stands);
            await new ClearExamples(db).TakeOut(stands.Cases, inside);
        }
        return new ExampleOutcome.Built(await Build(finding, counties, now, inside));
    }, cancel);

    /// <summary>Builds it again after it was cleared; what stands is left as it is.</summary>
    /// <inheritdoc cref="Run"/>
    public Task<ExampleOutcome> Again(PinnedFinding? finding, IReadOnlySet<string> counties, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<ExampleOutcome>(async inside =>
        await new ExampleQueries(db).WereCleared(inside)
            ? new ExampleOutcome.Built(await Build(finding, counties, now, inside))
            : await Run(finding, counties, now, inside), cancel);

    async Task<BuiltExamples> Build(PinnedFinding? finding, IReadOnlySet<string> counties, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OsloTime.Day(now);
        var (days, told, cases) = (new ExampleDays(today), new TellStory(db, counties), new List<string>());
        var (adviser, leader) = (TellStory.HandOf(Role.Adviser), TellStory.HandOf(Role.ClusterManager));

        InitiativeId leading = default;
        Plan(ExampleInitiatives.Leading(today), finding, leader, id => leading = id);
        // The first that signed on paper has sent the letter itself.
        days.On(70, async at => await told.Tell(leading, await ExampleFiles.Letter(files, partner: 1, cancel), leader, at, cancel));
        foreach (var story in ExampleInitiatives.Others(today)) Plan(story, null, adviser, _ => { });
        days.On(35, at => new GiveAdviceToAll(db).Run("Kan en bedrift være med i to initiativ?", "Ja. Skriv det i begge, og si hva bedriften gjør i hvert av dem.", adviser, at, cancel));

        GatheringId seminar = default, meeting = default, workshop = default;
        var (coming, been) = (ExampleGatherings.Seminar(today, finding?.Address), ExampleGatherings.Meeting(today));
        var met = new List<Guid>();
        Gather(been, adviser, id => meeting = id, met);
        days.On(ExampleGatherings.MeetingAgo, at => new TakeDoorEvents(db).Run(meeting, AtTheDoor(met, been.Plan.Start), adviser.Person, been.Plan.Start, cancel));
        days.On(ExampleGatherings.MeetingAgo - 1, at => new MoveGathering(db, links).Run(meeting, new GatheringDeed.Hold(), null, adviser.Person, adviser.For, at, cancel));
        days.On(ExampleGatherings.MeetingAgo - 1, at => told.Tell(leading, new Fact.Attended(meeting.ToString(), been.Plan.Title.Nb, ExampleGuests.Came), adviser, at, cancel));
        var around = new AroundGatherings(db, links, files);
        days.On(ExampleGatherings.MeetingAgo - 2, at => around.Share(meeting, "Referat", "eksempel-referat.pdf", Audience.Guests, adviser, at, cancel));
        days.On(ExampleGatherings.MeetingAgo - 1, at => around.LookBack(meeting, adviser, at, cancel));
        days.On(ExampleGatherings.MeetingAgo - 4, at => around.SayHowItWas(meeting, adviser, at, cancel));
        days.On(ExampleGatherings.MeetingAgo + 1, at => around.Tick(meeting, [1, 2, 3, 4], adviser, at, cancel));
        Gather(coming, adviser, id => seminar = id, []);
        days.On(24, at => around.Share(seminar, "Slik finner du fram", "eksempel-slik-finner-du-fram.pdf", Audience.Everyone, adviser, at, cancel));
        days.On(23, at => around.AskAndAnswer(seminar, adviser, at, cancel));
        days.On(3, at => around.AskLately(seminar, at, cancel));
        days.On(20, at => Decline(seminar, at, cancel));
        days.On(coming.Announced, at => Invite(seminar, finding, adviser, at, cancel));
        days.On(8, at => around.Tick(seminar, [1, 2, 3], adviser, at, cancel));
        // The workshop is the leading initiative's own, which has its number only when it has begun.
        await days.Run(upTo: 13, db.ChangeTracker.Clear);
        Gather(ExampleGatherings.Workshop(OsloTime.Day(coming.Plan.Start), leading.ToString()), leader, id => workshop = id, []);
        days.On(6, at => around.Tick(workshop, [1, 2], leader, at, cancel));
        await days.Run(upTo: 1, db.ChangeTracker.Clear);

        var built = new BuiltExamples(today, leading.ToString(), seminar.ToString(), OsloTime.Day(coming.Plan.Start), [.. cases]);
        await db.Write(new JournalEntry(ExampleQueries.Case, now, "system", null, ExampleQueries.Build, null, null, JsonSerializer.Serialize(built)), cancel);
        await db.SaveChangesAsync(cancel);
        return built;

        void Plan(Story story, PinnedFinding? pinned, Hand by, Action<InitiativeId> took)
        {
            InitiativeId id = default;
            days.On(story.Began, async at =>
            {
                took(id = await told.Start(story, pinned, by, at, cancel));
                cases.Add(id.ToString());
            });
            // Advice and states are the adviser's; what is written in it is the leader's.
            foreach (var (ago, what) in story.Facts())
                days.On(ago, at => told.Tell(id, what, what is Fact.Advised or Fact.Contacted or Fact.Moved ? adviser : by, at, cancel));
        }

        void Gather(ExampleGathering gathering, Hand by, Action<GatheringId> took, List<Guid> met)
        {
            GatheringId id = default;
            days.On(gathering.Announced, async at =>
            {
                took(id = (await new BeginGathering(db).WithTasks(gathering.Plan, TellStory.NameOf(by), Language.Nb, by, at, cancel)).Id);
                cases.Add(id.ToString());
                if (await new MoveGathering(db, links).Run(id, new GatheringDeed.Open(), null, by.Person, by.For, at, cancel) is not Move.Made)
                    throw new InvalidOperationException($"The example does not hold: {gathering.Plan.Title.En} cannot be announced.");
            });
            // Late in the evening where they do not confirm: all of the day that the example leads up to, their seats are still held.
            foreach (var guest in gathering.Guests) days.On(guest.Ago, at => SignUp(id, guest, guest.Then is Then.Waits ? at.AddHours(14) : at, met, cancel));
        }
    }

    async Task Invite(GatheringId id, PinnedFinding? finding, Hand by, DateTimeOffset at, CancellationToken cancel)
    {
        await new ChooseGuests(db).Run(id, ExampleGuests.InvitedTo(finding), by.Person, at, cancel);
        if (await new SendInvitations(db, links).Run(id, by.Person, by.For, at, cancel) is not Sending.Posted) throw new InvalidOperationException($"The example does not hold: nobody is invited to {id}.");
    }

    async Task Decline(GatheringId id, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var letter in (await OutboxQueries.List(db, null, id.ToString(), 1, 500, cancel)).Where(letter => ExampleGuests.Declining.Contains(letter.To)))
            await new AnswerInvitation(db, links).Decline(await TokenIn(letter, cancel), at, cancel);
    }

    async Task SignUp(GatheringId id, ExampleGuest guest, DateTimeOffset at, List<Guid> met, CancellationToken cancel)
    {
        var signedUp = await new SignUpGuest(db, links).Run(id, guest.Typed, new Home.Typed(guest.Typed.Organisation), at, cancel) as SignUpOutcome.Done
            ?? throw new InvalidOperationException($"The example does not hold: {guest.Typed.Name} cannot sign up to {id}.");
        met.Add(signedUp.SignUp.Id);
        if (guest.Then is Then.Waits) return;
        var token = await NewestToken(id, cancel);
        await new ConfirmSignUp(db, links).Run(id, token, at.AddMinutes(6), cancel);
        if (guest.Then is Then.Cancels) await new CancelSignUp(db, links).Run(id, token, at.AddHours(7), cancel);
    }

    /// <summary>The key of the link in the letter that was written last: a guest has no other.</summary>
    async Task<string> NewestToken(GatheringId id, CancellationToken cancel)
    {
        var newest = (await OutboxQueries.List(db, null, id.ToString(), 1, 1, cancel)).Single();
        return await TokenIn(newest, cancel);
    }

    async Task<string> TokenIn(QueuedLetter queued, CancellationToken cancel) => Token().Match((await OutboxQueries.Content(db, queued.Id, cancel))!.Value.Letter!.Text).Value;

    // All but three of those who had signed up came, and two more.
    static DoorEvent[] AtTheDoor(IReadOnlyList<Guid> signedUp, DateTimeOffset start) =>
    [
        .. signedUp.Where((_, i) => i % 6 != 5).Select((id, i) => new DoorEvent.Came(Guid.CreateVersion7(start), start.AddMinutes(i - 15), id)),
        new DoorEvent.WalkedIn(Guid.CreateVersion7(start), start.AddMinutes(4), "Terje Eksempel", "Slepebåt Eksempel AS"),
        new DoorEvent.WalkedIn(Guid.CreateVersion7(start), start.AddMinutes(9), "Wenche Eksempel", "Eksempel Brønnbåt AS"),
    ];

    [GeneratedRegex(@"(?<=/)[\w-]{43}(?=\s|$)")]
    private static partial Regex Token();
}
