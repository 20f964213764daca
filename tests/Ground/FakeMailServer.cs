using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klynge.Tests.Ground;

/// <summary>A mail server at a free port of this machine that takes what it is told to take, and remembers it (RFC 5321, as much as a client needs).</summary>
public sealed class FakeMailServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource ending = new();
    readonly Task accepting;

    public FakeMailServer()
    {
        listener.Start();
        accepting = Accept();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The whole content of each message that came to its end, whatever was answered then.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    /// <summary>The addresses that they were for.</summary>
    public ConcurrentQueue<string> Recipients { get; } = [];

    /// <summary>What it answers to a recipient.</summary>
    public Func<string, string> AtRecipient { get; set; } = _ => "250 OK";

    /// <summary>What it answers when it has a whole message; null hangs up without an answer.</summary>
    public Func<string, string?> AtContent { get; set; } = _ => "250 OK";

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    async Task Accept()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ending.Token);
                await Say("220 fake");
                var recipient = "";
                while (await reader.ReadLineAsync(ending.Token) is { } line)
                {
                    var word = line.Split(' ', ':')[0].ToUpperInvariant();
                    switch (word)
                    {
                        case "EHLO":
                            await Say("250-fake\r\n250-8BITMIME\r\n250 SMTPUTF8");
                            break;
                        case "RCPT":
                            recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                            await Say(AtRecipient(recipient));
                            break;
                        case "DATA":
                            await Say("354 go on");
                            var content = new StringBuilder();
                            while (await reader.ReadLineAsync(ending.Token) is { } next && next != ".") content.Append(next).Append('\n');
                            Received.Enqueue(content.ToString());
                            Recipients.Enqueue(recipient);
                            if (AtContent(recipient) is not { } answer) return;
                            await Say(answer);
                            break;
                        case "QUIT":
                            await Say("221 bye");
                            return;
                        default:
                            await Say("250 OK");
                            break;
                    }
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // Whoever spoke has hung up, or the test is over.
            }
        }
    }
}
