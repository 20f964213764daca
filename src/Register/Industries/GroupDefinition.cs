using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Register.Industries;

/// <summary>What kind of set of industries a group is.</summary>
public enum GroupKindName
{
    /// <summary>A level of the classification.</summary>
    Industry,

    /// <summary>A traded cluster category.</summary>
    Category,

    /// <summary>The core role of a value chain.</summary>
    Chain,
}

/// <summary>A set of leaf industries that is tested as one.</summary>
/// <param name="Id"><c>industry:03.21</c>, <c>category:Fishing and Fishing Products</c>, <c>chain:Seafood</c>.</param>
/// <param name="Family">Groups that say the same in coarser and finer words: <c>industry:03</c>; a category or chain is its own.</param>
/// <param name="Kind">Industry, category or chain.</param>
/// <param name="Level">Digits of the code for an industry (2 to 6), else 0.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Leaves">Leaf codes that the population holds, ascending.</param>
public sealed record GroupDefinition(
    string Id, string Family, GroupKindName Kind, int Level, Words Title, ImmutableArray<string> Leaves);

/// <summary>A value chain with its roles.</summary>
/// <param name="Key">English name, used as key.</param>
/// <param name="Title">Its name.</param>
/// <param name="Roles">Its roles, core first.</param>
public sealed record ValueChain(string Key, Words Title, ImmutableArray<ChainRole> Roles);

/// <summary>A role in a value chain, for example supplier.</summary>
/// <param name="Key">core, supplier, services, knowledge, logistics, market, input, energy or property.</param>
/// <param name="Title">Its name.</param>
public sealed record ChainRole(string Key, Words Title);

/// <summary>A cluster category.</summary>
/// <param name="Key">English name, used as key.</param>
/// <param name="Title">Its name.</param>
public sealed record ClusterCategory(string Key, Words Title);

/// <summary>A code of another standard, and how much of the first code's jobs went there.</summary>
/// <param name="Code">Code in the standard that was asked for.</param>
/// <param name="Weight">Share, above 0, at most 1; the shares of one code sum to 1.</param>
public readonly record struct WeightedCode(string Code, double Weight);

/// <summary>An industry of a standard.</summary>
/// <param name="Standard">The standard that the code is in.</param>
/// <param name="Code">Its code.</param>
/// <param name="Level">2 to 6 digits.</param>
/// <param name="Title">Official title. Exists in bokmål and English; see <see cref="Classifications.TitleLanguage"/>.</param>
/// <param name="Short">Short name.</param>
public sealed record Industry(Standard Standard, string Code, int Level, Words Title, Words Short);
