using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Klynge.Storage;

namespace Klynge.Register.Places;

/// <summary>The changes of municipalities since 1972, and what a code of a given day has become.</summary>
sealed class MunicipalityHistory
{
    readonly FrozenDictionary<string, (DateOnly Date, ImmutableArray<string> Became)[]> changes;
    readonly FrozenSet<string> today;

    MunicipalityHistory(FrozenDictionary<string, (DateOnly, ImmutableArray<string>)[]> changes, FrozenSet<string> today) =>
        (this.changes, this.today) = (changes, today);

    /// <summary>Follows the code through every change after the day. A code is reused at times, so the day decides what it meant.</summary>
    public ImmutableArray<string> Current(string code, DateOnly on)
    {
        foreach (var (date, became) in changes.GetValueOrDefault(code, []))
            if (date > on)
                return [.. became.SelectMany(next => Current(next, date)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return today.Contains(code) ? [code] : [];
    }

    public static MunicipalityHistory Load(DataFolder data, IEnumerable<Municipality> municipalities)
    {
        var rows = data.Read("geo/kommune_changes.csv", r => (
            Old: r.Text("old"), New: r.Text("new"), Date: DateOnly.Parse(r.Text("date"), CultureInfo.InvariantCulture)));
        return new(
            rows.GroupBy(r => r.Old, StringComparer.Ordinal).ToFrozenDictionary(
                g => g.Key,
                g => g.GroupBy(r => r.Date).OrderBy(d => d.Key)
                    .Select(d => (d.Key, d.Select(r => r.New).Distinct(StringComparer.Ordinal).ToImmutableArray())).ToArray(),
                StringComparer.Ordinal),
            municipalities.Select(m => m.Code).ToFrozenSet(StringComparer.Ordinal));
    }
}
