using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Klynge.Cli.Tests.Killed;

/// <summary>What is done while the server is killed.</summary>
enum Deed
{
    SignUp,
    Confirm,
    GiveBack,
    Type,
    Write,
    Undo,
    Move,
    Note,
}

/// <summary>Browsers of people who go on whether or not anybody answers.</summary>
/// <param name="root">Address of the site.</param>
sealed partial class Browsers(string root)
{
    static int addresses;

    readonly ConcurrentDictionary<Deed, int> acknowledged = new();
    int unanswered;

    /// <summary>How often a deed was acknowledged.</summary>
    public int Acknowledged(Deed deed) => acknowledged.GetValueOrDefault(deed);

    /// <summary>How often something was sent and no answer came.</summary>
    public int Unanswered => unanswered;

    /// <summary>A new one, from an address of its own: one address alone would soon be asked to wait.</summary>
    /// <param name="session">Who has signed in; null for a guest.</param>
    public HttpClient New(string? session)
    {
        var number = Interlocked.Increment(ref addresses);
        var own = new IPEndPoint(new IPAddress([127, (byte)(1 + number / 62_500 % 250), (byte)(number / 250 % 250), (byte)(2 + number % 250)]), 0);
        var cookies = new CookieContainer();
        if (session is not null) cookies.Add(new Uri(root), new Cookie("session", session, "/"));
        return new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(own);
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        })
        { BaseAddress = new Uri(root) };
    }

    /// <summary>Does something once, and says whether it was answered.</summary>
    public async Task<bool> Once(Func<Task> ask, CancellationToken stop)
    {
        try
        {
            await ask();
            return true;
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            if (stop.IsCancellationRequested) return false;
            Interlocked.Increment(ref unanswered);
            await Task.Delay(20, CancellationToken.None);
            return false;
        }
    }

    /// <summary>Does something until it is answered or everyone is told to stop; says which.</summary>
    public async Task<bool> Until(Func<Task> ask, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            if (await Once(ask, stop)) return true;
        return false;
    }

    /// <summary>A deed was acknowledged.</summary>
    public void Acknowledge(Deed deed) => acknowledged.AddOrUpdate(deed, 1, (_, before) => before + 1);

    /// <summary>A page with a form.</summary>
    /// <exception cref="HttpRequestException">The server is ending.</exception>
    public static async Task<string> Page(HttpClient browser, string page, CancellationToken stop)
    {
        using var answer = await browser.GetAsync(page, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (TokenField().IsMatch(text)) return text;
        if ((int)answer.StatusCode >= 500) throw new HttpRequestException($"{page} answered {(int)answer.StatusCode}.");
        throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} and holds no form: {text[..Math.Min(400, text.Length)]}");
    }

    /// <summary>What a hidden field of a page holds.</summary>
    public static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>Sends a form of a page and reads the answer: what it says where it says 200, else where it leads.</summary>
    /// <exception cref="HttpRequestException">The server is ending.</exception>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static async Task<string> Send(HttpClient browser, string page, string to, CancellationToken stop, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Prepend(("token", Hidden(page, "token"))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await browser.PostAsync(to, form, stop);
        if ((int)answer.StatusCode >= 500) throw new HttpRequestException($"{to} answered {(int)answer.StatusCode}.");
        if (answer.StatusCode is HttpStatusCode.SeeOther) return answer.Headers.Location!.ToString();
        var said = await answer.Content.ReadAsStringAsync(stop);
        return answer.IsSuccessStatusCode ? said : throw new InvalidOperationException($"{to} was answered {(int)answer.StatusCode}: {Problem().Match(said).Value}");
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("(?s)class=\"error-summary\".{0,600}")]
    private static partial Regex Problem();
}
