using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Questions;

public sealed class Answering_for_all : IAsyncLifetime
{
    Seminar seminar = null!;

    public async ValueTask InitializeAsync() => seminar = await Seminar.Open();

    public ValueTask DisposeAsync()
    {
        seminar.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<QuestionOutcome?> Ask(string text, string email = "", Language language = Language.Nb, DateTimeOffset? at = null)
    {
        await using var db = seminar.Db();
        return await new AskQuestion(db).Run(seminar.Id, new(text, email, language), null, at ?? A.Now, A.Cancel);
    }

    async Task<QuestionOutcome?> Answer(int number, string answer)
    {
        await using var db = seminar.Db();
        return await new AnswerQuestion(db).Run(seminar.Id, number, answer, Seminar.By, A.Now, A.Cancel);
    }

    async Task<QuestionOutcome?> Publish()
    {
        await using var db = seminar.Db();
        return await new PublishAnswers(db, Seminar.Links).Run(seminar.Id, Seminar.By, null, A.Now, A.Cancel);
    }

    async Task<string> States()
    {
        await using var db = seminar.Db();
        return string.Join(' ', (await new QuestionQueries(db).All(seminar.Id, A.Cancel)).Select(question => question.State.GetType().Name));
    }

    static IEnumerable<string> Codes(QuestionOutcome? outcome) => Assert.IsType<QuestionOutcome.Refused>(outcome).Reasons.Select(reason => reason.Code);

    [Fact]
    public async Task A_question_waits_unseen_until_it_is_answered_and_published()
    {
        await Ask("Er det parkering?");
        await Ask("Får vi lunsj?");
        Assert.Equal("Waiting Waiting", await States());
        await Answer(1, "Ja, bak hotellet.");
        Assert.Equal("Answered Waiting", await States());
        await using var db = seminar.Db();
        Assert.Empty(await new QuestionQueries(db).Published(seminar.Id, A.Cancel));
        Assert.Equal(1, Assert.IsType<QuestionOutcome.Done>(await Publish()).Count);
        Assert.Equal("Published Waiting", await States());
    }

    [Fact]
    public async Task Everyone_signed_up_invited_or_asking_gets_the_same_answer_once()
    {
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        await seminar.SignUp(2, typed: typed => typed with { Language = Language.Nn });
        await seminar.Confirm(2);
        await seminar.SignUp(3);
        await using (var db = seminar.Db())
        {
            // Invited and signed up is one; invited only; said no; wants no letters.
            foreach (var (email, declined) in new[] { ("gjest1@example.no", false), ("invitert@example.no", false), ("nei@example.no", true), ("stille@example.no", false) })
            {
                var row = InvitationTable.New(new Invitation(Guid.NewGuid(), seminar.Id, new Klynge.Clusters.Gatherings.SignUps.Home.Typed("Eksempel AS"), new Addressee("Invitert", EmailAddress.Read(email)!.Value), Language.En, new Why.Listed(), new InvitationState.Chosen()), Seminar.By, A.Now);
                (row.SentAt, row.LastSentAt, row.DeclinedAt) = (A.Now, A.Now, declined ? A.Now : null);
                db.Add(row);
            }
            db.Add(new OptOutRow { AddressHash = EmailAddress.Read("stille@example.no")!.Value.Hash, At = A.Now });
            await db.SaveChangesAsync(A.Cancel);
        }
        await Ask("Er det parkering?", "spør@example.no");
        await Ask("Kan vi ha med hund?", "SPØR@example.no");
        await Answer(1, "Ja, bak hotellet.");
        await Answer(2, "Nei.");
        await Publish();

        Assert.Equal(4, (await seminar.Keys("answers/")).Length);
        foreach (var (email, says) in new[] { ("gjest1@example.no", "Hei, Gjest 1"), ("gjest2@example.no", "Alle som er påmelde"), ("invitert@example.no", "Everyone who has signed up"), ("spør@example.no", "Hei.") })
        {
            var letter = Assert.Single(await seminar.Letters("recipient = {0} and key like 'answers/%'", email));
            var plain = System.Text.RegularExpressions.Regex.Unescape(letter);
            Assert.All([says, "Er det parkering?", "Ja, bak hotellet.", "Kan vi ha med hund?"], part => Assert.Contains(part, plain, StringComparison.Ordinal));
        }
        await using (var db = seminar.Db()) Assert.Empty(await db.Set<QuestionRow>().Where(row => row.ReplyTo != null).ToListAsync(A.Cancel));
    }

    [Fact]
    public async Task What_is_published_once_is_not_sent_again_and_stays_as_it_is()
    {
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        await Ask("Er det parkering?");
        await Answer(1, "Ja.");
        await Publish();
        Assert.Equal(["nothing-to-publish"], Codes(await Publish()));
        Assert.Equal(["answer-is-out"], Codes(await Answer(1, "Nei.")));
        Assert.Single(await seminar.Keys("answers/"));
    }

    [Fact]
    public async Task One_that_is_set_aside_is_seen_by_nobody_and_can_be_taken_up_again()
    {
        await Ask("Du er dum");
        await using var db = seminar.Db();
        await new AnswerQuestion(db).SetAside(seminar.Id, 1, Seminar.By, A.Now, A.Cancel);
        Assert.Equal("SetAside", await States());
        Assert.Equal(["nothing-to-publish"], Codes(await Publish()));
        await new AnswerQuestion(db).TakeUp(seminar.Id, 1, Seminar.By, A.Now, A.Cancel);
        Assert.Equal("Waiting", await States());
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_asks_once()
    {
        await Ask("Er det parkering?");
        await Ask(" Er det parkering? ", at: A.Now.AddSeconds(2));
        Assert.Equal("Waiting", await States());
    }

    [Fact]
    public async Task The_same_words_with_another_address_are_answered_there_too()
    {
        await Ask("Er det parkering?", "en@example.no");
        await Ask("Er det parkering?", "to@example.no", at: A.Now.AddMinutes(1));
        await Answer(1, "Ja.");
        await Answer(2, "Ja.");
        await Publish();
        Assert.Single(await seminar.Letters("recipient = {0} and key like 'answers/%'", "en@example.no"));
        Assert.Single(await seminar.Letters("recipient = {0} and key like 'answers/%'", "to@example.no"));
    }

    [Fact]
    public async Task What_the_organiser_answers_is_kept_though_the_words_were_asked_just_now()
    {
        await Ask("Er det parkering?");
        await using var db = seminar.Db();
        foreach (var answer in new[] { "Ja.", "Ja, bak hotellet." })
            Assert.IsType<QuestionOutcome.Done>(await new WriteQuestion(db).Run(seminar.Id, new("Er det parkering?", "", Language.Nb), answer, Seminar.By, A.Now, A.Cancel));
        // The organiser's own is one, with what was written last.
        Assert.Equal(["Ja, bak hotellet."], (await new QuestionQueries(db).All(seminar.Id, A.Cancel)).Select(question => question.State).OfType<QuestionState.Answered>().Select(state => state.Answer));
        Assert.Equal(2, (await new QuestionQueries(db).All(seminar.Id, A.Cancel)).Length);
    }

    [Fact]
    public async Task A_guest_asks_by_link_and_a_wrong_link_asks_nothing()
    {
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        await using var db = seminar.Db();
        Assert.IsType<QuestionOutcome.Done>(await new AskQuestion(db).ByLink(seminar.Id, await seminar.Token(1), new("Når er pausen?", "", Language.Nb), A.Now, A.Cancel));
        Assert.Null(await new AskQuestion(db).ByLink(seminar.Id, new string('a', 43), new("Når er pausen nå?", "", Language.Nb), A.Now, A.Cancel));
        Assert.Equal(Asker.Guest, Assert.Single(await new QuestionQueries(db).All(seminar.Id, A.Cancel)).By);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(["question-missing", "email-wrong"], Codes(await Ask("  ", "ikke en adresse")));

    [Fact]
    public async Task An_address_whose_answer_never_came_is_forgotten_thirty_days_after_the_end()
    {
        await Ask("Er det parkering?", "spør@example.no");
        await using var db = seminar.Db();
        var end = A.Start.AddHours(4);
        Assert.Equal(0, await new ForgetAskers(db).Run(end.AddDays(30).AddTicks(-10), A.Cancel));
        Assert.Equal(1, await new ForgetAskers(db).Run(end.AddDays(30), A.Cancel));
    }

    [Fact]
    public async Task The_organiser_writes_question_and_answer_together_or_neither()
    {
        await using var db = seminar.Db();
        Assert.Equal(["question-missing", "answer-missing"], Codes(await new WriteQuestion(db).Run(seminar.Id, new("", "", Language.Nb), " ", Seminar.By, A.Now, A.Cancel)));
        Assert.Equal(["answer-missing"], Codes(await new WriteQuestion(db).Run(seminar.Id, new("Hvor er det?", "", Language.Nb), "", Seminar.By, A.Now, A.Cancel)));
        Assert.Equal("", await States());
        await new WriteQuestion(db).Run(seminar.Id, new("Hvor er det?", "", Language.Nb), "I Haugesund.", Seminar.By, A.Now, A.Cancel);
        Assert.Equal("Answered", await States());
    }

    [Fact]
    public async Task The_database_refuses_an_answer_that_is_out_and_has_no_text()
    {
        await Ask("Er det parkering?");
        await using var db = seminar.Db();
        var row = await db.Set<QuestionRow>().SingleAsync(A.Cancel);
        (row.PublishedAt, row.Batch) = (A.Now, 1);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(A.Cancel));
    }
}
