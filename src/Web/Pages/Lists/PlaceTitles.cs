using Klynge.Register.Places;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Lists;

/// <summary>What the codes of places are called.</summary>
public sealed class PlaceTitles(Geography geography)
{
    /// <summary>The name of a municipality, county or labour-market region, or of an area of a population; the code itself when it has none.</summary>
    public string Of(string code, Population? population = null) =>
        geography.Municipality(code)?.Name ?? geography.County(code)?.Name ?? geography.LabourMarketRegion(code)?.Name
        ?? population?.Areas.FirstOrDefault(area => area.Code == code)?.Name ?? code;
}
