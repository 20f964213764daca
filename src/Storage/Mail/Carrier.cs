using MimeKit;

namespace Klynge.Storage.Mail;

/// <summary>How mail leaves the house. Closed: these two and no others.</summary>
public abstract record Carrier
{
    Carrier(MailboxAddress from) => From = from;

    /// <summary>Who sends.</summary>
    public MailboxAddress From { get; }

    /// <summary>Each message becomes an <c>.eml</c> file that a mail program opens; nothing leaves the machine. The default.</summary>
    /// <param name="From">Who sends.</param>
    /// <param name="Path">The folder; it is made when the first message comes.</param>
    public sealed record ToFolder(MailboxAddress From, string Path) : Carrier(From);

    /// <summary>A mail server that takes our messages and passes them on.</summary>
    /// <param name="From">Who sends.</param>
    /// <param name="Host">The server.</param>
    /// <param name="Port">1 to 65535: 587 as a rule, 465 with TLS from the first byte, 25 inside a house.</param>
    /// <param name="User">Null when the server asks for none.</param>
    /// <param name="Password">Null when the server asks for none.</param>
    /// <param name="Tls">How the connection is protected.</param>
    public sealed record BySmtp(MailboxAddress From, string Host, int Port, string? User, string? Password, Tls Tls) : Carrier(From)
    {
        /// <summary>Without the password.</summary>
        public override string ToString() => $"{Host}:{Port}";
    }

    /// <summary>As configured: <c>KLYNGE__MAIL__HOST</c>, <c>PORT</c> (587), <c>USER</c>, <c>PASSWORD</c>, <c>TLS</c> (<c>required</c>, <c>implicit</c> or <c>none</c>) and <c>FROM</c>.</summary>
    /// <param name="setting">The value of one of those names, or null.</param>
    /// <param name="dataDirectory">Its <c>mail</c> folder takes the messages when no host is named.</param>
    /// <exception cref="UnusableSettingException">A value cannot be used; the message says which and what it may be.</exception>
    public static Carrier Of(Func<string, string?> setting, string dataDirectory)
    {
        string? Value(string name) => setting(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        var host = Value("HOST");
        var from = Value("FROM") ?? (host is null ? "Klynge <klynge@localhost>"
            : throw new UnusableSettingException("KLYNGE__MAIL__HOST is set and KLYNGE__MAIL__FROM is not; say who sends: FROM='Klynge <post@example.no>'."));
        if (!MailboxAddress.TryParse(from, out var sender) || string.IsNullOrEmpty(sender.Domain))
            throw new UnusableSettingException($"KLYNGE__MAIL__FROM is '{from}'; it must be an address: 'Klynge <post@example.no>'.");
        if (host is null) return new ToFolder(sender, System.IO.Path.Combine(dataDirectory, "mail"));

        var tls = (Value("TLS")?.ToLowerInvariant() ?? "required") switch
        {
            "required" => Tls.Required,
            "implicit" => Tls.Implicit,
            "none" => Tls.None,
            var other => throw new UnusableSettingException($"KLYNGE__MAIL__TLS is '{other}'; it must be required, implicit or none."),
        };
        var port = Value("PORT") ?? (tls is Tls.Implicit ? "465" : "587");
        return ushort.TryParse(port, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
            ? new BySmtp(sender, host, number, Value("USER"), Value("PASSWORD"), tls)
            : throw new UnusableSettingException($"KLYNGE__MAIL__PORT is '{port}'; it must be 1 to 65535.");
    }
}

/// <summary>How a connection to a mail server is protected.</summary>
public enum Tls
{
    /// <summary>STARTTLS, and no mail when the server has none.</summary>
    Required,

    /// <summary>TLS from the first byte (port 465).</summary>
    Implicit,

    /// <summary>Not at all: for a server on the same machine or in a closed network.</summary>
    None,
}
