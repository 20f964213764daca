using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Klynge.Atlas.Runs;
using Klynge.Register.Import;

namespace Klynge.Web.Metrics;

/// <summary>
/// What the operator watches besides the framework's own requests and durations: SQL statements of each page, runs and their findings, imports and their
/// rows. Runs and imports are other processes, so they are read from the database when the metrics are asked for.
/// </summary>
sealed class SiteMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "Klynge.Web";

    readonly Histogram<int> statements;
    Seen seen = new([], []);

    public SiteMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        statements = meter.CreateHistogram<int>(
            "klynge.page.statements", unit: null, "SQL statements of a request", tags: null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 5, 10, 20, 30, 50, 100] });
        meter.CreateObservableGauge("klynge.runs", () => Counted(seen.Runs.Select(run => (run.Population, State(run.State)))), unit: null, "Runs by population and state");
        meter.CreateObservableGauge("klynge.findings", () => Latest().Select(run => Of(run.Findings, run)), unit: null, "Findings of each population's latest finished run");
        meter.CreateObservableGauge(
            "klynge.run.seconds", () => Latest().Select(run => Of((((RunState.Finished)run.State).At - run.StartedAt).TotalSeconds, run)), unit: null, "How long that run took");
        meter.CreateObservableGauge("klynge.imports", () => seen.Imports.GroupBy(import => State(import.State))
            .Select(same => new Measurement<int>(same.Count(), KeyValuePair.Create("state", (object?)same.Key))), unit: null, "Imports by state");
        meter.CreateObservableGauge("klynge.import.rows", Rows, unit: null, "Rows of the newest import, by what came of them");
    }

    /// <summary>A request has been answered.</summary>
    /// <param name="route">The route's name; null when nothing matched.</param>
    /// <param name="count">Statements it took.</param>
    public void Answered(string? route, int count) => statements.Record(count, KeyValuePair.Create("route", (object?)(route ?? "none")));

    /// <summary>Reads what the gauges tell.</summary>
    public async Task Look(RunQueries runs, ImportQueries imports, CancellationToken cancel) => seen = new(await runs.All(cancel), imports.All());

    IEnumerable<Run> Latest() => seen.Runs.Where(run => run.State is RunState.Finished).GroupBy(run => run.Population).Select(same => same.First());

    IEnumerable<Measurement<long>> Rows() => seen.Imports.Take(1).SelectMany(import => import.Files).SelectMany(file => new[]
    {
        Of(file.New, "new"), Of(file.Changed, "changed"), Of(file.Unchanged, "unchanged"), Of(file.SetAside, "set-aside"),
    }.Select(row => new Measurement<long>(row.Count, KeyValuePair.Create("file", (object?)file.Kind.ToString().ToLowerInvariant()), KeyValuePair.Create("outcome", (object?)row.Outcome))));

    static (long Count, string Outcome) Of(long count, string outcome) => (count, outcome);

    static Measurement<T> Of<T>(T value, Run run) where T : struct => new(value, KeyValuePair.Create("population", (object?)run.Population));

    static IEnumerable<Measurement<int>> Counted(IEnumerable<(string Population, string State)> all) => all.GroupBy(one => one)
        .Select(same => new Measurement<int>(same.Count(), KeyValuePair.Create("population", (object?)same.Key.Population), KeyValuePair.Create("state", (object?)same.Key.State)));

    static string State(RunState state) => state switch
    {
        RunState.Running => "running",
        RunState.Finished => "finished",
        RunState.Cancelled => "cancelled",
        RunState.Failed => "failed",
        RunState.Lost => "lost",
    };

    static string State(ImportState state) => state switch
    {
        ImportState.Running => "running",
        ImportState.Finished => "finished",
        ImportState.Abandoned => "abandoned",
    };

    sealed record Seen(ImmutableArray<Run> Runs, ImmutableArray<ImportRecord> Imports);
}
