using Klynge.Storage.Mail;
using Xunit;

namespace Klynge.Storage.Tests.Mail;

public sealed class Configuring_mail
{
    static Carrier Of(params (string Name, string Value)[] settings) => Carrier.Of(name => settings.ToDictionary(each => each.Name, each => each.Value).GetValueOrDefault(name), "/srv/klynge");

    [Fact]
    public void By_default_letters_go_into_a_folder_and_reach_nobody() =>
        Assert.Equal(Path.Combine("/srv/klynge", "mail"), Assert.IsType<Carrier.ToFolder>(Of()).Path);

    [Fact]
    public void A_host_and_a_sender_are_enough()
    {
        var server = Assert.IsType<Carrier.BySmtp>(Of(("HOST", "smtp.example.no"), ("FROM", "Klynge <post@example.no>")));
        Assert.Equal(("smtp.example.no", 587, Tls.Required, "post@example.no"), (server.Host, server.Port, server.Tls, server.From.Address));
    }

    [Fact]
    public void Tls_from_the_first_byte_has_its_own_port() =>
        Assert.Equal(465, Assert.IsType<Carrier.BySmtp>(Of(("HOST", "h"), ("FROM", "a@b.no"), ("TLS", "implicit"))).Port);

    [Fact]
    public void A_password_is_never_written() =>
        Assert.DoesNotContain("hemmelig", Of(("HOST", "h"), ("FROM", "a@b.no"), ("PASSWORD", "hemmelig")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("KLYNGE__MAIL__FROM", "HOST=h")]
    [InlineData("KLYNGE__MAIL__FROM", "HOST=h;FROM=nobody")]
    [InlineData("KLYNGE__MAIL__PORT", "HOST=h;FROM=a@b.no;PORT=0")]
    [InlineData("KLYNGE__MAIL__PORT", "HOST=h;FROM=a@b.no;PORT=65536")]
    [InlineData("KLYNGE__MAIL__TLS", "HOST=h;FROM=a@b.no;TLS=perhaps")]
    public void What_cannot_be_used_is_named(string named, string settings)
    {
        var fault = Assert.Throws<UnusableSettingException>(() => Of([.. settings.Split(';').Select(each => (each.Split('=')[0], each.Split('=')[1]))]));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
