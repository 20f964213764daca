using System.Text.Json;

namespace Klynge.Register.Import;

/// <summary>Reads the fields of one object, whatever else is in it.</summary>
sealed class JsonFields
{
    static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    readonly byte[] path = new byte[128];
    byte[] unescaped = new byte[16 * 1024];

    /// <summary>Fills the values; false when the object is not sound JSON.</summary>
    public bool TryRead(ReadOnlySpan<byte> json, FieldValues into)
    {
        into.Clear();
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return false;
            Object(ref reader, into, 0);
            return !reader.Read();
        }
        // InvalidOperationException: a string that is no UTF-8, or half of a surrogate pair.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    void Object(ref Utf8JsonReader reader, FieldValues into, int prefix)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            // Too deep or long to be one of ours.
            var known = prefix + name.Length < path.Length;
            if (known) name.CopyTo(path.AsSpan(prefix));
            var length = prefix + name.Length;
            reader.Read();
            if (known && reader.TokenType is JsonTokenType.StartObject)
            {
                path[length] = (byte)'.';
                Object(ref reader, into, length + 1);
            }
            else if (known && Fields.TryFind(path.AsSpan(0, length), out var field))
            {
                Value(ref reader, into, field);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    void Value(ref Utf8JsonReader reader, FieldValues into, Field field)
    {
        // Several names may tell one field: that one of them says nothing does not undo the others.
        if (reader.TokenType is JsonTokenType.Null) return;
        into.Set(field, []);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                into.Set(field, Text(ref reader));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                into.Set(field, reader.ValueSpan);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                {
                    if (reader.TokenType is JsonTokenType.String) into.AddLine(field, Text(ref reader));
                    else reader.Skip();
                }
                break;
            default:
                reader.Skip();
                break;
        }
    }

    ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        if (unescaped.Length < reader.ValueSpan.Length) unescaped = new byte[reader.ValueSpan.Length * 2];
        return unescaped.AsSpan(0, reader.CopyString(unescaped));
    }
}
