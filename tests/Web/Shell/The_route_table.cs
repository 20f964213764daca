using System.Net;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed class The_route_table : IAsyncLifetime
{
    Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Every_endpoint_is_in_it()
    {
        var endpoints = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Contains(endpoint.Metadata.GetMetadata<SiteRoute>(), Table.All.Add(Table.NotFound)));
    }

    [Fact]
    public void Every_entry_answers_somewhere()
    {
        var answered = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<SiteRoute>());
        Assert.Empty(Table.All.Except(answered));
    }

    [Fact]
    public void Names_and_paths_are_their_own()
    {
        Assert.Distinct(Table.All.Select(route => route.Name));
        Assert.All(Languages.All, language => Assert.Distinct(Table.All.Select(route => route.Path.In(language))));
    }

    [Fact]
    public void Paths_are_plain_ASCII_with_the_same_values_in_each_language() => Assert.All(Table.All, route =>
    {
        Assert.All(Languages.All, language => Assert.Matches(@"^[a-z0-9/{}:._*-]*$", route.Path.In(language)));
        Assert.Single(Languages.All.Select(language => string.Join(',', route.ValueNames(language))).Distinct());
    });

    [Fact]
    public void Nothing_that_is_read_changes_anything()
    {
        var endpoints = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.All(endpoints, endpoint =>
        {
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            Assert.Equal(methods is ["POST"], endpoint.Metadata.GetMetadata<SiteRoute>()!.Changes);
        });
    }

    [Theory]
    [InlineData("/nb/sok?fylke=46", "Ukjent felt i adressen: fylke.")]
    [InlineData("/nn/sok?q=a&x=1&y=2", "Ukjent felt i adressa: x, y.")]
    [InlineData("/en/search?colour=red", "Unknown field in the address: colour.")]
    public async Task An_unknown_query_field_is_refused_and_named(string address, string sentence)
    {
        var answer = await _site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_nothing_offers_a_search_for_its_last_word()
    {
        var answer = await _site.Browser.GetAsync("/nb/sted/stord", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("value=\"stord\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
