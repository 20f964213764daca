using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>The industrial classifications, their correspondence, cluster categories and value chains. Immutable; read once.</summary>
public sealed class Classifications
{
    readonly FrozenDictionary<(Standard, string), Industry> industries;
    readonly FrozenDictionary<(Standard, string), ImmutableArray<string>> children;
    readonly FrozenDictionary<Standard, ImmutableArray<Industry>> byStandard;
    readonly Correspondence correspondence;
    readonly Memberships memberships;

    Classifications(IReadOnlyCollection<Industry> all, Correspondence correspondence, Memberships memberships, LegalForms legalForms, Sectors sectors)
    {
        industries = all.ToFrozenDictionary(i => (i.Standard, i.Code));
        byStandard = all.GroupBy(i => i.Standard).ToFrozenDictionary(g => g.Key, g => g.OrderBy(i => i.Code, StringComparer.Ordinal).ToImmutableArray());
        children = all.Where(i => Parent(i.Standard, i.Code) is not null)
            .GroupBy(i => (i.Standard, Parent(i.Standard, i.Code)!))
            .ToFrozenDictionary(g => g.Key, g => g.Select(i => i.Code).Order(StringComparer.Ordinal).ToImmutableArray());
        (this.correspondence, this.memberships, LegalForms, Sectors) = (correspondence, memberships, legalForms, sectors);
    }

    /// <summary>Reads the shipped files.</summary>
    public static Classifications Load(DataFolder data)
    {
        var correspondence = Correspondence.Load(data);
        return new(IndustryFiles.Read(data), correspondence, Memberships.Load(data, correspondence), LegalForms.Load(data), Sectors.Load(data));
    }

    /// <summary>The 17 value chains with their roles.</summary>
    public ImmutableArray<ValueChain> Chains => memberships.Chains;

    /// <summary>The 52 traded cluster categories.</summary>
    public ImmutableArray<ClusterCategory> Categories => memberships.Categories;

    /// <summary>Legal forms of the register.</summary>
    public LegalForms LegalForms { get; }

    /// <summary>Institutional sectors.</summary>
    public Sectors Sectors { get; }

    /// <summary>Every industry of a standard, by code.</summary>
    public ImmutableArray<Industry> All(Standard standard) => byStandard[standard];

    /// <summary>One industry; null when the standard does not hold the code.</summary>
    public Industry? Find(Standard standard, string code) => industries.GetValueOrDefault((standard, code));

    /// <summary>Whether the standard holds the code.</summary>
    public bool Has(Standard standard, string code) => industries.ContainsKey((standard, code));

    /// <summary>Official title; the code itself when the standard does not hold it.</summary>
    public Words Title(Standard standard, string code) => Find(standard, code)?.Title ?? new Words(code, code, code);

    /// <summary>A name that fits a headline, for example "Oppdrett"; the code itself when the standard does not hold it.</summary>
    public Words ShortTitle(Standard standard, string code) => Find(standard, code)?.Short ?? new Words(code, code, code);

    /// <summary>The language that an official title is really written in, for the page's <c>lang</c>.</summary>
    /// <remarks>Statistics Norway publishes bokmål and English, the Census Bureau English only.</remarks>
    public static Language TitleLanguage(Standard standard, Language asked) =>
        standard == Standard.Naics2017 ? Language.En : asked == Language.Nn ? Language.Nb : asked;

    /// <summary>The next coarser code: 03.21 → 03.2 → 03; 03.211 → 03.21; for NAICS 6 → 5 → 4 → 3 → 2 digits. Null at the top.</summary>
    public static string? Parent(Standard standard, string code) => standard == Standard.Naics2017
        ? code.Length > 2 && !code.Contains('-', StringComparison.Ordinal) ? code[..^1] : null
        : code.Length switch { 2 => null, 4 => code[..2], > 4 => code[..^1], _ => null };

    /// <summary>The next finer codes, ascending.</summary>
    public ImmutableArray<string> Children(Standard standard, string code) => children.GetValueOrDefault((standard, code), []);

    /// <summary>The same industry in another standard, with shares by jobs that sum to 1; empty when nothing corresponds.</summary>
    public ImmutableArray<WeightedCode> Convert(Standard from, string code, Standard to) => correspondence.Convert(from, code, to);

    /// <summary>Leaf codes with a role in a chain, ascending; empty for standards that are not assigned.</summary>
    /// <param name="standard">Nace2 or Nace21.</param>
    /// <param name="chain">Key of the chain.</param>
    /// <param name="role">Key of the role.</param>
    public ImmutableArray<string> RoleLeaves(Standard standard, string chain, string role) => memberships.RoleLeaves(standard, chain, role);

    /// <summary>The traded category of a leaf, by its primary assignment; null for local industries.</summary>
    public string? Category(Standard standard, string leaf) => memberships.Category(standard, leaf);

    /// <summary>The groups to test: levels of the classification, traded categories, core roles of value chains.</summary>
    /// <param name="standard">Nace2, Nace21 or Naics2017.</param>
    /// <param name="leaves">Leaf codes that the population holds.</param>
    public ImmutableArray<GroupDefinition> Groups(Standard standard, IReadOnlyCollection<string> leaves) => Grouping.Of(this, standard, leaves);
}
