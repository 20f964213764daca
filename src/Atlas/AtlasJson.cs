using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Klynge.Detection;

namespace Klynge.Atlas;

/// <summary>How the atlas writes its records into the database. Not a public format: exports have their own.</summary>
static class AtlasJson
{
    static readonly JsonSerializerOptions Options = new(AtlasJsonContext.Default.Options)
    {
        // Detection knows nobody, JSON least of all: its hierarchies get their names here.
        TypeInfoResolver = AtlasJsonContext.Default.WithAddedModifier(Cases),
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> wrote.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)))
        ?? throw new JsonException($"The stored {typeof(T).Name} is null.");

    static void Cases(JsonTypeInfo info)
    {
        if (info.Type == typeof(Core))
            info.PolymorphismOptions = Named((typeof(Core.Disc), "disc"), (typeof(Core.Window), "window"));
        if (info.Type == typeof(JobsEvidence))
            info.PolymorphismOptions = Named((typeof(JobsEvidence.NotTestable), "not-testable"), (typeof(JobsEvidence.Tested), "tested"));
        if (info.Type == typeof(KnownClusterOutcome))
            info.PolymorphismOptions = Named(
                (typeof(KnownClusterOutcome.Found), "found"), (typeof(KnownClusterOutcome.DensityEffect), "density-effect"),
                (typeof(KnownClusterOutcome.NotFound), "not-found"), (typeof(KnownClusterOutcome.NotTestable), "not-testable"));
    }

    static JsonPolymorphismOptions Named(params (Type Type, string Name)[] cases)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var (type, name) in cases) options.DerivedTypes.Add(new(type, name));
        return options;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingSummary))]
[JsonSerializable(typeof(IndustryResult))]
[JsonSerializable(typeof(KnownClusterVerdict))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(RunParameters))]
[JsonSerializable(typeof(RunFigures))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(Core.Disc))]
[JsonSerializable(typeof(Core.Window))]
[JsonSerializable(typeof(JobsEvidence.NotTestable))]
[JsonSerializable(typeof(JobsEvidence.Tested))]
[JsonSerializable(typeof(KnownClusterOutcome.Found))]
[JsonSerializable(typeof(KnownClusterOutcome.DensityEffect))]
[JsonSerializable(typeof(KnownClusterOutcome.NotFound))]
[JsonSerializable(typeof(KnownClusterOutcome.NotTestable), TypeInfoPropertyName = "KnownClusterNotTestable")]
sealed partial class AtlasJsonContext : JsonSerializerContext;
