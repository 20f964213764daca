using Klynge.Access.SignIn.Factors;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Tying_a_provider : IDisposable
{
    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Takes_the_place_of_another_of_the_same_providers()
    {
        var (account, person) = await desk.AccountElsewhere();
        var other = Desk.Known with { Subject = "pairwise-another" };
        Assert.True(await desk.Elsewhere.Link(person, other, A.Morning, Desk.Cancel));
        Assert.Null(await desk.Elsewhere.Who(Desk.Known, Desk.Cancel));
        Assert.Equal(person, await desk.Elsewhere.Who(other, Desk.Cancel));
        var key = Totp.NewKey();
        await desk.Factors.Run(account, key, Totp.Code(key, Totp.StepAt(A.Morning)), A.Morning, Desk.Cancel);
        Assert.True(await desk.Elsewhere.Unlink(person, Desk.Known.Issuer, A.Morning, Desk.Cancel));
        Assert.Empty(await desk.Elsewhere.Of(person, Desk.Cancel));
    }
}
