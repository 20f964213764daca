using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Klynge.Register.Import;

/// <summary>A source that is being read: unpacked on one side, counted and hashed on the other.</summary>
sealed partial class OpenedSource : IDisposable
{
    const int BeginningLength = 64 * 1024;
    const int MostRedirects = 5;

    readonly CountedStream counted;
    readonly IDisposable[] others;

    OpenedSource(string name, Stream raw, long? length, DateOnly? date, params IDisposable[] others)
    {
        var (beginning, fault) = ReadBeginning(raw);
        counted = new CountedStream(beginning, raw, fault);
        (Name, Length, Date, this.others) = (name, length, date, others);
        Beginning = Convert.ToHexStringLower(SHA256.HashData(beginning));
        Unpacked = beginning is [0x1F, 0x8B, ..] ? new WholeGzip(counted) : counted;
    }

    /// <summary>File name without folders, or the address.</summary>
    public string Name { get; }

    /// <summary>As it lies there, packed or not. Bytes; null when it does not say.</summary>
    public long? Length { get; }

    /// <summary>When it was made, as far as its name or its server tells.</summary>
    public DateOnly? Date { get; }

    /// <summary>SHA-256 of the first 64 KiB, hex.</summary>
    public string Beginning { get; }

    /// <summary>The text of the file.</summary>
    public Stream Unpacked { get; }

    /// <summary>Bytes read so far, as it lies there.</summary>
    public long BytesRead => counted.Passed;

    /// <summary>SHA-256 of the whole, hex; what the reader left unread is read now.</summary>
    public string Sha256()
    {
        try
        {
            counted.CopyTo(Stream.Null);
        }
        catch (IOException)
        {
            // A connection that is gone was told of already; the hash is then of what came.
        }
        return counted.Hash();
    }

    /// <exception cref="UnreadableSourceException">It is not there, or may not be read.</exception>
    public static OpenedSource Open(RegisterSource source, HttpClient http)
    {
        switch (source)
        {
            case RegisterSource.OnDisk(var path):
                try
                {
                    var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
                    return new OpenedSource(Path.GetFileName(path), file, file.Length, DateIn(Path.GetFileName(path)) ?? Written(path));
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    throw new UnreadableSourceException($"{path}: cannot be read ({fault.Message}). Check the path.", fault);
                }
            case RegisterSource.OnNet(var address):
                try
                {
                    var response = Fetch(address, http);
                    var headers = response.Content.Headers;
                    return new OpenedSource(address.ToString(), response.Content.ReadAsStream(), headers.ContentLength,
                        headers.LastModified is { } modified ? DateOnly.FromDateTime(modified.UtcDateTime) : null, response);
                }
                catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
                {
                    throw new UnreadableSourceException(
                        $"{address}: cannot be fetched ({fault.Message}). This needs network; or download the file elsewhere and give its path.", fault);
                }
            case RegisterSource.Open(var name, var stream):
                return new OpenedSource(name, stream, null, null);
            default:
                throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown kind of source.");
        }
    }

    // Over https, or from this machine: a register that somebody on the way has changed is not found out afterwards. Where the server sends one on, it is within itself.
    static HttpResponseMessage Fetch(Uri address, HttpClient http)
    {
        var at = address;
        for (var sent = 0; sent < MostRedirects; sent++)
        {
            if (at.Scheme != Uri.UriSchemeHttps && !(at.Scheme == Uri.UriSchemeHttp && at.IsLoopback))
                throw new UnreadableSourceException($"{at}: is not fetched without https, since anybody on the way could change it. Give its https address; or download the file elsewhere and give its path.");
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            var response = http.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (response is not { StatusCode: HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect, Headers.Location: { } to })
                return response.EnsureSuccessStatusCode();
            response.Dispose();
            var next = new Uri(at, to);
            if (next.Authority != at.Authority) throw new UnreadableSourceException($"{at}: leads to {next}, which is another server's. Give that address, if it is the one that you mean.");
            at = next;
        }
        throw new UnreadableSourceException($"{address}: leads from one address to the next, {MostRedirects} times. Give the address where the file lies.");
    }

    public void Dispose()
    {
        Unpacked.Dispose();
        counted.Dispose();
        foreach (var other in others) other.Dispose();
    }

    /// <summary>What came of the beginning; a fault is not this method's to tell, since what came before it is good.</summary>
    static (byte[] Beginning, IOException? Fault) ReadBeginning(Stream raw)
    {
        var beginning = new byte[BeginningLength];
        var read = 0;
        try
        {
            for (int more; (more = raw.Read(beginning, read, BeginningLength - read)) > 0;) read += more;
            return (beginning[..read], null);
        }
        catch (IOException fault)
        {
            return (beginning[..read], fault);
        }
    }

    static DateOnly? DateIn(string name) =>
        DateInName().Match(name) is { Success: true } match
        && DateOnly.TryParseExact(match.Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    static DateOnly Written(string path) => DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));

    [GeneratedRegex(@"(?<!\d)20\d\d-\d\d-\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DateInName();
}
