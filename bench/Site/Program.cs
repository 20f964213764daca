using System.Diagnostics;
using System.Globalization;
using System.Net;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Bench.Site;
using Klynge.Clusters;
using Klynge.Storage;

// Server time of each page of a running site: one request after another from the same machine, compressed as a browser asks for it.
//   dotnet run -c Release --project bench/Site -- http://localhost:5080 /nb/ /nb/funn /nb/funn/F1 …
// With --session SECRET it asks as the one who has signed in. What the pages then have to show is made by
//   dotnet run -c Release --project bench/Site -- fill DATA-FOLDER [2000 400 40000] [--database CONNECTION]
// which prints the secret of an adviser's session, and the id of an initiative that has 100 of everything.
if (args is ["fill", var folder, ..]) return await Fill(folder, args[2..]);
var session = After("--session");
string[] asked = [.. args.Where((arg, i) => arg != "--session" && (i == 0 || args[i - 1] != "--session"))];
if (asked is not [var address, _, ..])
{
    Console.Error.WriteLine("Give the site's address and one or more paths, for example: http://localhost:5080 /nb/ /nb/funn");
    return 2;
}

const int Warmup = 20, Rounds = 200;
using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { BaseAddress = new Uri(address) };
http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
if (session is not null) http.DefaultRequestHeaders.Add("Cookie", "session=" + session);

Console.WriteLine("| page | bytes, compressed | p50 ms | p95 ms |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
foreach (var path in asked[1..])
{
    var times = new double[Rounds];
    var bytes = 0;
    for (var round = -Warmup; round < Rounds; round++)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await http.GetAsync(path);
        bytes = (await response.Content.ReadAsByteArrayAsync()).Length;
        response.EnsureSuccessStatusCode();
        if (round >= 0) times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
    Array.Sort(times);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{path}` | {bytes:N0} | {times[Rounds / 2]:F1} | {times[Rounds * 95 / 100]:F1} |"));
}
return 0;

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

async Task<int> Fill(string data, string[] rest)
{
    var database = Database.At(data, After("--database"));
    int[] sizes = [.. rest.TakeWhile(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(word => int.Parse(word, CultureInfo.InvariantCulture)), 2_000, 400, 40_000];
    if (sizes.Length is 4 or 5) sizes = [2_000, 400, 40_000];
    var (now, watch) = (TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());

    await using var db = ClustersDb.Open(database);
    var ids = await Filling.Initiatives(db, sizes[0], now, CancellationToken.None);
    await Filling.Grow(db, ids[0], 100, now, CancellationToken.None);
    Console.Error.WriteLine($"{sizes[0]} initiatives after {watch.Elapsed.TotalSeconds:F0} s");
    await Filling.Gatherings(db, sizes[1], sizes[2] / Math.Max(1, sizes[1]), now, CancellationToken.None);
    Console.Error.WriteLine($"{sizes[1]} gatherings with {sizes[2]} sign-ups after {watch.Elapsed.TotalSeconds:F0} s");

    await using var access = AccessDb.Open(database);
    var id = PersonId.New();
    access.People.Add(new PersonRow { Id = id.Value, Name = "Kari Eksempel", CreatedAt = now });
    access.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11"], OsloTime.Day(now).AddDays(-1), null, id), id, now));
    await access.SaveChangesAsync();
    Console.WriteLine($"{await new BeginSession(access, new Demonstration(false)).Run(id, SignInMethod.Passkey, null, "a bench", null, now, CancellationToken.None)} {ids[0]}");
    return 0;
}
