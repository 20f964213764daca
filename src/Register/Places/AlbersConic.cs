namespace Klynge.Register.Places;

/// <summary>Albers' equal-area conic for the contiguous United States, on the sphere of equal area.</summary>
/// <remarks>
/// J. P. Snyder (1987), Map Projections: A Working Manual, US Geological Survey Professional Paper 1395, page 100: standard parallels
/// 29.5° and 45.5°, origin 23° N 96° W, as EPSG:5070.
/// </remarks>
static class AlbersConic
{
    const double Radius = 6_371_007.181, Origin = -96;

    static readonly double SineSum = (Math.Sin(double.DegreesToRadians(29.5)) + Math.Sin(double.DegreesToRadians(45.5))) / 2;
    static readonly double C = Math.Pow(Math.Cos(double.DegreesToRadians(29.5)), 2) + 2 * SineSum * Math.Sin(double.DegreesToRadians(29.5));
    static readonly double RhoOrigin = Rho(23);

    public static (double X, double Y) Forward(double lat, double lon)
    {
        var (rho, theta) = (Rho(lat), SineSum * double.DegreesToRadians(lon - Origin));
        return (rho * Math.Sin(theta), RhoOrigin - rho * Math.Cos(theta));
    }

    public static (double Lat, double Lon) Inverse(double x, double y)
    {
        var (rho, theta) = (double.Hypot(x, RhoOrigin - y), Math.Atan2(x, RhoOrigin - y));
        var sine = (C - Math.Pow(rho * SineSum / Radius, 2)) / (2 * SineSum);
        return (double.RadiansToDegrees(Math.Asin(sine)), Origin + double.RadiansToDegrees(theta / SineSum));
    }

    static double Rho(double lat) => Radius * Math.Sqrt(C - 2 * SineSum * Math.Sin(double.DegreesToRadians(lat))) / SineSum;
}
