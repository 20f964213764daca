using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Factors;
using Klynge.Access.SignIn.Passwords;
using Klynge.Storage;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Signing_in_with_a_password : IDisposable
{
    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Takes_the_password_and_then_the_apps_code()
    {
        var (account, person, key, _) = await desk.Account();
        var later = A.Morning.AddMinutes(5);
        Assert.Equal(new PasswordStep.AskCode(account), await desk.ByPassword.Run(Desk.Address, Desk.Good, later, Desk.Cancel));
        Assert.Equal(person, await desk.Codes.Run(account, Totp.Code(key, Totp.StepAt(later)), later, Desk.Cancel));
    }

    [Fact]
    public async Task Takes_the_address_in_any_capitals()
    {
        await desk.Account();
        Assert.IsType<PasswordStep.AskCode>(await desk.ByPassword.Run($" {Desk.Address.ToUpperInvariant()} ", Desk.Good, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Lets_nobody_in_who_has_no_second_factor_yet()
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, A.Morning, Desk.Cancel);
        var begun = (BeginOutcome.Begun)await desk.Begin.ByPassword(await desk.LastSecret(), Desk.Good, A.Morning, Desk.Cancel);
        Assert.Equal(new PasswordStep.MakeFactor(begun.Account), await desk.ByPassword.Run(Desk.Address, Desk.Good, A.Morning, Desk.Cancel));
        Assert.Null(await desk.Codes.Run(begun.Account, "", A.Morning, Desk.Cancel));
    }

    /// <summary>Or whoever learns the password puts an app of their own in place, and is let in by it.</summary>
    [Fact]
    public async Task Makes_no_second_factor_for_one_who_has_another_way_in()
    {
        var (account, person) = await desk.AccountElsewhere();
        Assert.Equal(new PasswordStep.AskCode(account), await desk.ByPassword.Run(Desk.Address, Desk.Good, A.Morning, Desk.Cancel));
        Assert.Null(await new AccountQueries(desk.Db).WithoutFactor(account, Desk.Cancel));
        var codes = await new NewRecoveryCodes(desk.Db, Desk.Links).Run(person, A.Morning, Desk.Cancel);
        Assert.Equal(person, await desk.Codes.Run(account, codes[0], A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Makes_no_second_factor_for_one_who_has_a_passkey()
    {
        var (account, _) = await desk.AccountElsewhere();
        desk.Db.Add(new IdentityUserPasskey<Guid> { UserId = account, CredentialId = [1], Data = new() { Name = "A test", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
        await desk.Db.SaveChangesAsync(Desk.Cancel);
        Assert.True(await desk.Elsewhere.Unlink(new(desk.Db.Accounts.Single().PersonId), Desk.Known.Issuer, A.Morning, Desk.Cancel));
        Assert.IsType<PasswordStep.AskCode>(await desk.ByPassword.Run(Desk.Address, Desk.Good, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Is_no_way_in_by_itself_so_the_other_one_stays_until_there_is_an_app()
    {
        var (account, person) = await desk.AccountElsewhere();
        Assert.False(await desk.Elsewhere.Unlink(person, Desk.Known.Issuer, A.Morning, Desk.Cancel));
        var key = Totp.NewKey();
        await desk.Factors.Run(account, key, Totp.Code(key, Totp.StepAt(A.Morning)), A.Morning, Desk.Cancel);
        Assert.True(await desk.Elsewhere.Unlink(person, Desk.Known.Issuer, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task A_new_one_that_cannot_be_is_no_guess_at_the_old_one()
    {
        var (_, person, _, _) = await desk.Account();
        var change = new ChangePassword(desk.Db, new EndSession(desk.Db), Desk.Links);
        for (var i = 0; i < 20; i++) Assert.Equal(["password-short"], (await change.Run(person, Desk.Good, "short", Guid.Empty, A.Morning, Desk.Cancel)).Select(reason => reason.Code));
        Assert.Empty(await change.Run(person, Desk.Good, "tåkelur og brislingboks", Guid.Empty, A.Morning, Desk.Cancel));
    }

    [Theory, InlineData(Desk.Address, "a wrong password"), InlineData("nobody@bedrift.no", Desk.Good), InlineData("", "")]
    public async Task Says_the_same_for_a_wrong_password_and_an_unknown_address(string address, string password)
    {
        await desk.Account();
        Assert.Equal(new PasswordStep.Wrong(), await desk.ByPassword.Run(address, password, A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Takes_each_code_once()
    {
        var (account, _, key, _) = await desk.Account();
        var later = A.Morning.AddMinutes(5);
        var code = Totp.Code(key, Totp.StepAt(later));
        Assert.NotNull(await desk.Codes.Run(account, code, later, Desk.Cancel));
        Assert.Null(await desk.Codes.Run(account, code, later, Desk.Cancel));
    }

    [Fact]
    public async Task Takes_a_recovery_code_once_and_says_so_by_letter()
    {
        var (account, person, _, codes) = await desk.Account();
        Assert.Equal(person, await desk.Codes.Run(account, codes[3].ToLowerInvariant(), A.Morning, Desk.Cancel));
        Assert.True(await desk.Wrote(Desk.Address, "Du har 9 igjen"));
        Assert.Null(await desk.Codes.Run(account, codes[3], A.Morning, Desk.Cancel));
    }

    [Fact]
    public async Task Takes_one_of_two_who_use_the_same_recovery_code_at_the_same_instant()
    {
        var (account, _, _, codes) = await desk.Account();
        using var other = AccessDb.Open(desk.Database);
        var both = await Task.WhenAll(desk.Codes.Run(account, codes[0], A.Morning, Desk.Cancel), desk.CodesOver(other).Run(account, codes[0], A.Morning, Desk.Cancel));
        Assert.Single(both, person => person is not null);
    }

    [Fact]
    public async Task Waits_after_six_wrong_ones_however_right_the_seventh_is()
    {
        await desk.Account();
        for (var i = 0; i < Attempts.Free; i++) await desk.ByPassword.Run(Desk.Address, "a wrong password", A.Morning, Desk.Cancel);
        Assert.IsType<PasswordStep.Wrong>(await desk.ByPassword.Run(Desk.Address, Desk.Good, A.Morning.AddSeconds(59), Desk.Cancel));
        Assert.IsType<PasswordStep.AskCode>(await desk.ByPassword.Run(Desk.Address, Desk.Good, A.Morning.AddMinutes(1), Desk.Cancel));
    }

    [Fact]
    public async Task Counts_the_codes_too_so_that_a_known_password_leaves_few_guesses()
    {
        var (account, _, key, _) = await desk.Account();
        for (var i = 0; i < Attempts.Free; i++) Assert.Null(await desk.Codes.Run(account, "000000", A.Morning.AddHours(1), Desk.Cancel));
        Assert.Null(await desk.Codes.Run(account, Totp.Code(key, Totp.StepAt(A.Morning.AddHours(1))), A.Morning.AddHours(1), Desk.Cancel));
    }

    [Fact]
    public async Task Forgets_the_failures_of_one_who_came_in()
    {
        var (account, _, key, _) = await desk.Account();
        for (var day = 0; day < 3; day++)
        {
            var now = A.Morning.AddHours(1 + day);
            for (var i = 0; i < 4; i++) await desk.ByPassword.Run(Desk.Address, "a wrong password", now, Desk.Cancel);
            Assert.IsType<PasswordStep.AskCode>(await desk.ByPassword.Run(Desk.Address, Desk.Good, now, Desk.Cancel));
            Assert.NotNull(await desk.Codes.Run(account, Totp.Code(key, Totp.StepAt(now)), now, Desk.Cancel));
        }
    }

    [Fact]
    public async Task Keeps_the_apps_key_so_that_the_database_alone_does_not_tell_it()
    {
        var (account, _, key, _) = await desk.Account();
        var stored = desk.Db.Accounts.Single(row => row.Id == account);
        Assert.DoesNotContain(key, stored.FactorKey, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.Good, stored.PasswordHash, StringComparison.Ordinal);
    }
}
