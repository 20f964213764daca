namespace Klynge.Detection;

/// <summary>All places of one reported group, described.</summary>
static class GroupPlaces
{
    /// <summary>Share of the intervals of reported places that may miss the truth.</summary>
    const double Uncertain = 0.05;

    /// <summary>A place as it was judged, before those after it were sought.</summary>
    sealed record Judged(
        Place Place, bool ByJobs, double Q, JobsEvidence Jobs, double StratifiedP, ConcentrationKind Kind, double WithoutLargestP, Judgement Reasons)
    {
        /// <summary>The q of the test that led to it.</summary>
        internal double Leading => ByJobs && Jobs is JobsEvidence.Tested tested ? tested.Q : Q;
    }

    /// <summary>Finds and describes them: the first by the families' verdict, the others one after another at level α·R/G until one fails.</summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="land">The population.</param>
    /// <param name="members">Its decision-makers.</param>
    /// <param name="jobs">Their jobs; null where jobs cannot be tested.</param>
    /// <param name="families">The verdict.</param>
    /// <param name="settings">The level.</param>
    /// <param name="shareOfJobsKnown">Over the population.</param>
    /// <param name="cancel">Stops it.</param>
    internal static List<Concentration> Of(
        int group, Landscape land, GroupMembers members, GroupJobs? jobs, Families families, DetectionSettings settings, double shareOfJobsKnown, CancellationToken cancel)
    {
        var (search, places) = (new PlaceSearch(land, members), new List<Judged>());
        while (places.Count < PlaceSearch.MostPlaces && Next(search, jobs) is { } next)
        {
            cancel.ThrowIfCancellationRequested();
            // The first place is the family's business: Simes and Benjamini–Hochberg have weighed its tests. The others are weighed here.
            var first = places.Count == 0;
            var byJobs = first ? !(families.Q[group] <= settings.Level) : next.ByJobs;
            var place = byJobs ? next.Jobs!.Value.Place : next.Count;
            var q = first ? (byJobs ? families.QJobs[group] : families.Q[group]) : families.QOf(next.P, places[^1].Leading);
            if (!(q <= settings.Level))
                break;
            // Of a later place neither test may look surer than the place before it, which had to be accepted first.
            places.Add(Judge(search, jobs, next, place, byJobs, q, first ? 0 : places[^1].Leading, group, families, shareOfJobsKnown));
            search.Remove(place);
        }
        return Described(group, land, members, families, places);
    }

    readonly record struct Candidate(Place Count, (Place Place, JobsEvidence.Tested Evidence)? Jobs, double P, bool ByJobs);

    static Candidate? Next(PlaceSearch search, GroupJobs? jobs)
    {
        if (search.Strongest() is not { } count)
            return null;
        if (jobs?.Strongest(search) is not { } byJobs)
            return new(count, null, jobs is null ? count.P : Simes.P([count.P, 1]), false);
        return new(count, byJobs, Simes.P([count.P, byJobs.Jobs.P]), byJobs.Jobs.P < count.P);
    }

    static Judged Judge(
        PlaceSearch search, GroupJobs? jobs, Candidate next, Place place, bool byJobs, double q, double atLeast, int group, Families families, double shareOfJobsKnown)
    {
        JobsEvidence evidence = new JobsEvidence.NotTestable(shareOfJobsKnown);
        if (jobs is not null)
        {
            var tested = byJobs ? next.Jobs!.Value.Evidence : jobs.At(search, place);
            evidence = tested with { Q = byJobs ? q : Math.Max(families.QJobs[group], families.QOf(tested.P, atLeast)) };
        }
        var stratified = Math.Max(Math.Exp(search.LogStratifiedTail(place)), Tail.Floor);
        var (tail, looks) = byJobs ? jobs!.Stratified(search, place) : (stratified, place.SearchFactor);
        var without = new Hypergeometric(place.Population - 2, place.GroupSize - 2, place.Sites - 2);
        return new(place, byJobs, byJobs ? Math.Max(families.Q[group], families.QOf(place.P, atLeast)) : q, evidence, stratified,
            tail * looks <= families.LevelWithin ? ConcentrationKind.Localisation : ConcentrationKind.Urbanisation,
            place.Observed < 2 ? double.NaN
                : byJobs ? jobs!.WithoutLargest(search, place)
                : search.Calibrated(without.UpperTail(place.Observed - 2), place.Population - 1, place.GroupSize - 1),
            new(next.P, atLeast, families.LevelWithin, tail, looks, place.P, search.Looks));
    }

    static double Strength(Judged judged, double byCount) =>
        judged is { ByJobs: true, Jobs: JobsEvidence.Tested jobs } ? Likelihood.StrengthByJobs(byCount, jobs) : byCount;

    static List<Concentration> Described(int group, Landscape land, GroupMembers members, Families families, List<Judged> places)
    {
        var selected = (double)families.Rejected / families.Tested;
        // Cores win over edges, and an edge belongs to the first place that it hangs together with.
        var taken = new bool[members.Points.Length];
        var cores = places.Select(judged => members.Around(judged.Place.Point, land.Radii[judged.Place.Radius])).ToArray();
        foreach (var point in cores.SelectMany(core => core))
            taken[point] = true;

        var found = new List<Concentration>();
        for (var k = 0; k < places.Count; k++)
        {
            var (place, radius) = (places[k].Place, land.Radii[places[k].Place.Radius]);
            var core = cores[k].SelectMany(point => members.On(point).ToArray()).ToArray();
            var edge = Boundary.Edge(land, members, place, taken).SelectMany(point => members.On(point).ToArray()).ToArray();
            var belonging = Description.Of(land.Folding, core, edge, radius);
            var (low, high) = RatioInterval.Of(place.Null, place.Observed - 1, Uncertain * selected / ((double)place.GroupSize * land.Radii.Length));
            var likelihood = Likelihood.Ratio(place.Observed - 1, place.Sites - 1, place.GroupSize - 1, place.Population - 1);
            found.Add(new(
                group, k + 1, new Core.Disc(members.Xs[place.Point], members.Ys[place.Point], radius), belonging.Members,
                place.Sites, place.Observed, place.Population, place.GroupSize,
                1 + place.Null.Mean, (place.Observed - 1) / place.Null.Mean, low, high, SelectionAdjusted: true,
                place.LocalP, place.P, places[k].Q, places[k].Jobs, places[k].Kind, places[k].StratifiedP,
                belonging.Warnings, belonging.Employees, belonging.EmployeesKnown, (double)place.Observed / members.Size, places[k].WithoutLargestP,
                belonging.LargestOwnerShare, belonging.LargestPlantShare, belonging.FoldedUnits, belonging.Imprecise,
                likelihood, Strength(places[k], Likelihood.Strength(likelihood, low)), [], places[k].ByJobs, places[k].Reasons));
        }
        return found;
    }
}
