using System.Collections.Immutable;
using Klynge.Detection;

namespace Klynge.Web.Pages.Industries;

/// <summary>M(r) drawn: a dot with its interval at each radius, beside the band that random placement stays within. The axis is logarithmic.</summary>
/// <param name="Columns">One a radius.</param>
/// <param name="Ticks">Values on the axis with their place, 0 at the bottom to 1 at the top.</param>
public sealed record MChart(ImmutableArray<MColumn> Columns, ImmutableArray<(double Value, double At)> Ticks)
{
    /// <summary>Lays out the chart; null when no radius has a value.</summary>
    public static MChart? Of(ImmutableArray<MAt> values)
    {
        var drawn = values.Where(v => double.IsFinite(v.M) && v.M > 0).ToImmutableArray();
        if (drawn.IsEmpty) return null;

        var all = drawn.SelectMany(v => new[] { v.M, v.Low, v.High, v.NullLow, v.NullHigh, 1 }).Where(v => double.IsFinite(v) && v > 0).ToArray();
        var low = Math.Min(0.5, Math.Pow(2, Math.Floor(Math.Log2(Math.Max(all.Min(), 1 / 16.0)))));
        var high = Math.Max(2, Math.Pow(2, Math.Ceiling(Math.Log2(all.Max()))));
        double At(double value) => double.IsFinite(value) ? Math.Clamp(Math.Log(Math.Max(value, low) / low) / Math.Log(high / low), 0, 1) : double.NaN;

        // Five ticks at most: every doubling, or every second, or every third.
        var doublings = (int)Math.Round(Math.Log2(high / low));
        var step = (doublings + 3) / 4;
        return new(
            [.. drawn.Select(v => new MColumn(v, At(v.M), At(v.Low), At(v.High), At(v.NullLow), At(v.NullHigh)))],
            [.. Enumerable.Range(0, doublings / step + 1).Select(k => low * Math.Pow(2, k * step)).Append(1).Distinct().Order().Select(v => (v, At(v)))]);
    }
}

/// <summary>A radius of the chart: heights from 0 at the bottom to 1; NaN where not known.</summary>
public sealed record MColumn(MAt Value, double At, double Low, double High, double NullLow, double NullHigh);
