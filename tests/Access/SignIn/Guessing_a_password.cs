using Klynge.Access.SignIn.Passwords;
using Xunit;

namespace Klynge.Access.Tests.SignIn;

public sealed class Guessing_a_password
{
    [Theory]
    [InlineData("passord12345")]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijkl")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Klynge-2026-Klynge")]
    [InlineData("KariNordmann1")]
    [InlineData("kari.nordmann@bedrift.no")]
    [InlineData("Haugesund2026")]
    public void Is_easy_when_it_is_made_of_what_is_tried_first(string password) =>
        Assert.Equal(["password-guessable"], Why(password));

    [Theory]
    [InlineData("hest batteri stift korrekt")]
    [InlineData("tåkelur og brislingboks")]
    [InlineData("vT9#kq2Lw!xz")]
    [InlineData("            fjellvåken ser alt")]
    public void Is_hard_when_nobody_has_used_it(string password) => Assert.Empty(Why(password));

    [Fact]
    public void Needs_twelve_characters()
    {
        Assert.Equal(["password-short"], Why("vT9#kq2Lw!x"));
        Assert.Empty(Why("vT9#kq2Lw!xz"));
    }

    [Fact]
    public void Takes_as_many_characters_as_a_sentence_and_no_book()
    {
        var sentence = string.Concat(Enumerable.Range(0, 64).Select(i => $"{(char)('a' + i * 7 % 26)}{i % 10}#é"));
        Assert.Equal(256, sentence.Length);
        Assert.Empty(Why(sentence));
        Assert.Equal(["password-long"], Why(sentence + "x"));
    }

    [Fact]
    public void Is_kept_so_that_two_alike_look_different()
    {
        var (one, two) = (Password.Hash("hest batteri stift"), Password.Hash("hest batteri stift"));
        Assert.NotEqual(one, two);
        Assert.True(Password.Holds(one, "hest batteri stift"));
        Assert.False(Password.Holds(one, "hest batteri stift "));
        Assert.False(Password.Holds(null, "hest batteri stift"));
    }

    static string[] Why(string password) => [.. Password.WhyNot(password, ["Kari Nordmann", "kari.nordmann@bedrift.no"]).Select(reason => reason.Code)];
}
