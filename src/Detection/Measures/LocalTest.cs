using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>What one disc around a member holds, and how surprising that is.</summary>
/// <param name="Member">Index of the member among the points.</param>
/// <param name="RadiusMetres">r. Metres.</param>
/// <param name="Sites">m: points within r, the centre counted.</param>
/// <param name="Members">x: members within r, the centre counted.</param>
/// <param name="Expected">1 + (n−1)(m−1)/(N−1): the centre is given.</param>
/// <param name="P">P(X−1 ≥ x−1 | N−1, n−1, m−1): exact, the centre left out.</param>
public readonly record struct LocalCount(int Member, double RadiusMetres, int Sites, int Members, double Expected, double P);

/// <summary>All discs around a group's members, and what the smallest p is worth after such a search.</summary>
/// <param name="Counts">By member, then radius.</param>
/// <param name="Smallest">The smallest p.</param>
/// <param name="Calibrated">How often a search over all plants and radii finds one as small when labels are random: Boole's bound, exact attained levels.</param>
public sealed record LocalTest(ImmutableArray<LocalCount> Counts, double Smallest, double Calibrated)
{
    /// <summary>Tests every disc.</summary>
    /// <param name="x">Eastings of all points. Metres.</param>
    /// <param name="y">Northings, as many. Metres.</param>
    /// <param name="members">Indexes of the group's points, none twice; at least one.</param>
    /// <param name="radiiMetres">Above 0. Metres.</param>
    public static LocalTest Of(double[] x, double[] y, int[] members, double[] radiiMetres)
    {
        var (n, all) = (members.Length, x.Length);
        var (discs, counts) = (new int[all + 1], new LocalCount[n * radiiMetres.Length]);
        double[] mx = [.. members.Select(i => x[i])], my = [.. members.Select(i => y[i])];
        for (var r = 0; r < radiiMetres.Length; r++)
        {
            var (sites, own) = (new DiscSums(x, y, new double[all], radiiMetres[r]), new DiscSums(mx, my, new double[n], radiiMetres[r]));
            for (var i = 0; i < all; i++)
                discs[sites.At(x[i], y[i]).Count]++;
            for (var k = 0; k < n; k++)
            {
                var (m, within) = (sites.At(mx[k], my[k]).Count, own.At(mx[k], my[k]).Count);
                var others = new Hypergeometric(all - 1, n - 1, m - 1);
                counts[(k * radiiMetres.Length) + r] = new(members[k], radiiMetres[r], m, within, 1 + others.Mean, others.UpperTail(within - 1));
            }
        }
        var smallest = counts.Min(count => count.P);
        return new([.. counts], smallest, SearchBound.P(smallest, all, n, discs));
    }
}
