using System.Text;
using Klynge.Access.SignIn.Factors;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Codes_of_an_app
{
    // The secret "12345678901234567890" in base 32.
    const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, the rows for SHA1: eight digits.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    [Fact]
    public void Hold_for_the_half_minute_before_and_after_and_no_longer()
    {
        var step = Totp.StepAt(A.Morning);
        Assert.All([step - 1, step, step + 1], near => Assert.Equal(near, Totp.StepOf(Key, Totp.Code(Key, near), A.Morning)));
        Assert.All([step - 2, step + 2], far => Assert.Null(Totp.StepOf(Key, Totp.Code(Key, far), A.Morning)));
    }

    [Fact]
    public void May_be_typed_with_a_blank_in_the_middle()
    {
        var step = Totp.StepAt(A.Morning);
        Assert.Equal(step, Totp.StepOf(Key, Totp.Code(Key, step).Insert(3, " "), A.Morning));
        Assert.Null(Totp.StepOf(Key, "", A.Morning));
    }

    [Fact]
    public void Come_from_keys_that_nobody_can_guess()
    {
        Assert.Matches("^[A-Z2-7]{32}$", Totp.NewKey());
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }

    [Fact]
    public void For_the_day_when_all_is_lost_are_ten_and_read_however_they_are_typed()
    {
        var codes = RecoveryCodes.New();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([2-9A-HJKMNP-TV-Z]{4}-){5}[2-9A-HJKMNP-TV-Z]{4}$", code));
        Assert.Equal(RecoveryCodes.Hash(codes[0]), RecoveryCodes.Hash($"  {codes[0].ToLowerInvariant().Replace('-', ' ')}"));
        Assert.NotEqual(RecoveryCodes.Hash(codes[0]), RecoveryCodes.Hash(codes[1]));
        Assert.DoesNotContain(Encoding.UTF8.GetBytes(codes[0]), bytes => bytes > 127);
    }
}
