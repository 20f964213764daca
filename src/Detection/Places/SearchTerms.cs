using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>The bound of the search by points, radius by radius, so that a reader can follow it: (n/N) · Σ over sites of A(t).</summary>
/// <remarks>docs/methods.md, "The search". The terms add up to <see cref="Concentration.P"/>, which is at most 1.</remarks>
public static class SearchTerms
{
    /// <summary>For each radius and unit, the units within it, itself counted: what is the same for every place of a population.</summary>
    /// <param name="units">All decision-makers, folded.</param>
    /// <param name="radii">Metres.</param>
    public static ImmutableArray<ImmutableArray<int>> Within(ImmutableArray<Unit> units, IEnumerable<double> radii)
    {
        var positions = Positions.Distinct(units.AsSpan());
        var grid = new Neighbours(positions.Xs, positions.Ys, positions.Counts);
        return
        [
            .. radii.Select(radius =>
            {
                var shape = grid.Shape(radius);
                int[] at = [.. Enumerable.Range(0, positions.Count).Select(p => grid.Count(positions.Xs[p], positions.Ys[p], shape))];
                return positions.Of.Select(position => at[position]).ToImmutableArray();
            }),
        ];
    }

    /// <summary>One term a radius.</summary>
    /// <param name="tail">t: the place's own tail. 0 to 1.</param>
    /// <param name="population">N at this step.</param>
    /// <param name="groupSize">n at this step.</param>
    /// <param name="within">From <see cref="Within"/>.</param>
    /// <param name="open">Whether a unit may still be a centre: it is outside the rings of earlier places.</param>
    public static double[] Of(double tail, int population, int groupSize, ImmutableArray<ImmutableArray<int>> within, Func<int, bool> open)
    {
        int[] centres = within.IsEmpty ? [] : [.. Enumerable.Range(0, within[0].Length).Where(open)];
        return
        [
            .. within.Select(sites =>
            {
                var discs = new int[sites.Max() + 1];
                foreach (var u in centres)
                    discs[sites[u]]++;
                return SearchBound.P(tail, population, groupSize, discs);
            }),
        ];
    }
}
