using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Web.Tests.Pages;
using Xunit;

[assembly: AssemblyFixture(typeof(Prepared))]

namespace Klynge.Web.Tests.Pages;

/// <summary>A site over the real register of Telemark with its real findings, made once for all tests of pages.</summary>
public sealed class Prepared : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public Shell.Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Shell.Site.Start();
        using var scope = Site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var data = services.GetRequiredService<DataFolder>();
        var store = services.GetRequiredService<PopulationStore>();
        var reference = Reference.Load(data);
        store.Build("telemark", data, reference.Classifications, reference.Geography);
        NameIndex.Refresh(services.GetRequiredService<RegisterDb>(), reference.Geography);
        await new DetectPopulation(services.GetRequiredService<Database>(), reference, TimeProvider.System)
            .Run(store.Load("telemark")!, null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>What an address answers.</summary>
    public async Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers) => (await Counted(address, headers)).Answer;

    /// <summary>The same with its SQL statements.</summary>
    public async Task<(HttpResponseMessage Answer, int Statements)> Counted(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        HttpResponseMessage answer = null!;
        var statements = await Site.Cost(async () => answer = await Site.Browser.SendAsync(request, TestContext.Current.CancellationToken));
        return (answer, statements);
    }

    /// <summary>The text of a page that must answer 200.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await Get(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {text[..Math.Min(600, text.Length)]}");
        return System.Net.WebUtility.HtmlDecode(text);
    }

    /// <summary>The findings of Telemark, strongest first.</summary>
    public Task<ImmutableArray<FindingSummary>> Summaries() => Ask(findings => findings.Summaries("telemark", TestContext.Current.CancellationToken));

    /// <summary>The same, whole.</summary>
    public Task<ImmutableArray<Finding>> Findings() => Ask(findings => findings.All("telemark", TestContext.Current.CancellationToken));

    /// <summary>What the run says of every group.</summary>
    public Task<ImmutableArray<IndustryResult>> Results() => Ask(findings => findings.Results("telemark", TestContext.Current.CancellationToken));

    /// <summary>The strongest of them.</summary>
    public async Task<Finding> Strongest() => (await Findings())[0];

    async Task<T> Ask<T>(Func<FindingQueries, Task<T>> question)
    {
        using var scope = Site.Services.CreateScope();
        return await question(scope.ServiceProvider.GetRequiredService<FindingQueries>());
    }
}
