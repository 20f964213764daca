using System.Collections.Immutable;

namespace Klynge.Register.Industries;

/// <summary>Which sets of industries a population can be tested for, none of them twice.</summary>
/// <remarks>
/// Where several groups hold the same leaves one is kept: the coarsest, unless the classification itself is finer there and the
/// population just lacks the rest; then the finest, since "freshwater farming" says more than "fishing" when nothing else is there.
/// Across kinds an industry goes before a category and a category before a chain.
/// </remarks>
static class Grouping
{
    public static ImmutableArray<GroupDefinition> Of(Classifications all, Standard standard, IReadOnlyCollection<string> leaves)
    {
        var sorted = leaves.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Industries(all, standard, sorted).Where(g => seen.Add(Key(g))),
            .. Categories(all, standard, sorted).Where(g => seen.Add(Key(g))),
            .. Chains(all, standard, sorted).Where(g => seen.Add(Key(g))),
        ];
    }

    static string Key(GroupDefinition group) => string.Join(' ', group.Leaves);

    static IEnumerable<GroupDefinition> Industries(Classifications all, Standard standard, ImmutableArray<string> leaves) =>
        leaves.SelectMany(leaf => Levels(standard, leaf).Select(code => (code, leaf)))
            .GroupBy(t => t.code, t => t.leaf, StringComparer.Ordinal)
            .Select(g => new GroupDefinition(
                "industry:" + g.Key, "industry:" + Family(standard, g.Key), GroupKindName.Industry,
                Digits(g.Key), all.ShortTitle(standard, g.Key), [.. g.Distinct(StringComparer.Ordinal)]))
            .GroupBy(Key, StringComparer.Ordinal)
            .Select(same => Kept(all, standard, [.. same.OrderBy(g => g.Level)]))
            .OrderBy(g => g.Id, StringComparer.Ordinal);

    static GroupDefinition Kept(Classifications all, Standard standard, GroupDefinition[] coarseToFine)
    {
        var kept = coarseToFine[0];
        foreach (var (coarser, finer) in coarseToFine.Zip(coarseToFine.Skip(1)))
            if (!OnlyBelow(all, standard, Code(coarser), Code(finer))) kept = finer;
        return kept;
    }

    static bool OnlyBelow(Classifications all, Standard standard, string coarser, string finer)
    {
        for (var at = coarser; at != finer;)
        {
            var below = all.Children(standard, at);
            if (below.Length != 1) return false;
            at = below[0];
        }
        return true;
    }

    static IEnumerable<GroupDefinition> Categories(Classifications all, Standard standard, ImmutableArray<string> leaves) =>
        all.Categories.Select(c => new GroupDefinition(
                "category:" + c.Key, "category:" + c.Key, GroupKindName.Category, 0, c.Title,
                [.. leaves.Where(leaf => all.Category(standard, leaf) == c.Key)]))
            .Where(g => !g.Leaves.IsEmpty);

    static IEnumerable<GroupDefinition> Chains(Classifications all, Standard standard, ImmutableArray<string> leaves) =>
        all.Chains.Select(c => new GroupDefinition(
                "chain:" + c.Key, "chain:" + c.Key, GroupKindName.Chain, 0, c.Title,
                [.. all.RoleLeaves(standard, c.Key, "core").Intersect(leaves, StringComparer.Ordinal)]))
            .Where(g => !g.Leaves.IsEmpty);

    static string Code(GroupDefinition group) => group.Id["industry:".Length..];

    static int Digits(string code) => code.Count(char.IsAsciiDigit);

    static string Family(Standard standard, string code) => standard == Standard.Naics2017 ? code[..3] : code[..2];

    static IEnumerable<string> Levels(Standard standard, string leaf) => standard == Standard.Naics2017
        ? [leaf[..3], leaf[..4], leaf]
        : [leaf[..2], leaf[..4], leaf];
}
