using System.Globalization;
using System.Text.Json;
using Klynge.Register.Import;
using Klynge.Storage;

namespace Klynge.Cli.Import;

/// <summary>What an import came to, for people and for programs.</summary>
static class ImportText
{
    public static void Write(ImportRecord import, TextWriter output)
    {
        output.WriteLine($"Import {import.Id} of Enhetsregisteret as of {import.AsOf:O}");
        foreach (var file in import.Files)
        {
            output.WriteLine();
            output.WriteLine($"{Name(file.Kind)}: {file.Name}");
            foreach (var (label, count) in Counts(file)) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,-10} {count,12:N0}"));
            foreach (var (reason, rows) in file.Reasons)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {rows,10:N0} {reason.Code}: {reason.Words.In(Language.En)}"));
        }
    }

    public static void WriteJson(ImportRecord import, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["import"] = import.Id,
            ["as_of"] = import.AsOf,
            ["complete"] = import.Complete,
            ["files"] = import.Files.Select(file => new Dictionary<string, object?>(
                Counts(file).Select(count => KeyValuePair.Create(count.Label.Replace(' ', '_'), (object?)count.Count)))
            {
                ["kind"] = Name(file.Kind),
                ["name"] = file.Name,
                ["sha256"] = file.Sha256,
                ["bytes"] = file.Bytes,
                ["whole"] = file.End is FileEnd.Whole,
                ["reasons"] = file.Reasons.ToDictionary(reason => reason.Reason.Code, reason => reason.Rows),
            }),
        },
        JsonText.Indented));

    static string Name(UnitKind kind) => kind is UnitKind.Entity ? "entities" : "establishments";

    static IEnumerable<(string Label, long Count)> Counts(ImportedFile file) =>
        [("read", file.Read), ("new", file.New), ("changed", file.Changed), ("unchanged", file.Unchanged), ("gone", file.Gone), ("set aside", file.SetAside)];
}
