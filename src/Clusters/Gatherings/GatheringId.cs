using System.Globalization;

namespace Klynge.Clusters.Gatherings;

/// <summary>The permanent name of a gathering: A-26-001 is the first that was begun in 2026.</summary>
/// <param name="Year">The year in which it was begun, 2000 to 2099.</param>
/// <param name="Number">From 1 within the year.</param>
public readonly record struct GatheringId(int Year, int Number)
{
    /// <summary>Reads <c>A-26-001</c>, capital or not; null when it is no such name.</summary>
    public static GatheringId? Read(string? text) =>
        text?.Split('-') is ["A" or "a", { Length: 2 } year, { Length: >= 3 and <= 6 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            && (number.Length == 3 || number[0] != '0')
            ? new GatheringId(2000 + y, n)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"A-{Year % 100:00}-{Number:000}");
}
