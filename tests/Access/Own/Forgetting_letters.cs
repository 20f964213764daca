using Klynge.Access.Own;
using Klynge.Access.SignIn;
using Klynge.Access.Tests.SignIn;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Access.Tests.Own;

public sealed class Forgetting_letters : IDisposable
{
    const string New = "ny@bedrift.no", Stranger = "stranger@bedrift.no";

    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Reaches_those_that_went_to_addresses_that_somebody_had_before()
    {
        var (_, person, _, _) = await desk.Account();
        var change = new ChangeAddress(desk.Db, Desk.Links);
        await desk.Letters.ToRecover(Desk.Address, Language.Nb, A.Morning.AddHours(1), Desk.Cancel);
        await change.Ask(person, New, A.Morning.AddHours(2), Desk.Cancel);
        Assert.True(await change.Confirm(await desk.LastSecret(), A.Morning.AddHours(2), Desk.Cancel));
        Assert.Contains(await StoredLetters.Find(desk.Db, new(person, "", [New]), Desk.Cancel), letter => letter.Parts.Contains(("to", new Words("Til", "Til", "To"), Desk.Address)));
        await Forget(new(person, "", [New]));
        Assert.DoesNotContain(await OutboxQueries.List(desk.Db, null, null, 1, 500, Desk.Cancel), letter => letter.To.Length > 0);
    }

    /// <summary>Or whoever types an address, and is erased, takes the letters of its owner along.</summary>
    [Fact]
    public async Task Leaves_what_others_were_written_at_an_address_that_somebody_typed()
    {
        var (_, person, _, _) = await desk.Account();
        await desk.Letters.ToBegin("A Stranger", Stranger, Language.Nb, A.Morning.AddHours(1), Desk.Cancel);
        await new ChangeAddress(desk.Db, Desk.Links).Ask(person, Stranger, A.Morning.AddHours(2), Desk.Cancel);
        await Forget(new(person, "", [Desk.Address]));
        Assert.Equal([Stranger], (await OutboxQueries.List(desk.Db, null, null, 1, 500, Desk.Cancel)).Select(letter => letter.To).Where(to => to.Length > 0));
    }

    async Task Forget(Whom whom)
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();
        await StoredLetters.Forget(desk.Db, services, whom, Desk.Cancel);
    }
}
