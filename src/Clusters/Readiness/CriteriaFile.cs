using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>What came of reading a file of criteria. Closed.</summary>
public abstract record CriteriaReading
{
    CriteriaReading() { }

    /// <summary>Criteria that can be used.</summary>
    public sealed record Understood(CriteriaVersion Criteria) : CriteriaReading;

    /// <summary>None, for these reasons.</summary>
    public sealed record Faulty(ImmutableArray<Message> Messages) : CriteriaReading;
}

/// <summary>A call's criteria as whoever announces it writes them, in JSON. Nothing in the file is passed over: a word that is none of ours is a fault.</summary>
public static class CriteriaFile
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        NewLine = "\n",
        // The file is read by people, and stands in no page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads one. Every fault of what could be read is told at once.</summary>
    public static CriteriaReading Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<CriteriaVersion>(json, Options) is not { } criteria) return new CriteriaReading.Faulty([CriteriaMessages.Unreadable(1, "null")]);
            ImmutableArray<Message> messages = [.. WithoutWords(criteria).Select(CriteriaMessages.NoWords), .. criteria.WhyNotValid()];
            return messages.IsEmpty ? new CriteriaReading.Understood(criteria) : new CriteriaReading.Faulty(messages);
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            return new CriteriaReading.Faulty([fault.Path is { } path && path.EndsWith(".measure", StringComparison.Ordinal) ? CriteriaMessages.NoSuchMeasure(line) : CriteriaMessages.Unreadable(line, fault.Path ?? "$")]);
        }
    }

    /// <summary>The same criteria as a file.</summary>
    public static string Write(CriteriaVersion criteria) => JsonSerializer.Serialize(criteria, Options);

    static IEnumerable<string> WithoutWords(CriteriaVersion criteria) =>
        criteria.Criteria.SelectMany(criterion => new[] { (criterion.Key + ": title", criterion.Title), (criterion.Key + ": asks", criterion.Asks) }).Prepend(("name", criteria.Name))
            .Where(each => Languages.All.Any(language => string.IsNullOrWhiteSpace(each.Item2.In(language)))).Select(each => each.Item1);
}
