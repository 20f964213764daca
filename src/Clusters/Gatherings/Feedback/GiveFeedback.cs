using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>What came of giving feedback. Closed.</summary>
public abstract record FeedbackOutcome
{
    FeedbackOutcome() { }

    /// <summary>It is taken.</summary>
    public sealed record Taken : FeedbackOutcome;

    /// <summary>It is not.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : FeedbackOutcome;
}

/// <summary>Takes what a guest says afterwards, by the link of their sign-up. Once: that they have answered stands on the sign-up, what and when does not.</summary>
public sealed class GiveFeedback(ClustersDb db)
{
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<FeedbackOutcome?> Run(GatheringId id, string token, TypedFeedback typed, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<FeedbackOutcome?>(async inside =>
    {
        if (await SignUpByLink.Row(db, id, token, now, inside) is not { } found) return null;
        var row = await db.Set<SignUpRow>().SingleAsync(each => each.Id == found.Id, inside);
        var start = await db.Set<GatheringRow>().Where(each => each.Id == row.Gathering).Select(each => each.StartAt).SingleAsync(inside);
        if (WhyNot(row, start, now).Concat(typed.WhyNot()).ToArray() is { Length: > 0 } reasons) return new FeedbackOutcome.Refused([.. reasons]);

        row.FeedbackGiven = true;
        if (typed.GoesOn.Length > 0) row.GoesOn = typed.GoesOn;
        db.Add(new FeedbackRow
        {
            Id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
            Gathering = row.Gathering,
            Useful = typed.Useful.Length > 0 ? int.Parse(typed.Useful, CultureInfo.InvariantCulture) : null,
            Met = typed.Met.Length > 0 ? typed.Met : null,
            Best = typed.Best.Trim(),
            Better = typed.Better.Trim(),
            Contact = TypedSignUp.OneLine(typed.Contact),
        });
        // Nobody's pseudonym: laid beside the answer that came then, it would name who gave it.
        await db.Write(new JournalEntry(row.Gathering, now, "guest", null, "give-feedback", null, null, null), inside);
        await db.SaveChangesAsync(inside);
        return new FeedbackOutcome.Taken();
    }, cancel);

    static IEnumerable<Message> WhyNot(SignUpRow row, DateTimeOffset start, DateTimeOffset now)
    {
        if (now < start) yield return FeedbackMessages.TooEarly(start);
        if (row.State != SignUpTable.Coming) yield return FeedbackMessages.NotThere();
        if (row.FeedbackGiven) yield return FeedbackMessages.Given();
    }
}
