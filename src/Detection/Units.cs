namespace Klynge.Detection;

/// <summary>One establishment, or after folding one decision-maker's plant, as the engine sees it.</summary>
/// <param name="Id">The caller's name for it; comes back on findings.</param>
/// <param name="X">Easting in a metric projection. Metres.</param>
/// <param name="Y">Northing in the same projection. Metres.</param>
/// <param name="Leaf">Its industry at the finest level, as an index that <see cref="IndustryGroup.Leaves"/> refers to. 0 or more.</param>
/// <param name="Jobs">Employees, 0 or more; −1 when not known.</param>
/// <param name="Owner">Units of one owner carry one number; −1 when the unit is its own.</param>
/// <param name="Area">Index of its municipality or other smallest area; −1 when not known.</param>
/// <param name="PrecisionMetres">How far the true position may lie from (X, Y). Metres, 0 or more.</param>
public readonly record struct Unit(string Id, double X, double Y, int Leaf, int Jobs, int Owner, int Area, double PrecisionMetres);

/// <summary>What kind of set of industries is tested as one.</summary>
public enum GroupKind
{
    /// <summary>A level of the classification: division, group or class (or NAICS subsector to national industry).</summary>
    Industry,

    /// <summary>A traded cluster category.</summary>
    Category,

    /// <summary>The core role of a value chain.</summary>
    Chain,
}

/// <summary>A set of industries tested as one label.</summary>
/// <param name="Id">Unique among the groups of a run, for example <c>industry:03.21</c>, <c>category:Fishing</c>, <c>chain:Seafood</c>.</param>
/// <param name="Family">Groups that say the same in coarser and finer words share a family: a division with its groups and classes; each category and each chain is its own.</param>
/// <param name="Kind">Classification level, category or chain.</param>
/// <param name="Level">Digits of the code for <see cref="GroupKind.Industry"/> (2 to 6), else 0.</param>
/// <param name="Leaves">Leaf industries that belong, ascending, none twice.</param>
public sealed record IndustryGroup(string Id, string Family, GroupKind Kind, int Level, int[] Leaves);

/// <summary>An area of a population whose units are known by area only.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="X">Centre, easting. Metres.</param>
/// <param name="Y">Centre, northing. Metres.</param>
/// <param name="Neighbours">Indexes of adjoining areas; empty when borders are not known (then nearness of centres decides).</param>
/// <param name="Establishments">
/// All its establishments where counts are given and cells are withheld, 0 or more; −1 when not known. Less than the cells' sum counts as that sum.
/// Not used where single establishments are known.
/// </param>
public sealed record Area(string Id, double X, double Y, int[] Neighbours, int Establishments = -1);

/// <summary>Establishments and jobs of one leaf industry in one area, where single plants are not known.</summary>
/// <param name="Area">Index of the area.</param>
/// <param name="Leaf">Leaf industry.</param>
/// <param name="Establishments">1 or more.</param>
/// <param name="Jobs">Sum of employees, 0 or more; −1 when not known.</param>
public readonly record struct AreaCount(int Area, int Leaf, int Establishments, int Jobs);
