using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Storage;

// Imports real rows of the bulk JSON, repeated with new valid numbers, and tells how fast and in how much memory.
//   dotnet run -c Release --project bench/Import -- 100000 1000000 [--shuffled]
var shuffled = args.Contains("--shuffled");
var sizes = args.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).Select(word => int.Parse(word, CultureInfo.InvariantCulture));
var folder = Directory.CreateTempSubdirectory("klynge-bench-").FullName;
try
{
    Console.WriteLine("| rows | order of numbers | file | first import | rows/s | processor time | again, unchanged | database | most memory |");
    Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (var rows in sizes) Measure(rows);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

void Measure(int rows)
{
    var file = Path.Combine(folder, $"{rows}.json.gz");
    Repeat(file, rows);
    var database = Database.In(Path.Combine(folder, rows.ToString(CultureInfo.InvariantCulture)));
    var first = Time(database, file, new DateOnly(2022, 8, 15));
    var again = Time(database, file, new DateOnly(2022, 8, 16));
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {rows:N0} | {(shuffled ? "shuffled" : "rising")} | {Mega(new FileInfo(file).Length)} | {first.Elapsed.TotalSeconds:F1} s | {rows / first.Elapsed.TotalSeconds:N0} | {first.Processor.TotalSeconds:F1} s | {again.Elapsed.TotalSeconds:F1} s | {Mega(new FileInfo(database.File).Length)} | {Mega(process.PeakWorkingSet64)} |"));
}

static (TimeSpan Elapsed, TimeSpan Processor) Time(Database database, string file, DateOnly asOf)
{
    var before = Environment.CpuUsage.TotalTime;
    var clock = Stopwatch.StartNew();
    var outcome = new ImportRegister(database, DataFolder.Find(), TimeProvider.System)
        .Run(new ImportRequest(new RegisterSource.OnDisk(file), null, asOf));
    return outcome is ImportOutcome.Done { Import.Files: [{ SetAside: 0 }] } ? (clock.Elapsed, Environment.CpuUsage.TotalTime - before) : throw new InvalidOperationException(outcome.ToString());
}

void Repeat(string file, int rows)
{
    using var source = new StreamReader(new GZipStream(File.OpenRead(DataFolder.Find().File("enhetsregisteret", "enheter_bulk_2022_AtoAlpha.json.gz")), CompressionMode.Decompress));
    var real = source.ReadToEnd().Split('\n').Where(line => line.StartsWith('{')).Select(line => line.TrimEnd(',')).ToArray();
    var numbers = Numbers().Take(rows).ToArray();
    if (shuffled) new Random(1).Shuffle(numbers);
    using var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest), new UTF8Encoding(false));
    writer.Write("[\n");
    // {"organisasjonsnummer":"913460197", …: the number stands at a fixed place in every row.
    for (var i = 0; i < rows; i++)
    {
        if (i > 0) writer.Write(",\n");
        writer.Write(real[i % real.Length].AsSpan(0, 24));
        writer.Write(numbers[i]);
        writer.Write(real[i % real.Length].AsSpan(33));
    }
    writer.Write("\n]\n");
}

// Whole numbers, not texts: a million texts would be most of the memory that is measured.
static IEnumerable<int> Numbers()
{
    for (var n = 80_000_000; ; n++)
    {
        var digits = n.ToString(CultureInfo.InvariantCulture);
        if (OrganisationNumber.CheckDigit(Encoding.ASCII.GetBytes(digits)) is { } check) yield return n * 10 + check;
    }
}

static string Mega(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N0} MB");
