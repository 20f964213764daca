using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Atlas.Tests.Runs;

public sealed class Running_on_a_population : IDisposable
{
    static readonly Reference Reference = Reference.Load(DataFolder.Find());

    readonly Given given = new();

    public void Dispose() => given.Dispose();

    /// <summary>Shops along the coast, and fishers at one place among them. The first so many fishers are others than before.</summary>
    static Population Coast(int fishers, int replaced = 0, string leaf = "03.11", double fishersAt = 20_000)
    {
        var (x0, y0) = Projections.Forward(Projection.Utm33, 60.1, 5.2);
        PopulationUnit At(string id, string code, double x)
        {
            var (lat, lon) = Projections.Inverse(Projection.Utm33, x0 + x, y0);
            return new(id, "Firma AS", code, lat, lon, x0 + x, y0, 300, "4625", "Storebø", null, id);
        }
        var shops = Enumerable.Range(0, 600).Select(i => At($"{800_000_000 + i}", "47.11", i * 500));
        var boats = Enumerable.Range(0, fishers).Select(i => At($"{(i < replaced ? 920_000_000 : 910_000_000) + i}", leaf, fishersAt + (i * 100)));
        ImmutableArray<PopulationUnit> units = [.. shops, .. boats];
        return new(
            new("coast", new("Kyst", "Kyst", "Coast"), Basis.Points, Standard.Nace2, Projection.Utm33, new(2026, 1, 1), new(2026, 8, 5), "test", "test",
                new("a", "b", "c"), units.Length, units.Length, units.Length, 0, 0, 5_000, 1, null, [], $"{fishers}-{replaced}-{leaf}"),
            units, [], []);
    }

    async Task<Run> Done(Population population) => Assert.IsType<DetectionOutcome.Done>(
        await new DetectPopulation(given.Database, Reference, TimeProvider.System).Run(population, null, TestContext.Current.CancellationToken)).Run;

    [Fact]
    public async Task What_it_finds_is_stored_named_and_shown()
    {
        var run = await Done(Coast(fishers: 12));
        await using var db = given.Open();
        var finding = Assert.Single(await given.Findings(db).Summaries("coast", TestContext.Current.CancellationToken));
        Assert.Equal(("F1", 1, run.Findings), (finding.Address, finding.Rank, 1));
        Assert.EndsWith(", Austevoll", finding.Name.Nb, StringComparison.Ordinal);
        Assert.Equal(["Seafood"], finding.ValueChains);
        Assert.Equal([finding.Address], (await given.Findings(db).OfUnit("910000003", TestContext.Current.CancellationToken)).Select(of => of.Address));
        Assert.Contains(await given.Findings(db).Results("coast", TestContext.Current.CancellationToken), result => result.Findings.Contains("F1"));
        Assert.Equal(Reference.KnownClusters.All.Length, (await given.Findings(db).KnownClusterVerdicts("coast", TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_content_under_the_same_address()
    {
        await Done(Coast(fishers: 12));
        await Done(Coast(fishers: 12));
        await using var db = given.Open();
        var contents = await db.Versions.OrderBy(version => version.Run).Select(version => version.Content).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(contents[0].Replace("\"R1\"", "\"R2\"", StringComparison.Ordinal), contents[1]);
    }

    [Fact]
    public async Task An_old_address_stays_and_shows_who_came_and_went()
    {
        await Done(Coast(fishers: 12));
        await Done(Coast(fishers: 12, replaced: 8));
        await using var db = given.Open();
        var old = Assert.IsType<FindingPage.Superseded>(await given.Findings(db).Get("F1", TestContext.Current.CancellationToken));
        Assert.Equal("F2", old.By);
        Assert.Equal((8, 8), (old.Gone.Length, old.Came.Length));
        Assert.IsType<FindingPage.Current>(await given.Findings(db).Get("f2", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_that_nothing_took_over_still_answers()
    {
        await Done(Coast(fishers: 12));
        await Done(Coast(fishers: 0));
        await using var db = given.Open();
        Assert.Null(Assert.IsType<FindingPage.Superseded>(await given.Findings(db).Get("F1", TestContext.Current.CancellationToken)).By);
        Assert.Null(await given.Findings(db).Get("F2", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_run_is_kept_as_cancelled_and_the_one_before_stays_current()
    {
        var before = await Done(Coast(fishers: 12));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DetectPopulation(given.Database, Reference, TimeProvider.System)
            .Run(Coast(fishers: 30), new Stop(stop), stop.Token));
        await using var db = given.Open();
        var runs = new RunQueries(db, TimeProvider.System);
        Assert.IsType<RunState.Cancelled>((await runs.All(TestContext.Current.CancellationToken))[0].State);
        Assert.Equal(before.Id, (await runs.Current("coast", TestContext.Current.CancellationToken))!.Id);
    }

    [Fact]
    public async Task A_run_that_fails_is_kept_with_its_reason()
    {
        var twice = Coast(fishers: 2);
        twice = twice with { Units = twice.Units.Add(twice.Units[0]) };
        await Assert.ThrowsAnyAsync<Exception>(() => Done(twice));
        await using var db = given.Open();
        Assert.IsType<RunState.Failed>(Assert.Single(await new RunQueries(db, TimeProvider.System).All(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task A_dead_run_is_buried_by_the_next()
    {
        await using (var db = given.Open())
        {
            db.Runs.Add(A.Run("coast", new RunState.Running("count", 0.4, A.Noon)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await Done(Coast(fishers: 12));
        await using var after = given.Open();
        Assert.Equal("lost", (await after.Runs.SingleAsync(run => run.Id == 1, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task Two_runs_of_one_population_do_not_go_on_at_the_same_time()
    {
        await Done(Coast(fishers: 0));
        using var other = given.Database.TryLock("detecting-coast");
        Assert.IsType<DetectionOutcome.AlreadyRunning>(await new DetectPopulation(given.Database, Reference, TimeProvider.System)
            .Run(Coast(fishers: 12), null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_run_again_while_input_code_and_parameters_are_the_same()
    {
        var population = Coast(fishers: 12);
        var run = await Done(population);
        Assert.True(DetectPopulation.IsCurrent(run, population.Info));
        Assert.False(DetectPopulation.IsCurrent(run, population.Info with { InputHash = "other" }));
        Assert.False(DetectPopulation.IsCurrent(run with { CodeVersion = "older" }, population.Info));
        Assert.False(DetectPopulation.IsCurrent(run, population.Info with { SmallestRadiusMetres = 10_000 }));
        Assert.False(DetectPopulation.IsCurrent(null, population.Info));
    }

    sealed class Stop(CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => source.Cancel();
    }
}
