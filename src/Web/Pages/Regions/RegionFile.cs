using Klynge.Atlas.Exports;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Regions;

/// <summary>The organisations of a region that a population holds, as a file.</summary>
static class RegionFile
{
    static readonly Listing<ListedUnit> Columns = UnitsListing.Columns<ListedUnit>();

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        var (population, all) = services.GetRequiredService<ChosenPopulation>().Of(visit.Ask("population"));
        if (population is null && visit.Ask("population") is { } name) return Download.Refuse([ListTexts.UnknownPopulation(name, all.Select(p => p.Name))]);
        if (population is null || Region.Of(visit.Values[0], services.GetRequiredService<Geography>()) is not { } region) return TypedResults.NotFound();

        var (inside, classifications) = (region.Municipalities.ToHashSet(), services.GetRequiredService<Classifications>());
        var units = services.GetRequiredService<PopulationMemory>().Get(population, services.GetRequiredService<PopulationStore>()).Units
            .Where(unit => inside.Contains(unit.Area))
            .OrderBy(unit => unit.Name is null).ThenByDescending(unit => unit.Employees ?? -1).ThenBy(unit => unit.Leaf, StringComparer.Ordinal)
            .ThenBy(unit => unit.Place, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal);
        return await Download.Table(
            Columns.Of(
                region.Name,
                ShownIds.Of(units, unit => unit.Id, unit => unit.Name).Select(shown => new ListedUnit(
                    shown.Id, shown.Unit.Name, shown.Unit.Place, shown.Unit.Area, shown.Unit.Leaf, classifications.ShortTitle(population.Standard, shown.Unit.Leaf),
                    shown.Unit.Employees, shown.Unit.Name is null ? null : (shown.Unit.Lat, shown.Unit.Lon), shown.Unit.PrecisionMetres)),
                Source.Of(population), visit.Language),
            visit.Language, format);
    }
}
