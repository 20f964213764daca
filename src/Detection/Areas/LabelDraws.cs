namespace Klynge.Detection;

/// <summary>Refines a bound by drawing labels, where it is not small enough to speak for itself.</summary>
/// <remarks>
/// One drawing serves all groups: a group of n takes the first n sites of a random order (the prefix of a uniform permutation is a uniform sample), and
/// for jobs its plants sit on them in turn. A group's p is (1 + drawings in which some window was at least as surprising) / (1 + drawings), after 999
/// drawings, or 9 999, or 99 999: those with fifty hits stop. That keeps P(p ≤ u) ≤ u for every u (docs/methods.md, "By areas: one window and the search").
/// Each drawing has a random stream of its own, so the answer does not depend on the threads.
/// </remarks>
static class LabelDraws
{
    static readonly int[] Drawings = [999, 9_999, 99_999];

    /// <summary>So many hits tell p to a seventh of itself.</summary>
    internal const int Enough = 50;

    /// <summary>Beyond this many plants the bound is kept: drawing them would cost more than it tells.</summary>
    internal const int MostPlants = 2_000;

    /// <summary>A question to the drawings.</summary>
    /// <param name="Plants">n.</param>
    /// <param name="Critical">For each window, the count or the jobs that are surprising enough; <see cref="long.MaxValue"/> when nothing is.</param>
    /// <param name="Jobs">The plants' jobs; null when they are counted.</param>
    internal sealed record Question(int Plants, long[] Critical, int[]? Jobs);

    /// <summary>Answers all questions with the same drawings.</summary>
    /// <param name="windows">The family.</param>
    /// <param name="sites">Sites by area; 0 where an area is taken out of the world.</param>
    /// <param name="questions">In any order.</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="parallel">How many threads, and whether to stop.</param>
    internal static double[] P(AreaWindows windows, int[] sites, IReadOnlyList<Question> questions, ulong seed, ParallelOptions parallel)
    {
        var (hits, p) = (new int[questions.Count], new double[questions.Count]);
        int[] open = [.. Enumerable.Range(0, questions.Count)], areaOf = [.. sites.SelectMany((count, area) => Enumerable.Repeat(area, count))];
        for (var (tier, done) = (0, 0); tier < Drawings.Length && open.Length > 0; done = Drawings[tier++])
        {
            var (asked, most) = (open, open.Max(q => questions[q].Plants));
            Parallel.For(
                done, Drawings[tier], parallel,
                () => new Desk((int[])areaOf.Clone(), new int[most], new long[sites.Length], new long[windows.Count]),
                (drawing, _, desk) =>
                {
                    desk.Draw(SplitMix.Stream(seed, (ulong)drawing));
                    foreach (var q in asked)
                    {
                        if (desk.Reaches(questions[q], windows))
                            Interlocked.Increment(ref hits[q]);
                    }
                    return desk;
                },
                _ => { });
            foreach (var q in open)
                p[q] = (1.0 + hits[q]) / (1 + Drawings[tier]);
            open = [.. open.Where(q => hits[q] < Enough)];
        }
        return p;
    }

    /// <summary>One thread's working place.</summary>
    sealed record Desk(int[] AreaOf, int[] Drawn, long[] ByArea, long[] ByWindow)
    {
        readonly int[] swapped = new int[Drawn.Length];

        internal void Draw(SplitMix random)
        {
            for (var i = 0; i < Drawn.Length; i++)
            {
                var j = swapped[i] = i + random.Below(AreaOf.Length - i);
                (AreaOf[i], AreaOf[j]) = (AreaOf[j], AreaOf[i]);
                Drawn[i] = AreaOf[i];
            }
            // Put back, so that the next drawing does not depend on which came before it on this thread.
            for (var i = Drawn.Length - 1; i >= 0; i--)
                (AreaOf[i], AreaOf[swapped[i]]) = (AreaOf[swapped[i]], AreaOf[i]);
        }

        internal bool Reaches(Question question, AreaWindows windows)
        {
            Array.Clear(ByArea);
            for (var i = 0; i < question.Plants; i++)
                ByArea[Drawn[i]] += question.Jobs is { } jobs ? jobs[i] : 1;
            var (critical, grown) = (question.Critical, windows.Grown);
            for (var w = 0; w < critical.Length; w++)
            {
                var (from, area) = grown[w];
                var sum = from >= 0 ? ByWindow[from] + ByArea[area] : windows.Sum(w, ByArea);
                if (sum > 0 && sum >= critical[w])
                    return true;
                ByWindow[w] = sum;
            }
            return false;
        }
    }
}
