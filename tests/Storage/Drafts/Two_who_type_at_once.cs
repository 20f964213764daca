using Klynge.Storage.Drafts;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests.Drafts;

/// <summary>Two editors, two thousand interleavings: what they write in different fields is kept, and of what they write in one field the loser's words can be fetched back.</summary>
public sealed class Two_who_type_at_once : IDisposable
{
    static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    static readonly Typist[] Editors = [new("person:kari", "page 1"), new("person:ola", "page 2")];

    readonly TestDatabase test = TestDatabase.Empty();
    readonly LedgerDb db;
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Two_who_type_at_once()
    {
        db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose()
    {
        db.Dispose();
        test.Dispose();
    }

    [Fact]
    public async Task Lose_nothing_in_any_of_two_thousand_interleavings()
    {
        var random = new Random(3);
        var typed = new Dictionary<string, HashSet<string>>();
        for (var form = 0; form < 2_000; form++)
        {
            var place = $"edit/{form}";
            // Each writes one or two texts, in a field of their own or in the shared one; the order, and whether an answer is heard, is chance.
            var (seen, words) = (new Dictionary<(Typist, string), int>(), typed[place] = []);
            var turns = Enumerable.Range(0, 4).Select(_ => Editors[random.Next(2)]).Prepend(Editors[0]).Prepend(Editors[1]).Take(random.Next(2, 6)).ToList();
            foreach (var by in turns)
            {
                var field = random.Next(3) == 0 ? by.Pseudonym : "shared";
                var value = $"{by.Pseudonym} {words.Count}";
                words.Add(value);
                var merge = await db.Keep(place, new(field, seen.GetValueOrDefault((by, field)), value), by, Noon, cancel);
                Assert.False(field != "shared" && merge is Merge.Conflict, "Nobody else writes in this field.");
                if (random.Next(5) > 0) seen[(by, field)] = merge switch { Merge.Next(var next) => next, Merge.Same(var same) => same, Merge.Conflict(var theirs) => theirs.Version };
            }
            db.ChangeTracker.Clear();
        }
        var texts = $"SELECT place AS \"Place\", value AS \"Value\" FROM {db.Table("draft")} UNION ALL SELECT place AS \"Place\", value AS \"Value\" FROM {db.Table("draft_set_aside")}";
        var kept = (await db.Database.SqlQueryRaw<Kept>(texts).ToListAsync(cancel)).ToLookup(text => text.Place, text => text.Value);
        Assert.All(typed, form => Assert.Equal(form.Value, kept[form.Key].ToHashSet()));
        // The loser's words stand under the loser's name, for ninety days.
        var losers = $"SELECT \"by\" AS \"Value\" FROM {db.Table("draft_set_aside")}";
        Assert.Contains("person:ola", await db.Database.SqlQueryRaw<string>(losers).ToListAsync(cancel));
        Assert.Equal(0, await db.Forget(Noon + Storage.Drafts.Drafts.Kept, cancel));
    }

    sealed record Kept(string Place, string Value);
}
