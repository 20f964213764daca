using Klynge.Clusters.Gatherings.Door;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Door;

public sealed class A_phone_with_a_wrong_clock
{
    [Theory]
    [InlineData(0), InlineData(-6 * 365), InlineData(900)]
    public void Tells_how_long_ago_it_was_all_the_same(int days)
    {
        var phone = A.Start.AddDays(days);
        Assert.Equal(A.Start.AddMinutes(-40), PhoneClock.At(phone.AddMinutes(-40), phone, A.Start));
    }

    [Fact]
    public void That_was_set_back_in_between_is_taken_to_have_noted_it_now() =>
        Assert.Equal(A.Start, PhoneClock.At(A.Start.AddHours(1), A.Start, A.Start));

    [Fact]
    public void That_was_set_far_forward_in_between_reaches_back_a_month_at_most() =>
        Assert.Equal(A.Start.AddDays(-30), PhoneClock.At(A.Start.AddYears(-20), A.Start, A.Start));
}
