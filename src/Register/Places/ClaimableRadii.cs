namespace Klynge.Register.Places;

/// <summary>The radii that a finding by points may have, as far as the positions allow. One rule for populations and for anyone's files.</summary>
public static class ClaimableRadii
{
    static readonly double[] All = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000];

    /// <summary>The smallest radius that three of four units are placed within; nothing nearer may be claimed.</summary>
    /// <param name="precision">How far each true position may lie. Metres, 0 or more, ascending.</param>
    /// <returns>Metres; null when fewer than three of four are placed within the largest radius.</returns>
    public static double? Smallest(IReadOnlyList<double> precision)
    {
        var most = precision.Count == 0 ? 0 : precision[(int)(0.75 * (precision.Count - 1))];
        return All.Cast<double?>().FirstOrDefault(radius => radius >= most);
    }

    /// <summary>From the smallest that may be claimed up to 40 km. Metres, ascending.</summary>
    public static double[] From(double smallest) => [.. All.Where(radius => radius >= smallest)];
}
