using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary><c>findings.json</c> as a whole.</summary>
/// <param name="Run">Where they are from.</param>
/// <param name="Findings">Strongest first.</param>
public sealed record ExportedFindings(ExportedRun Run, ImmutableArray<ExportedFinding> Findings);

/// <summary>The files of a run. UTF-8 without a mark, numbers with a point, times in ISO 8601.</summary>
public static class FindingFiles
{
    static readonly ExportJson Written = new(new JsonSerializerOptions(ExportJson.Default.Options)
    {
        // These are files, not HTML: Norwegian letters are themselves.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary><c>findings.json</c>.</summary>
    public static void Json(Stream to, ExportedFindings findings) => JsonSerializer.Serialize(to, findings, Written.ExportedFindings);

    /// <summary>One finding, as in <c>findings.json</c>.</summary>
    public static void Json(Stream to, ExportedFinding finding) => JsonSerializer.Serialize(to, finding, Written.ExportedFinding);

    /// <summary><c>run.json</c>.</summary>
    public static void Json(Stream to, ExportedRun run) => JsonSerializer.Serialize(to, run, Written.ExportedRun);

    /// <summary>Writes all four files into a folder, which is made when it is not there. The centre of each finding is its point in <c>findings.geojson</c>.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="findings">What.</param>
    /// <param name="source">Where the rows are from; null for a person's own data.</param>
    /// <param name="language">The one that the findings are written in.</param>
    public static void WriteAll(string folder, ExportedFindings findings, Source? source, Language language)
    {
        Directory.CreateDirectory(folder);
        using (var json = File.Create(Path.Combine(folder, "findings.json"))) Json(json, findings);
        using (var run = File.Create(Path.Combine(folder, "run.json"))) Json(run, findings.Run);
        var sheet = FindingsListing.Of(findings.Findings, source, language);
        File.WriteAllBytes(Path.Combine(folder, "findings.geojson"), GeoJson.Of(sheet, language));
        File.WriteAllBytes(Path.Combine(folder, "findings.csv"), Csv.ForPrograms(sheet, language));
    }
}

/// <summary>The public JSON shapes. Golden: tests hold every name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never, WriteIndented = true)]
[JsonSerializable(typeof(ExportedFindings))]
[JsonSerializable(typeof(ExportedFinding))]
[JsonSerializable(typeof(ExportedRun))]
sealed partial class ExportJson : JsonSerializerContext;
