using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What came of changing an initiative. Closed.</summary>
public abstract record Change
{
    Change() { }

    /// <summary>It is done.</summary>
    /// <param name="After">The initiative with the new facts.</param>
    public sealed record Done(Initiative After) : Change
    {
        /// <summary>The number of the newest fact: what "undo" is about.</summary>
        public int Entry => After.Entries[^1].Number;
    }

    /// <summary>It is not done, and nothing is changed.</summary>
    /// <param name="Reasons">Every reason; at least one.</param>
    public sealed record Refused(ImmutableArray<Message> Reasons) : Change;
}
