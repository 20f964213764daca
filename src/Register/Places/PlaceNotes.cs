namespace Klynge.Register.Places;

/// <summary>What must be known of a unit's position beside its precision. Stored as a number: never renumber.</summary>
[Flags]
public enum PlaceNotes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its address is somebody else's, "c/o".</summary>
    CareOf = 1,

    /// <summary>It has employees, but shares its address with very many firms.</summary>
    OfficeHotel = 2,

    /// <summary>Placed by its street's name, since its postal code could not be used.</summary>
    ByStreet = 4,

    /// <summary>Its postal code is another municipality's, next to its own.</summary>
    OverABorder = 8,
}
