namespace Klynge.Register.Places;

/// <summary>Where a unit is, and how that is known. Closed.</summary>
public abstract record Whereabouts
{
    Whereabouts()
    {
    }

    /// <summary>At its postal code's point.</summary>
    /// <param name="Code">The postal code.</param>
    /// <param name="Municipality">Of 2024. A code may reach into a neighbouring municipality: then it is the one registered.</param>
    /// <param name="PrecisionMetres">How far the true position may lie. Metres.</param>
    public sealed record ByPostalCode(PostalCode Code, string Municipality, double PrecisionMetres) : Whereabouts;

    /// <summary>By its street's name, since its postal code could not be used: the centre of the codes that hold the street.</summary>
    /// <param name="Lat">Degrees north.</param>
    /// <param name="Lon">Degrees east.</param>
    /// <param name="PrecisionMetres">The spread of the codes, with their own precision. Metres.</param>
    /// <param name="Municipality">Of 2024.</param>
    /// <param name="Place">Postal place.</param>
    public sealed record ByStreet(double Lat, double Lon, double PrecisionMetres, string Municipality, string Place) : Whereabouts;

    /// <summary>Only a post-office box is known: the unit is somewhere else.</summary>
    public sealed record InABox : Whereabouts;

    /// <summary>Its postal code and its municipality lie apart, and its street does not say which is right.</summary>
    public sealed record Contradictory : Whereabouts;

    /// <summary>Nothing that is precise enough is known.</summary>
    public sealed record Nowhere : Whereabouts;
}
