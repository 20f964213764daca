namespace Klynge.Access.Demonstrating;

/// <summary>Whether this is the demonstration, where made-up persons may be tried. Decided when the site starts, by whoever starts it.</summary>
public sealed record Demonstration(bool On);
