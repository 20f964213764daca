using System.Collections.Immutable;

namespace Klynge.Clusters.Partners;

/// <summary>A board as a person writes it: a seat on each line, the organisation first, then after a comma what it is.</summary>
public static class BoardText
{
    static readonly string[] Company = ["bedrift", "company"], Chair = ["leder", "leiar", "chair"];

    /// <summary>Reads it. What is after a comma and no known word belongs to the name.</summary>
    public static ImmutableArray<Seat> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line)];

    /// <summary>Writes it, so that <see cref="Read"/> reads the same.</summary>
    public static string Write(IEnumerable<Seat> seats) =>
        string.Join('\n', seats.Select(seat => seat.Of + (seat.Company ? ", bedrift" : "") + (seat.Chair ? ", leder" : "")));

    static Seat Line(string line)
    {
        var (parts, company, chair) = (line.Split(',', StringSplitOptions.TrimEntries).ToList(), false, false);
        while (parts.Count > 1 && (Is(parts[^1], Company) || Is(parts[^1], Chair)))
        {
            if (Is(parts[^1], Company)) company = true;
            else chair = true;
            parts.RemoveAt(parts.Count - 1);
        }
        return new(string.Join(", ", parts), company, chair);
    }

    static bool Is(string word, string[] known) => known.Contains(word, StringComparer.OrdinalIgnoreCase);
}
