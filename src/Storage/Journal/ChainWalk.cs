namespace Klynge.Storage.Journal;

/// <summary>Goes through one module's journal in the order of numbers, an entry at a time, and says what is broken.</summary>
/// <remarks>Holds one hash a case: a journal of any length is walked in little memory.</remarks>
sealed class ChainWalk
{
    readonly Dictionary<string, (int Place, string Hash)> cases = new(StringComparer.Ordinal);

    /// <summary>The last entry taken.</summary>
    public (long Number, string? Hash) Head { get; private set; }

    /// <summary>Takes the next entry. Null when it is whole and follows what came before, else what is wrong with it.</summary>
    public string? Take(ChainedEntry entry)
    {
        var expected = Head.Number + 1;
        var (place, hash) = cases.TryGetValue(entry.Entry.Case, out var last) ? last : (0, (string?)null);
        var why = entry.Number > expected ? $"{Count(expected, entry.Number - 1)} missing before it"
            : entry.Number < expected ? $"it has number {entry.Number} where {expected} should be"
            : entry.Previous != Head.Hash ? "it does not follow the entry before it"
            : CaseJournal.WhyBroken(entry, place + 1, hash);
        (Head, cases[entry.Entry.Case]) = ((entry.Number, entry.Hash), (entry.Place, entry.Hash));
        return why;
    }

    static string Count(long first, long last) => first == last ? $"entry {first} is" : $"entries {first} to {last} are";
}
