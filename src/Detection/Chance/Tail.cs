namespace Klynge.Detection;

/// <summary>What holds for every tail of this engine, by points, by areas and by jobs.</summary>
static class Tail
{
    /// <summary>No tail is taken for smaller than this.</summary>
    internal const double Floor = 1e-300;

    /// <summary>The same level reached on two ways of computing may differ in its last digits, and must count as reached.</summary>
    internal const double SameLevel = 1 + 1e-9;
}
