using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Web.Forms;

/// <summary>What a page knew of a field when it was fetched: it stands hidden beside the field, so that only what was changed is held against others.</summary>
/// <param name="Version">The version that the field had; 0 for none.</param>
/// <param name="Mark">Of the text that it showed: two texts with the same mark are the same.</param>
public sealed record SeenField(int Version, string Mark)
{
    /// <summary>The hidden field's name begins so; the field's own name follows.</summary>
    public const string Prefix = "seen.";

    /// <summary>What a page knows that shows this text in this version.</summary>
    public static SeenField Of(int version, string text) => new(version, MarkOf(text));

    /// <summary>Whether the text is another than the page showed.</summary>
    public bool IsChanged(string text) => MarkOf(text) != Mark;

    /// <summary>As it stands in the form; what nobody wrote reads as having seen nothing.</summary>
    public static SeenField Read(string text)
    {
        var parts = text.Split(':', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(version, parts[1]) : new(0, "");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Mark}");

    static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormValues.Clean(text))))[..16];
}
