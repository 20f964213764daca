namespace Klynge.Detection;

/// <summary>Who belongs to a place without standing in its disc: valleys and fjords are no circles.</summary>
static class Boundary
{
    /// <summary>The points of the group at the edge of a place, ascending.</summary>
    /// <param name="land">The population.</param>
    /// <param name="members">The group.</param>
    /// <param name="place">The place.</param>
    /// <param name="taken">By point: true where it is the core of a place, or the edge of one before. Points found become true.</param>
    /// <remarks>
    /// A member in the guard ring (to r + r_max from the centre) is edge when it stands within r/2 of a member that belongs, core or edge, and when the log-likelihood
    /// ratio of the place does not fall as its neighbourhood is added: the disc around it of the largest radius in use up to r/2 (the smallest in use, when
    /// none is). An edge carries no p of its own; it is description.
    /// </remarks>
    internal static List<int> Edge(Landscape land, GroupMembers members, Place place, bool[] taken)
    {
        var (radius, x, y) = (land.Radii[place.Radius], members.Xs[place.Point], members.Ys[place.Point]);
        var link = radius / 2;
        var neighbourhood = Math.Max(0, Array.FindLastIndex(land.Radii, r => r <= link));
        var unmoved = Likelihood.Ratio(place.Observed, place.Sites, place.GroupSize, place.Population);

        var cells = new Dictionary<(long, long), List<int>>();
        foreach (var p in members.Around(place.Point, radius + land.Radii[^1]))
        {
            if (!taken[p])
                (cells.TryGetValue(Cell(p), out var cell) ? cell : cells[Cell(p)] = []).Add(p);
        }

        var (edge, reached) = (new List<int>(), new Queue<int>(members.Around(place.Point, radius)));
        while (cells.Count > 0 && reached.TryDequeue(out var from))
        {
            var (column, row) = Cell(from);
            for (var cell = 0; cell < 9; cell++)
            {
                if (!cells.TryGetValue((column + (cell % 3) - 1, row + (cell / 3) - 1), out var waiting))
                    continue;
                foreach (var p in waiting.FindAll(p => Squared(members.Xs[p] - members.Xs[from], members.Ys[p] - members.Ys[from]) <= link * link))
                {
                    // Judged once, at the first member that reaches it: the neighbourhood is its own, whoever reaches it.
                    waiting.Remove(p);
                    var (more, around) = (members.Inside[neighbourhood][p], land.Within[neighbourhood][members.Points[p]]);
                    if (Likelihood.Ratio(
                        Math.Min(place.GroupSize, place.Observed + more), Math.Min(place.Population, place.Sites + around), place.GroupSize, place.Population) < unmoved)
                        continue;
                    edge.Add(p);
                    taken[p] = true;
                    reached.Enqueue(p);
                }
            }
        }
        edge.Sort();
        return edge;

        (long, long) Cell(int p) => ((long)Math.Floor((members.Xs[p] - x) / link), (long)Math.Floor((members.Ys[p] - y) / link));
        static double Squared(double dx, double dy) => (dx * dx) + (dy * dy);
    }
}
