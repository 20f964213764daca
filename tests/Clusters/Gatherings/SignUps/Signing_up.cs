using System.Text.RegularExpressions;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.SignUps;

public sealed class Signing_up
{
    static SignUpOutcome.Done Done(SignUpOutcome? outcome) => Assert.IsType<SignUpOutcome.Done>(outcome);

    static string Refused(SignUpOutcome? outcome) => Assert.Single(Assert.IsType<SignUpOutcome.Refused>(outcome).Reasons).Code;

    [Fact]
    public async Task A_seat_is_held_from_the_sign_up_and_kept_when_it_is_confirmed()
    {
        using var seminar = await Seminar.Open();
        Assert.Equal(new SignUpState.Held(A.Now.AddHours(24)), Done(await seminar.SignUp(1)).SignUp.State);
        Assert.Equal((1, 1), (await seminar.Seats()) is var (counted, seated, _) ? (counted, seated) : default);
        Assert.Equal(new SignUpState.Coming(A.Now.AddHours(1)), Done(await seminar.Confirm(1, A.Now.AddHours(1))).SignUp.State);
        Assert.Single(await seminar.Keys("confirmed/"));
    }

    [Fact]
    public async Task Confirming_twice_is_confirming_once()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        var token = await seminar.Token(1);
        await seminar.ConfirmBy(token);
        await seminar.ConfirmBy(token);
        Assert.Single(await seminar.Keys("confirmed/"));
        await using var db = seminar.Db();
        Assert.Equal(["begin-gathering", "open-gathering", "sign-up", "confirm-sign-up"], await db.Journal().OrderBy(row => row.Number).Select(row => row.Deed).ToArrayAsync(A.Cancel));
    }

    [Fact]
    public async Task The_same_sign_up_sent_twice_is_one()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        Assert.IsType<SignUpOutcome.HadOne>(await seminar.SignUp(1, typed: one => one with { Email = "GJEST1@example.no", Name = "En annen" }));
        Assert.Equal((1, 1, ""), await seminar.Seats());
        await using var db = seminar.Db();
        Assert.Equal("Gjest 1", (await db.Set<SignUpRow>().SingleAsync(A.Cancel)).Name);
    }

    [Fact]
    public async Task Who_types_an_address_again_and_again_sends_it_one_letter_more()
    {
        using var seminar = await Seminar.Open();
        for (var i = 0; i < 5; i++) await seminar.SignUp(1);
        Assert.Single(await seminar.Keys("again/"));
    }

    [Fact]
    public async Task A_sign_up_after_the_deadline_is_refused_and_nothing_is_kept()
    {
        using var seminar = await Seminar.Open();
        Assert.Equal("deadline-passed", Refused(await seminar.SignUp(1, A.Deadline.AddTicks(1))));
        Assert.Equal((0, 0, ""), await seminar.Seats());
        Done(await seminar.SignUp(1, A.Deadline));
    }

    [Fact]
    public async Task A_link_opens_nothing_when_it_has_expired_or_is_made_up()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        Assert.Null(await seminar.Confirm(1, A.Now.AddHours(24)));
        Assert.Null(await seminar.ConfirmBy(LinkToken.New()));
        Assert.Null(await seminar.ConfirmBy("' or 1=1 --"));
    }

    [Fact]
    public async Task Only_the_hash_of_a_link_is_kept()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        var token = await seminar.Token(1);
        await using var db = seminar.Db();
        Assert.Equal(LinkToken.Hash(token), (await db.Set<SignUpLinkRow>().SingleAsync(A.Cancel)).TokenHash);
    }

    [Fact]
    public async Task What_is_not_confirmed_in_time_lapses_and_the_seat_goes_to_the_next()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.SignUp(1);
        await seminar.SignUp(2, A.Now.AddHours(1));
        await seminar.Confirm(2, A.Now.AddHours(2));
        await using (var db = seminar.Db())
        {
            Assert.Equal(0, await new LapseHolds(db, Seminar.Links).Run(A.Now.AddHours(24).AddTicks(-10), A.Cancel));
            Assert.Equal(1, await new LapseHolds(db, Seminar.Links).Run(A.Now.AddHours(24), A.Cancel));
            Assert.Equal(0, await new LapseHolds(db, Seminar.Links).Run(A.Now.AddHours(24), A.Cancel));
        }
        Assert.Equal((1, 1, ""), await seminar.Seats());
        Assert.Single(await seminar.Keys("seat/"));
    }

    [Fact]
    public async Task Who_lapsed_can_sign_up_again()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        await using (var db = seminar.Db()) await new LapseHolds(db, Seminar.Links).Run(A.Now.AddDays(2), A.Cancel);
        Done(await seminar.SignUp(1, A.Now.AddDays(2)));
        Assert.Equal((1, 1, ""), await seminar.Seats());
    }

    [Fact]
    public async Task A_cancelled_seat_goes_to_the_first_in_the_queue_who_is_told()
    {
        using var seminar = await Seminar.Open(seats: 1);
        foreach (var guest in new[] { 1, 2, 3 }) await seminar.SignUp(guest);
        foreach (var guest in new[] { 1, 2, 3 }) await seminar.Confirm(guest);
        Assert.Equal(1, Done(await seminar.Confirm(2)).PlaceInQueue);
        Assert.Equal(2, Done(await seminar.Confirm(3)).PlaceInQueue);
        await seminar.Cancel(1);
        Assert.Equal((1, 1, "2"), await seminar.Seats());
        Assert.Equal(1, Done(await seminar.Confirm(3)).PlaceInQueue);
    }

    [Fact]
    public async Task Who_leaves_the_queue_frees_no_seat()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.SignUp(1);
        await seminar.SignUp(2);
        await seminar.Cancel(2);
        Assert.Equal((1, 1, ""), await seminar.Seats());
    }

    [Fact]
    public async Task Going_from_the_room_to_the_net_passes_the_seat_on()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.SignUp(1);
        await seminar.SignUp(2);
        await using (var db = seminar.Db())
            Done(await new ChangeSignUp(db, Seminar.Links).Run(seminar.Id, await seminar.Token(1), A.TypedSignUp with { Way = "online" }, A.Now, A.Cancel));
        Assert.Equal((1, 1, ""), await seminar.Seats());
    }

    [Fact]
    public async Task Going_to_a_full_room_means_the_end_of_the_queue()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.SignUp(1);
        await seminar.SignUp(2);
        await seminar.SignUp(3, way: "online");
        await seminar.Confirm(3);
        await using (var db = seminar.Db())
            Assert.Equal(2, Done(await new ChangeSignUp(db, Seminar.Links).Run(seminar.Id, await seminar.Token(3), A.TypedSignUp, A.Now, A.Cancel)).PlaceInQueue);
        Assert.Equal((1, 1, "1 2"), await seminar.Seats());
    }

    [Fact]
    public async Task Nothing_is_changed_after_it_has_begun()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        Assert.Equal("has-begun", Refused(await seminar.Cancel(1, A.Start)));
    }

    [Fact]
    public async Task A_larger_room_takes_in_those_who_wait()
    {
        using var seminar = await Seminar.Open(seats: 1);
        foreach (var guest in new[] { 1, 2, 3 }) await seminar.SignUp(guest);
        await seminar.Do(new GatheringDeed.Replan(A.Plan with { Capacity = 2 }));
        Assert.Equal((2, 2, "2"), await seminar.Seats());
    }

    [Fact]
    public async Task Somebody_is_promoted_by_hand_only_into_a_seat()
    {
        using var seminar = await Seminar.Open(seats: 1);
        foreach (var guest in new[] { 1, 2, 3 }) await seminar.SignUp(guest);
        await using var db = seminar.Db();
        var ids = await db.Set<SignUpRow>().OrderBy(row => row.EmailKey).Select(row => row.Id).ToArrayAsync(A.Cancel);
        Assert.Equal("no-free-seat", Refused(await new PromoteGuest(db, Seminar.Links).Run(seminar.Id, ids[2], null, Seminar.By, A.Now, A.Cancel)));
        Done(await new PromoteGuest(db, Seminar.Links).Run(seminar.Id, ids[2], ids[0], Seminar.By, A.Now, A.Cancel));
        Assert.Equal((1, 1, "1"), await seminar.Seats());
    }

    [Fact]
    public async Task When_it_is_called_off_all_are_told_once()
    {
        using var seminar = await Seminar.Open();
        foreach (var guest in new[] { 1, 2 }) await seminar.SignUp(guest);
        await seminar.Do(new GatheringDeed.Cancel("Storm"));
        Assert.Equal(2, (await seminar.Keys("moved/")).Length);
        Assert.Equal(2, (await seminar.Letters("letter like '%METHOD:CANCEL%'")).Length);
    }

    [Fact]
    public async Task Needs_are_deleted_thirty_days_after_and_the_journal_proves_it()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1, typed: one => one with { Access = "Rullestolplass", Diet = "Nøtter" });
        await using var db = seminar.Db();
        var end = A.Plan.End;
        Assert.Equal(0, await new EraseNeeds(db).Run(end.AddDays(30).AddTicks(-10), A.Cancel));
        Assert.Equal(1, await new EraseNeeds(db).Run(end.AddDays(30), A.Cancel));
        Assert.Equal(0, await new EraseNeeds(db).Run(end.AddDays(31), A.Cancel));
        Assert.Empty(await db.Set<NeedsRow>().ToListAsync(A.Cancel));
        Assert.Equal("{\"erased\":1,\"left\":0}", (await db.Journal().SingleAsync(row => row.Deed == "erase-needs", A.Cancel)).Detail);
    }

    [Fact]
    public async Task The_journal_holds_no_name_and_no_address()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1, typed: one => one with { Name = "Særpreget Navn", Access = "Rullestol" });
        await seminar.Confirm(1);
        await using var db = seminar.Db();
        Assert.All(await db.Journal().ToListAsync(A.Cancel), row => Assert.DoesNotMatch("Særpreget|gjest1|Rullestol", $"{row.By} {row.For} {row.Detail}"));
    }

    [Fact]
    public async Task Two_people_who_change_a_gathering_at_once_are_told()
    {
        using var seminar = await Seminar.Open();
        Assert.IsType<Move.Made>(await seminar.Do(new GatheringDeed.Replan(A.Plan with { Capacity = 90 }), seen: 2));
        Assert.Equal("changed-by-another", Assert.Single(Assert.IsType<Move.Refused>(await seminar.Do(new GatheringDeed.Replan(A.Plan), seen: 2)).Reasons).Code);
    }

    [Fact]
    public async Task The_letter_shows_the_code_for_the_door_and_leads_with_its_appointment_to_the_page_that_has_it_too()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        var letter = await Confirmed(seminar);
        Assert.Contains("QR-koden i denne e-posten", letter.Text, StringComparison.Ordinal);
        // Once in the text, once in the appointment, whose lines are folded.
        Assert.Equal(2, Regex.Count(Regex.Replace(letter.Text + letter.Calendar!.Content, "\r?\n[ \t]", ""), "/min/[\\w-]{43}"));
        // For the door's own phone: to the guest it opens nothing, and is no link to follow.
        Assert.DoesNotContain("/dor?", letter.Text, StringComparison.Ordinal);
        var code = Regex.Match(letter.Text, "koden ([A-Z2-9]+)\\.").Groups[1].Value;
        Assert.Equal(Seminar.Links.Door(seminar.Id, code), letter.Qr!.Holds);
    }

    [Fact]
    public async Task Who_takes_part_online_is_sent_no_code()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1, typed: typed => typed with { Way = "online" });
        await seminar.Confirm(1);
        Assert.Null((await Confirmed(seminar)).Qr);
    }

    static async Task<Letter> Confirmed(Seminar seminar)
    {
        await using var db = seminar.Db();
        var letters = (await OutboxQueries.List(db, null, null, 1, 500, A.Cancel)).Select(letter => letter.Id);
        return (await OutboxQueries.Contents(db, [.. letters], A.Cancel)).Values.Single(letter => letter.Subject.StartsWith("Du er påmeldt", StringComparison.Ordinal));
    }
}
