namespace Klynge.Detection;

/// <summary>One disc that was looked at: a centre plant, the sites within and the jobs within.</summary>
/// <param name="Plant">Index of the centre among the industry's plants.</param>
/// <param name="Sites">m: sites within, the centre among them.</param>
/// <param name="Jobs">Jobs of the industry within, the centre's among them.</param>
public readonly record struct JobsLook(int Plant, int Sites, long Jobs);

/// <summary>The most surprising disc by jobs.</summary>
/// <param name="Look">Index of the look.</param>
/// <param name="Expected">Mean jobs within when the centre is given: its own and its share of the others'.</param>
/// <param name="LocalP">P(jobs of the others ≥ observed) of this disc alone.</param>
/// <param name="P">Calibrated for the search: the local p times the number of looks, at most 1.</param>
public readonly record struct JobsBest(int Look, double Expected, double LocalP, double P);

/// <summary>The employment-weighted test over many discs around an industry's own plants.</summary>
public static class JobsSearch
{
    /// <summary>So many discs that lie farthest above their means are looked at closer.</summary>
    const int Candidates = 12;

    /// <summary>The bound overstates tails of discs that compete by much the same: beyond this factor one cannot beat the other.</summary>
    const double SameTail = 1.25;

    /// <summary>A tail is seldom so far below its bound: without that the search's p is 1, and no table is made.</summary>
    const double FarBelow = 30;

    /// <summary>Finds the most surprising disc and calibrates it by Boole's bound.</summary>
    /// <param name="population">N: sites of all industries.</param>
    /// <param name="jobs">Job counts of the industry's plants.</param>
    /// <param name="looks">All discs looked at: every plant and radius.</param>
    /// <remarks>
    /// The centre is given, so the other n−1 plants are drawn from the other N−1 sites, m−1 of them inside. Of the twelve discs that lie most standard
    /// deviations above their means those whose Chernoff bound comes near the smallest bound are tested exactly (docs/adr/0017); the smallest of these is
    /// never smaller than the smallest of all, and Boole's bound counts all looks, so nothing is claimed that a full search would not claim.
    /// </remarks>
    public static JobsBest Best(int population, ReadOnlySpan<int> jobs, IReadOnlyList<JobsLook> looks)
    {
        if (looks.Count == 0 || jobs.Length < 2)
            return new(-1, 0, 1, 1);
        var (candidates, sizes) = (Farthest(population, jobs, looks), JobSizes.Of(jobs));
        var bounds = new double[candidates.Count];
        for (var k = 0; k < bounds.Length; k++)
        {
            var look = looks[candidates[k]];
            bounds[k] = sizes.LogChernoff((look.Sites - 1) / (population - 1.0), look.Jobs - jobs[look.Plant], jobs[look.Plant]);
        }
        var least = bounds.DefaultIfEmpty().Min();
        var best = new JobsBest(-1, 0, 1, 1);
        if (least + Math.Log(looks.Count / FarBelow) > 0)
            return best;
        for (var k = 0; k < bounds.Length; k++)
        {
            if (bounds[k] > least + Math.Log(SameTail))
                continue;
            var p = LocalP(population, jobs, looks[candidates[k]]);
            if (best.Look < 0 || p < best.LocalP)
                best = new(candidates[k], Expected(population, jobs, looks[candidates[k]]), p, Math.Min(1, p * looks.Count));
        }
        return best;
    }

    /// <summary>The discs most standard deviations above their means, at most twelve; of equals those that were given first.</summary>
    static List<int> Farthest(int population, ReadOnlySpan<int> jobs, IReadOnlyList<JobsLook> looks)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var e in jobs)
            (sum, squares) = (sum + e, squares + ((double)e * e));
        var (above, order) = (new List<double>(Candidates + 1), new List<int>(Candidates + 1));
        for (var i = 0; i < looks.Count; i++)
        {
            double own = jobs[looks[i].Plant], rest = sum - own, restSquares = squares - (own * own);
            var share = (looks[i].Sites - 1) / (population - 1.0);
            var variance = share * (1 - share) * Math.Max(0, restSquares - (rest * rest / (population - 1.0)));
            var over = looks[i].Jobs - own - (share * rest);
            if (over <= 0)
                continue;
            var deviations = variance > 0 ? over / Math.Sqrt(variance) : double.PositiveInfinity;
            if (above.Count == Candidates && !(deviations > above[^1]))
                continue;
            var at = above.Count;
            while (at > 0 && above[at - 1] < deviations)
                at--;
            above.Insert(at, deviations);
            order.Insert(at, i);
            if (above.Count > Candidates)
            {
                above.RemoveAt(Candidates);
                order.RemoveAt(Candidates);
            }
        }
        return order;
    }

    /// <summary>Mean jobs within a disc whose centre is given.</summary>
    public static double Expected(int population, ReadOnlySpan<int> jobs, JobsLook look)
    {
        var sum = 0L;
        foreach (var e in jobs)
            sum += e;
        return jobs[look.Plant] + (population < 2 ? 0 : (look.Sites - 1) / (population - 1.0) * (sum - jobs[look.Plant]));
    }

    /// <summary>P(jobs of the other plants within ≥ observed | the centre).</summary>
    public static double LocalP(int population, ReadOnlySpan<int> jobs, JobsLook look)
    {
        var others = new int[jobs.Length - 1];
        for (int k = 0, at = 0; k < jobs.Length; k++)
        {
            if (k != look.Plant)
                others[at++] = jobs[k];
        }
        return JobsTest.UpperTail(population - 1, others, look.Sites - 1, look.Jobs - jobs[look.Plant]);
    }
}
