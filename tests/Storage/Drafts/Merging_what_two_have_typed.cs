using System.Collections.Immutable;
using CsCheck;
using Klynge.Storage.Drafts;
using Xunit;

namespace Klynge.Storage.Tests.Drafts;

public sealed class Merging_what_two_have_typed
{
    static FieldVersion Typed(int version, string value, string writer) => new(version, value, writer, "person:1", DateTimeOffset.UnixEpoch, Sent: false);

    [Fact]
    public void The_first_text_of_a_field_is_version_one() => Assert.Equal(new Merge.Next(1), Merge.Of([], 0, "a", "page"));

    [Fact]
    public void A_text_on_top_of_the_last_version_is_the_next() => Assert.Equal(new Merge.Next(4), Merge.Of([], 3, "a", "page"));

    [Fact]
    public void The_same_text_sent_twice_is_kept_once() => Assert.Equal(new Merge.Same(2), Merge.Of([Typed(2, "a", "other")], 1, "a", "page"));

    [Fact]
    public void A_page_whose_answers_were_lost_goes_on_from_its_own_last_text() =>
        Assert.Equal(new Merge.Next(4), Merge.Of([Typed(2, "a", "page"), Typed(3, "ab", "page")], 1, "abc", "page"));

    [Fact]
    public void A_text_typed_while_another_wrote_is_a_conflict_with_what_stands_there_now() =>
        Assert.Equal(new Merge.Conflict(Typed(3, "theirs", "other")), Merge.Of([Typed(2, "mine", "page"), Typed(3, "theirs", "other")], 1, "mine too", "page"));

    [Fact]
    public void What_was_thrown_away_is_nobodys_text_and_is_written_over()
    {
        var thrownAway = Typed(2, "", FieldVersion.NoPage);
        Assert.Equal(new Merge.Next(3), Merge.Of([thrownAway], 1, "mine", "page"));
    }

    [Fact]
    public void Whatever_is_typed_stands_or_is_named_in_a_conflict_and_no_number_is_given_twice()
    {
        // Three pages type into one field in any order, each on top of what it last heard of; some never hear the answer.
        var step = Gen.Select(Gen.Int[0, 2], Gen.String[Gen.Char['a', 'd'], 0, 2], Gen.Bool);
        step.Array[0, 30].Sample(steps =>
        {
            ImmutableArray<FieldVersion> all = [];
            var seen = new int[3];
            foreach (var (page, value, heard) in steps)
            {
                var merge = Merge.Of([.. all.Skip(seen[page])], seen[page], value, $"page {page}");
                if (merge is Merge.Next(var next))
                {
                    if (next != all.Length + 1) return false;
                    all = all.Add(Typed(next, value, $"page {page}"));
                }
                var (last, kept) = merge switch
                {
                    Merge.Next(var version) => (version, true),
                    Merge.Same(var version) => (version, all[version - 1].Value == value),
                    Merge.Conflict(var theirs) => (theirs.Version, theirs == all[^1] && theirs.Value != value),
                };
                if (!kept) return false;
                if (heard) seen[page] = last;
            }
            return true;
        });
    }
}
