using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed class The_sites_own_address
{
    [Theory]
    [InlineData("https://klynge.example/", "http://127.0.0.1:5080", "https://klynge.example")]
    [InlineData("", "http://127.0.0.1:5099/", "http://127.0.0.1:5099")]
    [InlineData("klynge.example", "http://127.0.0.1:5099", "http://127.0.0.1:5099")]
    [InlineData("javascript:alert(1)", "", SiteAddress.Usual)]
    [InlineData(null, null, SiteAddress.Usual)]
    [InlineData(null, "http://127.0.0.1:5080;https://127.0.0.1:5443", "http://127.0.0.1:5080")]
    [InlineData(null, "http://+:5080", "http://localhost:5080")]
    [InlineData(null, "http://*:5080", "http://localhost:5080")]
    [InlineData(null, "http://0.0.0.0:5080", "http://localhost:5080")]
    [InlineData(null, "http://[::]:5080", "http://localhost:5080")]
    public void Is_what_is_set_or_where_it_listens_as_a_letter_can_lead_to_it(string? set, string? listens, string address) => Assert.Equal(address, SiteAddress.Read(set, listens));
}
