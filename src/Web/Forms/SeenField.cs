using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Klynge.Web.Forms;

/// <summary>What a page knew of a field when it was fetched: it stands hidden beside the field, so that only what was changed is held against others.</summary>
/// <param name="Version">The version that the field had; 0 for none.</param>
/// <param name="Mark">Of the text that it showed: two texts with the same mark are the same.</param>
/// <param name="Chosen">Whether it is chosen and not typed: boxes, radios, a list. Its text is the values that are chosen, a line for each.</param>
public sealed record SeenField(int Version, string Mark, bool Chosen = false)
{
    const string Choice = "chosen";

    /// <summary>The hidden field's name begins so; the field's own name follows.</summary>
    public const string Prefix = "seen.";

    /// <summary>What a page knows that shows this text in this version.</summary>
    public static SeenField Of(int version, string text) => new(version, MarkOf(text));

    /// <summary>What a page knows on which these values are chosen, in the order of the page.</summary>
    public static SeenField Of(int version, IEnumerable<string> chosen) => new(version, MarkOf(TextOf(chosen)), Chosen: true);

    /// <summary>Chosen values as the text that is kept.</summary>
    public static string TextOf(IEnumerable<string> chosen) => string.Join('\n', chosen);

    /// <summary>The values that a kept text says are chosen.</summary>
    public static IReadOnlyCollection<string> ChosenIn(string text) => text.Length == 0 ? [] : text.Split('\n');

    /// <summary>The same kind of field, in another version.</summary>
    public SeenField Now(int version, string text) => this with { Version = version, Mark = MarkOf(text) };

    /// <summary>Whether the text is another than the page showed.</summary>
    public bool IsChanged(string text) => MarkOf(text) != Mark;

    /// <summary>As it stands in the form; what nobody wrote reads as having seen nothing.</summary>
    public static SeenField Read(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 2 or 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(version, parts[1], parts is [_, _, Choice]) : new(0, "");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Mark}{(Chosen ? ":" + Choice : "")}");

    static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormValues.Clean(text))))[..16];
}
