using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>Which classes belong to which cluster category and to which role of which value chain.</summary>
sealed class Memberships
{
    readonly FrozenDictionary<(Standard, string), string> categoryOf;
    readonly FrozenDictionary<(Standard, string, string), ImmutableArray<string>> roleLeaves;

    Memberships(
        ImmutableArray<ValueChain> chains, ImmutableArray<ClusterCategory> categories,
        FrozenDictionary<(Standard, string), string> categoryOf, FrozenDictionary<(Standard, string, string), ImmutableArray<string>> roleLeaves) =>
        (Chains, Categories, this.categoryOf, this.roleLeaves) = (chains, categories, categoryOf, roleLeaves);

    public ImmutableArray<ValueChain> Chains { get; }

    public ImmutableArray<ClusterCategory> Categories { get; }

    public string? Category(Standard standard, string leaf) => categoryOf.GetValueOrDefault((standard, leaf));

    public ImmutableArray<string> RoleLeaves(Standard standard, string chain, string role) => roleLeaves.GetValueOrDefault((standard, chain, role), []);

    public static Memberships Load(DataFolder data, Correspondence correspondence)
    {
        var roles = data.Read("names/roles.csv", r => (Key: r.Text("key"), Order: r.Whole("order"), Words: new Words(r.Text("nb"), r.Text("nn"), r.Text("en"))));
        var members = data.Read("clusters/norwegian_value_chains.csv", r => (Chain: r.Text("value_chain"), Role: r.Text("role"), Class: r.Text("nace2_class")));
        var chains = data.Read("names/value_chains.csv", r => (Key: r.Text("key"), Words: new Words(r.Text("nb"), r.Text("nn"), r.Text("en"))))
            .Select(chain => new ValueChain(chain.Key, chain.Words,
            [
                .. roles.Where(role => members.Any(m => m.Chain == chain.Key && m.Role == role.Key)).OrderBy(role => role.Order)
                    .Select(role => new ChainRole(role.Key, role.Words)),
            ])).ToImmutableArray();

        var old = members.GroupBy(m => (m.Chain, m.Role), m => m.Class)
            .Select(g => (g.Key, Classes: g.ToHashSet(StringComparer.Ordinal))).ToArray();
        var newer = data.Read("clusters/nace21_to_cluster_category.csv", r => r.Text("nace21_class"));
        // A class of the new standard has a role when at least half of its jobs come from classes that have it.
        var roleLeaves = old.Select(g => KeyValuePair.Create((Standard.Nace2, g.Key.Chain, g.Key.Role), Sorted(g.Classes)))
            .Concat(old.Select(g => KeyValuePair.Create((Standard.Nace21, g.Key.Chain, g.Key.Role), Sorted(newer.Where(code =>
                correspondence.Convert(Standard.Nace21, code, Standard.Nace2).Where(w => g.Classes.Contains(w.Code)).Sum(w => w.Weight) >= 0.5)))));

        return new(chains,
            [.. data.Read("names/cluster_categories.csv", r => new ClusterCategory(r.Text("key"), new Words(r.Text("nb"), r.Text("nn"), r.Text("en"))))],
            Traded(data, "clusters/nace2_to_cluster_category.csv", "nace2_class", Standard.Nace2)
                .Concat(Traded(data, "clusters/nace21_to_cluster_category.csv", "nace21_class", Standard.Nace21)).ToFrozenDictionary(),
            roleLeaves.ToFrozenDictionary());
    }

    static ImmutableArray<string> Sorted(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    static IEnumerable<KeyValuePair<(Standard, string), string>> Traded(DataFolder data, string file, string column, Standard standard) =>
        data.Read(file, r => (Code: r.Text(column), Category: r.Text("category"), Kept: r.Text("kind") == "traded" && r.Text("primary") == "1"))
            .Where(r => r.Kept).Select(r => KeyValuePair.Create((standard, r.Code), r.Category));
}
