using System.Collections.Concurrent;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Lists;

/// <summary>Populations kept in memory once they are read: one is written whole and never changes, and its hash tells when another took its place.</summary>
public sealed class PopulationMemory
{
    readonly ConcurrentDictionary<string, (string Hash, Lazy<Population> Population)> known = new();

    /// <summary>The population with its units, areas and counts.</summary>
    /// <param name="info">Which, as the database has it now.</param>
    /// <param name="store">Where it is read from the first time.</param>
    public Population Get(PopulationInfo info, PopulationStore store) => known.AddOrUpdate(
        info.Name,
        _ => (info.InputHash, new(() => Read(info, store))),
        (_, kept) => kept.Hash == info.InputHash ? kept : (info.InputHash, new(() => Read(info, store)))).Population.Value;

    static Population Read(PopulationInfo info, PopulationStore store) =>
        store.Load(info.Name) ?? throw new InvalidOperationException($"The population {info.Name} was there and is gone.");
}
