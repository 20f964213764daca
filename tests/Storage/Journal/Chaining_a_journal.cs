using System.Collections.Immutable;
using CsCheck;
using Klynge.Storage.Journal;
using Xunit;

namespace Klynge.Storage.Tests.Journal;

public sealed class Chaining_a_journal
{
    static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    static JournalEntry Entry(string detail) => new("I-26-001", Noon, "system", null, "note", null, null, detail);

    static ImmutableArray<ChainedEntry> Chain(IEnumerable<JournalEntry> entries)
    {
        var chain = ImmutableArray<ChainedEntry>.Empty;
        foreach (var entry in entries)
            chain = chain.Add(ChainedEntry.After("ledger", entry, chain.LastOrDefault(), chain.LastOrDefault(other => other.Entry.Case == entry.Case)));
        return chain;
    }

    static readonly Gen<ImmutableArray<ChainedEntry>> Journals = Gen.String[Gen.Char.AlphaNumeric, 0, 8].Array[1, 20].Select(details => Chain(details.Select(Entry)));

    static readonly Gen<(ImmutableArray<ChainedEntry> Journal, int At)> AtAPlace =
        Journals.SelectMany(journal => Gen.Int[0, journal.Length - 1].Select(at => (journal, at)));

    [Fact]
    public void A_journal_as_it_was_written_is_whole() => Journals.Sample(journal => CaseJournal.FirstBroken(journal) is null);

    [Fact]
    public void Shows_where_an_entry_was_rewritten() => AtAPlace.Sample((journal, at) =>
        CaseJournal.FirstBroken(journal.SetItem(at, journal[at] with { Entry = journal[at].Entry with { Deed = "note!" } })) == at + 1);

    [Fact]
    public void Shows_where_an_entry_was_taken_out_of_the_middle() => AtAPlace.Where((journal, at) => at < journal.Length - 1).Sample((journal, at) =>
        CaseJournal.FirstBroken(journal.RemoveAt(at)) == at + 1);

    [Fact]
    public void Shows_where_two_entries_changed_places() => AtAPlace.Where((journal, at) => at < journal.Length - 1).Sample((journal, at) =>
        CaseJournal.FirstBroken(journal.SetItem(at, journal[at + 1]).SetItem(at + 1, journal[at])) == at + 1);

    [Fact]
    public void Shows_where_an_entry_was_put_in() => AtAPlace.Sample((journal, at) =>
        CaseJournal.FirstBroken(journal.Insert(at, ChainedEntry.After("ledger", Entry("false"), journal[at], journal[at]))) == at + 1);

    [Fact]
    public void Cannot_show_by_itself_that_the_tail_was_cut() => AtAPlace.Sample((journal, at) => CaseJournal.FirstBroken(journal[..at]) is null);

    [Fact]
    public void Two_entries_that_differ_never_have_one_text()
    {
        var sign = Gen.Char["a\\\n\r=n"];
        var value = Gen.Select(Gen.Bool, Gen.String[sign, 0, 4], (isNull, text) => isNull ? null : text);
        Gen.Select(value, value, value, (a, b, c) => new JournalEntry("I", Noon, "system", a, "note", b, null, c)).Array[2]
            .Sample(two => (two[0] == two[1]) == (Text(two[0]) == Text(two[1])));

        static string Text(JournalEntry entry) => CanonicalText.Of(ChainedEntry.After("ledger", entry, null, null));
    }

    /// <summary>A public format that others check our journals with: when this changes, make it klynge-journal-2 and write an ADR.</summary>
    [Fact]
    public void The_canonical_text_and_its_hash_are_these()
    {
        var first = ChainedEntry.After(
            "clusters", new("I-26-001", Noon.AddTicks(1234567), "person:6f9619ff-8b86-d011-b42d-00c04fc964ff", "974760673", "rename-initiative", "idea", "idea", "{\"name\":\"Ny\\nhavvind på Haugalandet\"}"),
            null, null);
        Assert.Equal(
            """
            klynge-journal-1
            module=clusters
            number=1
            case=I-26-001
            place=1
            at=2026-11-25T12:00:00.123456Z
            by=person:6f9619ff-8b86-d011-b42d-00c04fc964ff
            for=974760673
            deed=rename-initiative
            from=idea
            to=idea
            detail={"name":"Ny\\nhavvind på Haugalandet"}

            """.ReplaceLineEndings("\n"), CanonicalText.Of(first));
        Assert.Equal("0b12b18f863b61d94b480aa53a413b7b1bd1e19de5823c07100973161c834ab4", first.Hash);

        var second = ChainedEntry.After("clusters", new("I-26-001", Noon, "system", null, "close", null, "closed", null), first, first);
        Assert.EndsWith($"to=closed\nprevious-in-case={first.Hash}\nprevious={first.Hash}\n", CanonicalText.Of(second), StringComparison.Ordinal);
        Assert.Equal("0d71555ebb526a32f916c3494cf0fc59403e495fd68ce2780ca945ada54e6abe", second.Hash);
    }

    [Fact]
    public void A_text_that_not_every_database_can_keep_is_refused()
    {
        foreach (var text in new[] { "half a pair: \ud83d", "nul: \0" })
            Assert.ThrowsAny<ArgumentException>(() => ChainedEntry.After("ledger", Entry(text), null, null));
    }
}
