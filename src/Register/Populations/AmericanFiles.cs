using System.Collections.Immutable;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Storage;

namespace Klynge.Register.Populations;

/// <summary>County Business Patterns: establishments and jobs by statistical area and six-digit industry.</summary>
static class AmericanFiles
{
    public const string Counts = "us_cbp_2019/cbp2019_cbsa_naics6.csv.gz";
    public const string Areas = "us_cbp_2019/cbsa.csv";

    const int Year = 2019, FewestEstablishments = 3;

    public static Population Build(DataFolder data, string hash)
    {
        var areas = data.Read(Areas, r => (Code: r.Text("cbsa_code"), Name: r.Text("name"), Lat: r.Text("lat"), Lon: r.Text("lon"), All: r.Whole("establishments_2019")))
            .Where(a => a.Lat.Length > 0)
            .Select(a =>
            {
                var (lat, lon) = (Degrees(a.Lat), Degrees(a.Lon));
                var (x, y) = Projections.Forward(Projection.AlbersUsa, lat, lon);
                return new PopulationArea(a.Code, a.Name, lat, lon, x, y, [], a.All);
            }).OrderBy(a => a.Code, StringComparer.Ordinal).ToImmutableArray();
        var placed = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);

        var rows = data.Read(Counts, r => new PopulationCount(r.Text("cbsa_code"), r.Text("naics_code"), r.Whole("est") ?? 0, r.Whole("emp")));
        var counts = rows.Where(c => c.Establishments > 0 && placed.Contains(c.Area))
            .OrderBy(c => c.Area, StringComparer.Ordinal).ThenBy(c => c.Leaf, StringComparer.Ordinal).ToImmutableArray();
        var (units, withJobs) = (counts.Sum(c => c.Establishments), counts.Where(c => c.Jobs is not null).Sum(c => c.Establishments));
        var statement = Statements.Withheld(
            areas.Length, counts.Select(c => c.Leaf).Distinct(StringComparer.Ordinal).Count(), units, FewestEstablishments, Year);
        var left = rows.Length == counts.Length ? [] : ImmutableArray.Create(new LeftOut("unplaced", Reason.Unplaced.Text(), rows.Length - counts.Length));
        return new(
            new("usa", new("USA", "USA", "USA"), Basis.AreaCounts, Standard.Naics2017, Projection.AlbersUsa,
                new(Year, 1, 1), new(Year, 12, 31), "U.S. Census Bureau", Attributions.Census.Line.En, statement, rows.Length, units, units,
                withJobs, counts.Sum(c => (long)(c.Jobs ?? 0)), 0, 0, 1, left, hash),
            [], areas, counts);
    }

    static double Degrees(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
