namespace Klynge.Detection;

/// <summary>The disc of a group that is least like chance, with what it was judged against.</summary>
/// <param name="Point">Its centre, a point of the group.</param>
/// <param name="Radius">Index of its radius.</param>
/// <param name="Sites">m.</param>
/// <param name="Observed">x.</param>
/// <param name="Population">N at this step.</param>
/// <param name="GroupSize">n at this step.</param>
/// <param name="LogLocalP">ln P(X−1 ≥ x−1 | N−1, n−1, m−1).</param>
/// <param name="P">Calibrated for the search over plants and radii.</param>
readonly record struct Place(int Point, int Radius, int Sites, int Observed, int Population, int GroupSize, double LogLocalP, double P)
{
    /// <summary>The tail itself, not below <see cref="Tail.Floor"/>.</summary>
    internal double LocalP => Math.Max(Math.Exp(LogLocalP), Tail.Floor);

    /// <summary>What the search costs: how many such discs a random labelling would offer, 1 or more.</summary>
    internal double SearchFactor => Math.Max(1, P / LocalP);

    /// <summary>The count of the disc under random labels, the centre left out of all four numbers.</summary>
    internal Hypergeometric Null => new(Population - 1, GroupSize - 1, Sites - 1);
}

/// <summary>Finds the places of one group, one after another: each is taken away, with a ring around it, before the next is sought.</summary>
/// <remarks>
/// After a place of m sites and x members is taken away, N−m sites and n−x members are left, and random labels on them are again a draw
/// without replacement. Only plants farther than r + r_max from its centre may be the next centre: their discs do not touch the place, so
/// m and x are what they were. The ring's sites stay in N and n (docs/adr/0013).
/// </remarks>
sealed class PlaceSearch
{
    /// <summary>No more places are sought than these.</summary>
    internal const int MostPlaces = 25;

    /// <summary>The screening table is right to 10⁻⁷; a disc is thrown out only when it is worse by more.</summary>
    const double ScreeningError = 1e-6;

    readonly Landscape land;
    readonly GroupMembers members;
    readonly List<(double X, double Y, double SquaredRing)> rings = [];
    readonly bool[] closed, gone;
    int[] discs;

    internal PlaceSearch(Landscape land, GroupMembers members)
    {
        (this.land, this.members, discs) = (land, members, land.Discs);
        (closed, gone) = (new bool[members.Points.Length], new bool[members.Points.Length]);
        (Population, GroupSize) = (land.Sites, members.Size);
        SitesByStratum = [.. land.SitesByStratum];
        MembersByStratum = new int[land.SitesByStratum.Length];
        for (var p = 0; p < members.Points.Length; p++)
            MembersByStratum[land.Stratum[members.Points[p]]] += members.Counts[p];
    }

    /// <summary>N: sites left.</summary>
    internal int Population { get; private set; }

    /// <summary>n: members left.</summary>
    internal int GroupSize { get; private set; }

    /// <summary>By point: its members are part of a place that was taken away.</summary>
    internal ReadOnlySpan<bool> Gone => gone;

    /// <summary>By point: it may not be a centre any more.</summary>
    internal ReadOnlySpan<bool> Closed => closed;

    /// <summary>Discs that are still looked at: those around open members.</summary>
    internal int Looks => land.Radii.Length * Enumerable.Range(0, closed.Length).Where(p => !closed[p]).Sum(p => members.Counts[p]);

    internal int[] SitesByStratum { get; }

    internal int[] MembersByStratum { get; }

    /// <summary>The disc with the smallest tail; at equal tails the smaller disc, then the more western, then the more southern centre.</summary>
    /// <returns>Null when fewer than two members are left, or none that may be a centre.</returns>
    internal Place? Strongest()
    {
        if (GroupSize < 2)
            return null;
        var (all, others) = (Population - 1, GroupSize - 1);
        var best = default(Place?);
        for (var r = 0; r < land.Radii.Length; r++)
        {
            var (inside, within) = (members.Inside[r], land.Within[r]);
            for (var p = 0; p < inside.Length; p++)
            {
                if (closed[p])
                    continue;
                var (x, m) = (inside[p] - 1, within[members.Points[p]] - 1);
                if (best is { } record && (x == 0 || Screened(x, m, all, others) > record.LogLocalP + ScreeningError))
                    continue;
                var tail = new Hypergeometric(all, others, m).LogUpperTail(x);
                if (best is null || tail < best.Value.LogLocalP)
                    best = new(p, r, m + 1, x + 1, Population, GroupSize, tail, 1);
            }
        }
        return best is { } place ? place with { P = Calibrated(place.LocalP, Population, GroupSize) } : null;
    }

    /// <summary>One disc of the search, whichever way it was chosen, with what its count is worth.</summary>
    internal Place At(int point, int radius)
    {
        var (x, m) = (members.Inside[radius][point], land.Within[radius][members.Points[point]]);
        var place = new Place(point, radius, m, x, Population, GroupSize, 0, 1);
        place = place with { LogLocalP = place.Null.LogUpperTail(x - 1) };
        return place with { P = Calibrated(place.LocalP, Population, GroupSize) };
    }

    /// <summary>What a tail is worth in this search, with the discs that are still open.</summary>
    internal double Calibrated(double tail, int population, int groupSize) => SearchBound.P(tail, population, groupSize, discs);

    /// <summary>Takes a place away and closes the ring around it.</summary>
    internal void Remove(Place place)
    {
        var (x, y) = (members.Xs[place.Point], members.Ys[place.Point]);
        var ring = land.Radii[place.Radius] + land.Radii[^1];
        (Population, GroupSize) = (Population - place.Sites, GroupSize - place.Observed);
        var (sites, inside) = ByStratum(place);
        for (var s = 0; s < SitesByStratum.Length; s++)
            (SitesByStratum[s], MembersByStratum[s]) = (SitesByStratum[s] - sites[s], MembersByStratum[s] - inside[s]);

        foreach (var p in members.Around(place.Point, ring))
            closed[p] = true;
        foreach (var p in members.Around(place.Point, land.Radii[place.Radius]))
            gone[p] = true;
        if (ReferenceEquals(discs, land.Discs))
            discs = [.. land.Discs];
        var near = new List<int>();
        land.Grid.List(x, y, land.Grid.Shape(ring), near);
        foreach (var position in near)
        {
            if (InARing(land.Positions.Xs[position], land.Positions.Ys[position]))
                continue;
            foreach (var within in land.Within)
                discs[within[position]] -= land.Positions.Counts[position];
        }
        rings.Add((x, y, ring * ring));
    }

    /// <summary>Sites and members inside a place, by class of urban density.</summary>
    internal (int[] Sites, int[] Members) ByStratum(Place place)
    {
        var (x, y, radius) = (members.Xs[place.Point], members.Ys[place.Point], land.Radii[place.Radius]);
        int[] sites = [.. land.ByStratum.Select(stratum => stratum.Count(x, y, stratum.Shape(radius)))];
        var inside = new int[land.SitesByStratum.Length];
        foreach (var p in members.Around(place.Point, radius))
            inside[land.Stratum[members.Points[p]]] += members.Counts[p];
        return (sites, inside);
    }

    /// <summary>The share of the disc in an average member's class of urban density: Σ nₛ·mₛ/Nₛ over n.</summary>
    internal double StratifiedShare(Place place)
    {
        var (sites, _) = ByStratum(place);
        var expected = 0.0;
        for (var s = 0; s < sites.Length; s++)
            expected += new Hypergeometric(SitesByStratum[s], MembersByStratum[s], sites[s]).Mean;
        return expected / GroupSize;
    }

    /// <summary>ln of the same disc's tail when labels are shuffled within classes of urban density only; the centre is left out of its own.</summary>
    internal double LogStratifiedTail(Place place)
    {
        var (sites, _) = ByStratum(place);
        var strata = new Hypergeometric[land.SitesByStratum.Length];
        var own = land.Stratum[members.Points[place.Point]];
        for (var s = 0; s < strata.Length; s++)
        {
            var centre = s == own ? 1 : 0;
            strata[s] = new(SitesByStratum[s] - centre, MembersByStratum[s] - centre, sites[s] - centre);
        }
        return Strata.LogUpperTail(strata, place.Observed - 1);
    }

    bool InARing(double x, double y)
    {
        foreach (var (cx, cy, squared) in rings)
        {
            if (((x - cx) * (x - cx)) + ((y - cy) * (y - cy)) <= squared)
                return true;
        }
        return false;
    }

    /// <summary>ln P(X = x), about: not above the tail's logarithm by more than the table's error.</summary>
    double Screened(int x, int m, int all, int others) =>
        land.Logs.Choose(others, x) + land.Logs.Choose(all - others, m - x) - land.Logs.Choose(all, m);
}
