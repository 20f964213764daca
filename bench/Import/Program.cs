using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klynge.Register.Import;
using Klynge.Storage;

// Imports real rows of the bulk JSON, repeated with new valid numbers, and tells how fast and in how much memory. Each import is a
// process of its own, so that the memory is the import's and nothing is warm.
//   dotnet run -c Release --project bench/Import -- 100000 1000000
if (args is ["--import", var given, var into, var date])
{
    ImportOne(given, Database.At(into), DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture));
    return;
}
var folder = Directory.CreateTempSubdirectory("klynge-bench-").FullName;
try
{
    Console.WriteLine("| rows | order of numbers | first import | of this start | rows/s | rows/s once started | processor time | most memory | again, unchanged | again, in another order | a tenth changed | database |");
    Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (var rows in args.Select(word => int.Parse(word, CultureInfo.InvariantCulture)))
    {
        Measure(rows, "rising", numbers => { });
        Measure(rows, "random", new Random(1).Shuffle);
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

void Measure(int rows, string order, Action<int[]> arrange)
{
    var numbers = Numbers().Take(rows).ToArray();
    arrange(numbers);
    var (database, file) = (Path.Combine(folder, $"{rows}-{order}"), Path.Combine(folder, "units.json.gz"));
    // One row: the tables are made, the classifications read, and what does so is compiled. That takes the same time whatever the rows.
    Repeat(file, numbers[..1]);
    var start = Import(file, database + "-start", "2022-08-15");
    Directory.Delete(database + "-start", recursive: true);
    Repeat(file, numbers);
    var first = Import(file, database, "2022-08-15");
    var again = Import(file, database, "2022-08-16");
    Repeat(file, numbers, changeEach: 10);
    var changed = Import(file, database, "2022-08-17");
    new Random(2).Shuffle(numbers);
    Repeat(file, numbers);
    Import(file, database, "2022-08-18");
    new Random(3).Shuffle(numbers);
    Repeat(file, numbers);
    var other = Import(file, database, "2022-08-19");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {rows:N0} | {order} | {first.Seconds:F1} s | {start.Seconds:F1} s | {rows / first.Seconds:N0} | {rows / (first.Seconds - start.Seconds):N0} | {first.Processor:F1} s | {first.Memory:N0} MB | {again.Seconds:F1} s | {other.Seconds:F1} s | {changed.Seconds:F1} s | {new FileInfo(Path.Combine(database, Database.FileName)).Length / 1048576:N0} MB |"));
    Directory.Delete(database, recursive: true);
}

static (double Seconds, double Processor, double Memory) Import(string file, string database, string asOf)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--import", file, database, asOf]) { RedirectStandardOutput = true })!;
    var figures = process.StandardOutput.ReadToEnd().Split(' ');
    process.WaitForExit();
    return process.ExitCode == 0 && figures.Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray() is [var seconds, var processor, var memory]
        ? (seconds, processor, memory) : throw new InvalidOperationException($"The import of {asOf} failed.");
}

static void ImportOne(string file, Database database, DateOnly asOf)
{
    var clock = Stopwatch.StartNew();
    var outcome = new ImportRegister(database, DataFolder.Find(), TimeProvider.System).Run(new ImportRequest(new RegisterSource.OnDisk(file), null, asOf));
    if (outcome is not ImportOutcome.Done { Import.Files: [{ SetAside: 0 }] }) throw new InvalidOperationException(outcome.ToString());
    using var process = Process.GetCurrentProcess();
    Console.Write(string.Create(CultureInfo.InvariantCulture,
        $"{clock.Elapsed.TotalSeconds} {process.TotalProcessorTime.TotalSeconds} {process.PeakWorkingSet64 / 1048576.0}"));
}

static void Repeat(string file, int[] numbers, int changeEach = int.MaxValue)
{
    using var source = new StreamReader(new GZipStream(File.OpenRead(DataFolder.Find().File("enhetsregisteret", "enheter_bulk_2022_AtoAlpha.json.gz")), CompressionMode.Decompress));
    var real = source.ReadToEnd().Split('\n').Where(line => line.StartsWith('{')).Select(line => line.TrimEnd(',')).ToArray();
    using var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest), new UTF8Encoding(false));
    writer.Write("[\n");
    // {"organisasjonsnummer":"913460197", …: the number stands at a fixed place in every row. A unit keeps its row in any order.
    for (var i = 0; i < numbers.Length; i++)
    {
        if (i > 0) writer.Write(",\n");
        var row = real[(numbers[i] + (i % changeEach == changeEach - 1 ? 1 : 0)) % real.Length];
        writer.Write(row.AsSpan(0, 24));
        writer.Write(numbers[i]);
        writer.Write(row.AsSpan(33));
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
