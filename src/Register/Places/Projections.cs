namespace Klynge.Register.Places;

/// <summary>Degrees to metres and back. No state, no table.</summary>
public static class Projections
{
    /// <summary>Projects a point.</summary>
    /// <param name="projection">Which projection.</param>
    /// <param name="lat">Degrees north.</param>
    /// <param name="lon">Degrees east.</param>
    /// <returns>Easting and northing. Metres.</returns>
    public static (double X, double Y) Forward(Projection projection, double lat, double lon) => projection switch
    {
        Projection.Utm33 => TransverseMercator.Forward(lat, lon),
        Projection.AlbersUsa => AlbersConic.Forward(lat, lon),
        _ => throw new ArgumentOutOfRangeException(nameof(projection), projection, "There are two projections."),
    };

    /// <summary>The point that has these metres.</summary>
    /// <param name="projection">Which projection.</param>
    /// <param name="x">Easting. Metres.</param>
    /// <param name="y">Northing. Metres.</param>
    /// <returns>Degrees north and east.</returns>
    public static (double Lat, double Lon) Inverse(Projection projection, double x, double y) => projection switch
    {
        Projection.Utm33 => TransverseMercator.Inverse(x, y),
        Projection.AlbersUsa => AlbersConic.Inverse(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(projection), projection, "There are two projections."),
    };
}
