using System.Diagnostics;
using System.Globalization;
using Klynge.Detection;

// bench/README.md says how it is run and what came out: dotnet run -c Release --project bench/Points -- 10000 50000 200000
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var jobs = args.Contains("--jobs");
foreach (var sites in args.Where(arg => !arg.StartsWith('-')).Select(int.Parse).DefaultIfEmpty(10_000))
{
    var country = SyntheticCountry.Make(sites, leaves: 1_200, chains: 150, planted: 60, urban: 0.2, jobs, seed: 1);
    // Processor time too, since it does not depend on what else the machine does.
    using var self = Process.GetCurrentProcess();
    var before = self.TotalProcessorTime;
    var (clock, last, stages) = (Stopwatch.StartNew(), "fold", new Dictionary<string, double>());
    var progress = new Told(step =>
    {
        lock (stages)
        {
            if (step.Stage == last)
                return;
            (stages[last], last) = (clock.Elapsed.TotalSeconds - stages.Values.Sum(), step.Stage);
        }
    });
    var found = PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default, progress);
    self.Refresh();
    var (peak, processor) = (self.PeakWorkingSet64 / 1e6, (self.TotalProcessorTime - before).TotalSeconds);
    Console.WriteLine($"{sites,8} sites  {country.Groups.Length} groups  {clock.Elapsed.TotalSeconds,6:0.00} s  processor {processor,6:0.00} s  {peak,6:0} MB  "
        + $"{found.Findings.Length} findings of {found.Groups.Sum(g => g.Places)} places  "
        + string.Join("  ", stages.Select(stage => $"{stage.Key} {stage.Value:0.0}")));
}

sealed class Told(Action<DetectionProgress> tell) : IProgress<DetectionProgress>
{
    public void Report(DetectionProgress value) => tell(value);
}
