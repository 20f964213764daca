using Klynge.Clusters.Initiatives;
using Klynge.Tests.Ground;

namespace Klynge.Clusters.Tests;

/// <summary>The room over a database of the test's own, of the kind that the run is about.</summary>
public class Room : IDisposable
{
    protected static readonly IReadOnlySet<string> Counties = new HashSet<string> { "11", "46", "50" };

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    protected TestDatabase Place { get; } = TestDatabase.New();

    protected ClustersDb Db { get; }

    protected Room() => Db = ClustersDb.Over(Place.Database);

    /// <summary>A new context, as another request has it.</summary>
    protected ClustersDb Another() => ClustersDb.Over(Place.Database);

    protected async Task<Initiative> Start(string name = "Kraft på kjøl", string theme = "Nullutslipp for skip", PinnedFinding? finding = null) =>
        Done(await new StartInitiative(Db).Run(name, theme, ["46", "11"], finding, Counties, An.Leader, An.Now, Cancel));

    protected async Task<Initiative> Read(InitiativeId id)
    {
        await using var db = Another();
        return (await db.Initiative(id, Cancel))!;
    }

    /// <summary>With facts that no deed is asked about, noted today.</summary>
    protected async Task<Initiative> Note(InitiativeId id, params Fact[] facts)
    {
        Done((await Db.Change(id, "note-for-a-test", An.Leader, null, An.Now, _ => [], _ => facts, Cancel))!);
        return await Read(id);
    }

    protected static Initiative Done(Change? change) => Xunit.Assert.IsType<Change.Done>(change).After;

    protected static IEnumerable<string> Codes(Change? change) => Xunit.Assert.IsType<Change.Refused>(change).Reasons.Select(reason => reason.Code);

    public void Dispose()
    {
        Db.Dispose();
        Place.Dispose();
        GC.SuppressFinalize(this);
    }
}
