using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Invitations;

public sealed class Inviting_guests
{
    static Sending.Posted Posted(Sending? sending) => Assert.IsType<Sending.Posted>(sending);

    static string Refused(Sending? sending) => Assert.IsType<Sending.Refused>(sending).Reasons[0].Code;

    [Fact]
    public async Task An_address_is_chosen_once_however_it_is_written_and_an_organisation_gets_one_printed_letter()
    {
        using var seminar = await Seminar.Open();
        var shouted = Guests.Guest(1) with { To = new Addressee("Gjest", EmailAddress.Read("GJEST1@example.no")!.Value) };
        Assert.Equal(new Choosing(3, 2, 0), await seminar.Choose(Guests.Guest(1), shouted, Guests.Guest(2), Guests.OnPaper(), Guests.OnPaper()));
        Assert.Equal(new Choosing(0, 2, 0), await seminar.Choose(Guests.Guest(1), Guests.OnPaper()));
    }

    [Fact]
    public async Task Who_has_signed_up_is_not_invited()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        Assert.Equal(new Choosing(1, 1, 0), await seminar.Choose(Guests.Guest(1), Guests.Guest(2)));
    }

    [Fact]
    public async Task Letters_go_to_those_who_are_chosen_and_have_an_address_each_in_their_own_language()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2, Language.Nn), Guests.Guest(3, Language.En), Guests.OnPaper());
        Assert.Equal(3, Posted(await seminar.Send()).Letters);
        Assert.Contains("Hei, Gjest 1.", (await seminar.Letter(1)).Text, StringComparison.Ordinal);
        Assert.Contains("samling av bedrifter som vi har funnet: Maritim, Stord", (await seminar.Letter(1)).Text, StringComparison.Ordinal);
        Assert.Contains("skjemaet er alt fylt ut", (await seminar.Letter(2)).Text, StringComparison.Ordinal);
        Assert.Contains("/nn/invitasjon/", (await seminar.Letter(2)).Text, StringComparison.Ordinal);
        Assert.Equal("Invitation: Cluster seminar in Haugesund", (await seminar.Letter(3)).Subject);
        Assert.StartsWith("https://klynge.example/en/invitasjon/", (await seminar.Letter(3)).ListUnsubscribe, StringComparison.Ordinal);
        Assert.Equal("nobody-chosen", Refused(await seminar.Send()));
    }

    [Fact]
    public async Task Sending_announces_what_is_a_draft_in_the_same_transaction()
    {
        using var seminar = await Seminar.Draft();
        await seminar.Choose(Guests.Guest(1));
        Posted(await seminar.Send());
        await using var db = seminar.Db();
        Assert.IsType<GatheringState.Open>((await new GatheringQueries(db).Get(seminar.Id, A.Cancel))!.Gathering.State);
        Assert.Equal(["begin-gathering", "choose-guests", "open-gathering", "send-invitations"], await db.Journal().OrderBy(row => row.Number).Select(row => row.Deed).ToArrayAsync(A.Cancel));
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_sent()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1));
        Assert.Equal("deadline-passed", Refused(await seminar.Send(A.Deadline.AddTicks(10))));
        Assert.Empty(await seminar.Keys("invite/"));
    }

    [Fact]
    public async Task Who_wants_no_letters_is_never_chosen_and_gets_none_also_when_they_said_so_after_they_were_chosen()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.Send();
        var token = await seminar.Invitation(1);
        Assert.True(await seminar.By(answer => answer.OptOut(token, A.Now, A.Cancel)));
        Assert.True(await seminar.By(answer => answer.OptOut(token, A.Now, A.Cancel)));

        Assert.Equal(["gjest2@example.no"], await Sent(() => seminar.SendAgain(A.Now.AddDays(2))));
        using var other = await Seminar.In(seminar);
        Assert.Equal(new Choosing(1, 0, 1), await other.Choose(Guests.Guest(1), Guests.Guest(2)));

        async Task<string[]> Sent(Func<Task<Sending?>> send)
        {
            var batch = Posted(await send()).Batch;
            return await seminar.Recipients($"invite/{seminar.Id}/{batch:N}/");
        }
    }

    [Fact]
    public async Task Calling_off_takes_back_what_waits_to_be_sent_and_leaves_what_has_gone()
    {
        using var seminar = await Seminar.Open();
        using var other = await Seminar.In(seminar);
        foreach (var each in new[] { seminar, other }) await each.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.Send();
        await seminar.Gone(1);
        await other.Send();
        await seminar.Do(new GatheringDeed.Cancel("Storm"));
        Assert.Equal(["gjest1@example.no"], await seminar.Recipients($"invite/{seminar.Id}/"));
        Assert.Equal(2, (await seminar.Recipients($"invite/{other.Id}/")).Length);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Who_wants_no_more_letters_gets_none_of_those_that_wait_to_be_sent(bool byLink)
    {
        using var seminar = await Seminar.Open();
        using var other = await Seminar.In(seminar);
        var shouted = Guests.Guest(1) with { To = new Addressee("Gjest", EmailAddress.Read("GJEST1@example.no")!.Value) };
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await other.Choose(shouted, Guests.Guest(2));
        await seminar.Send();
        var token = await seminar.Invitation(1);
        await other.Send();
        if (byLink) await seminar.By(answer => answer.OptOut(token, A.Now, A.Cancel));
        else Assert.True(await seminar.NoMore(1));
        Assert.Equal(["gjest2@example.no", "gjest2@example.no"], await seminar.Recipients("invite/"));
    }

    [Fact]
    public async Task Who_has_said_no_to_an_adviser_since_they_were_chosen_is_sent_nothing()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.NoMore(1);
        await using var db = seminar.Db();
        // The page says the number that the button sends to.
        Assert.Equal(1, (await new InvitationQueries(db).Count(seminar.Id, A.Cancel)).Chosen);
        Assert.Equal(["Gjest 2"], (await new InvitationQueries(db).Chosen(seminar.Id, A.Cancel)).Select(each => each.To!.Name));
        Assert.Equal(1, Posted(await seminar.Send()).Letters);
        Assert.Equal(1, (await new InvitationQueries(db).Count(seminar.Id, A.Cancel)).Silent);
        await seminar.NoMore(2);
        Assert.Equal(0, (await new InvitationQueries(db).Count(seminar.Id, A.Cancel)).Silent);
        Assert.Equal("nobody-to-remind", Refused(await seminar.SendAgain(A.Now.AddDays(2))));
        Assert.Empty(await seminar.Recipients("invite/"));
    }

    [Fact]
    public async Task Sent_again_goes_to_those_who_have_not_answered_and_to_nobody_twice_a_day()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2), Guests.Guest(3));
        await seminar.Send();
        var (first, second) = (await seminar.Invitation(1), await seminar.Invitation(2));
        await seminar.By(answer => answer.Decline(first, A.Now, A.Cancel));
        await seminar.By(answer => answer.Accept(second, A.TypedSignUp, A.Now, A.Cancel));
        Assert.Equal("nobody-to-remind", Refused(await seminar.SendAgain(A.Now.AddHours(23))));
        Assert.Equal(1, Posted(await seminar.SendAgain(A.Now.AddDays(1))).Letters);
        Assert.Equal("nobody-to-remind", Refused(await seminar.SendAgain(A.Now.AddDays(1).AddMinutes(1))));
        // Both letters open the invitation.
        Assert.NotNull(await seminar.By(answer => answer.Get(first, A.Now, A.Cancel)));
    }

    [Fact]
    public async Task A_batch_is_taken_back_whole_until_its_first_letter_has_gone()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        var batch = Posted(await seminar.Send()).Batch;
        await using var db = seminar.Db();
        Assert.IsType<Sending.Withdrawn>(await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, batch, Seminar.By, A.Now, A.Cancel));
        Assert.Empty(await seminar.Keys("invite/"));
        Assert.Equal(new InvitationCounts(2, 0, 0, 0, 0), await new InvitationQueries(db).Count(seminar.Id, A.Cancel));

        batch = Posted(await seminar.Send()).Batch;
        await seminar.Gone(1);
        Assert.Equal("letters-gone", Refused(await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, batch, Seminar.By, A.Now, A.Cancel)));
        Assert.Equal(2, (await seminar.Keys("invite/")).Length);
        Assert.Equal(new InvitationCounts(0, 0, 2, 2, 0), await new InvitationQueries(db).Count(seminar.Id, A.Cancel));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task What_the_letters_announced_is_a_draft_again_when_they_are_taken_back_unless_somebody_has_signed_up(bool signedUp)
    {
        using var seminar = await Seminar.Draft();
        await seminar.Choose(Guests.Guest(1));
        var batch = Posted(await seminar.Send()).Batch;
        if (signedUp) await seminar.SignUp(2);
        await using var db = seminar.Db();
        Assert.Equal(new Sending.Withdrawn(!signedUp), await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, batch, Seminar.By, A.Now, A.Cancel));
        Assert.Equal(signedUp, (await new GatheringQueries(db).Get(seminar.Id, A.Cancel))!.Gathering.IsPublic);
    }

    [Fact]
    public async Task What_the_letters_announced_stays_announced_when_others_have_been_invited_since()
    {
        using var seminar = await Seminar.Draft();
        await seminar.Choose(Guests.Guest(1));
        var first = Posted(await seminar.Send()).Batch;
        await seminar.Choose(Guests.Guest(2));
        await seminar.Send(A.Now.AddMinutes(1));
        await using var db = seminar.Db();
        Assert.Equal(new Sending.Withdrawn(false), await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, first, Seminar.By, A.Now.AddMinutes(1), A.Cancel));
        Assert.True((await new GatheringQueries(db).Get(seminar.Id, A.Cancel))!.Gathering.IsPublic);
        Assert.Equal(["gjest2@example.no"], await seminar.Recipients("invite/"));
    }

    [Fact]
    public async Task The_list_says_of_each_what_the_head_counts()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose([.. Enumerable.Range(1, 6).Select(number => Guests.Guest(number)), Guests.OnPaper()]);
        await seminar.NoMore(6);
        await seminar.Send();
        await seminar.Choose(Guests.Guest(7));
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        await seminar.SignUp(2);
        await seminar.Confirm(2);
        await seminar.Cancel(2);
        var token = await seminar.Invitation(3);
        await seminar.By(answer => answer.Decline(token, A.Now, A.Cancel));
        await seminar.NoMore(4);

        await using var db = seminar.Db();
        var list = (await new InvitationQueries(db).List(seminar.Id, 1, 25, A.Cancel)).Guests;
        Assert.Equal(
            [("Gjest 1", InvitedAs.SignedUp), ("Gjest 2", InvitedAs.Declined), ("Gjest 3", InvitedAs.Declined), ("Gjest 4", InvitedAs.OptedOut), ("Gjest 5", InvitedAs.Silent), ("Gjest 6", InvitedAs.OptedOut), ("Gjest 7", InvitedAs.Chosen), ("", InvitedAs.OnPaper)],
            list.Select(each => (each.Invitation.To?.Name ?? "", each.As)));
        var counts = await new InvitationQueries(db).Count(seminar.Id, A.Cancel);
        Assert.Equal(
            (Of(InvitedAs.Chosen), Of(InvitedAs.OnPaper), Of(InvitedAs.Silent), Of(InvitedAs.Declined), 5),
            (counts.Chosen, counts.ToPrint, counts.Silent, counts.Declined, counts.Invited));

        int Of(InvitedAs state) => list.Count(each => each.As == state);
    }

    [Fact]
    public async Task What_was_announced_before_the_letters_stays_so_and_letters_that_are_no_longer_there_are_not_taken_back()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1));
        await using var db = seminar.Db();
        var batch = Posted(await seminar.Send(A.Now.AddHours(1))).Batch;
        Assert.Equal(new Sending.Withdrawn(false), await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, batch, Seminar.By, A.Now, A.Cancel));
        batch = Posted(await seminar.Send(A.Now.AddHours(2))).Batch;
        await seminar.NoMore(1);
        Assert.Equal("letters-gone", Refused(await new SendInvitations(db, Seminar.Links).TakeBack(seminar.Id, batch, Seminar.By, A.Now, A.Cancel)));
    }

    [Fact]
    public async Task Who_has_signed_up_since_they_were_chosen_is_not_invited()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.SignUp(1);
        await using var db = seminar.Db();
        Assert.Equal(1, (await new InvitationQueries(db).Count(seminar.Id, A.Cancel)).Chosen);
        Assert.Equal(["Gjest 2"], (await new InvitationQueries(db).Chosen(seminar.Id, A.Cancel)).Select(each => each.To!.Name));
        Assert.Equal(1, Posted(await seminar.Send()).Letters);
        Assert.Equal(["gjest2@example.no"], await seminar.Recipients("invite/"));
    }

    [Fact]
    public async Task Who_signed_up_and_cancelled_has_answered_and_who_never_confirmed_has_not()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.Send();
        foreach (var guest in new[] { 1, 2 }) await seminar.SignUp(guest);
        await seminar.Confirm(1);
        await seminar.Cancel(1);
        await using var db = seminar.Db();
        await new LapseHolds(db, Seminar.Links).Run(A.Now.AddDays(2), A.Cancel);
        Assert.Equal([InvitedAs.Declined, InvitedAs.Silent], (await new InvitationQueries(db).List(seminar.Id, 1, 25, A.Cancel)).Guests.Select(each => each.As));
        Assert.Equal(1, (await new InvitationQueries(db).Count(seminar.Id, A.Cancel)).Silent);
    }

    [Fact]
    public async Task Yes_gives_a_seat_that_need_not_be_confirmed_and_saying_it_twice_gives_one()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1));
        await seminar.Send();
        var token = await seminar.Invitation(1);
        var done = Assert.IsType<SignUpOutcome.Done>(await seminar.By(answer => answer.Accept(token, A.TypedSignUp with { Email = "other@example.no" }, A.Now, A.Cancel)));
        Assert.Equal(new SignUpState.Coming(A.Now), done.SignUp.State);
        // The address that was written to comes, whatever the form says.
        Assert.Equal(("gjest1@example.no", "974767880"), (done.SignUp.Guest.Email.Text, done.SignUp.Guest.Home.NumberOrNone));
        Assert.IsType<SignUpOutcome.HadOne>(await seminar.By(answer => answer.Accept(token, A.TypedSignUp, A.Now, A.Cancel)));
        Assert.Equal((1, 1, ""), await seminar.Seats());
        Assert.Single(await seminar.Keys("confirmed/"));
        Assert.True((await seminar.By(answer => answer.Get(token, A.Now, A.Cancel)))!.HasSignedUp);
    }

    [Fact]
    public async Task Yes_to_a_full_room_waits_and_yes_confirms_what_was_typed_on_the_open_page()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2));
        await seminar.Send();
        var (first, second) = (await seminar.Invitation(1), await seminar.Invitation(2));
        await seminar.SignUp(1);
        Assert.IsType<SignUpState.Coming>(Assert.IsType<SignUpOutcome.Done>(await seminar.By(answer => answer.Accept(first, A.TypedSignUp, A.Now, A.Cancel))).SignUp.State);
        Assert.Equal(1, Assert.IsType<SignUpOutcome.Done>(await seminar.By(answer => answer.Accept(second, A.TypedSignUp, A.Now, A.Cancel))).PlaceInQueue);
        Assert.Equal((1, 1, "1"), await seminar.Seats());
    }

    [Fact]
    public async Task What_was_only_typed_on_the_open_page_is_no_sign_up_yet_and_yes_confirms_it_as_it_is_written_then()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.Choose(Guests.Guest(1));
        await seminar.Send();
        var token = await seminar.Invitation(1);
        await seminar.SignUp(1, typed: typed => typed with { Access = "Teleslynge" });
        await seminar.SignUp(2);
        Assert.False((await seminar.By(answer => answer.Get(token, A.Now, A.Cancel)))!.HasSignedUp);

        var yes = A.TypedSignUp with { Name = "Kari Nygift", Way = "online", Diet = "Nøtter" };
        var done = Assert.IsType<SignUpOutcome.Done>(await seminar.By(answer => answer.Accept(token, yes, A.Now, A.Cancel)));
        Assert.Equal(("Kari Nygift", Way.Online), (done.SignUp.Guest.Name, done.SignUp.Way));
        Assert.True((await seminar.By(answer => answer.Get(token, A.Now, A.Cancel)))!.HasSignedUp);
        // The seat in the room goes to the one who waited for it.
        Assert.Equal((1, 1, ""), await seminar.Seats());
        await using var db = seminar.Db();
        Assert.Equal(new Needs("", "Nøtter"), await db.Set<NeedsRow>().Where(row => row.SignUp == done.SignUp.Id).Select(row => new Needs(row.Access, row.Diet)).SingleAsync(A.Cancel));
    }

    [Fact]
    public async Task A_no_can_be_taken_back_and_a_link_that_is_made_up_or_old_opens_nothing()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1));
        await seminar.Send();
        var token = await seminar.Invitation(1);
        await seminar.By(answer => answer.OptOut(token, A.Now, A.Cancel));
        Assert.True((await seminar.By(answer => answer.Get(token, A.Now, A.Cancel)))!.OptedOut);
        await seminar.By(answer => answer.TakeBack(token, A.Now, A.Cancel));
        var own = (await seminar.By(answer => answer.Get(token, A.Now, A.Cancel)))!;
        Assert.False(own.OptedOut);
        Assert.IsType<InvitationState.Sent>(own.Invitation.State);

        Assert.Null(await seminar.By(answer => answer.Get(LinkToken.New(), A.Now, A.Cancel)));
        Assert.Null(await seminar.By(answer => answer.Get("' or 1=1", A.Now, A.Cancel)));
        Assert.Null(await seminar.By(answer => answer.Get(token, A.Plan.End.AddDays(30), A.Cancel)));
        Assert.False(await seminar.By(answer => answer.OptOut(LinkToken.New(), A.Now, A.Cancel)));
    }

    [Fact]
    public async Task A_contact_that_is_found_turns_a_printed_letter_into_one_by_mail()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.OnPaper());
        await using var db = seminar.Db();
        var paper = Assert.Single(await new InvitationQueries(db).OnPaper(seminar.Id, A.Cancel));
        var write = new WriteInvitation(db);
        var source = new TypedSource("Ringte sentralbordet", "public-task");
        var codes = (await write.FoundContact(seminar.Id, paper.Id, A.ContactText with { Email = "kari" }, source with { Text = "" }, Seminar.By, A.Now, A.Cancel))!.Value.Codes();
        Assert.Equal(["email-wrong", "source-missing"], codes);
        Assert.Empty((await write.FoundContact(seminar.Id, paper.Id, A.ContactText, source, Seminar.By, A.Now, A.Cancel))!.Value);
        Assert.Equal(1, Posted(await seminar.Send()).Letters);
        var contact = Assert.Single((await new ContactQueries(db).List("papir", 1, 25, A.Cancel)).Contacts);
        Assert.Equal(("974760673", "Ringte sentralbordet"), (contact.Organisation, contact.Source));
    }

    [Theory]
    [InlineData("Invitasjon\r\nBcc: all@example.no"), InlineData(""), InlineData("   ")]
    public void A_subject_is_one_line_of_words(string subject) => Assert.Equal(["subject-missing"],
        new InvitationText(new(subject, "Emne", "Subject"), new("Tekst", "Tekst", "Text")).WhyNot().Codes());
}
