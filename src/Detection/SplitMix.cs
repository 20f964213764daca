namespace Klynge.Detection;

/// <summary>Random numbers that are the same on every machine and for any number of threads: each use has a stream of its own.</summary>
/// <remarks>
/// G. L. Steele, D. Lea and C. H. Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, figure 17 (SplitMix64, constants of
/// D. Stafford's mix 13). The first numbers of seed 1234567 are a test.
/// </remarks>
struct SplitMix
{
    ulong state;

    /// <summary>The generator itself, started at a state.</summary>
    internal SplitMix(ulong seed) => state = seed;

    /// <summary>A stream of its own: streams of one seed do not run into each other.</summary>
    internal static SplitMix Stream(ulong seed, ulong stream) => new(new SplitMix(seed ^ new SplitMix(stream).Next()).Next());

    /// <summary>64 random bits.</summary>
    internal ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 up to, not with, a limit. Bias below limit · 2⁻⁶⁴.</summary>
    internal int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);
}
