using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Klynge.Storage.Backup;

/// <summary>A row as a line of JSON, the same from both databases: <c>["I-26-001",3,null,"2026-11-25T12:00:00.000000Z"]</c>.</summary>
static class RowText
{
    const string InstantForm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    const string DayForm = "yyyy-MM-dd";

    /// <summary>Writes the row that a reader stands at.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row, BackedTable table)
    {
        json.WriteStartArray();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (row.IsDBNull(i)) json.WriteNullValue();
            else Write(json, row, i, table.Columns[i].Kind);
        }
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, DbDataReader row, int i, Kind kind)
    {
        switch (kind)
        {
            case Kind.Text: json.WriteStringValue(row.GetString(i)); break;
            case Kind.Whole: json.WriteNumberValue(Convert.ToInt64(row.GetValue(i), CultureInfo.InvariantCulture)); break;
            case Kind.Real: WriteReal(json, row.GetDouble(i)); break;
            case Kind.YesNo: json.WriteBooleanValue(row.GetBoolean(i)); break;
            case Kind.Id: json.WriteStringValue(row.GetGuid(i)); break;
            case Kind.Day: json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString(DayForm, CultureInfo.InvariantCulture)); break;
            case Kind.Instant: json.WriteStringValue(Instant(row, i).ToString(InstantForm, CultureInfo.InvariantCulture)); break;
            case Kind.Bytes: json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i)); break;
            case Kind.Json: json.WriteStringValue(Canonical(row.GetString(i))); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a form.");
        }
    }

    /// <summary>Reads a line back into the values that the database takes.</summary>
    /// <exception cref="InvalidDataException">It is no row of the table.</exception>
    public static object?[] Read(ReadOnlySpan<byte> line, BackedTable table, bool toPostgres)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            if (json.TokenType is not JsonTokenType.StartArray) throw new InvalidDataException("It is no list.");
            var values = new object?[table.Columns.Length];
            for (var i = 0; i < values.Length; i++)
            {
                json.Read();
                values[i] = json.TokenType is JsonTokenType.Null ? null : Value(ref json, table.Columns[i], toPostgres);
            }
            json.Read();
            return json.TokenType is JsonTokenType.EndArray ? values : throw new InvalidDataException("It has more values than the table has columns.");
        }
        catch (Exception unfit) when (unfit is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new InvalidDataException(unfit.Message, unfit);
        }
    }

    static object Value(ref Utf8JsonReader json, BackedColumn column, bool toPostgres) => column.Kind switch
    {
        Kind.Text or Kind.Json => Text(json.GetString()!, column, toPostgres),
        Kind.Whole when toPostgres && column.StoreType is "smallint" => json.GetInt16(),
        Kind.Whole when toPostgres && column.StoreType is not "bigint" => json.GetInt32(),
        Kind.Whole => json.GetInt64(),
        Kind.Real when json.TokenType is JsonTokenType.String => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        Kind.Real => json.GetDouble(),
        Kind.YesNo => json.GetBoolean(),
        Kind.Id => json.GetGuid(),
        Kind.Day => DateOnly.ParseExact(json.GetString()!, DayForm, CultureInfo.InvariantCulture),
        Kind.Instant => Instant(json.GetString()!, toPostgres),
        Kind.Bytes => json.GetBytesFromBase64(),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "A kind without a form."),
    };

    static string Text(string text, BackedColumn column, bool toPostgres) => toPostgres && text.Contains('\0', StringComparison.Ordinal)
        ? throw new InvalidDataException($"{column.Name} holds the character NUL, which PostgreSQL cannot keep.")
        : text;

    static object Instant(string text, bool toPostgres)
    {
        var instant = DateTime.ParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return toPostgres ? instant : instant.Ticks;
    }

    static DateTime Instant(DbDataReader row, int i) => row is SqliteDataReader ? new DateTime(row.GetInt64(i), DateTimeKind.Utc) : row.GetFieldValue<DateTime>(i).ToUniversalTime();

    // What JSON has no number for. The shortest digits that give the same number again are what .NET writes by itself.
    static void WriteReal(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    // PostgreSQL keeps JSON in an order of its own.
    static string Canonical(string text) => Sorted(JsonNode.Parse(text))?.ToJsonString() ?? "null";

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
