using Klynge.Storage.Verify;

namespace Klynge.Storage.Journal;

/// <summary>Goes through one module's journal in the order of numbers, an entry at a time, and says what is broken.</summary>
/// <remarks>Holds one hash a case: a journal of any length is walked in little memory.</remarks>
sealed class ChainWalk
{
    readonly Dictionary<string, (int Place, string Hash)> cases = new(StringComparer.Ordinal);

    /// <summary>The last entry taken.</summary>
    public (long Number, string? Hash) Head { get; private set; }

    /// <summary>Takes the next entry. Null when it is whole and follows what came before, else what is wrong with it.</summary>
    public Words? Take(ChainedEntry entry)
    {
        var expected = Head.Number + 1;
        var (place, hash) = cases.TryGetValue(entry.Entry.Case, out var last) ? last : (0, (string?)null);
        var why = entry.Number > expected ? FaultTexts.Gap(expected, entry.Number - 1)
            : entry.Number < expected ? FaultTexts.OtherNumber(entry.Number, expected)
            : entry.Previous != Head.Hash ? FaultTexts.NotAfterTheOneBefore
            : CaseJournal.WhyBroken(entry, place + 1, hash);
        (Head, cases[entry.Entry.Case]) = ((entry.Number, entry.Hash), (entry.Place, entry.Hash));
        return why;
    }
}
