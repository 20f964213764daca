using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Xunit;

namespace Klynge.Atlas.Tests.Runs;

/// <summary>
/// The real units stay where they are; outside the labour-market region of Oslo their industries (with their jobs and owners) change places at
/// random. What is then found out there is false by construction, although the capital's real concentrations are still in the data.
/// </summary>
public sealed class The_placebo_on_the_real_preview(ITestOutputHelper output) : IDisposable
{
    const int Shuffles = 10;
    const double AtMost = 3;

    readonly Given given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public void At_most_three_places_a_run_are_false_on_average()
    {
        var data = DataFolder.Find();
        var (classifications, geography) = (Classifications.Load(data), Geography.Load(data));
        using var db = RegisterDb.Open(given.Database);
        var store = new PopulationStore(db);
        store.Build("norway-preview", data, classifications, geography);
        var input = EngineInput.Of(store.Load("norway-preview")!, classifications);

        var capital = geography.LabourMarketRegion(geography.Municipality("0301")!.LabourMarketRegion)!.Municipalities;
        var outside = Enumerable.Range(0, input.Units.Length).Where(i => !capital.Contains(input.AreaCodes[input.Units[i].Area])).ToArray();
        var parameters = DetectPopulation.Parameters(input.Population.Info);
        var settings = new DetectionSettings(parameters.Level, [.. parameters.RadiiMetres], parameters.Seed);

        var falsePlaces = Enumerable.Range(1, Shuffles).Select(seed =>
        {
            var detected = PointDetection.Run(Shuffled(input.Units, outside, seed), input.Groups, settings, null, TestContext.Current.CancellationToken);
            return detected.Findings.Count(finding => MostOutside(finding, detected, input, capital));
        }).ToArray();

        output.WriteLine($"False places a run: {string.Join(", ", falsePlaces)}; mean {falsePlaces.Average():F1} (at most {AtMost}).");
        Assert.InRange(falsePlaces.Average(), 0, AtMost);
    }

    static bool MostOutside(Concentration finding, Detected detected, EngineInput input, System.Collections.Immutable.ImmutableArray<string> capital)
    {
        var core = finding.Members.Where(member => member.Core).ToArray();
        return 2 * core.Count(member => !capital.Contains(input.AreaCodes[detected.Folded[member.Unit].Area])) > core.Length;
    }

    static Unit[] Shuffled(Unit[] units, int[] outside, int seed)
    {
        var from = outside.ToArray();
        new Random(seed).Shuffle(from);
        var shuffled = units.ToArray();
        for (var i = 0; i < outside.Length; i++)
        {
            var at = units[outside[i]];
            // The owner stays with the place: folding must take the same plants together, and a shuffled owner would fold strangers.
            shuffled[outside[i]] = at with { Leaf = units[from[i]].Leaf, Jobs = units[from[i]].Jobs };
        }
        return shuffled;
    }
}
