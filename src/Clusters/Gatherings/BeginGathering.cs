using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings;

/// <summary>Begins a gathering as a draft, with the next number of the year.</summary>
public sealed class BeginGathering(ClustersDb db)
{
    /// <param name="plan">A plan that holds: <see cref="Plan.WhyNot"/> has nothing.</param>
    /// <param name="by">Pseudonym of who begins it.</param>
    /// <param name="actingFor">Organisation number acted for; null when for nobody.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ArgumentException">The plan does not hold.</exception>
    public Task<Gathering> Run(Plan plan, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel)
    {
        if (plan.WhyNot().FirstOrDefault() is { } reason) throw new ArgumentException($"The plan does not hold: {reason.Code}.", nameof(plan));
        return db.InOneTransaction(async inside =>
        {
            var year = OsloTime.Day(now).Year;
            var last = await db.LastGiven('A', year, inside);
            var gathering = new Gathering(new GatheringId(year, last + 1), plan, new GatheringState.Draft(), 1, 0, by);
            db.Add(GatheringTable.New(gathering));
            await db.Write(new JournalEntry(gathering.Id.ToString(), now, by, actingFor, "begin-gathering", null, "draft", null), inside);
            await db.SaveChangesAsync(inside);
            return gathering;
        }, cancel);
    }

    /// <summary>Begins a gathering with the tasks of its template, which are its beginner's until somebody else takes them.</summary>
    /// <param name="plan">A plan that holds.</param>
    /// <param name="owner">The name of whose the tasks are.</param>
    /// <param name="language">What they are written in.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Gathering> WithTasks(Plan plan, string owner, Language language, Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var gathering = await Run(plan, by.Person, by.For, now, inside);
        if (await new KeepFollowUps(db).AddUsual(gathering.Id, owner, language, by, now, inside) is not FollowUpOutcome.Done)
            throw new InvalidOperationException($"The tasks of {gathering.Id} cannot be {owner}'s.");
        return gathering;
    }, cancel);

    /// <summary>Begins a copy of another: with the tasks of its template, and with the other's invitation where somebody has written it, under the new name.</summary>
    /// <param name="original">The other.</param>
    /// <param name="plan">A plan that holds.</param>
    /// <param name="owner">The name of whose the tasks are.</param>
    /// <param name="language">What they are written in.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Gathering> AsCopy(Gathering original, Plan plan, string owner, Language language, Hand by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var gathering = await WithTasks(plan, owner, language, by, now, inside);
        var key = original.Id.ToString();
        if (await db.Set<GatheringLetterRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Gathering == key, inside) is not { } row) return gathering;
        var (text, was) = (InvitationTextTable.Read(row), original.Plan.Title);
        var renamed = new InvitationText(Renamed(text.Subject), Renamed(text.Body));
        // Under a longer name it may be too long: then the words of the template stand instead.
        if (renamed.WhyNot().Any()) return gathering;
        db.Add(InvitationTextTable.New(gathering.Id, renamed));
        await db.SaveChangesAsync(inside);
        return gathering;

        Words Renamed(Words words) => new(
            words.Nb.Replace(was.Nb, plan.Title.Nb, StringComparison.Ordinal), words.Nn.Replace(was.Nn, plan.Title.Nn, StringComparison.Ordinal), words.En.Replace(was.En, plan.Title.En, StringComparison.Ordinal));
    }, cancel);
}
