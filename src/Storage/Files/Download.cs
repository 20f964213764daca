namespace Klynge.Storage.Files;

/// <summary>The headers of an answer that gives a stored file back: to be saved, never to be shown as a page of ours.</summary>
/// <param name="ContentType">The kind's media type.</param>
/// <param name="ContentDisposition">RFC 6266: an attachment, its name in ASCII and in UTF-8.</param>
/// <param name="ContentTypeOptions"><c>X-Content-Type-Options</c>: the browser may not guess another kind.</param>
/// <param name="ContentSecurityPolicy">Should it be opened all the same, nothing in it runs.</param>
public sealed record Download(string ContentType, string ContentDisposition, string ContentTypeOptions, string ContentSecurityPolicy)
{
    /// <summary>For a file of a kind, under a name that <see cref="FileNames.Clean"/> has made.</summary>
    public static Download Of(string name, FileKind kind) => new(
        kind.MediaType(),
        $"attachment; filename=\"{Ascii(name)}\"; filename*=UTF-8''{Encoded(name)}",
        "nosniff",
        "default-src 'none'; sandbox");

    static string Ascii(string name) => string.Concat(name.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '%') ? c : '_'));

    // RFC 5987: what is not a letter, figure or one of few signs is written in octets.
    static string Encoded(string name) => string.Concat(System.Text.Encoding.UTF8.GetBytes(name).Select(octet =>
        octet < 0x80 && (char.IsAsciiLetterOrDigit((char)octet) || "!#$&+-.^_`|~".Contains((char)octet, StringComparison.Ordinal))
            ? ((char)octet).ToString() : $"%{octet:X2}"));
}
