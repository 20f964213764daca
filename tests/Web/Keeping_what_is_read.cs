using Xunit;

namespace Klynge.Web.Tests;

public sealed class Keeping_what_is_read
{
    readonly KeptByHash<object> _kept = new();

    [Fact]
    public void The_same_data_are_read_once_and_other_data_again()
    {
        var first = _kept.Get("norway", "a", () => new());
        Assert.Same(first, _kept.Get("norway", "a", () => new()));
        Assert.NotSame(first, _kept.Get("norway", "b", () => new()));
    }

    [Fact]
    public void A_failure_to_read_is_not_kept()
    {
        Assert.Throws<IOException>(() => _kept.Get("norway", "a", () => throw new IOException("The database is busy.")));
        Assert.NotNull(_kept.Get("norway", "a", () => new()));
    }
}
