using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;

namespace Klynge.Clusters;

/// <summary>How this room writes its records into the database. Not a public format: exports have their own.</summary>
static class ClustersJson
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new InitiativeIds() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Cases } },
    };

    /// <summary>The cases of a closed hierarchy by the word that stands for each: <c>partner-added</c>.</summary>
    public static Dictionary<string, Type> CasesOf(Type closed) => closed.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Where(type => type.BaseType == closed).ToDictionary(type => Keys.Kebab(type.Name));

    public static string Write(object value, Type type) => JsonSerializer.Serialize(value, type, Options);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not what <see cref="Write{T}"/> wrote.</exception>
    public static object Read(string json, Type type) =>
        JsonSerializer.Deserialize(json, type, Options) ?? throw new JsonException($"The stored {type.Name} is null.");

    /// <exception cref="JsonException">The text is not what <see cref="Write{T}"/> wrote.</exception>
    public static T Read<T>(string json) => (T)Read(json, typeof(T));

    static void Cases(JsonTypeInfo info)
    {
        if (info.Type is not { IsAbstract: true, IsSealed: false } || info.Type.Assembly != typeof(ClustersJson).Assembly) return;
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var (name, type) in CasesOf(info.Type)) options.DerivedTypes.Add(new(type, name));
        if (options.DerivedTypes.Count > 0) info.PolymorphismOptions = options;
    }

    sealed class InitiativeIds : JsonConverter<InitiativeId>
    {
        public override InitiativeId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            InitiativeId.TryParse(reader.GetString()) ?? throw new JsonException($"'{reader.GetString()}' is no id of an initiative.");

        public override void Write(Utf8JsonWriter writer, InitiativeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
