using System.Text;

namespace Klynge.Web.Forms;

/// <summary>What was typed into a form. Line ends are "\n", no other control characters are left, blanks around are gone.</summary>
public sealed class FormValues
{
    readonly Dictionary<string, string[]> values;

    /// <summary>Nothing typed.</summary>
    public static FormValues Empty { get; } = new(new FormCollection(null));

    /// <summary>From what the browser posted.</summary>
    public FormValues(IFormCollection form)
    {
        values = form.Where(field => field.Key != FormToken.Field).ToDictionary(field => field.Key, field => field.Value.Select(value => Clean(value ?? "")).ToArray(), StringComparer.Ordinal);
        Files = form.Files;
    }

    /// <summary>The first value of a field; "" when it is missing or blank.</summary>
    public string this[string name] => values.TryGetValue(name, out var found) && found.Length > 0 ? found[0] : "";

    /// <summary>All values of a field, for boxes that are ticked; empty when none was.</summary>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var found) ? found : [];

    /// <summary>Whether the field was on the form that was sent. A box that is not ticked is not.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The names of all fields that were sent.</summary>
    public IEnumerable<string> Names => values.Keys.Concat(Files.Select(file => file.Name)).Distinct(StringComparer.Ordinal);

    /// <summary>The files that were sent, empty ones too.</summary>
    public IFormFileCollection Files { get; }

    /// <summary>The file of a field, or null when none was chosen.</summary>
    public IFormFile? File(string name) => Files.GetFile(name) is { } file && (file.Length > 0 || file.FileName.Length > 0) ? file : null;

    /// <summary>Puts other values in place of what was sent.</summary>
    internal void Set(string name, params string[] texts) => values[name] = texts;

    /// <summary>A text as it is read from a form.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            if (!char.IsControl(c) || c is '\n' or '\t') clean.Append(c);
        return clean.ToString().Trim();
    }
}
