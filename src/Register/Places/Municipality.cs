using System.Collections.Immutable;

namespace Klynge.Register.Places;

/// <summary>A municipality of 2024.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Name">Short name.</param>
/// <param name="FullName">With its names in other official languages.</param>
/// <param name="CountyCode">Two digits.</param>
/// <param name="Lat">Centre of its jobs, degrees north.</param>
/// <param name="Lon">Centre of its jobs, degrees east.</param>
/// <param name="LabourMarketRegion">Code of its labour-market region.</param>
/// <param name="Establishments">All establishments in 2025 (Statistics Norway).</param>
/// <param name="Employees">All employees in 2025 (Statistics Norway).</param>
public sealed record Municipality(
    string Code, string Name, string FullName, string CountyCode, double Lat, double Lon, string LabourMarketRegion, int Establishments, int Employees);

/// <summary>A county of 2024.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">Short name.</param>
/// <param name="FullName">With its names in other official languages.</param>
public sealed record County(string Code, string Name, string FullName);

/// <summary>A labour-market region: municipalities that people commute within.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Municipalities">Its municipalities, ascending.</param>
public sealed record LabourMarketRegion(string Code, string Name, ImmutableArray<string> Municipalities);

/// <summary>What a postal code is used for.</summary>
public enum PostalUse
{
    /// <summary>Street addresses.</summary>
    Street,

    /// <summary>Post-office boxes only.</summary>
    Boxes,

    /// <summary>Both boxes and street addresses.</summary>
    Both,

    /// <summary>Several places.</summary>
    Several,

    /// <summary>One large receiver.</summary>
    Company,

    /// <summary>The postal service's own.</summary>
    Service,

    /// <summary>No longer in use.</summary>
    Historic,

    /// <summary>Not certain.</summary>
    Uncertain,
}

/// <summary>A postal code with its position.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Place">Postal place, as a person writes it.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Quality">1 best to 6 unknown, as its source says; 5 is the middle of its postal place, and 4 is not used.</param>
/// <param name="Municipality">Municipality of 2024; empty when not known.</param>
/// <param name="PrecisionMetres">Nine of ten establishments that belong to it lie within this distance. Metres.</param>
public sealed record PostalCode(string Code, string Place, PostalUse Use, double Lat, double Lon, int Quality, string Municipality, double PrecisionMetres)
{
    /// <summary>Whether a unit at this code may be put on the map: of any quality that says a place, and not boxes only.</summary>
    public bool Places => Quality is <= 3 or 5 && Use != PostalUse.Boxes;
}
