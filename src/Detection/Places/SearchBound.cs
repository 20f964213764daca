namespace Klynge.Detection;

/// <summary>
/// How often a search over all plants and radii finds a disc as extreme as the best one, when labels are random: Boole's bound with exact
/// attained levels. It depends on the discs' sizes only and has no floor.
/// </summary>
/// <remarks>
/// A site carries the label with chance n/N; given that, the rest of its disc of m sites holds a hypergeometric count of (N−1, n−1, m−1).
/// So P(some plant has a disc with tail ≤ t) ≤ (n/N) · Σ over sites and radii of A(t), with A(t) the largest attainable tail that is ≤ t.
/// docs/methods.md, "The search"; tests: <c>Calibrating_the_search</c>.
/// </remarks>
static class SearchBound
{
    /// <summary>The calibrated p of a search whose smallest tail is t.</summary>
    /// <param name="t">The smallest tail. 0 to 1; taken as 10⁻³⁰⁰ when below.</param>
    /// <param name="population">N: sites. At least 1.</param>
    /// <param name="marked">n: sites of the group. 1 to N.</param>
    /// <param name="discs">For each m, how many pairs of site and radius have m sites within, the site itself counted (so entry 0 is 0).</param>
    /// <returns>0 to 1.</returns>
    /// <remarks>
    /// One sweep over m = 1, 2, …: P(X ≥ k | m+1) = P(X ≥ k | m) + P(X = k−1 | m)·(n−k+1)/(N−m); when the tail passes t, k is raised and
    /// tail and probability are computed afresh, so nothing cancels. All is scaled by t. Cost: the largest m, and n·m/N raises.
    /// </remarks>
    internal static double P(double t, int population, int marked, ReadOnlySpan<int> discs)
    {
        if (t >= 1)
            return 1;
        var logT = Math.Log(Math.Max(t, Tail.Floor));
        var (all, others) = (population - 1, marked - 1);
        // k is the smallest count whose tail is at most t; tail = P(X ≥ k)/t and probability = P(X = k−1)/t at this m.
        int k = 1;
        double tail = 0, probability = Math.Exp(-logT), sum = 0;
        for (var drawn = 0; drawn < discs.Length - 1 && drawn <= all; drawn++)
        {
            sum += discs[drawn + 1] * tail;
            if (k > others || drawn == all)
                break;
            tail += probability * (others - k + 1) / (all - drawn);
            probability *= (double)(drawn + 1) * (all - drawn - others + k - 1) / ((double)(drawn + 2 - k) * (all - drawn));
            while (tail > Tail.SameLevel)
            {
                k++;
                var null_ = new Hypergeometric(all, others, drawn + 1);
                tail = Math.Exp(null_.LogUpperTail(k) - logT);
                probability = Math.Exp(null_.LogProbability(k - 1) - logT);
            }
        }
        return Math.Min(1, Math.Exp(logT) * sum * marked / population);
    }
}
