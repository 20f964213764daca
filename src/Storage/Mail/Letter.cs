namespace Klynge.Storage.Mail;

/// <summary>An e-mail as a deed writes it; the outbox keeps it until it is sent.</summary>
/// <param name="To">The address. One that cannot be used is queued as failed, so that it is seen.</param>
/// <param name="Name">The recipient's name; null when it is not known.</param>
/// <param name="Language">What it is written in; the header says so.</param>
/// <param name="Subject">One line; line breaks in it become blanks.</param>
/// <param name="Text">The letter as plain text. Always there: it is what a screen reader and a search read best.</param>
/// <param name="Html">The same letter as HTML; null when there is none.</param>
/// <param name="Calendar">An appointment that comes along; null when there is none.</param>
/// <param name="ListUnsubscribe">Where the recipient says no to more, an <c>https:</c>, <c>http:</c> or <c>mailto:</c> address; null for letters that are no invitation.</param>
/// <param name="Qr">A picture below the text; null when there is none.</param>
public sealed record Letter(
    string To, string? Name, Language Language, string Subject, string Text, string? Html = null, CalendarFile? Calendar = null, string? ListUnsubscribe = null, QrPicture? Qr = null);

/// <summary>A QR code (ISO/IEC 18004) that a letter shows. It is drawn when the letter is sent: the outbox keeps what it holds.</summary>
/// <param name="FileName">What it is called when it is saved: <c>dor.png</c>.</param>
/// <param name="Holds">The text in it.</param>
public sealed record QrPicture(string FileName, string Holds);

/// <summary>An appointment as iCalendar (RFC 5545).</summary>
/// <param name="FileName">What it is called when it is saved: <c>samling.ics</c>.</param>
/// <param name="Content">The whole VCALENDAR.</param>
/// <param name="Method"><c>PUBLISH</c>, <c>REQUEST</c> or <c>CANCEL</c>, the same as in the content.</param>
public sealed record CalendarFile(string FileName, string Content, string Method = "PUBLISH");
