using System.Collections.Immutable;

namespace Klynge.Atlas.Findings;

/// <summary>What an address leads to.</summary>
public abstract record FindingPage
{
    FindingPage() { }

    /// <summary>A finding of its population's current run.</summary>
    /// <param name="Finding">As the current run has it.</param>
    /// <param name="Since">The run that first gave it this address.</param>
    public sealed record Current(Finding Finding, string Since) : FindingPage;

    /// <summary>A finding that the current run no longer has under this address.</summary>
    /// <param name="Last">As the last run that had it saw it.</param>
    /// <param name="By">The address that took its place, when one shares members or place with it; null when nothing did.</param>
    /// <param name="Gone">Members that are in none of the successor: organisation numbers (areas, for counts by area).</param>
    /// <param name="Came">Members of the successor that were not in it.</param>
    public sealed record Superseded(Finding Last, string? By, ImmutableArray<string> Gone, ImmutableArray<string> Came) : FindingPage;
}
