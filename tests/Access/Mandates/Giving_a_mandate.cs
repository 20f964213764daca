using System.Collections.Immutable;
using Klynge.Access.Mandates;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Letters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Access.Tests.Mandates;

public sealed class Giving_a_mandate : IDisposable
{
    static readonly HashSet<string> Counties = ["11", "46"];
    static readonly DateOnly Today = OsloTime.Day(A.Morning);
    static readonly TypedMandate Valid = new("Ola Rådgiver", "Ola@example.no", "986399445", Role.Adviser, ["11"], Today, null, Language.Nn);

    readonly TestDatabase database = TestDatabase.New();
    readonly AccessDb db;
    readonly PersonId administrator;

    public Giving_a_mandate()
    {
        db = AccessDb.Open(database.Database);
        administrator = A.Person(db);
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task To_somebody_new_makes_the_person_and_sends_a_link_that_makes_the_account()
    {
        var given = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        var letter = Assert.Single(await Letters());
        Assert.Equal(("ola@example.no", Language.Nn), (letter.To, letter.Language));
        var secret = letter.Text.Split("/begin/")[1].Split('\n')[0].Trim();
        var link = Assert.IsType<OneTimeLink.Begin>(await Links.Find(db, secret, A.Morning, Cancel));
        Assert.Equal((given.To, "ola@example.no"), (link.Person, link.Address));
    }

    [Fact]
    public async Task To_somebody_who_was_invited_already_makes_no_second_person()
    {
        var first = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        var second = Assert.IsType<MandateOutcome.Given>(await Give(Valid with { Role = Role.County, Address = "OLA@example.no" }));
        Assert.Equal(first.To, second.To);
        Assert.Equal(2, (await new MandateQueries(db).Of(first.To, Cancel)).Length);
    }

    [Fact]
    public async Task Is_theirs_who_were_invited_and_make_their_account_by_the_front_door_long_after()
    {
        var given = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        var later = A.Morning.AddDays(40);
        await Links.Forget(db, later, Cancel);
        await new AskForLetter(db, SignIn.Desk.Links).ToBegin("Ola R. Rådgiver", "OLA@example.no", Language.Nb, later, Cancel);
        var secret = (await Letters()).Select(letter => letter.Text.Split("/link/")).Single(parts => parts.Length == 2)[1].Split('\n')[0];
        var begun = Assert.IsType<BeginOutcome.Begun>(await new BeginAccount(db, SignIn.Desk.Links).ByPassword(secret, SignIn.Desk.Good, later, Cancel));
        Assert.Equal(given.To, begun.Person);
        Assert.Equal("Ola R. Rådgiver", db.People.Single(person => person.Id == begun.Person.Value).Name);
        Assert.Single(await new MandateQueries(db).Of(begun.Person, Cancel));
        await Links.Forget(db, later.AddDays(40), Cancel);
        Assert.Empty(db.Links);
    }

    /// <summary>Or whoever asks to be written to at somebody's address is given what is meant for its owner.</summary>
    [Fact]
    public async Task Is_not_for_one_who_asked_to_be_written_to_at_the_address_and_never_was()
    {
        await new ChangeAddress(db, SignIn.Desk.Links).Ask(administrator, Valid.Address.ToLowerInvariant(), A.Morning, Cancel);
        Assert.NotEqual(administrator, Assert.IsType<MandateOutcome.Given>(await Give(Valid)).To);
    }

    [Fact]
    public async Task Says_by_whom_and_is_noted_under_pseudonyms_only()
    {
        var given = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        var row = Assert.Single(await new MandateQueries(db).Of(given.To, Cancel));
        Assert.Equal((administrator, "Kari Eksempel"), (row.Mandate.GivenBy, row.GivenByName));
        var entry = Assert.Single(await db.JournalOf(given.To.Pseudonym, null, 10, Cancel)).Entry;
        Assert.Equal(("give-mandate", administrator.Pseudonym), (entry.Deed, entry.By));
        Assert.DoesNotContain("Ola", entry.Detail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Is_refused_with_every_reason_at_once() =>
        Assert.Equal(["no-name", "no-address", "no-organisation", "no-role", "unknown-county", "no-first-day"],
            new TypedMandate(" ", "ola@@example", null, null, ["99"], null, null, Language.Nb).WhyNot(Counties, Today).Select(reason => reason.Code));

    [Theory]
    [InlineData(0, null), InlineData(-1, "ends-before-it-begins")]
    public void Ends_on_its_first_day_at_the_earliest(int days, string? reason) =>
        Assert.Equal(reason, (Valid with { To = Today.AddDays(days) }).WhyNot(Counties, Today).FirstOrDefault()?.Code);

    [Fact]
    public void Is_not_given_for_a_time_that_is_over() =>
        Assert.Equal(["is-over"], (Valid with { From = Today.AddDays(-9), To = Today.AddDays(-1) }).WhyNot(Counties, Today).Select(reason => reason.Code));

    [Fact]
    public async Task Is_ended_once_and_for_its_own_holder_only()
    {
        var given = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        var end = new EndMandate(db);
        Assert.False(await end.Run(given.Mandate, administrator, administrator, null, A.Morning, Cancel));
        Assert.True(await end.Run(given.Mandate, given.To, administrator, null, A.Morning, Cancel));
        Assert.False(await end.Run(given.Mandate, given.To, administrator, null, A.Morning, Cancel));
        Assert.False(Assert.Single(await new MandateQueries(db).Of(given.To, Cancel)).Holds(Today));
    }

    [Fact]
    public async Task Those_that_hold_and_those_that_are_over_are_two_lists()
    {
        var given = Assert.IsType<MandateOutcome.Given>(await Give(Valid));
        Assert.IsType<MandateOutcome.Given>(await Give(Valid with { Role = Role.Board, To = Today }));
        await new EndMandate(db).Run(given.Mandate, given.To, administrator, null, A.Morning, Cancel);
        Assert.Equal([Role.Board], await Roles(ended: false, Today));
        Assert.Equal([Role.Adviser], await Roles(ended: true, Today));
        Assert.Equal([Role.Adviser, Role.Board], await Roles(ended: true, Today.AddDays(1)));
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<IEnumerable<Role>> Roles(bool ended, DateOnly today) => (await new MandateQueries(db).List(null, ended, today, 1, Cancel)).Mandates.Select(row => row.Mandate.Role).Order();

    Task<MandateOutcome> Give(TypedMandate typed) => new GiveMandate(db, A.Links).Run(typed, Counties, administrator, null, A.Morning, Cancel);

    async Task<ImmutableArray<Storage.Mail.Letter>> Letters()
    {
        var letters = ImmutableArray.CreateBuilder<Storage.Mail.Letter>();
        foreach (var queued in await OutboxQueries.List(db, null, null, 1, 50, Cancel)) letters.Add((await OutboxQueries.Content(db, queued.Id, Cancel))!.Value.Letter!);
        return letters.ToImmutable();
    }
}
