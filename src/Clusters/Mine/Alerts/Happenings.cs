using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Storage;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>Something that somebody may be told of.</summary>
/// <param name="Entry">The journal's entry.</param>
/// <param name="About">What rights are asked about.</param>
/// <param name="Name">What that is called.</param>
/// <param name="What">What it was.</param>
public sealed record Happening(long Entry, Subject.Case About, Words Name, WhatHappened What);

/// <summary>What it was that happened. Closed.</summary>
public abstract record WhatHappened
{
    WhatHappened() { }

    /// <summary>An initiative changed.</summary>
    /// <param name="By">By whose hand.</param>
    public sealed record Changed(string By) : WhatHappened;

    /// <summary>An initiative asked for advice, and waits.</summary>
    /// <param name="By">By whose hand.</param>
    public sealed record Asked(string By) : WhatHappened;

    /// <summary>A question of an initiative was answered.</summary>
    /// <param name="To">Who had asked.</param>
    public sealed record Answered(string To) : WhatHappened;

    /// <summary>Somebody signed up to a gathering.</summary>
    /// <param name="MadeBy">Who began the gathering.</param>
    public sealed record SignedUp(string MadeBy) : WhatHappened;
}

/// <summary>What may be told now.</summary>
/// <param name="After">The journal's entry that it begins after: who has been told less waits for the next time.</param>
/// <param name="Last">The journal's last entry that it knows of.</param>
/// <param name="All">What happened, in the journal's order.</param>
/// <param name="Tasks">Every task that is open.</param>
public sealed record Happenings(long After, long Last, ImmutableArray<Happening> All, ImmutableArray<OpenFollowUp> Tasks);

/// <summary>A task that is due, as it was told.</summary>
/// <param name="Gathering">Of which gathering.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Due">Its day: moved to another, it is told again.</param>
public readonly record struct DueTask(string Gathering, int Number, DateOnly Due);
