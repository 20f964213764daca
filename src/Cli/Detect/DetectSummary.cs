using System.Text.Json.Nodes;
using Klynge.Atlas.Exports;

namespace Klynge.Cli.Detect;

/// <summary>What <c>klynge detect --json</c> prints: the run as in run.json, how many places it found, and where the files are.</summary>
static class DetectSummary
{
    public static string Json(ExportedRun run, int findings, string folder)
    {
        using var bytes = new MemoryStream();
        FindingFiles.Json(bytes, run);
        return new JsonObject { ["run"] = JsonNode.Parse(bytes.ToArray()), ["findings"] = findings, ["out"] = folder }.ToJsonString(JsonText.Indented);
    }
}
