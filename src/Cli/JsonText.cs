using System.Text.Encodings.Web;
using System.Text.Json;

namespace Klynge.Cli;

/// <summary>How every command writes JSON: indented, and with Norwegian letters as themselves, as in the files.</summary>
static class JsonText
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;   // never inside a page

    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = Encoder };
}
