namespace Klynge.Storage;

/// <summary>For queries that compare without regard to capitals where no folded column is kept.</summary>
public static class SmallLetters
{
    /// <summary>A column in small letters, also those that are not ASCII, on both databases. Compare it with <c>ToLowerInvariant</c>.</summary>
    /// <exception cref="InvalidOperationException">Always, outside a query.</exception>
    public static string Of(string column) => throw new InvalidOperationException($"'{column}' is asked for in small letters outside a query.");
}
