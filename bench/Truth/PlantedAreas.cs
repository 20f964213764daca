namespace Klynge.Detection;

/// <summary>A grid of areas of very unequal size whose industries are drawn with known odds: what observed over expected should be is known for every window.</summary>
/// <param name="Units">The establishments, in industries numbered from 0.</param>
/// <param name="Areas">A grid with borders.</param>
/// <param name="Groups">Each industry alone, each its own family.</param>
/// <param name="Odds">By industry and area: how many times likelier a plant of it stands on a site there; 1 everywhere when nothing is planted.</param>
public sealed record PlantedAreas(Unit[] Units, Area[] Areas, IndustryGroup[] Groups, double[][] Odds)
{
    const int Columns = 8, Rows = 6, Industries = 20;

    /// <summary>Some three thousand sites on 48 areas. The first so many industries are planted in an area and one that touches it, with odds of 2 to 8.</summary>
    /// <param name="planted">0 to 20.</param>
    /// <param name="seed">The same country for the same seed.</param>
    public static PlantedAreas Make(int planted, int seed)
    {
        var random = new Random(seed);
        Area[] areas = [.. Enumerable.Range(0, Columns * Rows).Select(a => new Area(
            $"a{a}", a % Columns * 10_000.0, a / Columns * 10_000.0, [.. Enumerable.Range(0, Columns * Rows).Where(b => Steps(a, b) == 1)]))];
        // Zipf's sizes in random order.
        int[] ranks = [.. Enumerable.Range(1, areas.Length)];
        random.Shuffle(ranks);
        var unit = 500 / Enumerable.Range(1, areas.Length).Sum(rank => 1.0 / rank);
        int[] sites = [.. ranks.Select(rank => 50 + (int)(unit / rank))];
        int[] areaOf = [.. sites.SelectMany((count, a) => Enumerable.Repeat(a, count))];

        var odds = new double[Industries][];
        var (leaf, free) = (new int[areaOf.Length], Enumerable.Range(0, areaOf.Length).ToList());
        Array.Fill(leaf, Industries);
        for (var k = 0; k < Industries; k++)
        {
            var (centre, strength) = (random.Next(areas.Length), 2 + (6 * random.NextDouble()));
            var beside = areas[centre].Neighbours[random.Next(areas[centre].Neighbours.Length)];
            odds[k] = [.. areas.Select((_, a) => k < planted && (a == centre || a == beside) ? strength : 1)];
            for (var plants = random.Next(20, 90); plants > 0;)
            {
                var at = random.Next(free.Count);
                if (random.NextDouble() * 8 > odds[k][areaOf[free[at]]])
                    continue;
                leaf[free[at]] = k;
                (free[at], plants) = (free[^1], plants - 1);
                free.RemoveAt(free.Count - 1);
            }
        }
        return new(
            [.. areaOf.Select((a, u) => new Unit($"u{u}", areas[a].X, areas[a].Y, leaf[u], -1, -1, a, 5_000))], areas,
            [.. Enumerable.Range(0, Industries).Select(k => new IndustryGroup($"industry:{k:00}", $"industry:{k:00}", GroupKind.Industry, 2, [k]))], odds);
    }

    /// <summary>What observed over expected of a window would be on average, were its industry drawn again; the areas of its earlier places are out of the world.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="all">All findings of the run.</param>
    public double Truth(Concentration found, IEnumerable<Concentration> all)
    {
        var gone = all.Where(f => f.Group == found.Group && f.Place < found.Place).SelectMany(f => ((Core.Window)f.Core).Areas).ToHashSet();
        var (inside, weight, sitesInside, sites) = (0.0, 0.0, 0, 0);
        var window = ((Core.Window)found.Core).Areas;
        foreach (var unit in Units.Where(unit => !gone.Contains(unit.Area)))
        {
            var odds = Odds[found.Group][unit.Area];
            (weight, sites) = (weight + odds, sites + 1);
            if (window.Contains(unit.Area))
                (inside, sitesInside) = (inside + odds, sitesInside + 1);
        }
        return inside / weight * sites / sitesInside;
    }

    /// <summary>Whether a finding is where its industry was planted, at least in part.</summary>
    public bool IsPlanted(Concentration found) => ((Core.Window)found.Core).Areas.Any(a => Odds[found.Group][a] > 1);

    static int Steps(int a, int b) => Math.Abs((a % Columns) - (b % Columns)) + Math.Abs((a / Columns) - (b / Columns));
}
