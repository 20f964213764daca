using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Klynge.Storage.Mail;

namespace Klynge.Storage.Journal;

/// <summary>How far a module's journal had come.</summary>
/// <param name="Module">The module.</param>
/// <param name="Entries">The number of its last entry, above 0.</param>
/// <param name="Hash">That entry's hash.</param>
public sealed record AnchoredHead(string Module, long Entries, string Hash);

/// <summary>The heads of all journals on one day, signed: whoever keeps a copy elsewhere can tell later that a tail was cut or all made anew.</summary>
/// <param name="Date">The day in Norway.</param>
/// <param name="At">When it was made, to the microsecond.</param>
/// <param name="Heads">By the module's word. A module whose journal is empty has none.</param>
/// <param name="Previous">SHA-256 of the text of the anchor before this one; null for the first.</param>
/// <param name="Key">The installation's public key (<see cref="SigningKey.Public"/>).</param>
/// <param name="Signature">By that key, over <see cref="Text"/>.</param>
public sealed record Anchor(
    DateOnly Date, DateTimeOffset At, ImmutableArray<AnchoredHead> Heads, string? Previous, string Key, string Signature)
{
    const string Format = "klynge-anchor-1";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // Base64 with its plus signs, never inside a page
    };

    /// <summary>Makes and signs one.</summary>
    public static Anchor Signed(SigningKey key, DateOnly date, DateTimeOffset at, IEnumerable<AnchoredHead> heads, Anchor? previous)
    {
        var anchor = new Anchor(date, at, [.. heads.OrderBy(head => head.Module, StringComparer.Ordinal)], previous?.TextHash, key.Public, "");
        return anchor with { Signature = key.Sign(anchor.Text) };
    }

    /// <summary>What is signed: as the text of an entry (docs/journal.md), with one line <c>head=module entries hash</c> for each journal.</summary>
    public string Text => CanonicalText.Lines(Format,
    [
        ("date", Iso(Date)),
        ("at", CanonicalText.Instant(At)),
        .. Heads.Select(head => ("head", (string?)string.Create(CultureInfo.InvariantCulture, $"{head.Module} {head.Entries} {head.Hash}"))),
        ("previous", Previous),
        ("key", Key),
    ]);

    /// <summary>SHA-256 of the text, which the next anchor carries.</summary>
    public string TextHash => CanonicalText.Hash(Text);

    /// <summary>Whether the signature fits the text and the key. Whose key that is, is for the reader to know.</summary>
    public bool IsSigned => SigningKey.Fits(Text, Signature, Key);

    /// <summary>As it is published.</summary>
    public string Json => JsonSerializer.Serialize(new Published(Format, Iso(Date), CanonicalText.Instant(At), [.. Heads], Previous, Key, Signature), Indented) + "\n";

    /// <summary>Reads one that was published.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Anchor Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Published>(json, Indented) is { Format: Format, Heads: not null, Key: not null, Signature: not null } published
                ? new(
                    DateOnly.ParseExact(published.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    DateTimeOffset.Parse(published.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                    [.. published.Heads], published.Previous, published.Key, published.Signature)
                : throw new InvalidDataException($"It is no {Format}.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentNullException)
        {
            throw new InvalidDataException($"It cannot be read as {Format}: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>For the operator's mailbox: a place that nobody who changes the database changes too.</summary>
    public Letter Letter(string to, Language language)
    {
        var words = new Words(
            $"Dette er det signerte hodet på journalene for {Iso(Date)}. Ta vare på brevet: lagre JSON-teksten under som en fil, og gi den til klynge verify --anchor FIL når du vil vite om noe er endret eller fjernet siden.",
            $"Dette er det signerte hovudet på journalane for {Iso(Date)}. Ta vare på brevet: lagre JSON-teksten under som ei fil, og gi henne til klynge verify --anchor FIL når du vil vite om noko er endra eller fjerna sidan.",
            $"This is the signed head of the journals for {Iso(Date)}. Keep this letter: save the JSON below as a file, and give it to klynge verify --anchor FILE when you want to know whether anything has been changed or removed since.");
        var subject = new Words($"Journalhode {Iso(Date)}", $"Journalhovud {Iso(Date)}", $"Head of the journals {Iso(Date)}");
        return new(to, null, language, subject.In(language), $"{words.In(language)}\n\n{Json}");
    }

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    sealed record Published(string Format, string Date, string At, AnchoredHead[] Heads, string? Previous, string Key, string Signature);
}
