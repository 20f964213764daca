namespace Klynge.Clusters.Examples;

/// <summary>What happens in an example, put in order of days and carried out so, each thing a few minutes after the one before.</summary>
/// <param name="today">The day that the example leads up to. Nothing happens on it.</param>
sealed class ExampleDays(DateOnly today)
{
    readonly List<(int Ago, Func<DateTimeOffset, Task> Do)> happenings = [];

    /// <summary>Something happens so many days ago; of one day, in the order said.</summary>
    public void On(int ago, Func<DateTimeOffset, Task> what)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ago, 1);
        happenings.Add((ago, what));
    }

    /// <summary>Carries out what happens up to a day, and forgets it.</summary>
    /// <param name="upTo">Days ago; that day is in it.</param>
    /// <param name="between">Done after each thing.</param>
    public async Task Run(int upTo, Action between)
    {
        var due = happenings.Where(happening => happening.Ago >= upTo).OrderByDescending(happening => happening.Ago).ToArray();
        happenings.RemoveAll(happening => happening.Ago >= upTo);
        foreach (var day in due.GroupBy(happening => happening.Ago))
        {
            var at = ExampleGatherings.At(today.AddDays(-day.Key), 9);
            foreach (var (_, what) in day)
            {
                await what(at);
                between();
                at = at.AddMinutes(8);
            }
        }
    }
}
