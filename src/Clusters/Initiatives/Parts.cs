using System.Collections.Immutable;
using Klynge.Clusters.Readiness;

namespace Klynge.Clusters.Initiatives;

/// <summary>A goal.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="Text">The goal.</param>
/// <param name="Indicator">How it is measured; null when nobody has said.</param>
public sealed record Goal(int Number, string Text, string? Indicator);

/// <summary>A planned activity.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Goal">The goal that it serves; null when it hangs loose.</param>
/// <param name="Year">1 is the first year of the period.</param>
public sealed record Activity(int Number, string Text, int? Goal, int Year);

/// <summary>What is said of a topic of the criteria.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">What is said.</param>
/// <param name="Source">Where it can be checked; null for a claim.</param>
/// <param name="On">The day it was said.</param>
public sealed record Statement(Topic Topic, string Text, string? Source, DateOnly On);

/// <summary>A level that a person set.</summary>
/// <param name="Level">0 to 4.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record LevelByHand(int Level, string Reason, Hand By, DateOnly On);

/// <summary>A gathering that people of the initiative came to.</summary>
/// <param name="Gathering">Its permanent id.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day.</param>
/// <param name="Organisations">Numbers of the organisations that came.</param>
public sealed record Meeting(string Gathering, string Title, DateOnly On, ImmutableArray<string> Organisations);

/// <summary>A next step.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The last day; null when none is set.</param>
/// <param name="Done">The day it was done; null while it is not.</param>
public sealed record NextStep(int Number, string Text, string Owner, DateOnly? Due, DateOnly? Done);
