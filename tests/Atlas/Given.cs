using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Tests.Ground;

namespace Klynge.Atlas.Tests;

/// <summary>A database of its own, gone afterwards.</summary>
sealed class Given : IDisposable
{
    readonly TestDatabase own = TestDatabase.New();

    public Database Database => own.Database;

    public AtlasDb Open() => AtlasDb.Open(Database);

    public FindingQueries Findings(AtlasDb db) => new(db, new RunCache());

    public void Dispose() => own.Dispose();
}

/// <summary>Valid examples; a test changes only what it is about.</summary>
static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static Concentration Concentration => new(
        0, 1, new Core.Disc(1_000, 2_000, 5_000), [], 40, 12, 10_000, 200, 1.78, 13.6, 5.1, 30.2, true, 1e-9, 1e-7, 2e-6,
        new JobsEvidence.NotTestable(0.4), ConcentrationKind.Localisation, 1e-5, [Warning.Small], 340, 9, 0.06, 1e-5, 0.2, double.NaN, 3, 1,
        21.5, 40.2, []);

    public static Finding Finding => new(
        "F1", "R1", "norway-preview", 1, new("Sjømat, Austevoll", "Sjømat, Austevoll", "Seafood, Austevoll"),
        new(60.09, 5.26, 1_000, 2_000, 5_000, ["4625"], ["063"], ["46"]),
        new("chain:Seafood", GroupKind.Chain, new("Sjømat", "Sjømat", "Seafood"), ["03.21", "10.20"], Concentration,
            [new(10_000, 12.1, 0.4, 1.7, 6.5, 20.3)], null, []),
        [], Certainty.Certain, ["Seafood"],
        [
            new("911111111", "Fisk AS", 60.1, 5.2, 1_000, 2_000, 300, "03.21", "4625", "Storebø", 40, true, ["922222222"]),
            new("933333333", null, 60.1, 5.3, 1_500, 2_500, 300, "10.20", "4625", "Storebø", null, false, []),
        ],
        [new("M101", 4_200.4, true)],
        [
            new("Seafood", "supplier", 0, 0.2, [new("4613", 2, 23_000, ["944444444"])], true, 4.1),
            new("Seafood", "services", 3, 0.5, [], false, 1.5),
        ],
        ["K004"]);

    public static RunRow Run(string population = "norway-preview", RunState? state = null)
    {
        var row = new RunRow
        {
            Population = population,
            State = "",
            Stage = "",
            StartedAt = Noon,
            DataFrom = new(2022, 8, 1),
            DataTo = new(2026, 8, 5),
            Parameters = AtlasJson.Write(new RunParameters(0.05, [5_000, 10_000], 1, 75_000)),
            CodeVersion = "0.1.0",
            InputHash = "abc",
        };
        RunTable.Write(state ?? Finished, row);
        return row;
    }

    public static RunState.Finished Finished => new(Noon.AddMinutes(1), new RunFigures(100, 90, 12, 6, 2, 0.4));

    public static FindingRow Address(int number, int run) =>
        new() { Number = number, Population = "norway-preview", Family = "chain:Seafood", FirstRun = run, LastRun = run };

    public static VersionRow Version(int number, int run, int rank = 1, string? name = null) => new()
    {
        Number = number,
        Run = run,
        Rank = rank,
        Name = name ?? $"Sjømat {number}",
        GroupId = "chain:Seafood",
        Members = 2,
        Q = 0.01,
        Strength = 3,
        Identity = AtlasJson.Write(new Identity("chain:Seafood", ["chain:Seafood"], ["911111111"])),
        Summary = AtlasJson.Write(FindingSummary.Of(Finding)),
        Content = AtlasJson.Write(Finding),
    };
}
