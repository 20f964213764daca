using System.Collections.Immutable;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Search;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>The populations that are in the database, and how one gets there.</summary>
public sealed class PopulationStore(RegisterDb db)
{
    /// <summary>Names of those that are built from shipped files.</summary>
    public static ImmutableArray<string> Shipped { get; } = ["telemark", "norway-preview", "usa"];

    /// <summary>Those in the database, by name.</summary>
    public ImmutableArray<PopulationInfo> Infos() => PopulationRows.Infos(db);

    /// <summary>One of them; null when it has not been built.</summary>
    public PopulationInfo? Info(string name) => Infos().FirstOrDefault(info => info.Name == name);

    /// <summary>One of them with its units, areas and counts; null when it has not been built.</summary>
    public Population? Load(string name) => Info(name) is { } info ? PopulationRows.Load(db, info) : null;

    /// <summary>What <see cref="PopulationInfo.InputHash"/> would become if the population were built now.</summary>
    public string InputHash(string name, DataFolder data) => PopulationInputs.Hash(db, name, data);

    /// <summary>Builds a population and puts it in the place of an older one of its name. Its units become known to the register too.</summary>
    /// <param name="name">telemark, norway-preview, usa, or norway (the imported register).</param>
    /// <param name="data">The shipped files.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="ArgumentException">There is no such population.</exception>
    public PopulationInfo Build(string name, DataFolder data, IProgress<double>? progress = null) =>
        Build(name, data, Classifications.Load(data), Geography.Load(data), progress);

    /// <summary>The same, with reference data that is loaded already.</summary>
    public PopulationInfo Build(string name, DataFolder data, Classifications classifications, Geography geography, IProgress<double>? progress = null)
    {
        progress?.Report(0);
        var build = new PopulationBuilding(classifications, geography, () => Streets.Load(data));
        var hash = InputHash(name, data);
        var (population, known) = name switch
        {
            "telemark" => build.Telemark(ShippedFiles.ReadTelemark(data, classifications.LegalForms, geography), hash),
            "norway-preview" => build.Preview(ShippedFiles.ReadPreview(data, classifications.LegalForms, geography), RegisterTotals.Establishments(data), hash),
            "norway" => build.Norway(RegisterUnits.Read(db, classifications, geography), hash),
            "usa" => (AmericanFiles.Build(data, hash), []),
            _ => throw new ArgumentException($"There is no population '{name}'; there are telemark, norway-preview, usa and norway.", nameof(name)),
        };
        progress?.Report(0.6);
        PopulationRows.Replace(db, population);
        progress?.Report(0.9);
        if (known.Count > 0)
        {
            ShippedUnits.MakeKnown(db, known);
            NameIndex.Refresh(db, geography);
        }
        progress?.Report(1);
        return population.Info;
    }
}
