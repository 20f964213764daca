namespace Klynge.Storage.Mail;

/// <summary>Which e-mail addresses we write to.</summary>
public static class MailAddresses
{
    /// <summary>The longest address, in octets (RFC 5321, 4.5.3.1.3, less the angle brackets).</summary>
    public const int Longest = 254;

    /// <summary>
    /// Whether a text is one plain address, <c>name@host.tld</c>: nothing before, after or between that could become another recipient
    /// or another header.
    /// </summary>
    /// <remarks>
    /// RFC 5321 allows more (quoted names, addresses in brackets); nobody has one who signs up for a seminar, and each is a way in.
    /// Letters of any language are allowed on both sides (RFC 6531); the domain needs a dot, since mail leaves the house.
    /// </remarks>
    public static bool IsUsable(string? address)
    {
        if (address is null || System.Text.Encoding.UTF8.GetByteCount(address) > Longest) return false;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || address.LastIndexOf('@') != at) return false;
        return Dotted(address.AsSpan(0, at), LocalSigns, least: 1) && Dotted(address.AsSpan(at + 1), "-", least: 2);
    }

    const string LocalSigns = "!#$%&'*+-/=?^_`{|}~";

    // Parts between dots, none empty, each of letters, figures and the signs allowed; a part of a domain neither begins nor ends in a hyphen.
    static bool Dotted(ReadOnlySpan<char> text, string signs, int least)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty || part.Length > 64 || signs == "-" && (part[0] == '-' || part[^1] == '-')) return false;
            foreach (var c in part)
            {
                if (!char.IsLetterOrDigit(c) && !signs.Contains(c, StringComparison.Ordinal)) return false;
            }
            parts++;
        }
        return parts >= least;
    }
}
