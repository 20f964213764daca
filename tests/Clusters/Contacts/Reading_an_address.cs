using Klynge.Clusters.Contacts;
using Xunit;

namespace Klynge.Clusters.Tests.Contacts;

public sealed class Reading_an_address
{
    [Theory]
    [InlineData("kari@example.no")]
    [InlineData(" Kari.Nordmann+seminar@post.example.no ")]
    [InlineData("kari@ærlig.no")]
    public void An_address_is_read(string typed) => Assert.Equal(typed.Trim(), EmailAddress.Read(typed)?.Text);

    [Theory]
    [InlineData("kari")]
    [InlineData("@example.no")]
    [InlineData("kari@no")]
    [InlineData("kari@example..no")]
    [InlineData("kari@-example.no")]
    [InlineData("kari@@example.no")]
    [InlineData("kari nordmann@example.no")]
    [InlineData("kari@example.no\r\nBcc: alle@example.no")]
    [InlineData("kari@example.no,ola@example.no")]
    [InlineData("Kari <kari@example.no>")]
    [InlineData("\"kari\"@example.no")]
    [InlineData("kari\0@example.no")]
    [InlineData(null)]
    public void What_could_forge_a_header_is_no_address(string? typed) => Assert.Null(EmailAddress.Read(typed));

    [Fact]
    public void The_longest_address_has_254_characters()
    {
        string Of(int length) => "kari@" + string.Join('.', Enumerable.Repeat(new string('a', 60), 4))[..(length - 8)] + ".no";
        Assert.NotNull(EmailAddress.Read(Of(200)));
        Assert.Null(EmailAddress.Read("kari@" + string.Join('.', Enumerable.Repeat(new string('a', 60), 5)) + ".no"));
    }

    [Fact]
    public void Capitals_make_no_other_address() =>
        Assert.Equal(EmailAddress.Read("kari@example.no")!.Value.Fingerprint, EmailAddress.Read("Kari@Example.NO")!.Value.Fingerprint);
}
