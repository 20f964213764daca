namespace Klynge.Register.Places;

/// <summary>EPSG:25833: UTM zone 33 on the GRS 80 ellipsoid, by the Krüger series to the sixth order in n.</summary>
/// <remarks>
/// L. Krüger (1912), Konforme Abbildung des Erdellipsoids in der Ebene; coefficients as in C. F. F. Karney (2011), Transverse Mercator
/// with an accuracy of a few nanometers, Journal of Geodesy 85, 475–485, equations 35 and 36, to the fourth order: below a millimetre
/// within 4000 km of the central meridian, which takes all of Norway.
/// </remarks>
static class TransverseMercator
{
    const double A = 6378137.0, F = 1 / 298.257222101, Scale = 0.9996, CentralMeridian = 15, FalseEasting = 500_000;
    const double N = F / (2 - F), N2 = N * N, N3 = N2 * N, N4 = N3 * N;

    // Radius of the rectifying sphere.
    const double R = A / (1 + N) * (1 + N2 / 4 + N4 / 64);

    static readonly double Eccentricity = Math.Sqrt(F * (2 - F));

    static readonly double[] Alpha =
    [
        N / 2 - N2 * 2 / 3 + N3 * 5 / 16 + N4 * 41 / 180,
        N2 * 13 / 48 - N3 * 3 / 5 + N4 * 557 / 1440,
        N3 * 61 / 240 - N4 * 103 / 140,
        N4 * 49561 / 161280,
    ];

    static readonly double[] Beta =
    [
        N / 2 - N2 * 2 / 3 + N3 * 37 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - N4 * 437 / 1440,
        N3 * 17 / 480 - N4 * 37 / 840,
        N4 * 4397 / 161280,
    ];

    public static (double X, double Y) Forward(double lat, double lon)
    {
        var sine = Math.Sin(double.DegreesToRadians(lat));
        var (lambda, t) = (double.DegreesToRadians(lon - CentralMeridian), Math.Sinh(Math.Atanh(sine) - Eccentricity * Math.Atanh(Eccentricity * sine)));
        var (xi0, eta0) = (Math.Atan2(t, Math.Cos(lambda)), Math.Asinh(Math.Sin(lambda) / double.Hypot(t, Math.Cos(lambda))));
        var (xi, eta) = (xi0, eta0);
        for (var j = 1; j <= Alpha.Length; j++)
        {
            xi += Alpha[j - 1] * Math.Sin(2 * j * xi0) * Math.Cosh(2 * j * eta0);
            eta += Alpha[j - 1] * Math.Cos(2 * j * xi0) * Math.Sinh(2 * j * eta0);
        }
        return (FalseEasting + Scale * R * eta, Scale * R * xi);
    }

    public static (double Lat, double Lon) Inverse(double x, double y)
    {
        var (xi0, eta0) = (y / (Scale * R), (x - FalseEasting) / (Scale * R));
        var (xi, eta) = (xi0, eta0);
        for (var j = 1; j <= Beta.Length; j++)
        {
            xi -= Beta[j - 1] * Math.Sin(2 * j * xi0) * Math.Cosh(2 * j * eta0);
            eta -= Beta[j - 1] * Math.Cos(2 * j * xi0) * Math.Sinh(2 * j * eta0);
        }
        var conformal = Math.Asinh(Math.Sin(xi) / double.Hypot(Math.Sinh(eta), Math.Cos(xi)));
        return (double.RadiansToDegrees(Geographic(conformal)), CentralMeridian + double.RadiansToDegrees(Math.Atan2(Math.Sinh(eta), Math.Cos(xi))));
    }

    // The latitude with a given isometric latitude: each step gains about two digits and a half.
    static double Geographic(double isometric)
    {
        var sine = Math.Tanh(isometric);
        for (var step = 0; step < 7; step++) sine = Math.Tanh(isometric + Eccentricity * Math.Atanh(Eccentricity * sine));
        return Math.Asin(sine);
    }
}
