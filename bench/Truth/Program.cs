using System.Globalization;
using Klynge.Detection;
using static Klynge.Detection.Planting;

// The long suite beside ./test: how often the engine errs and what it finds, over many made countries with known truth.
// bench/README.md says how it is run and what came out: dotnet run -c Release --project bench/Truth -- placebo 600
// A level of 5 %, and room for chance over a thousand runs.
const double MostFalse = 0.07;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (what, runs) = args is [var name, var number] ? (name, int.Parse(number, CultureInfo.InvariantCulture)) : ("", 0);
switch (what)
{
    case "placebo": return Placebo() <= MostFalse ? 0 : 1;
    case "placebo-areas": return PlaceboAreas() <= MostFalse ? 0 : 1;
    case "planted": Planted(); break;
    case "weak": Weak(); break;
    case "faint": Faint(); break;
    case "areas": ByAreas(); break;
    default: Console.Error.WriteLine("Which, and how many countries: placebo, placebo-areas, planted, weak, faint or areas, and a number."); return 2;
}
return 0;

static Detected Search(SyntheticCountry country) => PointDetection.Run(country.Units, country.Groups, DetectionSettings.Default);

// Labels drawn at random: whatever is found is false.
double Placebo()
{
    var found = Enumerable.Range(0, runs).Count(seed =>
        !Search(SyntheticCountry.Make(seed % 10 == 0 ? 800 : 2_000, 24, 3, 0, 0, jobs: seed % 10 == 0, 50_000 + seed)).Findings.IsEmpty);
    Share("Random labels, by points: runs with any finding", found, runs);
    return (double)found / runs;
}

double PlaceboAreas()
{
    var found = Enumerable.Range(0, runs).Count(seed =>
    {
        var country = PlantedAreas.Make(planted: 0, 50_000 + seed);
        return !AreaDetection.Run(country.Units, country.Areas, country.Groups, DetectionSettings.Default).Findings.IsEmpty;
    });
    Share("Random labels, by areas: runs with any finding", found, runs);
    return (double)found / runs;
}

void Planted()
{
    var (shares, planted, recalled, covered, findings) = (new List<double>(), 0, 0, 0, 0);
    for (var seed = 0; seed < runs; seed++)
    {
        var country = SyntheticCountry.Make(4_000, 40, 6, 4, 0, jobs: false, 20_000 + seed);
        var found = Search(country).Findings;
        shares.Add(found.IsEmpty ? 0 : found.Count(f => !IsPlanted(f, country)) / (double)found.Length);
        planted += country.Planted.Length;
        recalled += country.Planted.Count(cluster => found.Any(f => Shows(f, cluster, country)));
        findings += found.Length;
        covered += found.Count(f => Truth(f, country) is var truth && f.RatioLow <= truth && truth <= f.RatioHigh);
    }
    Share("Strong clusters, by points: found", recalled, planted);
    Share("The 95 % interval holds the truth", covered, findings);
    False(shares);
}

void Weak()
{
    var (seen, shares) = (new List<(double M, int Members, bool Found)>(), new List<double>());
    for (var seed = 0; seed < runs; seed++)
    {
        var (country, strengths) = WeakClusters(20_000 + seed);
        var found = Search(country).Findings;
        shares.Add(found.IsEmpty ? 0 : found.Count(f => !IsPlanted(f, country)) / (double)found.Length);
        seen.AddRange(country.Planted.Zip(strengths, (cluster, m) => (m, cluster.Members.Count, found.Any(f => Shows(f, cluster, country)))));
    }
    foreach (var (low, high) in new[] { (1.0, 1.25), (1.25, 1.5), (1.5, 2.0), (2, 3), (3, 5), (5, 99) })
    {
        var these = seen.Where(s => s.M >= low && s.M < high).ToArray();
        Share($"Weak clusters, M(10 km) {low} to {high}, 10 to 14 members: found", these.Count(s => s is { Members: < 15, Found: true }), these.Count(s => s.Members < 15));
        Share($"Weak clusters, M(10 km) {low} to {high}, 15 to 40 members: found", these.Count(s => s is { Members: >= 15, Found: true }), these.Count(s => s.Members >= 15));
    }
    False(shares);
}

// There is no place to find: an industry counts as seen when anything of it is reported.
void Faint()
{
    var seen = new List<(int Plants, double M, bool Found)>();
    for (var seed = 0; seed < runs; seed++)
    {
        var (country, industries) = FaintIndustries(20_000 + seed);
        var found = Search(country).Findings.SelectMany(f => f.Also.Prepend(f)).ToArray();
        seen.AddRange(industries.Select(i => (i.Plants, i.M, found.Any(f => country.Groups[f.Group].Leaves.Contains(i.Leaf)))));
    }
    foreach (var (low, high) in new[] { (0.0, 1.2), (1.2, 1.4), (1.4, 1.6), (1.6, 2.0), (2, 3), (3, 99) })
    {
        foreach (var (few, many) in new[] { (40, 99), (100, 200) })
        {
            var these = seen.Where(s => s.M >= low && s.M < high && s.Plants >= few && s.Plants <= many).ToArray();
            Share($"A little denser everywhere, M(10 km) {low} to {high}, {few} to {many} plants: seen", these.Count(s => s.Found), these.Length);
        }
    }
}

void ByAreas()
{
    var (shares, covered, findings, later, planted, recalled) = (new List<double>(), 0, 0, 0, 0, 0);
    for (var seed = 0; seed < runs; seed++)
    {
        var country = PlantedAreas.Make(planted: 12, 20_000 + seed);
        var found = AreaDetection.Run(country.Units, country.Areas, country.Groups, DetectionSettings.Default).Findings;
        shares.Add(found.IsEmpty ? 0 : found.Count(f => !country.IsPlanted(f)) / (double)found.Length);
        (findings, later) = (findings + found.Length, later + found.Count(f => f.Place > 1));
        covered += found.Count(f => country.Truth(f, found) is var truth && f.RatioLow <= truth && truth <= f.RatioHigh);
        (planted, recalled) = (planted + 12, recalled + found.Where(country.IsPlanted).Select(f => f.Group).Distinct().Count());
    }
    Share("Planted windows, odds 2 to 8, by areas: found", recalled, planted);
    Share("The 95 % interval of a window holds the truth", covered, findings);
    Share("Of them later places", later, findings);
    False(shares);
}

static void Share(string of, int count, int all)
{
    if (all == 0)
        return;
    var share = (double)count / all;
    Console.WriteLine($"| {of} | {count} of {all} | {share:P1} | {Math.Sqrt(share * (1 - share) / all):P1} |");
}

static void False(List<double> shares)
{
    var (mean, error) = Mean(shares);
    Console.WriteLine($"| False among the findings of a country, on average | {shares.Count} countries | {mean:P1} | {error:P1} |");
}
