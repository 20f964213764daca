using System.Collections.Immutable;
using Klynge.Atlas.Findings;

namespace Klynge.Web.Pages.Findings;

/// <summary>A value that a filter may take, and how many findings it would leave were it the only filter.</summary>
public sealed record Choice(string Value, string Title, int Findings);

/// <summary>The values that lead somewhere: a filter never offers a choice without a finding.</summary>
public static class Choices
{
    /// <summary>The values of one kind that findings have, by title.</summary>
    public static ImmutableArray<Choice> Of(
        ImmutableArray<FindingSummary> all, Func<FindingSummary, IEnumerable<string>> values, Func<string, string> title, IComparer<string> order) =>
    [
        .. all.SelectMany(finding => values(finding).Distinct().Select(value => (value, finding)))
            .GroupBy(pair => pair.value)
            .Select(group => new Choice(group.Key, title(group.Key), group.Count()))
            .OrderBy(choice => choice.Title, order),
    ];
}
