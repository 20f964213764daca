using System.Collections.Immutable;
using System.Globalization;

namespace Klynge.Atlas.Exports;

/// <summary>What units are called outside the house.</summary>
public static class ShownIds
{
    /// <summary>
    /// Each unit with the id that it may have: its organisation number, or <c>u000001</c>, <c>u000002</c>, … when it may not be named. The number
    /// counts the unnamed in the order given, so it is the same as long as the finding's run is, and nothing of the register is in it.
    /// </summary>
    /// <param name="units">In the order shown. Not in the order of their numbers: the two neighbours would tell the number between them.</param>
    /// <param name="id">The organisation number.</param>
    /// <param name="name">Null when it may not be shown.</param>
    public static ImmutableArray<(string Id, T Unit)> Of<T>(IEnumerable<T> units, Func<T, string> id, Func<T, string?> name)
    {
        var unnamed = 0;
        return [.. units.Select(unit => (name(unit) is null ? string.Create(CultureInfo.InvariantCulture, $"u{++unnamed:D6}") : id(unit), unit))];
    }

    /// <summary>The same for the members of a finding.</summary>
    public static ImmutableArray<(string Id, Findings.Member Unit)> Of(ImmutableArray<Findings.Member> members) => Of(members, member => member.Id, member => member.Name);
}
