using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Klynge.Storage.Mail;

/// <summary>One journey with mail: hands messages over one after the other, on one connection as long as it holds.</summary>
sealed class Carriage(Carrier carrier) : IAsyncDisposable
{
    /// <summary>How long one message may take. Shorter than the outbox's lease: who is alive is never doubted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    Client? client;

    /// <summary>Hands one message over. Never throws for what a server or a network does.</summary>
    public Task<Delivery> Deliver(MimeMessage message, CancellationToken cancel) => carrier switch
    {
        Carrier.ToFolder folder => ToFolder(folder, message, cancel),
        Carrier.BySmtp server => BySmtp(server, message, cancel),
    };

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await client.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception late) when (IsWorldsFault(late))
            {
                // All was said before goodbye.
            }
        }
        client?.Dispose();
    }

    // The name is the message's own: written twice it is still one file.
    static async Task<Delivery> ToFolder(Carrier.ToFolder folder, MimeMessage message, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            var name = Path.Combine(folder.Path, message.MessageId!.Split('@')[0] + ".eml");
            var part = $"{name}.{Guid.NewGuid():N}";
            await using (var file = new FileStream(part, FileMode.CreateNew)) await message.WriteToAsync(file, cancel);
            File.Move(part, name, overwrite: true);
            return new Delivery.Done();
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return new Delivery.NotNow(full.Message);
        }
    }

    async Task<Delivery> BySmtp(Carrier.BySmtp server, MimeMessage message, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        try
        {
            if (client is not { IsConnected: true }) await Connect(server, patience.Token);
        }
        catch (Exception nobody) when (IsWorldsFault(nobody) || nobody is AuthenticationException or NotSupportedException or SslHandshakeException)
        {
            return new Delivery.NotNow($"{server}: {nobody.Message}", NobodyThere: true);
        }

        client!.ContentMayHaveGone = false;
        try
        {
            await client.SendAsync(message, patience.Token);
            return new Delivery.Done();
        }
        catch (SmtpCommandException answer)
        {
            var reason = $"{(int)answer.StatusCode} {answer.Message}";
            return (int)answer.StatusCode >= 500 ? new Delivery.Refused(reason) : new Delivery.NotNow(reason);
        }
        catch (NotSupportedException unable)
        {
            return new Delivery.Refused(unable.Message);   // an address with æ before the @, at a server that knows no RFC 6531
        }
        catch (Exception broken) when (IsWorldsFault(broken))
        {
            var gone = client.ContentMayHaveGone;
            Drop();
            return gone ? new Delivery.Unknown($"The connection broke before the server had answered: {broken.Message}") : new Delivery.NotNow(broken.Message);
        }
    }

    async Task Connect(Carrier.BySmtp server, CancellationToken cancel)
    {
        Drop();
        client = new Client { Timeout = 60_000 };
        await client.ConnectAsync(server.Host, server.Port, server.Tls switch
        {
            Tls.Required => SecureSocketOptions.StartTls,
            Tls.Implicit => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        }, cancel);
        if (server.User is not null) await client.AuthenticateAsync(server.User, server.Password ?? "", cancel);
    }

    void Drop()
    {
        client?.Dispose();
        client = null;
    }

    static bool IsWorldsFault(Exception fault) => fault is IOException or System.Net.Sockets.SocketException or TimeoutException
        or OperationCanceledException or ProtocolException or CommandException or ServiceNotConnectedException;

    /// <summary>Knows from when on a broken connection leaves a doubt: the recipient has been accepted, and the content follows.</summary>
    sealed class Client : SmtpClient
    {
        public bool ContentMayHaveGone { get; set; }

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            ContentMayHaveGone = true;
            base.OnRecipientAccepted(message, mailbox, response);
        }
    }
}
