using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>Tests that share the site with all that <c>./run</c> builds; it is made only when one of them runs.</summary>
[CollectionDefinition(nameof(OverTheShippedData))]
public sealed class OverTheShippedData : ICollectionFixture<Shipped>;

/// <summary>A site over what <c>./run</c> builds: Telemark and the preview of Norway, with their findings.</summary>
public sealed class Shipped : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public Shell.Site Site { get; private set; } = null!;

    /// <summary>All findings, the preview's first, the strongest first.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Site = await Shell.Site.Start();
        using var scope = Site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var data = services.GetRequiredService<DataFolder>();
        var store = services.GetRequiredService<PopulationStore>();
        var reference = Reference.Load(data);
        foreach (var population in new[] { "norway-preview", "telemark" })
        {
            store.Build(population, data, reference.Classifications, reference.Geography);
            await new DetectPopulation(services.GetRequiredService<Database>(), reference, TimeProvider.System)
                .Run(store.Load(population)!, null, TestContext.Current.CancellationToken);
            Findings = [.. Findings, .. await services.GetRequiredService<FindingQueries>().All(population, TestContext.Current.CancellationToken)];
        }
        NameIndex.Refresh(services.GetRequiredService<RegisterDb>(), reference.Geography);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>What an address answers a new visitor's browser, and how many SQL statements that took.</summary>
    public async Task<(byte[] Body, int Statements)> Visit(string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        byte[] body = [];
        var statements = await Site.Cost(async () =>
        {
            using var answer = await Site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
            body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        });
        return (body, statements);
    }
}
