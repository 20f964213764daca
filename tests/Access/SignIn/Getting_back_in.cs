using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Getting_back_in : IDisposable
{
    const string New = "tåkelur og brislingboks";

    readonly Desk desk = new();

    static readonly DateTimeOffset Later = A.Morning.AddHours(2);

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Takes_the_letter_and_a_code()
    {
        var (account, person, key, _) = await desk.Account();
        var secret = await Asked();
        Assert.IsType<RecoverOutcome.Refused>(await desk.Recovery.ByPassword(secret, "", New, Later, Desk.Cancel));
        Assert.Equal(new RecoverOutcome.Back(account, person, GaveCode: true), await desk.Recovery.ByPassword(secret, Totp.Code(key, Totp.StepAt(Later)), New, Later, Desk.Cancel));
        Assert.IsType<PasswordStep.Wrong>(await desk.ByPassword.Run(Desk.Address, Desk.Good, Later, Desk.Cancel));
        Assert.IsType<PasswordStep.AskCode>(await desk.ByPassword.Run(Desk.Address, New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Takes_a_recovery_code_in_place_of_the_app()
    {
        var (_, _, _, codes) = await desk.Account();
        Assert.IsType<RecoverOutcome.Back>(await desk.Recovery.ByPassword(await Asked(), codes[0], New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Ends_every_session_and_says_so_by_letter()
    {
        var (_, person, _, codes) = await desk.Account();
        var session = await A.Session(desk.Db, person, at: Later);
        await desk.Recovery.ByPassword(await Asked(), codes[0], New, Later, Desk.Cancel);
        Assert.Null(await new WhoAsks(desk.Db, new(false)).Run(session, Later, Desk.Cancel));
        Assert.True(await desk.Wrote(Desk.Address, "Passordet ditt er nytt"));
    }

    [Fact]
    public async Task Is_possible_for_one_hour_and_once()
    {
        var (_, _, _, codes) = await desk.Account();
        var secret = await Asked();
        Assert.IsType<RecoverOutcome.Gone>(await desk.Recovery.ByPassword(secret, codes[0], New, Later.AddHours(1), Desk.Cancel));
        Assert.IsType<RecoverOutcome.Back>(await desk.Recovery.ByPassword(secret, codes[1], New, Later.AddHours(1).AddSeconds(-1), Desk.Cancel));
        Assert.IsType<RecoverOutcome.Gone>(await desk.Recovery.ByPassword(secret, codes[2], New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Spends_no_code_on_a_password_that_is_refused()
    {
        var (_, _, _, codes) = await desk.Account();
        var secret = await Asked();
        Assert.IsType<RecoverOutcome.Refused>(await desk.Recovery.ByPassword(secret, codes[0], "short", Later, Desk.Cancel));
        Assert.IsType<RecoverOutcome.Back>(await desk.Recovery.ByPassword(secret, codes[0], New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Leads_one_who_never_made_a_second_factor_to_make_it_first()
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, A.Morning, Desk.Cancel);
        await desk.Begin.ByPassword(await desk.LastSecret(), Desk.Good, A.Morning, Desk.Cancel);
        Assert.IsType<RecoverOutcome.Back>(await desk.Recovery.ByPassword(await Asked(), "", New, Later, Desk.Cancel));
        Assert.IsType<PasswordStep.MakeFactor>(await desk.ByPassword.Run(Desk.Address, New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Asks_one_who_signs_in_elsewhere_for_a_code_also_when_they_have_a_password()
    {
        var (account, person) = await desk.AccountElsewhere();
        var secret = await Asked();
        Assert.Equal(new OpenedLink.Recover(Desk.Address, AsksCode: true), await new OpenLink(desk.Db, desk.Recovery).Run(secret, Later, Desk.Cancel));
        Assert.IsType<RecoverOutcome.Refused>(await desk.Recovery.ByPassword(secret, "", New, Later, Desk.Cancel));
        var codes = await new NewRecoveryCodes(desk.Db, Desk.Links).Run(person, Later, Desk.Cancel);
        Assert.Equal(new RecoverOutcome.Back(account, person, GaveCode: true), await desk.Recovery.ByPassword(secret, codes[0], New, Later, Desk.Cancel));
    }

    [Fact]
    public async Task Is_not_for_the_link_of_a_new_account()
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, A.Morning, Desk.Cancel);
        Assert.IsType<RecoverOutcome.Gone>(await desk.Recovery.ByPassword(await desk.LastSecret(), "", New, A.Morning, Desk.Cancel));
    }

    async Task<string> Asked()
    {
        await desk.Letters.ToRecover(Desk.Address, Language.Nb, Later, Desk.Cancel);
        return await desk.LastSecret();
    }
}
