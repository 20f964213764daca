using System.Collections.Immutable;
using Klynge.Atlas.Findings;

namespace Klynge.Clusters.Initiatives;

/// <summary>What has become of the finding that an initiative builds on. Closed.</summary>
public abstract record FindingDifference
{
    FindingDifference() { }

    /// <summary>No later run has looked.</summary>
    public sealed record SameRun : FindingDifference;

    /// <summary>A later run has it too.</summary>
    /// <param name="Now">As the later run has it.</param>
    /// <param name="Came">Members that were not in it. Ascending.</param>
    /// <param name="Gone">Members that are no longer in it. Ascending.</param>
    /// <param name="Figures">Whether observed, expected, certainty or kind changed.</param>
    public sealed record Later(PinnedFinding Now, ImmutableArray<string> Came, ImmutableArray<string> Gone, bool Figures) : FindingDifference
    {
        /// <summary>Nothing that the initiative builds on is other than it was.</summary>
        public bool Unchanged => Came.IsEmpty && Gone.IsEmpty && !Figures;
    }

    /// <summary>A later run has no such finding.</summary>
    /// <param name="By">The address that took its place; null when none did.</param>
    public sealed record NoLonger(string? By) : FindingDifference;

    /// <summary>What a later look says against what is pinned.</summary>
    /// <param name="pinned">What the initiative builds on.</param>
    /// <param name="page">What its address leads to today; null when the address is unknown here.</param>
    public static FindingDifference Between(PinnedFinding pinned, FindingPage? page) => page switch
    {
        null => new NoLonger(null),
        FindingPage.Superseded(_, var by, _, _) => new NoLonger(by),
        FindingPage.Current(var finding, _) => finding.Run == pinned.Run ? new SameRun() : Between(pinned, PinnedFinding.Of(finding)),
    };

    /// <summary>The same of two looks at one finding. The order of members does not matter.</summary>
    public static Later Between(PinnedFinding was, PinnedFinding now) => new(
        now,
        [.. now.Members.Except(was.Members).Order(StringComparer.Ordinal)],
        [.. was.Members.Except(now.Members).Order(StringComparer.Ordinal)],
        (was.Observed, was.Expected, was.Certainty, was.Kind) != (now.Observed, now.Expected, now.Certainty, now.Kind));
}
