using System.Text;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Import;
using Klynge.Register.Populations;
using Klynge.Storage;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>
/// Two imports and two runs: of twenty-four that fished from Austevoll eight are left half a year after, and twenty have come. That is not the same finding
/// any more.
/// </summary>
public sealed class HalfAYearLater : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public Shell.Site Site { get; private set; } = null!;

    /// <summary>The address of the finding of the first run.</summary>
    public string Old { get; private set; } = "";

    /// <summary>The address of what the second run found there.</summary>
    public string Successor { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Site = await Shell.Site.Start();
        Old = await Run(new DateOnly(2026, 2, 5), 0..24);
        Successor = await Run(new DateOnly(2026, 8, 5), 16..44);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    // Imports the country with these fishing companies, and runs. Answers the address of what they make.
    async Task<string> Run(DateOnly asOf, Range fishing)
    {
        using var scope = Site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var (data, database) = (services.GetRequiredService<DataFolder>(), services.GetRequiredService<Database>());
        var (entities, establishments) = MadeUpRegister.WithFishingFrom(fishing);
        Assert.IsType<ImportOutcome.Done>(new ImportRegister(database, data, TimeProvider.System)
            .Run(new ImportRequest(Open("enheter.json", entities), Open("underenheter.json", establishments), asOf), cancel: TestContext.Current.CancellationToken));
        var reference = Reference.Load(data);
        var store = services.GetRequiredService<PopulationStore>();
        store.Build("norway", data, reference.Classifications, reference.Geography);
        await new DetectPopulation(database, reference, TimeProvider.System).Run(store.Load("norway")!, null, TestContext.Current.CancellationToken);
        return (await services.GetRequiredService<FindingQueries>().Summaries("norway", TestContext.Current.CancellationToken)).Single(finding => finding.Where.Areas.Contains("4625")).Address;
    }

    static RegisterSource.Open Open(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
