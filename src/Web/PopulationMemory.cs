using Klynge.Register.Populations;

namespace Klynge.Web;

/// <summary>Populations kept in memory once they are read: one is written whole and never changes, and its hash tells when another took its place.</summary>
public sealed class PopulationMemory
{
    readonly KeptByHash<Population> known = new();

    /// <summary>The population with its units, areas and counts.</summary>
    /// <param name="info">Which, as the database has it now.</param>
    /// <param name="store">Where it is read from the first time.</param>
    public Population Get(PopulationInfo info, PopulationStore store) =>
        known.Get(info.Name, info.InputHash, () => Read(info, store));

    static Population Read(PopulationInfo info, PopulationStore store) =>
        store.Load(info.Name) ?? throw new InvalidOperationException($"The population {info.Name} was there and is gone.");
}
