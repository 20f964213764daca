using Klynge.Access.Own;
using Klynge.Access.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Access.Tests.Own;

public sealed class Taking_ones_data_along : IDisposable
{
    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Says_in_which_ways_one_can_sign_in()
    {
        var (_, person, _, _) = await desk.Account();
        Assert.True(await desk.Elsewhere.Link(person, Desk.Known, A.Morning, Desk.Cancel));
        using var services = new ServiceCollection().AddSingleton(desk.Db).BuildServiceProvider();
        var things = await AccessData.Kinds.Single(kind => kind.Key == "sign-in").Find(services, new(person, "Kari Nordmann", [Desk.Address]), Desk.Cancel);
        Assert.Equal([("password", ""), ("authenticator-app", ""), ("recovery-codes", "10"), ("elsewhere", "ID-porten")], things.Select(thing => (thing.Parts[0].Value, thing.Parts[1].Value)));
    }
}
