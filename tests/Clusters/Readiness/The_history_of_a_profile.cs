using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Readiness;

public sealed class The_history_of_a_profile
{
    static readonly DateOnly First = new(2027, 1, 15), Second = new(2027, 1, 25);

    static Initiative Grown => An.Initiative
        .Since(First, An.Host)
        .Since(First.AddDays(1), new Fact.Contacted("Ringte."))
        .Since(Second, An.Challenge);

    [Fact]
    public void Only_days_on_which_a_level_changed_are_told() =>
        Assert.Equal([An.Initiative.Began, First, Second], ProfileHistory.Of(Grown, StandingCriteria.Current, null).Select(then => then.On));

    [Fact]
    public void On_each_day_the_profile_is_what_the_facts_of_that_day_gave()
    {
        var history = ProfileHistory.Of(Grown, StandingCriteria.Current, null);
        Assert.Equal([0, 1, 1], history.Select(then => Level(then, "plan")));
        Assert.Equal([0, 0, 1], history.Select(then => Level(then, "effects")));
    }

    [Fact]
    public void What_was_undone_is_in_no_history() =>
        Assert.Equal([An.Initiative.Began, Second], ProfileHistory.Of(Grown.And(new Fact.Undone(2)), StandingCriteria.Current, null).Select(then => then.On));

    static int Level(ProfileFrom then, string key) => then.Profile.Standings.Single(standing => standing.Criterion.Key == key).Level;
}
