using System.Diagnostics;
using System.Globalization;
using Klynge.Register;
using Klynge.Register.Industries;
using Klynge.Register.Knowledge;
using Klynge.Register.KnownClusters;
using Klynge.Register.Places;
using Klynge.Register.Search;
using Klynge.Storage;

// Searches in so many made names and tells how long each kind of search takes.
//   dotnet run -c Release --project bench/Search -- 800000
const int Searches = 120;
var size = int.Parse(args.FirstOrDefault() ?? "800000", NumberStyles.None, CultureInfo.InvariantCulture);
var folder = Directory.CreateTempSubdirectory("klynge-bench-").FullName;
try
{
    var data = DataFolder.Find();
    var geography = Geography.Load(data);
    var database = new Database.OnSqlite(Path.Combine(folder, Database.FileName));
    using var db = RegisterDb.Open(database);
    var clock = Stopwatch.StartNew();
    var names = new MadeNames(data);
    names.Write(database, size, geography);
    var written = clock.Elapsed.TotalSeconds;
    NameIndex.Refresh(db, geography);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{size:N0} names, written in {written:F1} s, indexed in {clock.Elapsed.TotalSeconds - written:F1} s, database {new FileInfo(database.File).Length / 1048576} MB\n"));
    var search = new Search(db, new ReferenceIndex(Classifications.Load(data), geography, KnowledgeEnvironments.Load(data), KnownClusters.Load(data)));

    Console.WriteLine("| what is typed | processor p50 ms | p95 ms | wall p95 ms | meant is among 20 | dearest |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
    var all = new List<(double, double)>();
    foreach (var (kind, typed) in names.Kinds(Searches))
    {
        foreach (var (text, _) in typed.Take(5)) search.Run(text);
        var times = typed.Select(t => (t.Typed, Ms: Time(() => search.Run(t.Typed)))).OrderBy(t => t.Ms).ToArray();
        all.AddRange(times.Select(t => t.Ms));
        var meant = typed.Where(t => t.Meant is not null).ToArray();
        var found = meant.Count(t => search.Organisations(t.Typed, 20).Any(hit => hit.Name == t.Meant));
        Row(kind, [.. times.Select(t => t.Ms)], meant.Length == 0 ? "" : $"{found} of {meant.Length}", times[^1].Typed);
    }
    all.Sort();
    Row("**all**", [.. all], "", "");
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}

// Processor time beside the clock's: the first says what a search costs, also on a machine that others use.
static (double Processor, double Wall) Time(Action deed)
{
    var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    deed();
    return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
}

static void Row(string kind, (double Processor, double Wall)[] sorted, string found, string dearest) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"| {kind} | {sorted[sorted.Length / 2].Processor:F1} | {sorted[sorted.Length * 95 / 100].Processor:F1} | {sorted.Select(t => t.Wall).Order().ElementAt(sorted.Length * 95 / 100):F1} | {found} | {dearest} |"));
