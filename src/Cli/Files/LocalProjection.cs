using System.Numerics;

namespace Klynge.Cli.Files;

/// <summary>Metres for the points of a file in degrees (WGS 84): the conformal projection that errs least over just these points, and by how much it errs.</summary>
/// <remarks>
/// J. P. Snyder (1987), Map Projections: A Working Manual, US Geological Survey Professional Paper 1395: oblique stereographic of the ellipsoid by
/// conformal latitudes (pages 160-161), then the modified stereographic w = z + c·z³ + d·z⁴ (pages 203-207). With c = d = 0 scale grows alike in all directions; a
/// complex c, with 3|c| = ¼, keeps it along one line, as the (oblique) transverse Mercator and Lambert's cone do; d bends that line. A conformal map errs
/// alike in all directions, so |scale − 1| is the error of any short distance. docs/adr/0018.
/// </remarks>
sealed class LocalProjection
{
    const double A = 6_378_137, Eccentricity = 0.0818191908426215;

    /// <summary>A map that errs by more than this over its points is refused; over this it is warned of.</summary>
    const double Refused = 0.05, Warned = 0.01;

    readonly double sine, cosine, longitude, scale;
    readonly Complex bend, skew;

    /// <param name="fit">Latitude and longitude of the centre in degrees; real and imaginary part of c and of d.</param>
    /// <param name="scale">What evens out the scale.</param>
    LocalProjection(double[] fit, double scale)
    {
        (sine, cosine) = Math.SinCos(Conformal(fit[0]));
        (longitude, bend, skew, this.scale) = (fit[1], new(fit[2], fit[3]), new(fit[4], fit[5]), scale);
    }

    /// <summary>The most that the scale at any of the points differs from 1.</summary>
    public double GreatestError { get; private init; }

    /// <summary>Fits a projection to points, and tells how much it errs when that is over 1 %.</summary>
    /// <param name="points">Degrees north and east; at least one.</param>
    /// <param name="path">The file they are from.</param>
    /// <param name="error">Where a warning is written.</param>
    /// <exception cref="CommandFailed">The points are spread so far that distances would be wrong by more than 5 %.</exception>
    public static LocalProjection Of((double Lat, double Lon)[] points, string path, TextWriter error)
    {
        var fitted = Fit(points);
        var percent = FormattableString.Invariant($"{100 * fitted.GreatestError:0.0} %");
        if (!(fitted.GreatestError <= Refused))
            throw new CommandFailed($"{path}: the points are spread so far that distances on one map would be wrong by up to {percent}. Divide the file by country, or give x,y in metres.", ExitCode.Wrong);
        if (fitted.GreatestError > Warned)
            error.WriteLine($"klynge: {path}: distances are wrong by up to {percent}, since the points are spread over so large a part of the earth.");
        return fitted;
    }

    /// <summary>Degrees to metres.</summary>
    public (double X, double Y) Forward(double lat, double lon)
    {
        var w = Modified(Stereographic(lat, lon).Point) * (A * scale);
        return (w.Real, w.Imaginary);
    }

    /// <summary>Metres back to degrees.</summary>
    public (double Lat, double Lon) Inverse(double x, double y)
    {
        var w = new Complex(x, y) / (A * scale);
        var z = w;
        for (var i = 0; i < 20; i++)
            z -= (Modified(z) - w) / Stretch(z);
        var rho = z.Magnitude;
        var (s, c) = Math.SinCos(2 * Math.Atan(rho / 2));
        var along = rho == 0 ? 0 : s / rho;
        var conformal = Math.Asin(Math.Clamp((c * sine) + (z.Imaginary * along * cosine), -1, 1));
        var lon = longitude + (Math.Atan2(z.Real * along, (cosine * c) - (z.Imaginary * along * sine)) * 180 / Math.PI);
        return (Geographic(conformal) * 180 / Math.PI, Math.IEEERemainder(lon, 360));
    }

    /// <summary>ln of the scale before it is evened out.</summary>
    double LogScale(double lat, double lon)
    {
        var (z, k) = Stereographic(lat, lon);
        return Math.Log(k) + Math.Log(Stretch(z).Magnitude);
    }

    bool Unfolded(double lat, double lon) => (Stretch(Stereographic(lat, lon).Point) - 1).Magnitude < 0.5;

    Complex Modified(Complex z) => z * (1 + (z * z * (bend + (skew * z))));

    Complex Stretch(Complex z) => 1 + (z * z * ((3 * bend) + (4 * skew * z)));

    /// <summary>On a sphere of conformal latitudes with the radius of the equator, taken for 1; with the scale there.</summary>
    (Complex Point, double Scale) Stereographic(double lat, double lon)
    {
        var (s, c) = Math.SinCos(Conformal(lat));
        var (sl, cl) = Math.SinCos((lon - longitude) * Math.PI / 180);
        var k = 2 / (1 + (sine * s) + (cosine * c * cl));
        var (sPhi, cPhi) = Math.SinCos(Clamped(lat));
        return (k * new Complex(c * sl, (cosine * s) - (sine * c * cl)), k * c * Math.Sqrt(1 - (Eccentricity * Eccentricity * sPhi * sPhi)) / cPhi);
    }

    /// <summary>Centre and bend by pattern search over a hundred-odd points; the error that is told is then that of all points.</summary>
    /// <remarks>Greatest and least have edges that such a search gets stuck on: they are rounded off, ever less.</remarks>
    static LocalProjection Fit((double Lat, double Lon)[] points)
    {
        var (lat, lon) = Middle(points);
        var typical = Outermost(points, new([lat, lon, 0, 0, 0, 0], 1));
        double[] at = [lat, lon, 0, 0, 0, 0];
        var (first, last) = Range(new(at, 1), typical);
        for (var sharpness = 4.0; sharpness < 500 && double.IsFinite(last); sharpness *= 2)
        {
            var (round, step, best) = (sharpness / Math.Max(1e-12, last - first), new[] { 1, 1, 0.02, 0.02, 0.02, 0.02 }, 0.0);
            best = Spread(at, round);
            for (var tries = 0; tries < 40 && step[0] > 1e-3; tries++)
            {
                var before = best;
                for (var i = 0; i < at.Length; i++)
                {
                    foreach (var way in new[] { step[i], -step[i] })
                    {
                        double[] tried = [.. at];
                        tried[i] += way;
                        if (Math.Abs(tried[0]) < 89.9 && Spread(tried, round) is var spread && spread < best)
                            (at, best) = (tried, spread);
                    }
                }
                if (best == before)
                    step = [.. step.Select(s => s / 2)];
            }
        }
        var unscaled = new LocalProjection(at, 1);
        var (low, high) = Range(unscaled, [.. points, .. typical]);
        return new(at, Math.Exp(-(low + high) / 2)) { GreatestError = Math.Exp((high - low) / 2) - 1 };

        double Spread(double[] tried, double sharpness)
        {
            var projection = new LocalProjection(tried, 1);
            var (low, high) = Range(projection, typical);
            // Where the derivative keeps its sign the map folds nowhere, however few points there are (Noshiro 1934).
            if (!double.IsFinite(high - low) || !typical.All(point => projection.Unfolded(point.Lat, point.Lon)))
                return double.MaxValue;
            var (up, down) = (0.0, 0.0);
            foreach (var (lat, lon) in typical)
            {
                var scale = projection.LogScale(lat, lon);
                (up, down) = (up + Math.Exp(sharpness * (scale - high)), down + Math.Exp(sharpness * (low - scale)));
            }
            return high - low + (Math.Log(up * down) / sharpness);
        }
    }

    static (double Low, double High) Range(LocalProjection projection, (double Lat, double Lon)[] points)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (lat, lon) in points)
        {
            var scale = projection.LogScale(lat, lon);
            (low, high) = (Math.Min(low, scale), Math.Max(high, scale));
        }
        return (low, high);
    }

    /// <summary>The outermost in 64 directions, half the way to them, and some forty of the others.</summary>
    static (double Lat, double Lon)[] Outermost((double Lat, double Lon)[] points, LocalProjection around)
    {
        var (farthest, which) = (new double[64], new int[64]);
        Array.Fill(farthest, double.NegativeInfinity);
        for (var p = 0; p < points.Length; p++)
        {
            var (x, y) = around.Forward(points[p].Lat, points[p].Lon);
            for (var d = 0; d < farthest.Length; d++)
            {
                var (s, c) = Math.SinCos(d * Math.Tau / farthest.Length);
                if ((x * c) + (y * s) is var reach && reach > farthest[d])
                    (farthest[d], which[d]) = (reach, p);
            }
        }
        var every = Math.Max(1, points.Length / 40);
        int[] chosen = [.. which.Concat(Enumerable.Range(0, points.Length).Where(p => p % every == 0)).Distinct()];
        return [.. chosen.Select(p => points[p]), .. which.Distinct().Select(p => around.Forward(points[p].Lat, points[p].Lon)).Select(w => around.Inverse(w.X / 2, w.Y / 2))];
    }

    /// <summary>The middle of the points on the sphere, also of islands on both sides of the date line.</summary>
    static (double Lat, double Lon) Middle((double Lat, double Lon)[] points)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var (lat, lon) in points)
        {
            var ((s, c), (sl, cl)) = (Math.SinCos(lat * Math.PI / 180), Math.SinCos(lon * Math.PI / 180));
            (x, y, z) = (x + (c * cl), y + (c * sl), z + s);
        }
        return (Math.Clamp(Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) * 180 / Math.PI, -89.9, 89.9), Math.Atan2(y, x) * 180 / Math.PI);
    }

    static double Clamped(double lat) => Math.Clamp(lat, -89.999, 89.999) * Math.PI / 180;

    static double Conformal(double lat)
    {
        var s = Math.Sin(Clamped(lat));
        return Math.Asin(Math.Tanh(Math.Atanh(s) - (Eccentricity * Math.Atanh(Eccentricity * s))));
    }

    /// <summary>By iteration: each step gains more than two digits.</summary>
    static double Geographic(double conformal)
    {
        var (lat, isometric) = (conformal, Math.Atanh(Math.Sin(conformal)));
        for (var i = 0; i < 8; i++)
            lat = Math.Asin(Math.Tanh(isometric + (Eccentricity * Math.Atanh(Eccentricity * Math.Sin(lat)))));
        return lat;
    }
}
