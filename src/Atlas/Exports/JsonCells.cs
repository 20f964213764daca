using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Klynge.Storage;

namespace Klynge.Atlas.Exports;

/// <summary>The rows of a sheet as JSON: one object with <c>attribution</c>, <c>statement</c> and <c>rows</c>, each row an object by the columns' keys.</summary>
public static class JsonCells
{
    /// <summary>The sheet, UTF-8.</summary>
    public static byte[] Of(Sheet sheet, Language language) => Written(json =>
    {
        json.WriteStartObject();
        Source(json, sheet.Source, language);
        json.WriteStartArray("rows");
        foreach (var row in sheet.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in sheet.Columns.Zip(row)) Write(json, column.Key, cell);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>JSON that is a file and no part of a page: letters of any language are themselves.</summary>
    internal static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        return stream.ToArray();
    }

    /// <summary>The two members that go wherever the rows go.</summary>
    internal static void Source(Utf8JsonWriter json, Source? source, Language language)
    {
        if (source is null) return;
        json.WriteString("attribution", source.Attribution.In(language));
        json.WriteString("statement", source.Statement.In(language));
    }

    /// <summary>One cell as a member.</summary>
    internal static void Write(Utf8JsonWriter json, string key, object? cell)
    {
        json.WritePropertyName(key);
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case double number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case string text: json.WriteStringValue(text); break;
            case ImmutableArray<string> codes:
                json.WriteStartArray();
                foreach (var code in codes) json.WriteStringValue(code);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"A cell is of one of the kinds of {nameof(CellKind)}, not {cell.GetType()}.", nameof(cell));
        }
    }
}
