using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>The accessibility statement says whom to tell; an installation that has not said who runs it says that.</summary>
public sealed class Who_runs_the_site
{
    [Fact]
    public async Task Is_asked_for_until_it_is_set()
    {
        await using var site = await Shell.Site.Start();
        Assert.Contains("KLYNGE__OPERATOR__MAIL", await Statement(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stands_on_the_accessibility_statement()
    {
        await using var site = await Shell.Site.Start(services =>
            services.Replace(ServiceDescriptor.Singleton(new Operator("Nordavind IKS", "post@nordavind.example", new("https://uustatus.no/nb/erklaringer/publisert/1")))));
        var statement = await Statement(site);
        Assert.Contains("Nordavind IKS", statement, StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:post@nordavind.example\"", statement, StringComparison.Ordinal);
        Assert.Contains("href=\"https://uustatus.no/nb/erklaringer/publisert/1\"", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("KLYNGE__OPERATOR__MAIL", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_publisher_and_the_contact_of_the_open_data()
    {
        await using var site = await Shell.Site.Start(services => services.Replace(ServiceDescriptor.Singleton(new Operator("Nordavind IKS", "post@nordavind.example", null))));
        var catalogue = JsonDocument.Parse(await site.Browser.GetStringAsync("/api/v1/catalogue", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("Nordavind IKS", catalogue.GetProperty("dct:publisher").GetProperty("foaf:name").GetString());
        Assert.Equal("mailto:post@nordavind.example", catalogue.GetProperty("dcat:contactPoint").GetProperty("vcard:hasEmail").GetProperty("@id").GetString());
    }

    [Fact]
    public void Is_read_from_the_configuration_and_what_is_no_address_counts_as_not_set()
    {
        Assert.Equal(new Operator("Nordavind IKS", "post@nordavind.example", new("https://uustatus.no/1")),
            Operator.Of(Given(("Klynge:Operator:Name", " Nordavind IKS "), ("Klynge:Operator:Mail", "post@nordavind.example"), ("Klynge:Operator:Declaration", "https://uustatus.no/1"))));
        Assert.Equal(new Operator(null, null, null),
            Operator.Of(Given(("Klynge:Operator:Name", " "), ("Klynge:Operator:Mail", "nobody"), ("Klynge:Operator:Declaration", "javascript:alert(1)"))));
    }

    static Task<string> Statement(Shell.Site site) => site.Browser.GetStringAsync("/nb/tilgjengelighet", TestContext.Current.CancellationToken);

    static IConfiguration Given(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
