using Klynge.Web.Oidc;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed class Configuring_providers
{
    [Fact]
    public void Nothing_configured_is_no_provider() => Assert.Empty(Read().All);

    [Fact]
    public void A_provider_has_authority_client_levels_and_scopes()
    {
        var provider = Assert.Single(Read(("IDPORTEN:AUTHORITY", "https://idporten.example"), ("IDPORTEN:CLIENTID", "abc"), ("IDPORTEN:CLIENTSECRET", "s"), ("IDPORTEN:ACR", "high substantial"), ("IDPORTEN:SCOPES", "profile")).All);
        Assert.Equal(("idporten", "ID-porten", "abc", "s"), (provider.Name, provider.Title, provider.ClientId, provider.ClientSecret));
        Assert.Equal(["high", "substantial"], provider.Acr);
        Assert.Equal(["profile"], provider.Scopes);
    }

    [Fact]
    public void A_provider_that_we_have_no_name_for_gets_its_own() =>
        Assert.Equal("Fylket", Assert.Single(Read(("FYLKE:AUTHORITY", "https://f.example"), ("FYLKE:CLIENTID", "abc"), ("FYLKE:TITLE", "Fylket")).All).Title);

    [Theory]
    [InlineData("http://idporten.example", "abc", "must be an address that begins with https")]
    [InlineData("idporten.example", "abc", "must be an address that begins with https")]
    [InlineData("https://idporten.example", "", "CLIENTID is missing")]
    public void A_fault_stops_the_start_and_names_the_setting(string authority, string client, string words)
    {
        var fault = Assert.Throws<FormatException>(() => Read(("IDPORTEN:AUTHORITY", authority), ("IDPORTEN:CLIENTID", client)));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Contains("KLYNGE__OIDC__IDPORTEN", fault.Message, StringComparison.Ordinal);
    }

    static OidcProviders Read(params (string Key, string Value)[] settings) =>
        OidcProviders.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Klynge:Oidc:" + setting.Key, (string?)setting.Value))).Build());
}
