using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Verify;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Code">What kind of thing, for programs: <c>journal-broken</c>, <c>journal-cut</c>, <c>journal-made-anew</c>, <c>journal-unguarded</c>, <c>anchor</c>, <c>file</c>.</param>
/// <param name="Where">The journal, anchor or file.</param>
/// <param name="What">What is wrong, with the number of the first bad entry where there is one.</param>
/// <param name="Entry">That number; null where it is about no entry.</param>
public sealed record Fault(string Code, Words Where, Words What, long? Entry = null);

/// <summary>One journal that was walked.</summary>
/// <param name="Module">Whose.</param>
/// <param name="Entries">How many entries it has.</param>
public sealed record WalkedJournal(string Module, long Entries);

/// <summary>What was looked at, and what is wrong.</summary>
/// <param name="Journals">Each journal.</param>
/// <param name="Anchors">How many anchors were compared.</param>
/// <param name="Files">How many kept files were read.</param>
/// <param name="Faults">Empty when all is as it was written.</param>
public sealed record Verification(IReadOnlyList<WalkedJournal> Journals, int Anchors, int Files, IReadOnlyList<Fault> Faults);

/// <summary>An anchor that somebody has kept elsewhere.</summary>
/// <param name="Name">For the person: the file's name.</param>
/// <param name="Json">What is in it.</param>
public sealed record OutsideAnchor(string Name, string Json);

/// <summary>Walks every journal from its first entry, holds it against every anchor, and reads every kept file. Changes nothing.</summary>
/// <param name="modules">Opens each module.</param>
/// <param name="dataDirectory">Of the installation.</param>
public sealed class VerifyInstallation(IReadOnlyList<Func<ModuleDb>> modules, string dataDirectory)
{
    /// <summary>Does it. The time grows with the journals and files, memory with the number of cases.</summary>
    /// <param name="outside">Anchors kept elsewhere. Without one, who can change the data directory can also change the anchors in it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Verification> Run(IReadOnlyList<OutsideAnchor> outside, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        // Before the journals are read: what is written meanwhile is in no anchor.
        var anchors = ReadAnchors(outside, faults);
        var (journals, walked) = (new List<WalkedJournal>(), new HashSet<string>(StringComparer.Ordinal));
        var store = FileStore.In(dataDirectory);
        foreach (var open in modules)
        {
            await using var db = open();
            if (db.Model.FindEntityType(typeof(JournalRow)) is not null)
            {
                walked.Add(db.ModuleName);
                journals.Add(await WalkJournal(db, anchors, faults, cancel));
            }
            foreach (var hash in (await FileReferences.Of(db, cancel)).Where(hash => !store.Has(hash)))
                faults.Add(new("file", FaultTexts.File(hash), FaultTexts.NamesMissing(db.ModuleName)));
        }
        foreach (var (name, anchor) in anchors)
        {
            foreach (var head in anchor.Heads.Where(head => !walked.Contains(head.Module)))
                faults.Add(new("anchor", name, FaultTexts.NoSuchJournal(head.Module)));
        }

        var files = 0;
        foreach (var hash in store.All())
        {
            files++;
            if (!await store.IsWhole(hash, cancel)) faults.Add(new("file", FaultTexts.File(hash), FaultTexts.OtherContent));
        }
        return new(journals, anchors.Count, files, faults);
    }

    List<(Words Name, Anchor Anchor)> ReadAnchors(IReadOnlyList<OutsideAnchor> outside, List<Fault> faults)
    {
        var anchors = new List<(Words Name, Anchor Anchor)>();
        var key = SigningKey.PublicOf(dataDirectory);
        var folder = AnchorFolder.In(dataDirectory);
        Anchor? before = null;
        foreach (var day in folder.Days())
        {
            var name = FaultTexts.AnchorOf(day);
            if (Read(name, folder.Json(day)!) is not { } anchor) continue;
            if (anchor.Date != day) faults.Add(new("anchor", name, FaultTexts.OtherDay(anchor.Date)));
            if (before is not null && anchor.Previous != before.TextHash) faults.Add(new("anchor", name, FaultTexts.DoesNotFollow(before.Date)));
            before = anchor;
        }
        foreach (var (name, json) in outside) Read(FaultTexts.Named(name), json);
        return anchors;

        Anchor? Read(Words name, string json)
        {
            try
            {
                var anchor = Anchor.Read(json);
                if (!anchor.IsSigned) faults.Add(new("anchor", name, FaultTexts.Unsigned));
                else if (key is not null && anchor.Key != key) faults.Add(new("anchor", name, FaultTexts.OtherKey));
                anchors.Add((name, anchor));
                return anchor;
            }
            catch (InvalidDataException unreadable)
            {
                faults.Add(new("anchor", name, FaultTexts.Unreadable(unreadable.Message)));
                return null;
            }
        }
    }

    static async Task<WalkedJournal> WalkJournal(ModuleDb db, List<(Words Name, Anchor Anchor)> anchors, List<Fault> faults, CancellationToken cancel)
    {
        var where = FaultTexts.Journal(db.ModuleName);
        foreach (var trigger in JournalTriggers.Missing(db)) faults.Add(new("journal-unguarded", where, FaultTexts.Unguarded(trigger)));

        var signed = anchors.SelectMany(anchor => anchor.Anchor.Heads.Where(head => head.Module == db.ModuleName).Select(head => (anchor.Name, Head: head)))
            .OrderBy(each => each.Head.Entries).ToList();
        var (walk, broken, entries, good, next) = (new ChainWalk(), false, 0L, 0L, 0);
        await foreach (var row in db.Journal().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries++;
            // The first of a chain: those after it are bound to it and say no more.
            if (walk.Take(JournalTable.Read(row, db.ModuleName)) is { } why && !broken)
            {
                broken = true;
                faults.Add(new("journal-broken", where, FaultTexts.Broken(row.Number, row.Case, row.Place, why), row.Number));
            }
            for (; next < signed.Count && signed[next].Head.Entries <= row.Number; next++)
            {
                var (name, head) = signed[next];
                if (head.Entries == row.Number && head.Hash == row.Hash) good = row.Number;
                else if (head.Entries == row.Number)
                    faults.Add(new("journal-made-anew", where, FaultTexts.MadeAnew(row.Number, good + 1, name), good + 1));
            }
        }
        foreach (var (name, head) in signed.Skip(next))
            faults.Add(new("journal-cut", where, FaultTexts.TailMissing(walk.Head.Number + 1, name, head.Entries), walk.Head.Number + 1));
        return new(db.ModuleName, entries);
    }
}
