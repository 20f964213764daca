using Klynge.Atlas.Exports;
using Klynge.Storage;

namespace Klynge.Web.Exports;

/// <summary>A unit of a population in a list.</summary>
/// <param name="Id">As it may be shown.</param>
/// <param name="Name">Null when it may not be.</param>
/// <param name="Place">Postal place.</param>
/// <param name="Area">Municipality.</param>
/// <param name="Leaf">Industry code.</param>
/// <param name="Industry">Its title.</param>
/// <param name="Employees">Null when not known.</param>
/// <param name="Position">Degrees; null when it may not be shown.</param>
/// <param name="PrecisionMetres">How far the true position may lie. Metres.</param>
record ListedUnit(string Id, string? Name, string Place, string Area, string Leaf, Words Industry, int? Employees, (double Lat, double Lon)? Position, double PrecisionMetres);

/// <summary>The columns that every list of units begins with.</summary>
static class UnitsListing
{
    /// <summary>From number to position.</summary>
    public static Listing<TUnit> Columns<TUnit>() where TUnit : ListedUnit => new Listing<TUnit>()
        .Text("id", new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"), unit => unit.Id)
        .Text("name", new("Navn", "Namn", "Name"), unit => unit.Name)
        .Text("place", new("Sted", "Stad", "Place"), unit => unit.Place)
        .Text("municipality", new("Kommune", "Kommune", "Municipality"), unit => unit.Area)
        .Text("industry", new("Næringskode", "Næringskode", "Industry code"), unit => unit.Leaf)
        .Words("industry_title", new("Næring", "Næring", "Industry"), unit => unit.Industry)
        .Whole("employees", new("Ansatte", "Tilsette", "Employees"), unit => unit.Employees)
        .Position(unit => unit.Position)
        .Number("precision_m", new("Nøyaktighet (meter)", "Nøyaktigheit (meter)", "Precision (metres)"), unit => unit.PrecisionMetres);
}
