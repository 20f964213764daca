using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Klynge.Bench.Site;

/// <summary>Times pages by the clock of the one who asks, and prints a row for each.</summary>
/// <param name="address">Of the site.</param>
/// <param name="within">What no page's p95 may be above, in milliseconds.</param>
sealed class Clock(string address, double within) : IDisposable
{
    const int Warmup = 20, Rounds = 200;

    readonly HttpClient http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    readonly List<string> slow = [], missed = [];
    int timed;

    /// <summary>Times a page, if it is answered.</summary>
    /// <returns>Whether it was: 200 and nothing else.</returns>
    public async Task<bool> Time(string path, string? session)
    {
        using (var first = await Ask(path, session))
        {
            if (first.StatusCode != HttpStatusCode.OK) return false;
        }
        var times = new double[Rounds];
        var bytes = 0;
        for (var round = -Warmup; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await Ask(path, session);
            bytes = (await response.Content.ReadAsByteArrayAsync()).Length;
            response.EnsureSuccessStatusCode();
            if (round >= 0) times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        if (timed++ == 0) Console.WriteLine("| page | bytes, compressed | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{path}` | {bytes:N0} | {times[Rounds / 2]:F1} | {times[Rounds * 95 / 100]:F1} |"));
        if (times[Rounds * 95 / 100] > within) slow.Add(path);
        return true;
    }

    /// <summary>The text of an answer, or null when it is not 200.</summary>
    public async Task<string?> Read(string path)
    {
        using var response = await http.GetAsync(path);
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : null;
    }

    /// <summary>A page that was to be timed and was not answered.</summary>
    public void Missed(string page) => missed.Add(page);

    /// <summary>0 when something was timed, all that was to be, and all of it quick enough; otherwise 1, with what was not.</summary>
    public int Verdict()
    {
        Console.Error.WriteLine($"{timed} pages timed.");
        if (slow.Count > 0) Console.Error.WriteLine($"Above {within} ms: {string.Join(", ", slow)}");
        if (missed.Count > 0) Console.Error.WriteLine($"Not answered: {string.Join(", ", missed)}");
        return timed > 0 && slow.Count == 0 && missed.Count == 0 ? 0 : 1;
    }

    public void Dispose() => http.Dispose();

    Task<HttpResponseMessage> Ask(string path, string? session)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br, gzip" } } };
        if (session is not null) request.Headers.Add("Cookie", "session=" + session);
        return http.SendAsync(request);
    }
}
