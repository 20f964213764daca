using Klynge.Storage.Verify;

namespace Klynge.Storage.Journal;

/// <summary>Whether the entries of one case are the ones that were written.</summary>
public static class CaseJournal
{
    /// <summary>The place (1, 2, 3 …) of the first entry that is not as it was written or not where it was written; null when all are.</summary>
    /// <param name="journal">The whole journal of one case, in the order of places.</param>
    /// <remarks>
    /// A chain alone cannot see that its tail was cut, nor that all of it was made anew from some point on: an anchor kept
    /// elsewhere can.
    /// </remarks>
    public static int? FirstBroken(IReadOnlyList<ChainedEntry> journal)
    {
        string? previous = null;
        for (var i = 0; i < journal.Count; i++)
        {
            if (WhyBroken(journal[i], i + 1, previous) is not null) return i + 1;
            previous = journal[i].Hash;
        }
        return null;
    }

    /// <summary>What is wrong with an entry that should stand at a place of its case; null when nothing is.</summary>
    internal static Words? WhyBroken(ChainedEntry entry, int place, string? previousInCase) =>
        entry.Place != place ? FaultTexts.OtherPlace(entry.Place, place)
        : entry.PreviousInCase != previousInCase ? FaultTexts.NotAfterTheOneInCase
        : !HasItsHash(entry) ? FaultTexts.OtherEntry
        : null;

    static bool HasItsHash(ChainedEntry entry)
    {
        try
        {
            return CanonicalText.Hash(entry) == entry.Hash;
        }
        catch (ArgumentException)
        {
            return false;   // nothing that was written through the front door has such a text
        }
    }
}
