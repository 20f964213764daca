using Klynge.Access.SignIn;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Letters_that_somebody_asks_for : IDisposable
{
    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory, InlineData(Desk.Address), InlineData("nobody@bedrift.no")]
    public async Task Two_hundred_times_in_five_seconds_are_one(string address)
    {
        await desk.Account();
        var (before, later) = ((await desk.Sent()).Count, A.Morning.AddHours(2));
        for (var i = 0; i < 200; i++) await desk.Letters.ToRecover(address, Language.Nb, later.AddMilliseconds(25 * i), Desk.Cancel);
        Assert.Equal(before + 1, (await desk.Sent()).Count);
    }

    [Fact]
    public async Task Are_as_many_for_an_unknown_address_as_for_a_known_one()
    {
        await desk.Account();
        var later = A.Morning.AddDays(2);
        for (var minute = 0; minute < 300; minute++)
            foreach (var address in new[] { Desk.Address, "nobody@bedrift.no" }) await desk.Letters.ToRecover(address, Language.Nb, later.AddMinutes(minute), Desk.Cancel);
        var sent = (await desk.Sent()).GroupBy(letter => letter.To).ToDictionary(each => each.Key, each => each.Count());
        Assert.Equal(10, sent["nobody@bedrift.no"]);
        // The first of Kari's made the account.
        Assert.Equal(10, sent[Desk.Address] - 2);
    }

    [Fact]
    public async Task Tell_the_owner_of_the_address_whether_there_is_an_account_and_nobody_else()
    {
        await desk.Account();
        var later = A.Morning.AddHours(1);
        await desk.Letters.ToBegin("Somebody Else", Desk.Address.ToLowerInvariant(), Language.Nb, later, Desk.Cancel);
        Assert.True(await desk.Wrote(Desk.Address.ToLowerInvariant(), "Du har alt en konto i Klynge"));
        await desk.Letters.ToRecover("nobody@bedrift.no", Language.En, later, Desk.Cancel);
        Assert.True(await desk.Wrote("nobody@bedrift.no", "No Klynge account has this address"));
    }

    [Theory, InlineData(Language.Nb, "Lag kontoen din"), InlineData(Language.Nn, "Opne lenkja"), InlineData(Language.En, "Make your Klynge account")]
    public async Task Are_in_the_readers_language(Language language, string words)
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, language, A.Morning, Desk.Cancel);
        var (_, subject, text) = (await desk.Sent())[^1];
        Assert.Contains(words, subject + text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_nothing_behind_that_opens_the_account_but_for_whoever_has_the_letter()
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, A.Morning, Desk.Cancel);
        var secret = await desk.LastSecret();
        Assert.DoesNotContain(desk.Db.Links.AsNoTracking().AsEnumerable(), row => row.Hash.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_forgotten_with_name_and_address_when_nobody_came()
    {
        await desk.Letters.ToBegin("Kari Nordmann", Desk.Address, Language.Nb, A.Morning, Desk.Cancel);
        await Links.Forget(desk.Db, A.Morning.AddDays(2), Desk.Cancel);
        Assert.Single(desk.Db.Links);
        await Links.Forget(desk.Db, A.Morning.AddDays(4), Desk.Cancel);
        Assert.Empty(desk.Db.Links);
    }
}
