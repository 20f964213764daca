using Klynge.Atlas.Runs;
using Xunit;

namespace Klynge.Atlas.Tests.Runs;

public sealed class Keeping_a_run
{
    public static TheoryData<RunState> States() =>
    [
        new RunState.Running("count", 0.3, A.Noon),
        A.Finished,
        new RunState.Cancelled(A.Noon, "places", 0.6),
        new RunState.Failed(A.Noon, "The disk is full."),
        new RunState.Lost(A.Noon, "count", 0.3),
    ];

    [Theory, MemberData(nameof(States))]
    public void Each_state_comes_back_as_it_was(RunState state) => Assert.Equal(state, RunTable.Read(A.Run(state: state), A.Noon).State);

    [Fact]
    public void A_run_that_was_seen_half_a_minute_ago_is_still_running() =>
        Assert.IsType<RunState.Running>(RunTable.Read(A.Run(state: new RunState.Running("count", 0.3, A.Noon)), A.Noon + RunTable.LostAfter).State);

    [Fact]
    public void A_run_that_has_been_silent_for_longer_is_lost() =>
        Assert.Equal(
            new RunState.Lost(A.Noon, "count", 0.3),
            RunTable.Read(A.Run(state: new RunState.Running("count", 0.3, A.Noon)), A.Noon + RunTable.LostAfter + TimeSpan.FromTicks(1)).State);

    [Fact]
    public void An_unknown_stored_state_names_the_row()
    {
        var row = A.Run();
        (row.Id, row.State) = (12, "asleep");
        Assert.Contains("Run 12 is stored in the state 'asleep'", Assert.Throws<InvalidOperationException>(() => RunTable.Read(row, A.Noon)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R12", 12)]
    [InlineData("12", null)]
    [InlineData("R0", null)]
    [InlineData("R", null)]
    [InlineData("F12", null)]
    [InlineData("R+12", null)]
    [InlineData("R 12", null)]
    [InlineData("R012", null)]
    public void An_id_is_an_R_and_a_number(string id, int? number) => Assert.Equal(number, RunTable.Number(id));

    [Fact]
    public async Task The_current_run_is_the_latest_that_finished()
    {
        using var given = new Given();
        await using var db = given.Open();
        db.Runs.AddRange(A.Run(), A.Run(), A.Run(state: new RunState.Failed(A.Noon, "The disk is full.")), A.Run("telemark"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("R2", (await new RunQueries(db, TimeProvider.System).Current("norway-preview", TestContext.Current.CancellationToken))!.Id);
    }
}
