using System.Security.Cryptography;
using System.Text;

namespace Klynge.Clusters.Contacts;

/// <summary>An e-mail address that can stand in a header of a letter without breaking it.</summary>
/// <param name="Text">As written, trimmed; at most <see cref="Longest"/> characters, no blank, control character, comma, bracket or quotation mark.</param>
public readonly record struct EmailAddress(string Text)
{
    /// <summary>RFC 5321, section 4.5.3.1.3, less the two angle brackets.</summary>
    public const int Longest = 254;

    /// <summary>Reads an address; null when it is none.</summary>
    /// <remarks>Narrower than RFC 5322 on purpose: quoted local parts and comments are left out, since nobody has them and they are how headers are forged.</remarks>
    public static EmailAddress? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is < 3 or > Longest || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>()[]\\,;:\"".Contains(c, StringComparison.Ordinal))) return null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.LastIndexOf('@') != at) return null;
        var (local, domain) = (text[..at], text[(at + 1)..]);
        if (HasEmptyPart(local) || HasEmptyPart(domain)) return null;
        var parts = domain.Split('.');
        return parts.Length >= 2 && parts[^1].Length >= 2 && parts.All(part => part[0] != '-' && part[^1] != '-' && part.All(c => char.IsLetterOrDigit(c) || c == '-'))
            ? new EmailAddress(text)
            : null;
    }

    /// <summary>The addresses in a text, each alone or among other words: "Kari Nordmann (kari@bedrift.no)".</summary>
    public static IEnumerable<EmailAddress> AllIn(string text) =>
        text.Split([' ', '\t', '\r', '\n', ';', ',', ':', '<', '>', '(', ')', '[', ']', '"', '/', '|'], StringSplitOptions.RemoveEmptyEntries).Select(word => Read(word.Trim('.'))).OfType<EmailAddress>();

    /// <summary>What two ways of writing the same address have in common: small letters. Mail systems of today do not tell capitals apart.</summary>
    public string Key => Text.ToLowerInvariant();

    /// <summary>SHA-256 of the key, 64 hexadecimal figures: two writings of one address have the same, and nobody reads the address out of it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    /// <summary>A short name of the address that does not tell what it is: for keys and journals. 16 hexadecimal figures.</summary>
    public string Fingerprint => Hash[..16];

    /// <inheritdoc/>
    public override string ToString() => Text;

    static bool HasEmptyPart(string text) => text.StartsWith('.') || text.EndsWith('.') || text.Contains("..", StringComparison.Ordinal);
}
