using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Knowledge;

/// <summary>A university, college, institute, hospital, test centre, incubator or the like.</summary>
/// <param name="Id">Id in the shipped list, for example M002.</param>
/// <param name="Type">Stable word of its kind, for example <c>university</c>.</param>
/// <param name="TypeName">Its kind in words.</param>
/// <param name="Name">Name.</param>
/// <param name="Short">Short name; the name when it has none.</param>
/// <param name="Orgnr">Organisation number; null when not known.</param>
/// <param name="OrgnrConfirmed">True when the number is confirmed in official grants data; else it is authored.</param>
/// <param name="Municipality">Municipality of 2024.</param>
/// <param name="Place">Town.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="PrecisionMetres">How far the true position may lie. Metres.</param>
/// <param name="OtherPlaces">Further towns that it works in.</param>
/// <param name="Themes">Keys of value chains.</param>
public sealed record KnowledgeEnvironment(
    string Id, string Type, Words TypeName, string Name, string Short, string? Orgnr, bool OrgnrConfirmed, string Municipality, string Place,
    double Lat, double Lon, double PrecisionMetres, ImmutableArray<string> OtherPlaces, ImmutableArray<string> Themes);

/// <summary>The shipped list of knowledge environments (authored; see data/README.md). Immutable; read once.</summary>
public sealed class KnowledgeEnvironments
{
    readonly FrozenDictionary<string, KnowledgeEnvironment> byId;

    KnowledgeEnvironments(ImmutableArray<KnowledgeEnvironment> all) =>
        (All, byId) = (all, all.ToFrozenDictionary(k => k.Id, StringComparer.Ordinal));

    /// <summary>All of them, by id.</summary>
    public ImmutableArray<KnowledgeEnvironment> All { get; }

    /// <summary>One; null when there is none with the id.</summary>
    public KnowledgeEnvironment? Get(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads the shipped list.</summary>
    public static KnowledgeEnvironments Load(DataFolder data) => new(
    [
        .. data.Read("knowledge/knowledge_environments.csv", r => new KnowledgeEnvironment(
            r.Text("id"), r.Text("type"), TypeName(r.Text("type")), r.Text("name"),
            r.Text("short") is { Length: > 0 } brief ? brief : r.Text("name"),
            r.Text("orgnr") is { Length: > 0 } orgnr ? orgnr : null, r.Text("status").StartsWith("orgnr confirmed", StringComparison.Ordinal),
            r.Text("kommune"), r.Text("place"), r.Number("lat"), r.Number("lon"), Precision(r.Text("coord_precision")),
            [.. r.List("other_places", ';')], [.. r.List("value_chains", ';')]))
            .OrderBy(k => k.Id, StringComparer.Ordinal),
    ]);

    // The list knows the municipality; its centre of jobs is some kilometres off.
    static double Precision(string word) => word == "kommune" ? 10_000 : 2_000;

    static Words TypeName(string type) => type switch
    {
        "university" => new("Universitet", "Universitet", "University"),
        "university_college" => new("Høyskole", "Høgskule", "University college"),
        "institute" => new("Forskningsinstitutt", "Forskingsinstitutt", "Research institute"),
        "health_trust" => new("Helseforetak", "Helseføretak", "Hospital trust"),
        "catapult" => new("Testsenter (katapult)", "Testsenter (katapult)", "Test centre (catapult)"),
        "incubator" => new("Inkubator", "Inkubator", "Incubator"),
        "science_park" => new("Kunnskapspark", "Kunnskapspark", "Science park"),
        "sfi" => new("Senter for forskningsdrevet innovasjon", "Senter for forskingsdriven innovasjon", "Centre for research-based innovation"),
        "fme" => new("Forskningssenter for miljøvennlig energi", "Forskingssenter for miljøvennleg energi", "Centre for environment-friendly energy research"),
        "tto" => new("Teknologioverføringskontor", "Teknologioverføringskontor", "Technology transfer office"),
        _ => throw new InvalidDataException($"knowledge_environments.csv: the type '{type}' has no words."),
    };
}
