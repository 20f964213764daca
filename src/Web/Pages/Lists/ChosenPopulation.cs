using System.Collections.Immutable;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Lists;

/// <summary>Which population a page is about: the one that its address names, else the widest Norwegian one that is there.</summary>
public sealed class ChosenPopulation(PopulationStore store)
{
    static readonly ImmutableArray<string> Order = ["norway", "norway-preview", "telemark", "usa"];

    /// <summary>The population of a name, and all there are in the order that a page offers them.</summary>
    /// <param name="name">From the address; null for the first.</param>
    /// <returns>Null for a name that is not there, and when nothing has been built.</returns>
    public (PopulationInfo? Chosen, ImmutableArray<PopulationInfo> All) Of(string? name)
    {
        ImmutableArray<PopulationInfo> all =
            [.. store.Infos().OrderBy(info => Order.IndexOf(info.Name) is >= 0 and var place ? place : Order.Length).ThenBy(info => info.Name, StringComparer.Ordinal)];
        return (name is null ? all.FirstOrDefault() : all.FirstOrDefault(info => info.Name == name), all);
    }
}
