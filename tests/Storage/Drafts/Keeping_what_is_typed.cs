using Klynge.Storage.Drafts;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests.Drafts;

public sealed class Keeping_what_is_typed : IDisposable
{
    const string Form = "edit-initiative/I-26-001";

    static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    static readonly Typist Kari = new("person:kari", "page 1"), Ola = new("person:ola", "page 2");

    readonly TestDatabase test = TestDatabase.Empty();
    readonly LedgerDb db;
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Keeping_what_is_typed()
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
    public async Task What_was_typed_is_there_when_the_form_is_fetched_again()
    {
        await db.Keep(Form, new("challenge", 0, "Nullutslepp"), Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 1, "Nullutslepp til sjøs 🚢"), Kari, Noon.AddSeconds(2), cancel);
        await db.Keep("edit-initiative/I-26-002", new("challenge", 0, "Noko anna"), Ola, Noon, cancel);

        var held = Assert.Single(await db.Draft(Form, cancel));
        Assert.Equal(("challenge", new FieldVersion(2, "Nullutslepp til sjøs 🚢", "page 1", "person:kari", Noon.AddSeconds(2), Sent: false)), (held.Key, held.Value));
    }

    [Fact]
    public async Task Two_who_type_into_different_fields_are_both_kept()
    {
        await db.Keep(Form, new("challenge", 0, "Karis"), Kari, Noon, cancel);
        await db.Keep(Form, new("goal", 0, "Olas"), Ola, Noon, cancel);
        var draft = await db.Draft(Form, cancel);
        Assert.Equal(("Karis", "Olas"), (draft["challenge"].Value, draft["goal"].Value));
    }

    [Fact]
    public async Task Two_who_type_into_one_field_see_both_texts_and_neither_is_lost()
    {
        await db.Keep(Form, new("challenge", 0, "Karis"), Kari, Noon, cancel);
        var merge = Assert.IsType<Merge.Conflict>(await db.Keep(Form, new("challenge", 0, "Olas"), Ola, Noon.AddSeconds(1), cancel));

        Assert.Equal("Karis", merge.Theirs.Value);
        Assert.Equal([("challenge", "Olas", "person:ola", Noon.AddSeconds(1))], await Aside(db));
        // Having seen hers, he chooses.
        Assert.Equal(new Merge.Next(2), await db.Keep(Form, new("challenge", merge.Theirs.Version, "Begges"), Ola, Noon.AddSeconds(9), cancel));
    }

    [Fact]
    public async Task What_is_sent_is_a_draft_no_more()
    {
        await db.Keep(Form, new("challenge", 0, "a"), Kari, Noon, cancel);
        await db.Sent(Form, [new("challenge", 1, "ab"), new("goal", 0, "b")], Kari, Noon, cancel);
        Assert.All((await db.Draft(Form, cancel)).Values, version => Assert.True(version.Sent));
    }

    [Fact]
    public async Task A_form_that_another_has_written_in_meanwhile_is_told_so_before_it_is_carried_out()
    {
        await db.Keep(Form, new("challenge", 0, "Karis"), Kari, Noon, cancel);
        var theirs = await db.Meet(Form, [new("goal", 0, "Olas mål"), new("challenge", 0, "Olas")], Ola, Noon, cancel);

        Assert.Equal(("challenge", "Karis"), Assert.Single(theirs) is var (field, version) ? (field, version.Value) : default);
        Assert.Equal(["challenge"], (await db.Draft(Form, cancel)).Keys);
        Assert.Equal("Olas", Assert.Single(await db.SetAside(Form, cancel)).Value);
    }

    [Fact]
    public async Task A_form_that_was_fetched_before_another_was_sent_meets_what_was_sent()
    {
        await db.Sent(Form, [new("challenge", 0, "Karis")], Kari, Noon, cancel);
        Assert.Equal(["challenge"], (await db.Meet(Form, [new("challenge", 0, "Olas")], Ola, Noon, cancel)).Keys);
        Assert.Empty(await db.Meet(Form, [new("challenge", 1, "Olas")], Ola, Noon, cancel));
    }

    [Fact]
    public async Task What_another_types_in_the_very_moment_of_sending_is_set_aside_in_the_others_name()
    {
        Assert.Empty(await db.Meet(Form, [new("challenge", 0, "Karis")], Kari, Noon, cancel));
        await db.Keep(Form, new("challenge", 0, "Olas"), Ola, Noon, cancel);
        await db.Sent(Form, [new("challenge", 0, "Karis")], Kari, Noon, cancel);

        Assert.Equal(("Karis", true), (await db.Draft(Form, cancel))["challenge"] is var now ? (now.Value, now.Sent) : default);
        Assert.Equal([("challenge", "Olas", "person:ola", Noon)], await Aside(db));
        Assert.IsType<Merge.Conflict>(await db.Keep(Form, new("challenge", 1, "Olas, igjen"), Ola, Noon, cancel));
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_gives_what_was_sent_before_and_can_be_fetched_back()
    {
        await db.Sent(Form, [new("challenge", 0, "sent")], Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 1, "half a thou"), Kari, Noon, cancel);
        await db.Discard(Form, Kari, Noon, cancel);
        Assert.Equal(("sent", true), (await db.Draft(Form, cancel))["challenge"] is var now ? (now.Value, now.Sent) : default);
        Assert.Equal("half a thou", Assert.Single(await db.SetAside(Form, cancel)).Value);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_and_was_never_sent_says_that_it_holds_nothing_of_its_own()
    {
        await db.Keep(Form, new("challenge", 0, "half a thou"), Kari, Noon, cancel);
        Assert.False((await db.Draft(Form, cancel))["challenge"].IsThrownAway);
        await db.Discard(Form, Kari, Noon, cancel);
        Assert.True((await db.Draft(Form, cancel))["challenge"].IsThrownAway);

        await db.Keep(Form, new("challenge", 2, "another"), Kari, Noon, cancel);
        Assert.Equal(("another", false), (await db.Draft(Form, cancel))["challenge"] is var now ? (now.Value, now.IsThrownAway) : default);
    }

    [Fact]
    public async Task A_text_that_was_set_aside_is_dropped_by_itself_and_from_its_own_form_only()
    {
        await db.Keep(Form, new("challenge", 0, "Karis"), Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 0, "Olas"), Ola, Noon, cancel);
        await db.Keep(Form, new("challenge", 0, "Olas andre"), Ola, Noon.AddSeconds(1), cancel);
        var first = (await db.SetAside(Form, cancel)).Single(text => text.Value == "Olas");

        await db.Drop("edit-initiative/I-26-002", first.Id, cancel);
        Assert.Equal(2, (await db.SetAside(Form, cancel)).Length);
        await db.Drop(Form, first.Id, cancel);
        Assert.Equal("Olas andre", Assert.Single(await db.SetAside(Form, cancel)).Value);
    }

    async Task<IEnumerable<(string, string, string, DateTimeOffset)>> Aside(LedgerDb from) => (await from.SetAside(Form, cancel)).Select(text => (text.Field, text.Value, text.By, text.At));

    [Fact]
    public async Task After_ninety_days_nothing_that_was_typed_is_left_and_the_next_text_goes_on_from_what_its_page_saw()
    {
        await db.Sent(Form, [new("name", 0, "Kari")], Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 0, "first"), Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 1, "second"), Kari, Noon, cancel);
        await db.Keep(Form, new("challenge", 0, "aside"), Ola, Noon, cancel);
        Assert.Equal(0, await db.Forget(Noon + Storage.Drafts.Drafts.Kept, cancel));
        Assert.Equal(4, await db.Forget(Noon + Storage.Drafts.Drafts.Kept + TimeSpan.FromSeconds(1), cancel));
        Assert.Empty(await db.Draft(Form, cancel));
        Assert.Equal(new Merge.Next(3), await db.Keep(Form, new("challenge", 2, "third"), Ola, Noon, cancel));
    }

    [Fact]
    public async Task Of_two_thousand_saves_in_any_order_none_is_lost_in_silence()
    {
        var random = new Random(4);
        Typist[] who = [Kari, Ola];
        string[] fields = ["challenge", "goal", "name"];
        var seen = who.ToDictionary(each => each, _ => fields.ToDictionary(field => field, _ => 0));
        var typed = new HashSet<string>();
        for (var i = 0; i < 2000; i++)
        {
            var (by, field) = (who[random.Next(2)], fields[random.Next(3)]);
            var value = $"{by.Page} {i}";
            typed.Add(value);
            var merge = await db.Keep(Form, new(field, seen[by][field], value), by, Noon, cancel);
            // Half the answers to a conflict are read, and one in ten of the others is lost on the way.
            if (random.Next(10) > 0 && (merge is not Merge.Conflict || random.Next(2) == 0))
                seen[by][field] = merge switch { Merge.Next(var version) => version, Merge.Same(var version) => version, Merge.Conflict(var theirs) => theirs.Version };
            db.ChangeTracker.Clear();
        }
        var all = $"SELECT value AS \"Value\" FROM {db.Table("draft")} UNION ALL SELECT value FROM {db.Table("draft_set_aside")}";
        var kept = await db.Database.SqlQueryRaw<string>(all).ToListAsync(cancel);
        Assert.Equal(typed, kept.ToHashSet());
        Assert.Contains(await db.SetAside(Form, cancel), text => text.By == "person:ola");
    }
}
