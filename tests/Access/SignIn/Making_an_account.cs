using Klynge.Access.People;
using Klynge.Access.SignIn;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Making_an_account : IDisposable
{
    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Is_done_behind_the_link_once()
    {
        var secret = await Asked();
        Assert.IsType<BeginOutcome.Begun>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel));
        Assert.IsType<BeginOutcome.Gone>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel));
        Assert.Equal(["Kari Nordmann"], desk.Db.People.Select(person => person.Name));
        Assert.Equal([Desk.Address], desk.Db.Mails.Select(mail => mail.Address));
    }

    [Fact]
    public async Task Is_done_once_by_two_at_the_same_instant()
    {
        var secret = await Asked();
        using var other = AccessDb.Open(desk.Database);
        var both = await Task.WhenAll(desk.Begin.ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel), new BeginAccount(other, Desk.Links).ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel));
        Assert.Single(both, outcome => outcome is BeginOutcome.Begun);
        Assert.Single(desk.Db.Accounts);
    }

    [Fact]
    public async Task Is_not_done_by_opening_the_link()
    {
        var secret = await Asked();
        for (var i = 0; i < 3; i++) Assert.Equal(new OpenedLink.Begin("Kari Nordmann", Desk.Address), await new OpenLink(desk.Db, desk.Recovery).Run(secret, A.Morning, Desk.Cancel));
        Assert.IsType<BeginOutcome.Begun>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Must_be_done_within_a_day()
    {
        var secret = await Asked();
        Assert.IsType<BeginOutcome.Gone>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning.AddDays(1), Desk.Cancel));
        Assert.IsType<BeginOutcome.Begun>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning.AddDays(1).AddSeconds(-1), Desk.Cancel));
    }

    [Fact]
    public async Task Leaves_the_link_as_it_was_when_the_password_is_refused()
    {
        var secret = await Asked();
        var refused = Assert.IsType<BeginOutcome.Refused>(await desk.Begin.ByPassword(secret, "kari nordmann", A.Morning, Desk.Cancel));
        Assert.Equal(["password-guessable"], refused.Reasons.Select(reason => reason.Code));
        Assert.IsType<BeginOutcome.Begun>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Is_refused_when_the_address_got_an_account_meanwhile()
    {
        var first = await Asked();
        var second = await Asked(A.Morning.AddMinutes(5));
        await desk.Begin.ByPassword(first, Desk.Good, A.Morning.AddMinutes(6), Desk.Cancel);
        var refused = Assert.IsType<BeginOutcome.Refused>(await desk.Begin.ByPassword(second, Desk.Good, A.Morning.AddMinutes(6), Desk.Cancel));
        Assert.Equal(["has-account"], refused.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Gives_one_who_was_invited_the_person_that_has_mandates_already()
    {
        var invited = A.Person(desk.Db);
        var secret = Links.Make(desk.Db, new OneTimeLink.Begin(invited, "", Language.Nb) { Address = Desk.Address }, A.Morning);
        await desk.Db.SaveChangesAsync(Desk.Cancel);
        var begun = Assert.IsType<BeginOutcome.Begun>(await desk.Begin.ByPassword(secret, Desk.Good, A.Morning.AddDays(13), Desk.Cancel));
        Assert.Equal(invited, begun.Person);
        Assert.Equal(invited.Value, desk.Db.Mails.Single(mail => mail.Folded == PersonTable.Fold(Desk.Address)).PersonId);
    }

    [Fact]
    public async Task Is_in_the_journal_under_the_pseudonym()
    {
        var begun = (BeginOutcome.Begun)await desk.Begin.ByPassword(await Asked(), Desk.Good, A.Morning, Desk.Cancel);
        var entry = Assert.Single(await Klynge.Storage.Journal.JournalWriting.JournalOf(desk.Db, begun.Person.Pseudonym, null, 10, Desk.Cancel)).Entry;
        Assert.Equal(("account-begun", begun.Person.Pseudonym), (entry.Deed, entry.By));
    }

    async Task<string> Asked(DateTimeOffset? at = null)
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, at ?? A.Morning, Desk.Cancel);
        return await desk.LastSecret();
    }
}
