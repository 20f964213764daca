using System.Diagnostics;
using System.Globalization;
using System.Net;

// Server time of each page of a running site: one request after another from the same machine, compressed as a browser asks for it.
//   dotnet run -c Release --project bench/Site -- http://localhost:5080 /nb/ /nb/funn /nb/funn/F1 …
if (args is not [var address, _, ..])
{
    Console.Error.WriteLine("Give the site's address and one or more paths, for example: http://localhost:5080 /nb/ /nb/funn");
    return 2;
}

const int Warmup = 20, Rounds = 200;
using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(address) };
http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");

Console.WriteLine("| page | bytes, compressed | p50 ms | p95 ms |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
foreach (var path in args[1..])
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
