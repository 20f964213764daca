using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Klynge.Cli.Tests.Killed;

/// <summary>Browsers that sign up and type, again and again, whether or not anybody answers. Only what was acknowledged is remembered.</summary>
/// <param name="root">Address of the site.</param>
/// <param name="gathering">The gathering to sign up for.</param>
sealed partial class Guests_and_typists(string root, string gathering)
{
    static int addresses;

    /// <summary>E-mail addresses whose sign-up was acknowledged.</summary>
    public ConcurrentBag<string> SignedUp { get; } = [];

    /// <summary>What a form said was kept: whose form, and the text.</summary>
    public ConcurrentBag<(string Person, string Text)> Kept { get; } = [];

    /// <summary>How often something was sent and no answer came.</summary>
    public int Unanswered => unanswered;

    int unanswered;

    /// <summary>Signs one guest after the other up until told to stop.</summary>
    public async Task SignUp(int number, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            using var browser = Browser(null);
            var email = $"guest{number}-{i}@example.no";
            await Try(async () =>
            {
                var page = $"/nb/arrangement/{gathering}/pamelding";
                var token = await Token(browser, page, stop);
                using var form = Form(("token", token), ("name", "Ola Eksempel"), ("organisation", "Eksempel AS"), ("email", email), ("way", "room"), ("access", ""), ("diet", ""));
                using var answer = await browser.PostAsync(page + "/send", form, stop);
                if (answer.StatusCode == HttpStatusCode.SeeOther) SignedUp.Add(email);
                else if ((int)answer.StatusCode < 500) throw new InvalidOperationException($"The sign-up was answered {(int)answer.StatusCode}.");
            }, stop);
        }
    }

    /// <summary>Types into one field until told to stop; each key is sent as the script of the page would.</summary>
    public async Task Type(string person, string session, CancellationToken stop)
    {
        const string page = "/nb/initiativ/start";
        var (typed, seen, tab) = (0, "", Guid.NewGuid().ToString("N"));
        while (!stop.IsCancellationRequested)
        {
            using var browser = Browser(session);
            await Try(async () =>
            {
                var token = await Token(browser, page, stop);
                while (!stop.IsCancellationRequested)
                {
                    var text = $"Havbruk i nord, utgave {++typed} av {person}";
                    using var form = Form(("token", token), ("field", "theme"), ("seen", seen), ("value", text), ("page-id", tab));
                    using var answer = await browser.PostAsync(page + "/lagre/utkast", form, stop);
                    if ((int)answer.StatusCode >= 500) return;
                    if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The draft was answered {(int)answer.StatusCode}.");
                    var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop)).RootElement;
                    seen = said.GetProperty("seen").GetString()!;
                    if (said.GetProperty("theirs").ValueKind is JsonValueKind.Null) Kept.Add((person, text));
                }
            }, stop);
        }
    }

    async Task Try(Func<Task> ask, CancellationToken stop)
    {
        try
        {
            await ask();
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            if (stop.IsCancellationRequested) return;
            Interlocked.Increment(ref unanswered);
            await Task.Delay(20, CancellationToken.None);
        }
    }

    // Each from an address of its own: one address alone would soon be asked to wait.
    HttpClient Browser(string? session)
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

    static async Task<string> Token(HttpClient browser, string page, CancellationToken stop)
    {
        using var answer = await browser.GetAsync(page, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (TokenField().Match(text).Groups[1].Value is { Length: > 0 } token) return token;
        if ((int)answer.StatusCode >= 500) throw new HttpRequestException($"{page} answered {(int)answer.StatusCode}.");
        throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} and holds no form: {text[..Math.Min(400, text.Length)]}");
    }

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
