using System.Globalization;
using Klynge.Clusters.Examples;
using Klynge.Clusters.Tests.Gatherings;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Examples;

public sealed class Building_the_example : Room
{
    static readonly DateTimeOffset Monday = new(2027, 2, 1, 7, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Leaves_it_as_it_is_when_it_is_asked_for_again()
    {
        var built = await Build(Monday);
        var entries = await Db.Journal().CountAsync(Cancel);
        var stood = Assert.IsType<ExampleOutcome.Stood>(await Run(Monday.AddDays(3)));
        Assert.Equal((built.Leading, entries), (stood.Examples.Leading, await Db.Journal().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Builds_it_anew_when_its_seminar_is_over()
    {
        var first = await Build(Monday);
        var later = new DateTimeOffset(first.SeminarOn.AddDays(1), new(7, 0), TimeSpan.Zero);
        var second = Assert.IsType<ExampleOutcome.Built>(await Run(later)).Examples;
        Assert.Equal(6, await Db.Initiatives.CountAsync(Cancel));
        Assert.True(second.SeminarOn > first.SeminarOn.AddDays(20));
        // A permanent id is never given to another.
        Assert.Empty(first.Cases.Intersect(second.Cases));
    }

    [Theory]
    [InlineData("2027-01-02"), InlineData("2027-04-07"), InlineData("2026-12-06"), InlineData("2028-02-29")]
    public async Task Can_be_done_on_any_day(string day)
    {
        var built = await Build(new DateTimeOffset(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(0, 30), TimeSpan.Zero));
        Assert.Equal(9, built.Cases.Length);
        Assert.False(built.SeminarOn is { Month: 12, Day: > 17 } or { Month: 1, Day: < 7 });
    }

    async Task<BuiltExamples> Build(DateTimeOffset now) => Assert.IsType<ExampleOutcome.Built>(await Run(now)).Examples;

    Task<ExampleOutcome> Run(DateTimeOffset now) => new BuildExamples(Db, Seminar.Links, FileStore.In(Place.Folder)).Run(null, Counties, now, Cancel);
}
