using System.Globalization;

namespace Klynge.Clusters.Initiatives;

/// <summary>The permanent id of an initiative: the year it began and its number of that year, written <c>I-26-001</c>.</summary>
/// <param name="Year">Whole year, 2000 to 2099.</param>
/// <param name="Number">1 or more; the first of a year is 1.</param>
public readonly record struct InitiativeId(int Year, int Number) : IComparable<InitiativeId>
{
    /// <summary><c>I-26-001</c>; numbers above 999 take the room they need.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"I-{Year % 100:00}-{Number:000}");

    /// <summary>Reads an id as a person types it, small letters too; null when it is none.</summary>
    public static InitiativeId? TryParse(string? text)
    {
        if (text?.Trim().Split('-') is not [['I' or 'i'], { Length: 2 } year, { Length: >= 3 and <= 6 } number]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1) return null;
        var id = new InitiativeId(2000 + y, n);
        return string.Equals(id.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase) ? id : null;
    }

    /// <summary>Oldest first.</summary>
    public int CompareTo(InitiativeId other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(InitiativeId left, InitiativeId right) => left.CompareTo(right) < 0;

    public static bool operator >(InitiativeId left, InitiativeId right) => left.CompareTo(right) > 0;

    public static bool operator <=(InitiativeId left, InitiativeId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(InitiativeId left, InitiativeId right) => left.CompareTo(right) >= 0;
}
