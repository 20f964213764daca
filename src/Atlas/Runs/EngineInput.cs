using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.Populations;

namespace Klynge.Atlas.Runs;

/// <summary>A population in the engine's language: indexes instead of codes.</summary>
/// <param name="Population">Where it is from.</param>
/// <param name="Leaves">Leaf codes, ascending: a unit's <see cref="Unit.Leaf"/> is an index here.</param>
/// <param name="AreaCodes">Area codes: a unit's <see cref="Unit.Area"/> is an index here, a window's areas too.</param>
/// <param name="Definitions">The groups with their names, in the order of <paramref name="Groups"/>.</param>
/// <param name="Groups">The groups as the engine sees them.</param>
/// <param name="Units">In the population's order; empty for counts by area.</param>
/// <param name="Areas">In the population's order; empty for points.</param>
/// <param name="Counts">Empty unless counts are all there is.</param>
public sealed record EngineInput(
    Population Population, ImmutableArray<string> Leaves, ImmutableArray<string> AreaCodes, ImmutableArray<GroupDefinition> Definitions,
    IndustryGroup[] Groups, Unit[] Units, Area[] Areas, AreaCount[] Counts)
{
    /// <summary>Indexes a population.</summary>
    public static EngineInput Of(Population population, Classifications classifications)
    {
        var leaves = population.Units.Select(unit => unit.Leaf).Concat(population.Counts.Select(count => count.Leaf))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var leafAt = Positions(leaves);
        // Areas with borders come in the population's order; points know only the codes that their units carry.
        var areaCodes = population.Areas.IsEmpty
            ? population.Units.Select(unit => unit.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()
            : [.. population.Areas.Select(area => area.Code)];
        var areaAt = Positions(areaCodes);
        var ownerAt = Positions([.. population.Units.Select(unit => unit.Owner).Distinct(StringComparer.Ordinal)]);
        var definitions = classifications.Groups(population.Info.Standard, leaves);

        return new(
            population, leaves, areaCodes, definitions,
            [
                .. definitions.Select(group => new IndustryGroup(
                    group.Id, group.Family, KindOf(group.Kind), group.Level, [.. group.Leaves.Select(leaf => leafAt[leaf]).Order()])),
            ],
            [
                .. population.Units.Select(unit => new Unit(
                    unit.Id, unit.X, unit.Y, leafAt[unit.Leaf], unit.Employees ?? -1, ownerAt[unit.Owner],
                    areaAt.GetValueOrDefault(unit.Area, -1), unit.PrecisionMetres)),
            ],
            [
                .. population.Areas.Select(area => new Area(
                    area.Code, area.X, area.Y, [.. area.Neighbours.Where(areaAt.ContainsKey).Select(code => areaAt[code]).Order()], area.Establishments ?? -1)),
            ],
            [
                .. population.Counts.Select(count => new AreaCount(
                    areaAt[count.Area], leafAt[count.Leaf], count.Establishments, count.Jobs ?? -1)),
            ]);
    }

    /// <summary>Runs the engine, by points or by areas as the population is known.</summary>
    /// <param name="settings">Level, radii, seed.</param>
    /// <param name="progress">Told how far it has come, from any thread.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Detected Detect(DetectionSettings settings, IProgress<DetectionProgress>? progress, CancellationToken cancel) => Population.Info.Basis switch
    {
        Basis.Points => PointDetection.Run(Units, Groups, settings, progress, cancel),
        Basis.Areas => AreaDetection.Run(Units, Areas, Groups, settings, progress, cancel),
        // Nothing smaller than the smallest cell that is published can be seen: with a smallest of 1 nothing is withheld.
        Basis.AreaCounts => AreaDetection.Run(Counts, Areas, Groups, settings, Counts.Min(count => count.Establishments), progress, cancel),
        _ => throw new InvalidOperationException($"The population {Population.Info.Name} has the unknown basis {Population.Info.Basis}."),
    };

    /// <summary>The engine's word for the register's.</summary>
    public static GroupKind KindOf(GroupKindName kind) => kind switch
    {
        GroupKindName.Industry => GroupKind.Industry,
        GroupKindName.Category => GroupKind.Category,
        GroupKindName.Chain => GroupKind.Chain,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are three kinds of groups."),
    };

    static Dictionary<string, int> Positions(ImmutableArray<string> codes)
    {
        var at = new Dictionary<string, int>(codes.Length, StringComparer.Ordinal);
        for (var i = 0; i < codes.Length; i++) at.Add(codes[i], i);
        return at;
    }
}
