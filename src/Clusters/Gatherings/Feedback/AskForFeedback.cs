using System.Text.Json;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Feedback;

/// <summary>Asks those who came how it was, each by a link of their own, once: whoever has been asked or has answered gets no other letter.</summary>
public sealed class AskForFeedback(ClustersDb db, GuestLinks links)
{
    /// <returns>How many were asked now; null when there is no such gathering.</returns>
    public Task<int?> Run(GatheringId id, string by, string? actingFor, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<int?>(async inside =>
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, inside) is not { } row) return null;
        var gathering = GatheringTable.Read(row);
        if (now < gathering.Plan.Start) return 0;
        var came = (await new DoorQueries(db).Attendance(id, inside)).SignUps;
        var guests = (await db.Set<SignUpRow>().Where(each => each.Gathering == key && !each.FeedbackGiven && each.FeedbackAskedAt == null && each.State == SignUpTable.Coming).ToListAsync(inside))
            .Where(each => came.Contains(each.Id)).ToArray();
        foreach (var guest in guests)
        {
            guest.FeedbackAskedAt = now;
            var token = LinkToken.New();
            db.Add(new SignUpLinkRow { TokenHash = LinkToken.Hash(token), SignUp = guest.Id, Expires = gathering.Plan.End.AddDays(Needs.KeptDays) });
            db.Post(LetterTo(SignUpTable.Read(guest), gathering, token), key, $"feedback/{key}/{guest.Id:N}", now);
        }
        if (guests.Length > 0) await db.Write(new JournalEntry(key, now, by, actingFor, "ask-for-feedback", null, null, JsonSerializer.Serialize(new { letters = guests.Length })), inside);
        await db.SaveChangesAsync(inside);
        return guests.Length;
    }, cancel);

    Letter LetterTo(SignUp signUp, Gathering gathering, string token)
    {
        var (title, language) = (gathering.Plan.Title, signUp.Guest.Language);
        return new Letter(signUp.Guest.Email.Text, signUp.Guest.Name, language,
            ExampleMark.On(new($"Hvordan var det? {title.Nb}", $"Korleis var det? {title.Nn}", $"How was it? {title.En}"), gathering.IsExample).In(language),
            new Words(
                $"Hei, {signUp.Guest.Name}.\n\nTakk for at du kom til {title.Nb}. Fem korte spørsmål, to minutter. Svaret er uten navn, og du kan si om du vil være med videre.\n\n{{0}}\n",
                $"Hei, {signUp.Guest.Name}.\n\nTakk for at du kom til {title.Nn}. Fem korte spørsmål, to minutt. Svaret er utan namn, og du kan seie om du vil vere med vidare.\n\n{{0}}\n",
                $"Hello, {signUp.Guest.Name}.\n\nThank you for coming to {title.En}. Five short questions, two minutes. The answer has no name, and you can say whether you want to go on.\n\n{{0}}\n")
                .In(language).Replace("{0}", links.Feedback(language, gathering.Id, token), StringComparison.Ordinal)
                + (gathering.IsExample ? $"\n{ExampleMark.InLetters.In(language)}\n" : ""));
    }
}
