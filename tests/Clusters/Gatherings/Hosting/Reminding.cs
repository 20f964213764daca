using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Tests.Gatherings.Invitations;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Hosting;

public sealed class Reminding
{
    static readonly DateTimeOffset BeforeDeadline = A.Deadline - RemindGuests.BeforeDeadline;

    static async Task<int> Remind(Seminar seminar, DateTimeOffset at)
    {
        await using var db = seminar.Db();
        return await new RemindGuests(db, Seminar.Links).Run(at, A.Cancel);
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_before_the_deadline()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1), Guests.Guest(2), Guests.Guest(3), Guests.Guest(4), Guests.Guest(5), Guests.OnPaper());
        await seminar.Send();
        var (declined, optedOut) = (await seminar.Invitation(2), await seminar.Invitation(3));
        await seminar.By(answer => answer.Decline(declined, A.Now, A.Cancel));
        await seminar.By(answer => answer.OptOut(optedOut, A.Now, A.Cancel));
        await seminar.SignUp(4);
        await seminar.NoMore(5);

        Assert.Equal(0, await Remind(seminar, BeforeDeadline.AddTicks(-10)));
        Assert.Equal(1, await Remind(seminar, BeforeDeadline));
        Assert.Equal(0, await Remind(seminar, BeforeDeadline));
        Assert.Equal(0, await Remind(seminar, BeforeDeadline.AddDays(3)));
        Assert.Equal(["gjest1@example.no"], await seminar.Recipients("remind-invited/"));
        Assert.StartsWith("Påminnelse:", (await seminar.Letter(1)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_invited_the_day_before_is_not_reminded_the_day_after()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(1));
        await seminar.Send(BeforeDeadline.AddDays(-1));
        Assert.Equal(0, await Remind(seminar, BeforeDeadline));
        Assert.Equal(1, await Remind(seminar, BeforeDeadline.AddDays(1)));
    }

    [Fact]
    public async Task Who_has_a_place_is_reminded_once_before_the_day_and_who_waits_is_not()
    {
        using var seminar = await Seminar.Open(seats: 1);
        foreach (var guest in new[] { 1, 2 })
        {
            await seminar.SignUp(guest);
            await seminar.Confirm(guest);
        }
        var time = A.Start - RemindGuests.BeforeStart;
        Assert.Equal(0, await Remind(seminar, time.AddTicks(-10)));
        Assert.Equal(1, await Remind(seminar, time));
        Assert.Equal(0, await Remind(seminar, time.AddHours(1)));
        Assert.Equal(["gjest1@example.no"], await seminar.Recipients("soon/"));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_called_off()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose(Guests.Guest(2));
        await seminar.Send();
        await seminar.SignUp(1);
        await seminar.Confirm(1);
        await seminar.Do(new GatheringDeed.Cancel("Storm"));
        Assert.Equal(0, await Remind(seminar, BeforeDeadline) + await Remind(seminar, A.Start - RemindGuests.BeforeStart));
    }

    [Fact]
    public async Task Two_that_remind_at_once_remind_once()
    {
        using var seminar = await Seminar.Open();
        await seminar.Choose([.. Enumerable.Range(1, 20).Select(number => Guests.Guest(number))]);
        await seminar.Send();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Remind(seminar, BeforeDeadline)));
        Assert.Equal(20, (await seminar.Recipients("remind-invited/")).Length);
    }
}
