using System.Net;
using Klynge.Clusters.Examples;
using Klynge.Web.Pages.Trying;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Trying;

/// <summary>A site of the demonstration with the living example, built once for the tests that only look at it.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    internal Site Site { get; private set; } = null!;

    internal BuiltExamples Built { get; private set; } = null!;

    internal string Workshop => Built.Cases.Where(id => id.StartsWith('A')).Max(StringComparer.Ordinal)!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartDemonstration();
        Built = await Prepare(Site);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    internal static async Task<BuiltExamples> Prepare(Site site)
    {
        using var scope = site.Services.CreateScope();
        var done = Assert.IsType<Prepared.Done>(await ActivatorUtilities.CreateInstance<PrepareDemonstration>(scope.ServiceProvider).Run(TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken));
        return Assert.IsType<ExampleOutcome.Built>(done.Example).Examples;
    }

    /// <summary>Becomes the made-up person of a role. The address that it leads to.</summary>
    internal static async Task<string> Be(Somebody visitor, string role)
    {
        using var answer = await visitor.Send(Klynge.Web.Routes.TryingRoutes.Begin, [], ("role", role));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
