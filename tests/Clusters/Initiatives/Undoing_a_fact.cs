using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Undoing_a_fact
{
    static string? Why(Initiative initiative, int entry) => initiative.WhyNotUndo(entry).SingleOrDefault()?.Code;

    [Fact]
    public void A_move_is_undone_and_the_initiative_is_where_it_was()
    {
        var moved = An.In(Stage.Mobilising);
        Assert.Null(Why(moved, moved.Version));
        Assert.Equal(Stage.Advised, moved.And(new Fact.Undone(moved.Version)).State.Stage);
    }

    [Fact]
    public void Only_the_latest_move_can_be_undone_and_then_the_one_before_it()
    {
        var moved = An.In(Stage.Mobilising);
        Assert.Equal("later-first", Why(moved, moved.Version - 1));
        Assert.Null(Why(moved.And(new Fact.Undone(moved.Version)), moved.Version - 1));
    }

    [Fact]
    public void What_is_undone_is_not_undone_twice()
    {
        var undone = An.With(new Fact.Renamed("Feil"), new Fact.Undone(2));
        Assert.Equal("already-undone", Why(undone, 2));
        Assert.Equal("stays", Why(undone, 3));
    }

    [Fact]
    public void A_partner_that_has_answered_is_not_removed_before_its_answer_is()
    {
        var answered = An.With(An.Company(1), An.Yes(1));
        Assert.Equal("later-first", Why(answered, 2));
        Assert.Null(Why(answered, 3));
        Assert.Equal(Answer.None, answered.And(new Fact.Undone(3)).Partners[1].Answer);
        Assert.Empty(answered.And(new Fact.Undone(3), new Fact.Undone(2)).Partners);
    }

    [Fact]
    public void Another_partners_answer_does_not_stand_in_the_way() => Assert.Null(Why(An.With(An.Company(1), An.Company(12), An.Yes(12)), 2));

    [Fact]
    public void Statements_are_undone_one_by_one()
    {
        var said = An.With(new Fact.Stated(Klynge.Clusters.Readiness.Topic.Export, "Vi eksporterer", null), new Fact.Stated(Klynge.Clusters.Readiness.Topic.Export, "80 %", "Regnskap 2025"));
        Assert.Null(Why(said, 2));
        Assert.Single(said.And(new Fact.Undone(2)).Statements);
    }

    [Fact]
    public void Advice_that_was_read_stays() => Assert.Equal("advice-stays", Why(An.With(new Fact.Advised(null, "Råd")), 2));

    [Fact]
    public void The_start_stays() => Assert.Equal("start-stays", Why(An.Initiative, 1));

    [Fact]
    public void A_closing_by_a_merger_stays_since_it_concerns_two_cases() =>
        Assert.Equal("stays", Why(An.With(new Fact.Moved(new InitiativeState.Closed("Slått sammen", [new(2027, 2)]), null)), 2));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void There_must_be_something_to_undo(int entry) => Assert.Equal("no-such-fact", Why(An.Initiative, entry));
}
