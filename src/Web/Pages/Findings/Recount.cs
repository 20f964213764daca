using System.Collections.Immutable;
using System.Globalization;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Web.Pages.Findings;

/// <summary>
/// One row of a ledger as files that <c>klynge measure</c> counts to the same numbers: the decision-makers that were tested, those of the row's group
/// marked with its id and all others with <c>other</c>, without what earlier places of the group took away.
/// </summary>
/// <param name="finding">The finding; of the current run.</param>
/// <param name="row">The row.</param>
/// <param name="ground">Its population.</param>
/// <param name="all">All findings of the run: the group's earlier places are among them.</param>
sealed class Recount(Finding finding, Evidence row, TestedPopulation ground, ImmutableArray<Finding> all)
{
    const string Other = "other";

    /// <summary>The group's places that were found, and taken away, before this one.</summary>
    ImmutableArray<Evidence> Earlier { get; } =
    [
        .. all.SelectMany(other => other.Also.Prepend(other.Evidence))
            .Where(other => other.Group == row.Group && other.Figures.Place < row.Figures.Place),
    ];

    PopulationInfo Info => ground.Input.Population.Info;

    /// <summary>The columns id, x, y, industry and employees: for discs.</summary>
    public Sheet Points()
    {
        var leaves = ground.Leaves(row.Leaves);
        return new Listing<Unit>()
            .Text("id", Same("id"), unit => Ids[unit.Id])
            .Number("x", Same("x"), unit => unit.X)
            .Number("y", Same("y"), unit => unit.Y)
            .Text("industry", Same("industry"), unit => leaves.Contains(unit.Leaf) ? row.Group : Other)
            .Number("employees", Same("employees"), unit => unit.Jobs < 0 ? null : unit.Jobs)
            .Of($"points {finding.Address}", InOrder(ground.Folded.Where(Left)), Source, Language.En);
    }

    /// <summary>The columns area, name, x, y and establishments (all that are left there, where the population knows it): for windows.</summary>
    public Sheet Areas()
    {
        var gone = Gone;
        return new Listing<PopulationArea>()
            .Text("area", Same("area"), area => area.Code)
            .Text("name", Same("name"), area => area.Name)
            .Number("x", Same("x"), area => area.X)
            .Number("y", Same("y"), area => area.Y)
            .Whole("establishments", Same("establishments"), area => gone.Contains(area.Code) ? null : area.Establishments)
            .Of($"areas {finding.Address}", ground.Input.Population.Areas, Source, Language.En);
    }

    /// <summary>One row a decision-maker, or sums by area where no more is known: for windows.</summary>
    public Sheet Counts()
    {
        var (leaves, gone, codes) = (ground.Leaves(row.Leaves), Gone, ground.Input.AreaCodes);
        string Kind(int leaf) => leaves.Contains(leaf) ? row.Group : Other;
        if (ground.Input.Counts is { Length: > 0 } counts)
        {
            return new Listing<(string Area, string Kind, int Establishments)>()
                .Text("area", Same("area"), cell => cell.Area)
                .Text("industry", Same("industry"), cell => cell.Kind)
                .Whole("establishments", Same("establishments"), cell => cell.Establishments)
                .Of($"counts {finding.Address}",
                    counts.Where(cell => !gone.Contains(codes[cell.Area])).GroupBy(cell => (cell.Area, Kind: Kind(cell.Leaf)))
                        .Select(cells => (codes[cells.Key.Area], cells.Key.Kind, cells.Sum(cell => cell.Establishments))), Source, Language.En);
        }
        return new Listing<Unit>()
            .Text("id", Same("id"), unit => Ids[unit.Id])
            .Text("area", Same("area"), unit => codes[unit.Area])
            .Text("industry", Same("industry"), unit => Kind(unit.Leaf))
            .Number("employees", Same("employees"), unit => unit.Jobs < 0 ? null : unit.Jobs)
            .Of($"counts {finding.Address}", InOrder(ground.Folded.Where(unit => !gone.Contains(codes[unit.Area]))), Source, Language.En);
    }

    /// <summary>What the retest within classes of urban density counts; null for windows.</summary>
    public DensityTable? Density()
    {
        var leaves = ground.Leaves(row.Leaves);
        return row.Figures.Core switch
        {
            Core.Disc disc => DensityTable.Of(ground.Folded, ground.Density, leaves.Contains, disc, Discs),
            Core.Window => null,
        };
    }

    /// <summary>The jobs of the row's place, ready to be asked for any number of them.</summary>
    /// <param name="Test">The industry's plants, without the one at a disc's centre.</param>
    /// <param name="Sites">m, the centre's left out.</param>
    /// <param name="Given">Jobs of the plant at the centre; 0 for windows.</param>
    /// <param name="Inside">Jobs inside beside those.</param>
    public readonly record struct JobsOfPlace(JobsTest Test, int Sites, long Given, long Inside);

    /// <summary>The same world as the run's test by jobs; null when the industry has more plants than a table of jobs holds.</summary>
    /// <param name="withoutLargest">Whether the largest plant inside, and its site, are taken out of the world.</param>
    public JobsOfPlace? ByJobs(bool withoutLargest)
    {
        var world = World(withoutLargest);
        return world.Others.Length + 1 > JobsTest.MostPlants ? null
            : new(JobsTest.Of(world.Population, world.Others), world.Sites, world.Given ?? 0, world.Inside);
    }

    /// <summary>What is dealt out in the test by jobs.</summary>
    /// <param name="Population">N, the centre's site left out of a disc's.</param>
    /// <param name="Sites">m, likewise.</param>
    /// <param name="Others">Jobs of each plant, likewise.</param>
    /// <param name="Given">Jobs of the plant at a disc's centre; null for windows.</param>
    /// <param name="Inside">Jobs inside beside those.</param>
    public sealed record JobsWorld(int Population, int Sites, int[] Others, int? Given, long Inside)
    {
        /// <summary>Chance of so many jobs or more in this place alone.</summary>
        public double Tail => JobsTest.UpperTail(Population, Others, Sites, Inside);

        /// <summary>Mean and variance of the jobs inside.</summary>
        public (double Mean, double Variance) Moments => JobsTest.Moments(Population, Others, Sites);
    }

    /// <summary>The run's own test of the row's place by jobs.</summary>
    /// <param name="withoutLargest">Whether the largest plant inside, and its site, are taken out of the world.</param>
    public JobsWorld World(bool withoutLargest)
    {
        var (leaves, gone, codes) = (ground.Leaves(row.Leaves), Gone, ground.Input.AreaCodes);
        Unit[] plants = [.. ground.Folded.Where(unit => leaves.Contains(unit.Leaf) && (row.Figures.Core is Core.Disc ? Left(unit) : !gone.Contains(codes[unit.Area])))];

        // A count that is not known is taken as none, as the run takes it.
        static int Jobs(Unit unit) => Math.Max(0, unit.Jobs);
        var all = plants.Select(Jobs).ToList();
        var inside = plants.Where(unit => row.Figures.Core switch
        {
            Core.Disc disc => DensityTable.Holds(disc, unit),
            Core.Window => row.Areas.Contains(codes[unit.Area]),
        }).Select(Jobs).OrderDescending().ToList();
        var (population, sites, seen) = (row.Figures.Population, row.Figures.Sites, inside.Sum(jobs => (long)jobs));
        int? given = row.Figures.Core switch
        {
            Core.Disc disc => plants.Where(unit => unit.X == disc.X && unit.Y == disc.Y).Min(Jobs),
            Core.Window => null,
        };
        if (withoutLargest)
        {
            all.Remove(inside[0]);
            (population, sites, seen) = (population - 1, sites - 1, seen - inside[0]);
            // The centre stays given; where it is itself the largest, the largest that is left is given in its place.
            if (given == inside[0]) given = inside[1];
        }
        if (given is { } centre)
        {
            all.Remove(centre);
            (population, sites, seen) = (population - 1, sites - 1, seen - centre);
        }
        return new(population, sites, [.. all], given, seen);
    }

    /// <summary>The bound of the search that the row's tail was raised by, one term a radius; empty for windows.</summary>
    /// <param name="radii">Of the run. Metres.</param>
    public double[] SearchTerms(ImmutableArray<double> radii) => row.Figures.Core is Core.Window ? [] : Klynge.Detection.SearchTerms.Of(
        row.Figures.LocalP, row.Figures.Population, row.Figures.GroupSize, ground.Within(radii),
        // A ring as wide as the largest radius keeps the next places apart.
        u => !Discs.Any(place => DensityTable.Holds(place with { RadiusMetres = place.RadiusMetres + radii[^1] }, ground.Folded[u])));

    /// <summary>What <c>klynge measure</c> is told.</summary>
    /// <param name="file">The address of a file of this figure, by its format.</param>
    /// <param name="radii">Radii of the run. Metres.</param>
    public string Command(Func<string, string> file, IEnumerable<double> radii) => row.Figures.Core switch
    {
        Core.Disc => string.Create(CultureInfo.InvariantCulture,
            $"curl -o points.csv '{file("points")}'\n./klynge measure local --points points.csv --type {Quoted(row.Group)} --radii {string.Join(',', radii)}"),
        Core.Window => string.Create(CultureInfo.InvariantCulture,
            $"curl -o areas.csv '{file("areas")}'\ncurl -o counts.csv '{file("counts")}'\n./klynge measure window --areas areas.csv --counts counts.csv --type {Quoted(row.Group)} --in {string.Join(',', row.Areas)}"),
    };

    /// <summary>The id of the decision-maker at the disc's centre, as the points file has it; null for windows.</summary>
    public string? Centre()
    {
        var leaves = ground.Leaves(row.Leaves);
        return row.Figures.Core switch
        {
            Core.Disc disc => Ids[ground.Folded.First(unit => unit.X == disc.X && unit.Y == disc.Y && leaves.Contains(unit.Leaf)).Id],
            Core.Window => null,
        };
    }

    IReadOnlyCollection<Core.Disc> Discs => [.. Earlier.Select(place => place.Figures.Core).OfType<Core.Disc>()];

    bool Left(Unit unit) => !Discs.Any(place => DensityTable.Holds(place, unit));

    HashSet<string> Gone => Earlier.SelectMany(place => place.Areas).ToHashSet(StringComparer.Ordinal);

    // Fourteen thousand rows: the name of the population stands for its statement.
    Source Source => new(Attributions.Line(Info.Licence), Info.Title);

    // Who may not be named has a number of its own instead of the register's. Both the number and the order of the rows come from what is shown:
    // in the register's own order, the two neighbours would tell the number between them.
    Dictionary<string, string> Ids => field ??= ground.Input.Population.Units.Where(unit => unit.Name is null)
        .OrderBy(unit => unit.X).ThenBy(unit => unit.Y).ThenBy(unit => unit.Leaf, StringComparer.Ordinal).ThenBy(unit => unit.Employees).ThenBy(unit => unit.Id, StringComparer.Ordinal)
        .Select((unit, index) => (unit.Id, Shown: string.Create(CultureInfo.InvariantCulture, $"unnamed-{index + 1:D6}")))
        .Concat(ground.Input.Population.Units.Where(unit => unit.Name is not null).Select(unit => (unit.Id, Shown: unit.Id)))
        .ToDictionary(unit => unit.Id, unit => unit.Shown, StringComparer.Ordinal);

    IEnumerable<Unit> InOrder(IEnumerable<Unit> units) => units.OrderBy(unit => Ids[unit.Id], StringComparer.Ordinal);

    static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    static Words Same(string key) => new(key, key, key);
}
