using System.Text;
using MimeKit;
using MimeKit.Text;
using QRCoder;

namespace Klynge.Storage.Mail;

/// <summary>A letter as a MIME message (RFC 5322, 2045–2049).</summary>
public static class LetterMime
{
    /// <summary>The longest subject or name that goes into a header, in characters; the rest is cut.</summary>
    const int LongestLine = 200;

    /// <summary>Large enough to be read off a phone's screen from a hand's breadth away.</summary>
    const int PixelsOfModule = 8;

    /// <summary>Makes the message. Nothing that stands in the letter can become a header or a recipient of its own.</summary>
    /// <param name="letter">What to send; its address has been found usable.</param>
    /// <param name="from">Who sends: <c>Klynge &lt;post@klynge.example&gt;</c>.</param>
    /// <param name="id">The message's row in the outbox: the same message has the same Message-ID however often it is sent.</param>
    /// <param name="date">When it is sent.</param>
    /// <exception cref="ArgumentException">The letter's address cannot be used.</exception>
    public static MimeMessage Of(Letter letter, MailboxAddress from, Guid id, DateTimeOffset date)
    {
        if (!MailAddresses.IsUsable(letter.To)) throw new ArgumentException("The letter's address cannot be used.", nameof(letter));
        var message = new MimeMessage
        {
            Subject = OneLine(letter.Subject),
            Date = date,
            MessageId = $"{id:N}@{from.Domain}",
            Body = Body(letter),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(Encoding.UTF8, letter.Name is null ? "" : OneLine(letter.Name), letter.To));
        message.Headers.Add("Content-Language", letter.Language.Path());
        message.Headers.Add("Auto-Submitted", "auto-generated");   // RFC 3834: holiday replies stay away
        if (Unsubscribe(letter.ListUnsubscribe) is { } unsubscribe)
        {
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            // RFC 8058: the mail program may post there itself. Only over TLS.
            if (unsubscribe.Scheme == Uri.UriSchemeHttps) message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /// <summary>A text on one line: every control character and line separator is a blank, and blanks do not repeat.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            var blank = char.IsControl(c) || char.IsWhiteSpace(c);
            if (!blank) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            if (line.Length == LongestLine) break;
        }
        // Never half of a pair.
        if (line.Length > 0 && char.IsHighSurrogate(line[^1])) line.Length--;
        return line.ToString().TrimEnd();
    }

    static MimeEntity Body(Letter letter)
    {
        if (letter.Qr is not { } qr) return Alternatives(letter);
        // Beside the words and not within them: below plain text mail programs show a picture that is to be seen at once (RFC 2183, 2.1).
        var picture = new MimePart("image", "png")
        {
            Content = new MimeContent(new MemoryStream(PngByteQRCodeHelper.GetQRCode(qr.Holds, QRCodeGenerator.ECCLevel.M, PixelsOfModule))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = OneLine(qr.FileName) },
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        return new Multipart("mixed") { Alternatives(letter), picture };
    }

    static MimeEntity Alternatives(Letter letter)
    {
        var text = new TextPart(TextFormat.Plain) { Text = letter.Text };
        if (letter.Html is null && letter.Calendar is null) return text;

        // From the plainest to the richest: a mail program shows the last that it understands (RFC 2046, 5.1.4).
        var body = new MultipartAlternative { text };
        if (letter.Html is not null) body.Add(new TextPart(TextFormat.Html) { Text = letter.Html });
        if (letter.Calendar is { } calendar)
        {
            var part = new TextPart("calendar") { Text = calendar.Content, FileName = OneLine(calendar.FileName) };
            part.ContentType.Parameters.Add("method", Method(calendar.Method));
            part.ContentDisposition = null;   // an alternative, not an attachment: that is how it becomes an appointment
            part.ContentType.Name = OneLine(calendar.FileName);
            body.Add(part);
        }
        return body;
    }

    static string Method(string method) => method is "PUBLISH" or "REQUEST" or "CANCEL" ? method
        : throw new ArgumentException($"The calendar's method is {method}; it must be PUBLISH, REQUEST or CANCEL.", nameof(method));

    static Uri? Unsubscribe(string? address) =>
        address is not null && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto) ? uri : null;
}
