using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Klynge.Atlas.Exports;

/// <summary><c>findings.json</c> as a whole.</summary>
/// <param name="Run">Where they are from.</param>
/// <param name="Findings">Strongest first.</param>
public sealed record ExportedFindings(ExportedRun Run, ImmutableArray<ExportedFinding> Findings);

/// <summary>The files of a run. UTF-8 without a mark, numbers with a point, times in ISO 8601.</summary>
public static class FindingFiles
{
    /// <summary>The columns of <c>findings.csv</c>. Fixed: add at the end only.</summary>
    public const string CsvHeader =
        "id,name,level,industries,lat,lon,x,y,radius_m,areas,members,observed,expected,ratio,ratio_low,ratio_high,ratio_interval,p,q,p_jobs,q_jobs,kind,warnings,employees,national_share,without_largest_q,knowledge,missing,strength,led_by,observed_jobs,expected_jobs,ratio_jobs";

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

    /// <summary><c>findings.csv</c>: one row a finding, lists parted by blanks.</summary>
    public static void Csv(TextWriter to, ImmutableArray<ExportedFinding> findings)
    {
        to.Write(CsvHeader + "\n");
        foreach (var f in findings)
        {
            var core = f.Cores.FirstOrDefault();
            to.Write(string.Join(',',
                Text(f.Id), Text(f.Name), Text(f.Level), Text(string.Join(' ', f.Industries)), Number(core?.Lat), Number(core?.Lon), Number(core?.X),
                Number(core?.Y), Number(core?.RadiusM), Text(string.Join(' ', core?.Areas ?? [])), Whole(f.Members.Length), Whole(f.Observed),
                Number(f.Expected), Number(f.Ratio), Number(f.RatioLow), Number(f.RatioHigh), f.RatioInterval, Number(f.P), Number(f.Q),
                Number(f.PJobs), Number(f.QJobs), f.Kind, Text(string.Join(' ', f.Warnings)), Whole(f.Employees), Number(f.NationalShare),
                Number(f.WithoutLargestQ), Whole(f.Knowledge.Length), Text(string.Join("; ", f.Missing.Select(missing => missing.Role))),
                Number(f.Strength), f.LedBy, Number(f.ObservedJobs), Number(f.ExpectedJobs), Number(f.RatioJobs)));
            to.Write('\n');
        }
    }

    /// <summary><c>findings.geojson</c> (RFC 7946): the centre of each finding, its radius in the properties. Findings without degrees are left out.</summary>
    public static void GeoJson(Stream to, ImmutableArray<ExportedFinding> findings)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var finding in findings)
            if (finding.Cores.FirstOrDefault() is { Lat: { } lat, Lon: { } lon } core) Feature(json, finding, lat, lon, core);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes all four files into a folder, which is made when it is not there.</summary>
    public static void WriteAll(string folder, ExportedFindings findings)
    {
        Directory.CreateDirectory(folder);
        using (var json = File.Create(Path.Combine(folder, "findings.json"))) Json(json, findings);
        using (var run = File.Create(Path.Combine(folder, "run.json"))) Json(run, findings.Run);
        using (var geo = File.Create(Path.Combine(folder, "findings.geojson"))) GeoJson(geo, findings.Findings);
        using var csv = new StreamWriter(Path.Combine(folder, "findings.csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Csv(csv, findings.Findings);
    }

    static void Feature(Utf8JsonWriter json, ExportedFinding finding, double lat, double lon, ExportedCore core)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", finding.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(lon);
        json.WriteNumberValue(lat);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", finding.Name);
        json.WriteString("level", finding.Level);
        if (core.RadiusM is { } radius) json.WriteNumber("radius_m", radius);
        json.WriteNumber("members", finding.Members.Length);
        json.WriteNumber("observed", finding.Observed);
        json.WriteNumber("expected", finding.Expected);
        json.WriteNumber("q", finding.Q);
        if (finding.QJobs is { } qJobs) json.WriteNumber("q_jobs", qJobs);
        json.WriteString("led_by", finding.LedBy);
        if (finding.RatioJobs is { } ratioJobs) json.WriteNumber("ratio_jobs", ratioJobs);
        json.WriteString("kind", finding.Kind);
        json.WriteNumber("employees", finding.Employees);
        json.WriteNumber("strength", finding.Strength);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Quoted where it must be (RFC 4180), and never a formula.</summary>
    static string Text(string text)
    {
        text = Formulas.Neutralised(text);
        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The public JSON shapes. Golden: tests hold every name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never, WriteIndented = true)]
[JsonSerializable(typeof(ExportedFindings))]
[JsonSerializable(typeof(ExportedFinding))]
[JsonSerializable(typeof(ExportedRun))]
sealed partial class ExportJson : JsonSerializerContext;
