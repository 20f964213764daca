using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Letters;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Waiting_after_failing
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(9, 8)]
    [InlineData(10, 15)]
    [InlineData(5000, 15)]
    public void Begins_at_the_sixth_attempt_and_doubles_to_a_quarter_of_an_hour(int attempts, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Attempts.Wait(attempts));

    [Fact]
    public void An_address_is_written_to_once_a_minute()
    {
        Assert.True(LetterCadence.Allows([], A.Morning));
        Assert.False(LetterCadence.Allows([A.Morning.AddSeconds(-59)], A.Morning));
        Assert.True(LetterCadence.Allows([A.Morning.AddSeconds(-60)], A.Morning));
    }

    [Fact]
    public void An_address_is_written_to_five_times_an_hour()
    {
        DateTimeOffset[] five = [.. Enumerable.Range(1, 5).Select(i => A.Morning.AddMinutes(-11 * i))];
        Assert.False(LetterCadence.Allows(five, A.Morning));
        Assert.True(LetterCadence.Allows(five[..4], A.Morning));
        Assert.True(LetterCadence.Allows(five, A.Morning.AddMinutes(5)));
    }

    [Fact]
    public void An_address_is_written_to_ten_times_a_day()
    {
        DateTimeOffset[] ten = [.. Enumerable.Range(1, 10).Select(i => A.Morning.AddHours(-2 * i))];
        Assert.False(LetterCadence.Allows(ten, A.Morning));
        Assert.True(LetterCadence.Allows(ten[..9], A.Morning));
        Assert.True(LetterCadence.Allows(ten, A.Morning.AddHours(4)));
    }
}
