using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Klynge.Detection;

// The whole American economy by 933 areas and 961 industries, all groups, from counts in memory to merged findings.
var folder = args.Length > 0 ? args[0] : Path.Combine("data", "us_cbp_2019");

var areaLines = File.ReadLines(Path.Combine(folder, "cbsa.csv")).Skip(1).Select(Fields).ToArray();
var areaOf = areaLines.Select((f, a) => (Code: f[0], Area: a)).ToDictionary(t => t.Code, t => t.Area, StringComparer.Ordinal);
Area[] areas = [.. areaLines.Select(f => f[3].Length == 0
    ? new Area(f[0], -1e9 - (10e6 * areaOf[f[0]]), 0, [])   // no position: far from all others, so that it is a window of its own
    : new Area(f[0], 111_320 * Math.Cos(Math.PI * 39 / 180) * Number(f[4]), 111_320 * Number(f[3]), [], (int)Number(f[5])))];

var leaves = new Dictionary<string, int>(StringComparer.Ordinal);
var counts = new List<AreaCount>();
using (var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "cbp2019_cbsa_naics6.csv.gz")), CompressionMode.Decompress)))
{
    reader.ReadLine();
    while (reader.ReadLine() is { } line)
    {
        var f = line.Split(',');
        if (!areaOf.TryGetValue(f[0], out var area))
            continue;
        leaves.TryAdd(f[1], leaves.Count);
        counts.Add(new(area, leaves[f[1]], (int)Number(f[2]), f[3].Length == 0 ? -1 : (int)Number(f[3])));
    }
}
var titles = File.ReadLines(Path.Combine(folder, "naics2017.csv")).Skip(1).Select(Fields).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
IndustryGroup[] groups = [.. new[] { 3, 4, 6 }.SelectMany(level => leaves.GroupBy(leaf => leaf.Key[..level], leaf => leaf.Value, StringComparer.Ordinal)
    .OrderBy(g => g.Key, StringComparer.Ordinal)
    .Select(g => new IndustryGroup($"industry:{g.Key}", $"industry:{g.Key[..3]}", GroupKind.Industry, level, [.. g.Order()])))];

Detected? detected = null;
for (var run = 0; run < 3; run++)
{
    var (clock, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    detected = AreaDetection.Run([.. counts], areas, groups, DetectionSettings.Default, withheldBelow: 3);
    Console.WriteLine(FormattableString.Invariant(
        $"{areas.Length} areas, {leaves.Count} industries, {groups.Length} groups: {clock.Elapsed.TotalSeconds:0.00} s ({(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:0.00} s of processor), {detected.Findings.Length} findings, peak {Environment.WorkingSet / 1e6:0} MB"));
}
foreach (var f in detected!.Findings.Take(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0))
{
    var window = (Core.Window)f.Core;
    Console.WriteLine(FormattableString.Invariant(
        $"{f.Strength,8:0} {f.Observed,5} of {f.Expected,7:0.0} x{f.Ratio,6:0.0} [{f.RatioLow:0.0}, {f.RatioHigh:0.0}] p {f.P:e1} q {f.Q:e1} {f.Kind} {groups[f.Group].Id} {titles.GetValueOrDefault(groups[f.Group].Id[9..])} | {string.Join(" + ", window.Areas.Select(a => areaLines[a][1]))} | also {f.Also.Length}"));
}

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static string[] Fields(string line)
{
    var (fields, quoted, field) = (new List<string>(), false, new System.Text.StringBuilder());
    foreach (var c in line)
    {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        else
            field.Append(c);
    }
    fields.Add(field.ToString());
    return [.. fields];
}
