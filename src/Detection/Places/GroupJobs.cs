namespace Klynge.Detection;

/// <summary>The jobs of one group's decision-makers on the ground, and the employment-weighted search over the same discs.</summary>
sealed class GroupJobs
{
    readonly Landscape land;
    readonly GroupMembers members;

    /// <summary>By member, in the group's order; an unknown count is taken as none, which is a mark like any other.</summary>
    readonly int[] jobs;

    /// <summary>By radius and point.</summary>
    readonly int[][] inside;

    internal GroupJobs(Landscape land, GroupMembers members)
    {
        (this.land, this.members) = (land, members);
        jobs = [.. members.Units.Select(unit => Math.Max(0, land.Units[unit].Jobs))];
        var onPoint = new int[members.Points.Length];
        for (int p = 0, u = 0; p < onPoint.Length; p++)
        {
            for (var k = 0; k < members.Counts[p]; k++)
                onPoint[p] += jobs[u++];
        }
        var grid = new Neighbours(members.Xs, members.Ys, onPoint);
        inside = new int[land.Radii.Length][];
        for (var r = 0; r < inside.Length; r++)
        {
            inside[r] = new int[onPoint.Length];
            var disc = grid.Shape(land.Radii[r]);
            foreach (var p in grid.Order)
                inside[r][p] = grid.Count(members.Xs[p], members.Ys[p], disc);
        }
    }

    /// <summary>The most surprising open disc by jobs; null when there is none.</summary>
    internal (Place Place, JobsEvidence.Tested Jobs)? Strongest(PlaceSearch search)
    {
        var (looks, discs, left) = Looks(search);
        var best = JobsSearch.Best(search.Population, left, looks);
        if (best.Look < 0)
            return null;
        var (point, radius) = discs[best.Look];
        return (search.At(point, radius), new(looks[best.Look].Jobs, best.Expected, best.LocalP, best.P, double.NaN));
    }

    /// <summary>What the jobs say of a place, calibrated as one of all discs of the search. The centre is the smallest plant on its point.</summary>
    /// <param name="search">Before the place is taken away.</param>
    /// <param name="place">The place.</param>
    internal JobsEvidence.Tested At(PlaceSearch search, Place place)
    {
        var (looks, discs, left) = Looks(search);
        var look = looks[Enumerable.Range(0, looks.Count).Where(l => discs[l] == (place.Point, place.Radius)).MinBy(l => left[looks[l].Plant])];
        var p = JobsSearch.LocalP(search.Population, left, look);
        return new(look.Jobs, JobsSearch.Expected(search.Population, left, look), p, Math.Min(1, p * looks.Count), double.NaN);
    }

    /// <summary>The same disc's tail by jobs, and how many discs were looked at, had it the share of the sites that its classes of urban density give it.</summary>
    internal (double Tail, double Looks) Stratified(PlaceSearch search, Place place)
    {
        var (looks, discs, left) = Looks(search);
        var look = looks[Enumerable.Range(0, looks.Count).Where(l => discs[l] == (place.Point, place.Radius)).MinBy(l => left[looks[l].Plant])];
        var sites = Math.Clamp((int)Math.Ceiling(search.StratifiedShare(place) * search.Population), 1, search.Population);
        return (JobsSearch.LocalP(search.Population, left, look with { Sites = sites }), looks.Count);
    }

    /// <summary>The same disc by jobs, its largest plant and that plant's site taken out of the world; as many looks as before.</summary>
    /// <remarks>The centre stays given; where it was itself the largest, the largest that is left is given in its place, which is the safe side.</remarks>
    internal double WithoutLargest(PlaceSearch search, Place place)
    {
        var (looks, discs, left) = Looks(search);
        var look = looks[Enumerable.Range(0, looks.Count).Where(l => discs[l] == (place.Point, place.Radius)).MinBy(l => left[looks[l].Plant])];
        int[] inside = [.. members.Around(place.Point, land.Radii[place.Radius]).SelectMany(point => members.On(point).ToArray())
            .Select(unit => Math.Max(0, land.Units[unit].Jobs)).OrderDescending()];
        var given = left[look.Plant] == inside[0] ? inside[1] : left[look.Plant];
        var others = left.ToList();
        others.Remove(inside[0]);
        others.Remove(given);
        var p = JobsTest.UpperTail(search.Population - 2, [.. others], look.Sites - 2, look.Jobs - inside[0] - given);
        return Math.Min(1, Math.Max(Tail.Floor, p) * looks.Count);
    }

    /// <summary>Every open plant with every radius; which disc each look is; the jobs of all plants that are left.</summary>
    (List<JobsLook> Looks, List<(int Point, int Radius)> Discs, int[] Left) Looks(PlaceSearch search)
    {
        var (looks, discs, left) = (new List<JobsLook>(), new List<(int, int)>(), new List<int>());
        for (int p = 0, u = 0; p < members.Points.Length; p++)
        {
            for (var k = 0; k < members.Counts[p]; k++, u++)
            {
                if (search.Gone[p])
                    continue;
                left.Add(jobs[u]);
                for (var r = 0; r < land.Radii.Length && !search.Closed[p]; r++)
                {
                    looks.Add(new(left.Count - 1, land.Within[r][members.Points[p]], inside[r][p]));
                    discs.Add((p, r));
                }
            }
        }
        return (looks, discs, [.. left]);
    }
}
