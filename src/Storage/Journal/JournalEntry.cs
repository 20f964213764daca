namespace Klynge.Storage.Journal;

/// <summary>What a deed leaves behind: who did what in which case, and from which state to which. Never changed and never deleted.</summary>
/// <param name="Case">The permanent id of the case: <c>I-26-001</c>.</param>
/// <param name="At">When. Kept to the microsecond, which is what both databases hold.</param>
/// <param name="By">Who, under a pseudonym: <c>person:GUID</c>, <c>guest:GUID</c> or <c>system</c>. Never a name or an address: a journal cannot forget.</param>
/// <param name="For">The organisation number acted for; null when for nobody.</param>
/// <param name="Deed">What was done, in the code's word for it: <c>rename-initiative</c>.</param>
/// <param name="From">The state before; null when there was none.</param>
/// <param name="To">The state after; null when the deed changed no state.</param>
/// <param name="Detail">The rest as JSON; null when there is no more to say.</param>
public sealed record JournalEntry(
    string Case, DateTimeOffset At, string By, string? For, string Deed, string? From, string? To, string? Detail);

/// <summary>An entry in its place: numbered and bound by hashes to the entry before it in its case and in its module.</summary>
/// <param name="Module">Whose journal: <c>clusters</c>.</param>
/// <param name="Number">1, 2, 3 … through the module's whole journal, without a gap.</param>
/// <param name="Place">1, 2, 3 … within the case.</param>
/// <param name="Entry">What was done.</param>
/// <param name="PreviousInCase">The hash of the entry before in the case; null for the first.</param>
/// <param name="Previous">The hash of the entry before in the module; null for the first.</param>
/// <param name="Hash">SHA-256 of <see cref="CanonicalText"/>, 64 small hexadecimal figures.</param>
public sealed record ChainedEntry(
    string Module, long Number, int Place, JournalEntry Entry, string? PreviousInCase, string? Previous, string Hash)
{
    /// <summary>Puts an entry after those before it.</summary>
    /// <param name="module">Whose journal.</param>
    /// <param name="entry">What was done.</param>
    /// <param name="head">The last entry of the module; null when this is the first.</param>
    /// <param name="inCase">The last entry of the case; null when this is its first.</param>
    /// <exception cref="ArgumentException">A text of the entry cannot be written in UTF-8, or holds the character NUL.</exception>
    public static ChainedEntry After(string module, JournalEntry entry, ChainedEntry? head, ChainedEntry? inCase)
    {
        var chained = new ChainedEntry(
            module, (head?.Number ?? 0) + 1, (inCase?.Place ?? 0) + 1, entry with { At = Microsecond(entry.At) }, inCase?.Hash, head?.Hash, "");
        return chained with { Hash = CanonicalText.Hash(chained) };
    }

    static DateTimeOffset Microsecond(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
